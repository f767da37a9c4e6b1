package dev.lector.extractors.field;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.layout.Segment;
import dev.lector.geometry.Box;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was chosen for a field.
 *
 * @param value normalised
 * @param spans where it stands, one a line, in reading order
 * @param score how well it fits, see {@link Scored#score()}
 * @param why   reasons, without document text
 */
public record Choice(String value, List<Span> spans, double score, List<String> why) {
    public Choice {
        spans = List.copyOf(spans);
        why = List.copyOf(why);
    }

    /**
     * Tokens of one segment.
     *
     * @param segment where
     * @param first   first token
     * @param last    last token, inclusive
     */
    public record Span(Segment segment, int first, int last) {
        public Span(Segment segment) {
            this(segment, 0, segment.size() - 1);
        }

        public Box box() {
            return segment.box(first, last);
        }

        public String text() {
            return segment.text(first, last);
        }
    }

    public static Choice of(Scored scored) {
        Candidate c = scored.candidate();
        List<Span> spans = new ArrayList<>(List.of(new Span(c.segment(), c.first(), c.last())));
        c.below().forEach(part -> spans.add(new Span(part.segment(), part.first(), part.last())));
        return new Choice(c.value(), spans, scored.score(), scored.why());
    }

    /**
     * The value in hundredths, rounded half up, for sums.
     *
     * @throws NumberFormatException if the value is no number
     */
    public long cents() {
        return new BigDecimal(value)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
    }

    public String printed() {
        return spans.stream().map(Span::text).collect(Collectors.joining(" "));
    }

    public int page() {
        return spans.get(0).segment().page();
    }
}
