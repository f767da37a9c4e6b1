package dev.lector.evaluation.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two runs over the same truths.
 *
 * @param better   judgements of the second run that are right and were wrong in the first
 * @param worse    judgements of the second run that are wrong and were right in the first
 * @param measures every measure of either run: first and second rate; NaN where a run has it not
 */
public record Comparison(List<Judgement> better, List<Judgement> worse, SortedMap<String, double[]> measures) {
    public Comparison {
        better = List.copyOf(better);
        worse = List.copyOf(worse);
    }

    /** Compares judgement by judgement. */
    public static Comparison of(ScoreSheet first, ScoreSheet second) {
        Map<String, Boolean> before = new HashMap<>();
        first.judgements().forEach(judgement -> before.put(judgement.key(), judgement.right()));
        List<Judgement> better = new ArrayList<>();
        List<Judgement> worse = new ArrayList<>();
        for (Judgement judgement : second.judgements()) {
            Boolean was = before.get(judgement.key());
            if (was != null && was != judgement.right()) {
                (judgement.right() ? better : worse).add(judgement);
            }
        }
        SortedSet<String> names = new TreeSet<>(first.measures().all().keySet());
        names.addAll(second.measures().all().keySet());
        SortedMap<String, double[]> measures = new TreeMap<>();
        names.forEach(name -> measures.put(name, new double[] {rate(first, name), rate(second, name)}));
        return new Comparison(better, worse, measures);
    }

    private static double rate(ScoreSheet sheet, String name) {
        Measures.@Nullable Measure measure = sheet.measures().all().get(name);
        return measure == null ? Double.NaN : measure.rate();
    }

    /** Measures that changed, then document by document what got better (+) and worse (-). */
    public String text() {
        StringBuilder text = new StringBuilder();
        measures.forEach((name, rates) -> {
            if (Double.compare(rates[0], rates[1]) != 0) {
                text.append(String.format(
                        Locale.ROOT, "%-52s %7.4f %7.4f  %+.4f%n", name, rates[0], rates[1], rates[1] - rates[0]));
            }
        });
        SortedMap<String, List<String>> documents = new TreeMap<>();
        worse.forEach(j -> line(documents, j, "-"));
        better.forEach(j -> line(documents, j, "+"));
        documents.forEach((document, lines) -> {
            text.append(document).append('\n');
            lines.forEach(line -> text.append("  ").append(line).append('\n'));
        });
        return text.append(String.format(
                        Locale.ROOT,
                        "%d better, %d worse, in %d documents%n",
                        better.size(),
                        worse.size(),
                        documents.size()))
                .toString();
    }

    private static void line(SortedMap<String, List<String>> documents, Judgement judgement, String sign) {
        String given = judgement.prediction() == null ? "nothing" : "'" + judgement.prediction() + "'";
        documents
                .computeIfAbsent(judgement.document(), document -> new ArrayList<>())
                .add(sign + " " + judgement.what() + " " + judgement.name() + ": expected '" + judgement.truth()
                        + "', now " + given);
    }
}
