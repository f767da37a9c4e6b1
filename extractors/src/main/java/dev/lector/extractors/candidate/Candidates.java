package dev.lector.extractors.candidate;

import dev.lector.extractors.layout.Segment;
import dev.lector.schema.ValueType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The candidates of a document by type. Filled by {@link CandidateFinder}, read by everybody else. */
public final class Candidates {
    /** Account numbers of the right length look like nothing else. */
    private static final double SURE = 0.8;

    private final Map<ValueType, List<Candidate>> byType = new EnumMap<>(ValueType.class);
    private final List<Candidate> vatIds = new ArrayList<>();

    void add(Candidate candidate) {
        byType.computeIfAbsent(candidate.type(), t -> new ArrayList<>()).add(candidate);
    }

    void vatId(Candidate candidate) {
        vatIds.add(candidate);
    }

    /** Whether the last amount found ends at or behind a token of a segment. */
    boolean endsAmount(Segment segment, int token) {
        List<Candidate> amounts = of(ValueType.AMOUNT);
        if (amounts.isEmpty()) {
            return false;
        }
        Candidate last = amounts.get(amounts.size() - 1);
        return last.segment() == segment && last.last() >= token;
    }

    /** Candidates of a type in the order of the document; empty when there are none. */
    public List<Candidate> of(ValueType type) {
        return byType.getOrDefault(type, List.of());
    }

    /** Numbers of papers and the like: those that are no account number and no VAT id. */
    public List<Candidate> ids() {
        return of(ValueType.ID).stream()
                .filter(id -> vatIds.stream().noneMatch(id::overlaps)
                        && of(ValueType.IBAN).stream().noneMatch(iban -> iban.quality() >= SURE && id.overlaps(iban)))
                .toList();
    }

    /** Numbers in the shape of a VAT id. */
    public List<Candidate> vatIds() {
        return vatIds;
    }
}
