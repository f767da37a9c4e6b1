package dev.lector.evaluation.factory.truth;

import dev.lector.evaluation.factory.layout.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the values of a paper stand on one page.
 *
 * @param places by field, the places where it is printed; each is the runs of words that make it up
 * @param rows   cells of the table's rows by row number and column
 */
public record PageTruth(Map<String, List<List<Span>>> places, TreeMap<Integer, Map<String, List<Span>>> rows) {
    /** Finds the marks among the words. */
    public static PageTruth of(PageWords page) {
        Map<Mark, List<Integer>> words = new LinkedHashMap<>();
        for (int i = 0; i < page.words().size(); i++) {
            for (Mark mark : page.words().get(i).marks()) {
                words.computeIfAbsent(mark, m -> new ArrayList<>()).add(i);
            }
        }
        Map<String, TreeMap<Integer, List<Span>>> found = new TreeMap<>();
        TreeMap<Integer, Map<String, List<Span>>> rows = new TreeMap<>();
        words.forEach((mark, indexes) -> {
            List<Span> spans = runs(indexes);
            if (mark.cell()) {
                rows.computeIfAbsent(mark.row(), r -> new TreeMap<>()).put(mark.field(), spans);
            } else {
                found.computeIfAbsent(mark.field(), f -> new TreeMap<>()).put(mark.place(), spans);
            }
        });
        Map<String, List<List<Span>>> places = new LinkedHashMap<>();
        found.forEach((field, byPlace) -> places.put(field, List.copyOf(byPlace.values())));
        return new PageTruth(Collections.unmodifiableMap(places), rows);
    }

    private static List<Span> runs(List<Integer> indexes) {
        List<Span> spans = new ArrayList<>();
        int from = indexes.get(0);
        int to = from;
        for (int index : indexes.subList(1, indexes.size())) {
            if (index > to + 1) {
                spans.add(new Span(from, to));
                from = index;
            }
            to = Math.max(to, index);
        }
        spans.add(new Span(from, to));
        return List.copyOf(spans);
    }
}
