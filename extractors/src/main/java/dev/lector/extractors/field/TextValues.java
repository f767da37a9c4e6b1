package dev.lector.extractors.field;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.label.LabelHit;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that are plain text: what stands behind, beside or below their label. */
public final class TextValues {
    private static final int REACH = 4;

    /** Words of a segment in which a value may stand behind a label without a colon between them. */
    private static final int MAX_UNMARKED = 7;

    private static final double UNMARKED = 0.4;

    private TextValues() {}

    /** The best text for a field, or null when no label speaks of it. */
    public static @Nullable Choice best(
            DocumentLayout layout, List<LabelHit> hits, FieldScorer scorer, FieldSpec field) {
        List<Scored> scored = scored(layout, hits, scorer, field);
        return scored.isEmpty() || scored.get(0).score() < 0.3 ? null : Choice.of(scored.get(0));
    }

    /** Texts for a field, best first. */
    public static List<Scored> scored(DocumentLayout layout, List<LabelHit> hits, FieldScorer scorer, FieldSpec field) {
        List<Candidate> pool = new ArrayList<>();
        for (LabelHit hit : hits) {
            if (field.concepts().contains(hit.concept())) {
                around(layout, hit, hits, field, pool);
            }
        }
        List<Scored> scored = scorer.score(field, pool);
        return scored.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
    }

    private static void around(
            DocumentLayout layout, LabelHit hit, List<LabelHit> hits, FieldSpec field, List<Candidate> pool) {
        Segment own = hit.segment();
        int first = hit.last() + 1;
        while (first < own.size() && own.tokens().get(first).key().isEmpty()) {
            first++;
        }
        if (first < own.size() && (hit.colon() || hit.first() == 0 && own.size() <= MAX_UNMARKED)) {
            add(pool, hits, field, own, first, hit.colon() ? 1 : UNMARKED);
        }
        for (Segment right : layout.row(own).segments()) {
            if (right.order() > own.order() && right.order() <= own.order() + 2) {
                addUnlessLabel(pool, hits, field, right);
            }
        }
        PageLayout page = layout.pages().get(own.page());
        for (int r = own.row() + 1; r < Math.min(page.rows().size(), own.row() + 1 + REACH); r++) {
            for (Segment below : page.rows().get(r).segments()) {
                boolean column = PageLayout.overlapAcross(below.box(), hit.box()) > 0
                        || Math.abs(page.acrossInLines(
                                        below.box().x0() - hit.box().x0()))
                                < 2.5;
                if (column) {
                    addUnlessLabel(pool, hits, field, below);
                }
            }
        }
    }

    private static void addUnlessLabel(List<Candidate> pool, List<LabelHit> hits, FieldSpec field, Segment segment) {
        boolean label = hits.stream()
                .anyMatch(h ->
                        h.segment() == segment && h.strength() >= 0.3 && (h.first() == 0 && h.colon() || covers(h)));
        if (!label && !segment.tokens().get(segment.size() - 1).endsLabel()) {
            add(pool, hits, field, segment, 0, 1);
        }
    }

    /** Whether a label makes up the end and most of its segment. */
    private static boolean covers(LabelHit hit) {
        long words =
                hit.segment().tokens().stream().filter(t -> !t.key().isEmpty()).count();
        return hit.endsSegment() && 2 * (hit.last() - hit.first() + 1) >= words;
    }

    /** The rest of a segment, up to where another label begins. */
    private static void add(
            List<Candidate> pool, List<LabelHit> hits, FieldSpec field, Segment segment, int first, double quality) {
        int last = segment.size() - 1;
        for (LabelHit hit : hits) {
            boolean next = hit.segment() == segment && hit.first() > first && hit.strength() >= 0.4;
            if (next && (hit.colon() || hit.endsSegment())) {
                last = Math.min(last, hit.first() - 1);
            }
        }
        String text = segment.text(first, last);
        if (text.chars().anyMatch(Character::isLetter) && !text.endsWith(":")) {
            pool.add(Candidate.text(field.type(), segment, first, last, text, quality));
        }
    }
}
