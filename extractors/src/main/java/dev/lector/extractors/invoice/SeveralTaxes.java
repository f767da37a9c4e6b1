package dev.lector.extractors.invoice;

import dev.lector.extractors.field.Scored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Taxes that make one together, where a paper has a tax for each of its rates.
 *
 * @param sum    in cents
 * @param labels mean score of what their labels say, 0 to 1
 */
record SeveralTaxes(long sum, double labels) {
    /** Of the taxes with the best labels so many are tried in all combinations. */
    private static final int MAX_TAXES = 8;

    /** All combinations of two or more of the taxes, by their amounts in cents. */
    static List<SeveralTaxes> of(Map<Long, Scored> tax) {
        List<Map.Entry<Long, Scored>> taxes = tax.entrySet().stream()
                .filter(t -> t.getKey() != 0)
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<Long, Scored> t) -> -t.getValue().score()))
                .limit(MAX_TAXES)
                .toList();
        List<SeveralTaxes> several = new ArrayList<>();
        for (int subset = 3; subset < 1 << taxes.size(); subset++) {
            if (Integer.bitCount(subset) > 1) {
                long sum = 0;
                double labels = 0;
                for (int i = 0; i < taxes.size(); i++) {
                    boolean in = (subset >> i & 1) == 1;
                    sum += in ? taxes.get(i).getKey() : 0;
                    labels += in ? taxes.get(i).getValue().score() : 0;
                }
                several.add(new SeveralTaxes(sum, labels / Integer.bitCount(subset)));
            }
        }
        return several;
    }
}
