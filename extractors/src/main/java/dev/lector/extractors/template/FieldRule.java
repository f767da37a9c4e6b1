package dev.lector.extractors.template;

import com.google.re2j.Pattern;
import dev.lector.schema.ValueType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a field is found.
 *
 * @param name        its name in the record
 * @param type        what kind of value it holds
 * @param description in the author's words
 * @param concepts    labels of the packs that name it
 * @param labels      its own labels
 * @param where       where the value stands, seen from its label; empty for to the right or below
 * @param pattern     what the printed value looks like, or null for anything of its type; linear time
 * @param value       the value itself where it is always the same, or null
 * @param region      where on the page it stands, or null for anywhere
 * @param required    whether a document without it is worth a finding
 * @param merge       what happens when several places fit
 */
public record FieldRule(
        String name,
        ValueType type,
        String description,
        List<String> concepts,
        List<String> labels,
        Set<Side> where,
        @Nullable Pattern pattern,
        @Nullable String value,
        @Nullable Region region,
        boolean required,
        Merge merge) {
    /** Where a value stands, seen from its label. */
    public enum Side {
        RIGHT,
        BELOW,
        LEFT,
        ABOVE
    }

    /** What becomes of several places that fit. */
    public enum Merge {
        /** The one that fits best. */
        BEST,
        /** The first one in the document. */
        FIRST,
        /** The last one. */
        LAST,
        /** All of them, joined by blanks. */
        JOIN,
        /** Their sum; for amounts. */
        SUM
    }

    public FieldRule {
        concepts = List.copyOf(concepts);
        labels = List.copyOf(labels);
        where = Set.copyOf(where);
    }

    /** Whether the template says more about it than what it is called in the label packs. */
    boolean ownWay() {
        return !labels.isEmpty() || pattern != null || value != null || region != null || !where.isEmpty();
    }
}
