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
    private final ModelOpinion opinion;
    private final Map<Candidate, Map<String, Double>> claims = new IdentityHashMap<>();

    public FieldScorer(DocumentLayout layout, List<LabelHit> hits, ModelOpinion opinion) {
        this.opinion = opinion;
        this.hits = hits.stream().collect(Collectors.groupingBy(h -> h.segment().page()));
        this.relations = new Relations(layout, hits);
    }

    /** Candidates that a label of the field's concepts claims, best first. */
    public List<Scored> score(FieldSpec field, List<Candidate> candidates) {
        List<Labelled> labelled =
                candidates.stream().map(c -> labelled(field, c)).toList();
        double best = labelled.stream().mapToDouble(Labelled::score).max().orElse(0);
        List<Scored> scored = new ArrayList<>();
        for (Labelled candidate : labelled) {
            double pointed = opinion.of(field, candidate.candidate);
            double score = candidate.score() + opinion.trust().of(field, pointed, best);
            if (score >= LEAST) {
                scored.add(new Scored(candidate.candidate, score, why(candidate, pointed)));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        if (!scored.isEmpty()) {
            scored.set(0, against(scored));
        }
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

    /** What labels say: how strongly the field's own claim the candidate, and by how much another field's claim it more. */
    private record Labelled(Candidate candidate, double own, double lead) {
        double score() {
            return (own - RIVALRY * lead) * candidate.quality();
        }
    }

    private Labelled labelled(FieldSpec field, Candidate candidate) {
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
        return new Labelled(candidate, own, Math.max(0, rival - own));
    }

    private static List<String> why(Labelled candidate, double pointed) {
        List<String> why = new ArrayList<>();
        why.add(candidate.own > 0 ? "label " + percent(candidate.own) : "no label");
        if (candidate.lead > 0) {
            why.add("another field's label is " + percent(candidate.lead) + " stronger");
        }
        if (pointed > 0) {
            why.add("the model points here, " + percent(pointed));
        }
        return why;
    }

    /** The best with how far the next other value is behind it. */
    private static Scored against(List<Scored> scored) {
        Scored best = scored.get(0);
        List<String> why = new ArrayList<>(best.why());
        scored.stream()
                .filter(s -> !s.candidate().value().equals(best.candidate().value()))
                .findFirst()
                .ifPresent(s -> why.add("scores " + percent(best.score()) + ", the runner-up " + percent(s.score())));
        return new Scored(best.candidate(), best.score(), why);
    }

    private static String percent(double value) {
        return Math.round(100 * value) + " %";
    }
}
