package dev.lector.evaluation.contract;

import dev.lector.Lector;
import dev.lector.evaluation.confidence.Logistic;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.extractors.contract.Trust;
import java.util.List;
import java.util.Locale;

/**
 * Fits what the confidence of contract answers means on agreements of the factory's training family: {@code ContractFit FIRST_SEED
 * COUNT} prints a curve a kind of answer for {@link Trust}, and for each kind how many were right.
 */
public final class ContractFit {
    private static final double RIDGE = 1;

    private ContractFit() {}

    /** @param args first seed and number of agreements */
    public static void main(String[] args) {
        AgreementCheck check = new AgreementCheck("en");
        long first = Long.parseLong(args[0]);
        try (Lector lector = Lector.builder().withoutModel().open()) {
            for (long seed = first; seed < first + Long.parseLong(args[1]); seed++) {
                check.add(lector, Family.TRAIN, seed);
            }
        }
        check.tally().confidences().forEach((kind, all) -> {
            boolean constant = Trust.scoreOf(kind, 0.9) == 0;
            List<Logistic.Example> examples = all.stream()
                    .map(one -> new Logistic.Example(
                            new double[] {constant ? 0 : Trust.scoreOf(kind, one.confidence()), 1}, one.right()))
                    .toList();
            double[] curve = Logistic.fit(examples, new double[] {constant ? 0 : 1, 0}, RIDGE);
            long right = all.stream().filter(AgreementCheck.Judged::right).count();
            System.out.printf(
                    Locale.ROOT,
                    "%s\tslope %.2f\toffset %.2f\tright %d of %d%n",
                    kind,
                    curve[0],
                    curve[1],
                    right,
                    all.size());
        });
    }
}
