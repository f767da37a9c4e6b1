package dev.lector.extractors.field;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.label.LabelHit;
import dev.lector.extractors.layout.DocumentLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Scores candidates for fields by the labels around them. A value that another label claims more strongly loses what that
 * label has more.
 */
public final class FieldScorer {
    /** How much of a rival label's lead is taken off. */
    private static final double RIVALRY = 0.6;

    /** Further concepts of a field count a little less each. */
    private static final double NEXT_CONCEPT = 0.92;

    /** A label beside and one above that agree, as in a row of sums, say more than one. */
    private static final double BOTH_WAYS = 0.35;

    private static final double LEAST = 0.12;

    private final Map<Integer, List<LabelHit>> hits;
    private final Relations relations;
    private final Map<Candidate, Map<String, Double>> claims = new IdentityHashMap<>();

    public FieldScorer(DocumentLayout layout, List<LabelHit> hits) {
        this.hits = hits.stream().collect(Collectors.groupingBy(h -> h.segment().page()));
        this.relations = new Relations(layout, hits);
    }

    /** Candidates that a label of the field's concepts claims, best first. */
    public List<Scored> score(FieldSpec field, List<Candidate> candidates) {
        List<Scored> scored = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Map<String, Double> claim = claims(candidate);
            double own = 0;
            double weight = 1;
            for (String concept : field.concepts()) {
                own = Math.max(own, claim.getOrDefault(concept, 0.0) * weight);
                weight *= NEXT_CONCEPT;
            }
            double rival = claim.entrySet().stream()
                    .filter(e -> !field.concepts().contains(e.getKey()))
                    .mapToDouble(Map.Entry::getValue)
                    .max()
                    .orElse(0);
            double score = (own - RIVALRY * Math.max(0, rival - own)) * candidate.quality();
            if (score >= LEAST) {
                scored.add(new Scored(candidate, score, List.of("label " + percent(own))));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return scored;
    }

    /** How strongly each concept's labels claim a candidate. */
    public Map<String, Double> claims(Candidate candidate) {
        return claims.computeIfAbsent(candidate, this::claim);
    }

    private Map<String, Double> claim(Candidate candidate) {
        Map<String, Double> beside = new HashMap<>();
        Map<String, Double> above = new HashMap<>();
        double center = candidate.box().centerY();
        for (LabelHit hit : hits.getOrDefault(candidate.page(), List.of())) {
            double value = hit.strength() * relations.of(hit, candidate);
            if (value > 0) {
                (center > hit.box().y1() ? above : beside).merge(hit.concept(), value, Math::max);
            }
        }
        Map<String, Double> best = new HashMap<>(above);
        beside.forEach(
                (concept, value) -> best.merge(concept, value, (a, b) -> Math.max(a, b) + BOTH_WAYS * Math.min(a, b)));
        return best;
    }

    private static String percent(double value) {
        return Math.round(100 * value) + " %";
    }
}
