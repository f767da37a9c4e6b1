package dev.lector.extractors;

import dev.lector.evidence.Confidence;
import dev.lector.extractors.field.Choice;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Token;
import dev.lector.result.Evidence;
import dev.lector.result.Located;
import dev.lector.result.Origin;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import java.util.List;
import java.util.stream.Stream;

/** Turns choices into evidence. */
public final class Proofs {
    private Proofs() {}

    /** The evidence of what was chosen for a field. */
    public static Evidence of(DocumentLayout layout, String field, Choice choice) {
        TextMap map = layout.pages().get(choice.page()).map();
        List<Token> tokens = choice.spans().stream()
                .flatMap(s -> s.segment().tokens().subList(s.first(), s.last() + 1).stream())
                .toList();
        double reading = Calibration.reading(field, tokens);
        double answering = Calibration.probability(field, choice.score());
        String printed = choice.printed();
        return new Evidence(
                printed,
                choice.value(),
                map.page(),
                choice.spans().stream().map(Choice.Span::box).toList(),
                origin(tokens.stream().map(t -> map.words().get(t.word()).source())),
                printed.equals(choice.value()) ? Located.EXACT : Located.NORMALISED,
                reading,
                answering,
                Confidence.band(reading, answering),
                choice.why());
    }

    private static Origin origin(Stream<TextSource> sources) {
        List<TextSource> all = sources.distinct().toList();
        if (all.contains(TextSource.READER)) {
            return Origin.READER;
        }
        return all.contains(TextSource.FORM) ? Origin.FORM : Origin.TEXT_LAYER;
    }
}
