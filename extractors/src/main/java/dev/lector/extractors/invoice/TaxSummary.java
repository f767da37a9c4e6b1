package dev.lector.extractors.invoice;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.label.LabelHit;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Row;
import dev.lector.extractors.layout.Token;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that list a rate of tax with its base, its tax and perhaps their sum: none of them is the total of a paper with several. */
final class TaxSummary {
    private TaxSummary() {}

    /** The amounts of such rows, by identity. */
    static Set<Candidate> amounts(DocumentLayout layout, List<LabelHit> hits, List<Candidate> amounts) {
        Set<Token> labels = new HashSet<>();
        hits.stream()
                .filter(h -> !h.cue())
                .forEach(h -> labels.addAll(h.segment().tokens().subList(h.first(), h.last() + 1)));
        Map<Row, Set<Candidate>> rows = new HashMap<>();
        for (Candidate amount : amounts) {
            Row row = layout.row(amount.segment());
            Token left = leftOf(row, amount, labels);
            if (left != null) {
                rows.computeIfAbsent(row, r -> identitySet()).add(amount);
            }
        }
        Set<Candidate> all = identitySet();
        rows.values().stream().filter(row -> row.size() > 1).forEach(all::addAll);
        return all;
    }

    /** The rate to the left of an amount, or null when there is none or a label stands between. */
    private static @Nullable Token leftOf(Row row, Candidate amount, Set<Token> labels) {
        Token rate = null;
        for (Token token : row.segments().stream()
                .flatMap(s -> s.tokens().stream())
                .filter(t -> t.box().x1() <= amount.box().x0() + 1e-6)
                .toList()) {
            if (labels.contains(token)) {
                rate = null;
            } else if (token.text().matches("\\(?(?:\\d{1,2}(?:[.,]\\d{1,3})?)?\\s?%\\)?")) {
                rate = token;
            }
        }
        return rate;
    }

    private static Set<Candidate> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
