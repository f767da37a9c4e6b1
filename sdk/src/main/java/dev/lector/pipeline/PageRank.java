package dev.lector.pipeline;

import dev.lector.answer.WordSpan;
import dev.lector.evidence.Spans;
import dev.lector.prompt.PageRows;
import dev.lector.result.Region;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well pages fit words in free text: the share of the text's terms that a page has, terms that are rare in the document weighing more
 * (inverse document frequency). Chooses what a model is shown of a long document. Immutable.
 */
final class PageRank {
    /** Share of the weight that a page must have to be found by its words alone. */
    private static final double LEAST = 0.3;

    private static final int MOST_FOUND = 10;
    private static final int SHORTEST_STEM = 4;

    private final List<TextMap> pages;
    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final double all;

    PageRank(List<TextMap> pages, String text) {
        this.pages = pages;
        List<Set<String>> terms = pages.stream().map(PageRank::terms).toList();
        for (String word : text.split("[^\\p{L}\\p{N}]+")) {
            String term = term(word);
            if (term.length() > 1) {
                long with = terms.stream().filter(page -> page.contains(term)).count();
                weights.put(term, Math.log(1 + (pages.size() + 1.0) / (with + 0.5)));
            }
        }
        this.all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The best pages, in the order of the document; all of them when there are no more than that. */
    List<TextMap> best(int most) {
        if (pages.size() <= most) {
            return pages;
        }
        List<TextMap> ranked = new ArrayList<>(pages);
        ranked.sort(Comparator.comparingDouble(this::share).reversed());
        return ranked.subList(0, most).stream()
                .sorted(Comparator.comparingInt(TextMap::page))
                .toList();
    }

    /** Pages that fit by their words, best first; a region is the rows with the words. */
    List<Region> found() {
        List<Region> regions = new ArrayList<>();
        for (TextMap page : pages) {
            double share = share(page);
            List<WordSpan> rows = share >= LEAST ? rows(page) : List.of();
            if (!rows.isEmpty()) {
                regions.add(new Region(page.page(), Spans.boxes(page, rows), Spans.text(page, rows), share));
            }
        }
        regions.sort(Comparator.comparingDouble(Region::score).reversed());
        return regions.subList(0, Math.min(MOST_FOUND, regions.size()));
    }

    private double share(TextMap page) {
        Set<String> terms = terms(page);
        double shared = weights.entrySet().stream()
                .filter(weight -> terms.contains(weight.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return all == 0 ? 0 : shared / all;
    }

    private List<WordSpan> rows(TextMap page) {
        List<WordSpan> spans = new ArrayList<>();
        for (Line row : PageRows.of(page)) {
            boolean has = page.words().subList(row.first(), row.last() + 1).stream()
                    .map(word -> term(word.text()))
                    .anyMatch(weights::containsKey);
            if (has) {
                spans.add(new WordSpan(row.first(), row.last()));
            }
        }
        return spans;
    }

    private static Set<String> terms(TextMap page) {
        Set<String> terms = new LinkedHashSet<>();
        for (Word word : page.words()) {
            terms.add(term(word.text()));
        }
        return terms;
    }

    /** Folded, without the plural's ending. */
    private static String term(String word) {
        String plain = Keys.of(word);
        return plain.length() > SHORTEST_STEM && plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
