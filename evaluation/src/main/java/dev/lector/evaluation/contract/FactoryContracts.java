package dev.lector.evaluation.contract;

import dev.lector.Lector;
import dev.lector.evaluation.factory.content.Fact;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.draw.PdfDraw;
import dev.lector.evaluation.factory.layout.Ink;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.result.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Questions in free words to contracts of the factory, whose answers are known: {@code FactoryContracts FIRST_SEED COUNT} prints how
 * many are right, by field, and how many questions without an answer are left without one.
 */
public final class FactoryContracts {
    /** Fields of the factory and a question in everyday words. */
    private static final Map<String, String> QUESTIONS = new TreeMap<>(Map.of(
            "title", "What is this contract called?",
            "effective_date", "When does the agreement start?",
            "term", "How long does this contract run?",
            "renewal_term", "If nobody does anything, for how long is it extended?",
            "notice_period", "How much notice is needed to end it?",
            "governing_law", "Which law applies?",
            "fee", "How much has to be paid?",
            "payment_days", "How quickly must invoices be paid?",
            "liability_cap", "Up to what amount is a party liable?",
            "confidentiality_period", "How long does confidentiality last?"));

    private final Map<String, int[]> counts = new TreeMap<>();

    /** @param args first seed and number of contracts */
    public static void main(String[] args) {
        FactoryContracts check = new FactoryContracts();
        long first = Long.parseLong(args[0]);
        try (Lector lector = Lector.builder().withoutModel().open()) {
            for (long seed = first; seed < first + Long.parseLong(args[1]); seed++) {
                check.add(lector, seed);
            }
        }
        check.counts.forEach((field, count) -> System.out.printf(
                Locale.ROOT, "%s\t%d\t%d\t%.4f%n", field, count[0], count[1], (double) count[0] / count[1]));
    }

    /** Asks one contract of the test family. */
    public void add(Lector lector, long seed) {
        Paper paper = Writer.write("contract", Family.TEST, seed, "en");
        List<String> fields = new ArrayList<>(QUESTIONS.keySet());
        List<Answer> answers = lector.read(PdfDraw.draw(paper), paper.id() + ".pdf")
                .ask(fields.stream().map(QUESTIONS::get).toList());
        for (int i = 0; i < fields.size(); i++) {
            Fact fact = paper.facts().get(fields.get(i));
            String said = answers.get(i).text();
            if (fact != null && printed(paper, fields.get(i))) {
                count(fields.get(i), said != null && SameValue.of(fact, said));
            } else {
                count("not in this document", said == null);
            }
        }
    }

    /** Share of right answers over all fields that are printed. */
    public double right() {
        int right = 0;
        int asked = 0;
        for (Map.Entry<String, int[]> field : counts.entrySet()) {
            if (!field.getKey().startsWith("not ")) {
                right += field.getValue()[0];
                asked += field.getValue()[1];
            }
        }
        return asked == 0 ? 0 : (double) right / asked;
    }

    private void count(String field, boolean right) {
        int[] count = counts.computeIfAbsent(field, f -> new int[2]);
        count[0] += right ? 1 : 0;
        count[1]++;
    }

    private static boolean printed(Paper paper, String field) {
        return paper.pages().stream()
                .flatMap(page -> page.ink().stream())
                .anyMatch(ink -> ink instanceof Ink.Word word
                        && word.marks().stream().anyMatch(mark -> mark.field().equals(field)));
    }
}
