package dev.lector.extractors.template;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.field.Choice;
import dev.lector.extractors.field.Choice.Span;
import dev.lector.extractors.field.Scored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What becomes of several places that fit one field. */
final class Merging {
    /** A place counts besides the best one from this share of its score on. */
    private static final double NEARLY = 0.6;

    private static final Comparator<Scored> IN_ORDER = Comparator.comparingInt(
                    (Scored s) -> s.candidate().page())
            .thenComparingDouble(s -> s.candidate().box().y0())
            .thenComparingDouble(s -> s.candidate().box().x0());

    private Merging() {}

    /** @param fitting best first, never empty */
    static Choice merge(FieldRule rule, List<Scored> fitting) {
        double least = NEARLY * fitting.get(0).score();
        List<Scored> places = new ArrayList<>();
        for (Scored scored : fitting) {
            boolean taken = places.stream().anyMatch(p -> p.candidate().overlaps(scored.candidate()));
            if (scored.score() >= least && !taken) {
                places.add(scored);
            }
        }
        places.sort(IN_ORDER);
        return switch (rule.merge()) {
            case BEST -> Choice.of(fitting.get(0));
            case FIRST -> Choice.of(places.get(0));
            case LAST -> Choice.of(places.get(places.size() - 1));
            case JOIN ->
                several(places, places.stream().map(s -> s.candidate().value()).collect(Collectors.joining(" ")));
            case SUM -> several(places, sum(places));
        };
    }

    private static String sum(List<Scored> places) {
        return places.stream()
                .map(s -> new BigDecimal(s.candidate().value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    /** One value of several places; a proof is on one page, so it shows those on the first one. */
    private static Choice several(List<Scored> places, String value) {
        int page = places.get(0).candidate().page();
        List<Span> spans = new ArrayList<>();
        double score = 1;
        for (Scored scored : places) {
            Candidate c = scored.candidate();
            score = Math.min(score, scored.score());
            if (c.page() == page) {
                spans.add(new Span(c.segment(), c.first(), c.last()));
            }
        }
        return new Choice(value, spans, score, List.of("made of " + places.size() + " places"));
    }
}
