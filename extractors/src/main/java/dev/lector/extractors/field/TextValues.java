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
        if (first < own.size()) {
            add(pool, field, own, first);
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
                .anyMatch(h -> h.segment() == segment
                        && h.first() == 0
                        && h.strength() >= 0.5
                        && (h.colon() || h.endsSegment()));
        if (!label && !segment.tokens().get(segment.size() - 1).endsLabel()) {
            add(pool, field, segment, 0);
        }
    }

    private static void add(List<Candidate> pool, FieldSpec field, Segment segment, int first) {
        String text = segment.text(first, segment.size() - 1);
        if (text.chars().anyMatch(Character::isLetter)) {
            pool.add(Candidate.text(field.type(), segment, first, segment.size() - 1, text, 1));
        }
    }
}
