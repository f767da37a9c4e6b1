package dev.lector.passage;

import dev.lector.text.Line;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the lines that belong to the paper and not to the text: page numbers, and headers and footers that recur. */
final class RunningLines {
    /** Lines at the top and at the bottom of a page that are looked at. */
    private static final int EDGE = 3;

    /** A header stands on at least so many pages ... */
    private static final int MIN_PAGES = 3;

    /** ... and on this share of all; headers may alternate between left and right pages. */
    private static final double MIN_SHARE = 0.3;

    /** Headers stand above this fraction of the page. */
    private static final double HEAD = 0.3;

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "\\W*(?:(?:page|seite|pagina|página|pag|p)\\W*)?(?:[a-z]{1,2}-)?\\d{1,3}"
                    + "(?:\\s*(?:of|von|sur|de|di|van|/|-)\\s*\\d{1,3})?\\W*|\\W*[ivx]{1,5}\\W*|\\W*page\\W*",
            Pattern.CASE_INSENSITIVE);
    /** What is no text wherever it stands; a file made of printed pages has page numbers in the middle of its own. */
    private static final Pattern RULE =
            Pattern.compile("[-_=*~\\s.]{4,}|-\\s?\\d{1,3}\\s?-|page \\d{1,3}", Pattern.CASE_INSENSITIVE);

    private RunningLines() {}

    /** For each page the indices of its lines that are no text; a header stays where it first stands, a title may be one. */
    static List<Set<Integer>> of(List<TextMap> pages) {
        Map<String, Integer> seen = new HashMap<>();
        List<Map<Integer, String>> edges = new ArrayList<>();
        for (TextMap page : pages) {
            Map<Integer, String> edge = edge(page);
            edges.add(edge);
            new HashSet<>(edge.values()).forEach(text -> seen.merge(text, 1, Integer::sum));
        }
        int needed = (int) Math.max(MIN_PAGES, Math.ceil(MIN_SHARE * pages.size()));
        Set<String> met = new HashSet<>();
        List<Set<Integer>> running = new ArrayList<>();
        for (int p = 0; p < pages.size(); p++) {
            Set<Integer> lines = new HashSet<>();
            TextMap page = pages.get(p);
            edges.get(p).forEach((line, text) -> {
                String printed = page.text(page.lines().get(line));
                boolean first =
                        met.add(text) && page.lines().get(line).box().y0() < HEAD && printed.matches(".*\\p{L}{3}.*");
                if (!first && seen.getOrDefault(text, 0) >= needed
                        || PAGE_NUMBER.matcher(printed).matches()) {
                    lines.add(line);
                }
            });
            for (int i = 0; i < page.lines().size(); i++) {
                if (RULE.matcher(page.text(page.lines().get(i))).matches()) {
                    lines.add(i);
                }
            }
            running.add(lines);
        }
        return running;
    }

    /** The outermost lines by their height on the page, with digits made equal, since page numbers differ. */
    private static Map<Integer, String> edge(TextMap page) {
        List<Line> lines = page.lines();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> lines.get(i).box().y0()));
        Map<Integer, String> edge = new HashMap<>();
        for (int k = 0; k < order.size(); k++) {
            if (k < EDGE || k >= order.size() - EDGE) {
                int line = order.get(k);
                edge.put(
                        line,
                        page.text(lines.get(line)).toLowerCase(Locale.ROOT).replaceAll("\\d+", "#"));
            }
        }
        return edge;
    }
}
