package dev.lector.extractors.record;

import dev.lector.extractors.field.FieldSpec;
import dev.lector.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Two date fields that are the ends of one period: {@code flight_from} and {@code flight_to}.
 *
 * @param from the field of the first day
 * @param to   the field of the last day
 * @param stem the words that both share
 */
record Interval(FieldSpec from, FieldSpec to, List<String> stem) {
    private static final Set<String> FROM = Set.of("from", "start", "begin", "since", "first", "starts", "beginning");
    private static final Set<String> TO = Set.of("to", "end", "until", "till", "through", "last", "ends", "thru");

    Interval {
        stem = List.copyOf(stem);
    }

    /** The intervals among fields. */
    static List<Interval> of(List<FieldSpec> fields) {
        List<Interval> found = new ArrayList<>();
        for (FieldSpec from : fields) {
            for (FieldSpec to : fields) {
                List<String> a = ends(from, FROM);
                List<String> b = ends(to, TO);
                if (!a.isEmpty() && a.equals(b)) {
                    found.add(new Interval(from, to, a));
                }
            }
        }
        return found;
    }

    private static List<String> ends(FieldSpec field, Set<String> marks) {
        List<String> words = new ArrayList<>(FieldWords.words(field.name()));
        words.remove("date");
        boolean marked = field.type() == ValueType.DATE
                && words.size() >= 2
                && words.stream().anyMatch(marks::contains);
        if (!marked) {
            return List.of();
        }
        words.removeIf(marks::contains);
        return words;
    }
}
