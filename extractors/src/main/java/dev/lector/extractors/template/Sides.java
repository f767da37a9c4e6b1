package dev.lector.extractors.template;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.label.LabelHit;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.template.FieldRule.Side;
import dev.lector.geometry.Box;
import java.util.Set;

/** Where values stand, seen from their labels. */
final class Sides {
    private static final double SAME_HEIGHT = 0.45;
    private static final double MAX_LINES = 8;
    private static final double PER_LINE_DOWN = 0.11;
    private static final double PER_LINE_ACROSS = 0.02;

    private Sides() {}

    /** How well a value stands to a label on one of the sides: 0 for not at all, 1 for right beside it. */
    static double score(DocumentLayout layout, Set<Side> sides, LabelHit hit, Candidate value) {
        double best = 0;
        for (Side side : sides) {
            best = Math.max(best, score(layout.pages().get(value.page()), side, hit, value));
        }
        return best;
    }

    private static double score(PageLayout page, Side side, LabelHit hit, Candidate value) {
        if (hit.segment().page() != value.page()) {
            return 0;
        }
        Box label = hit.box();
        Box box = value.box();
        return switch (side) {
            case RIGHT -> across(page, label, box);
            case LEFT -> across(page, box, label);
            case BELOW -> down(page, label, box);
            case ABOVE -> down(page, box, label);
        };
    }

    private static double across(PageLayout page, Box left, Box right) {
        double shared = Math.min(left.y1(), right.y1()) - Math.max(left.y0(), right.y0());
        boolean level = shared > SAME_HEIGHT * Math.min(left.height(), right.height());
        double lines = page.acrossInLines(right.x0() - left.x1());
        return level && lines > -0.2 ? Math.max(0.1, 1 - PER_LINE_ACROSS * lines) : 0;
    }

    private static double down(PageLayout page, Box upper, Box lower) {
        double lines = page.downInLines(lower.y0() - upper.y1());
        boolean column = PageLayout.overlapAcross(upper, lower) > 0.1
                || Math.abs(page.acrossInLines(upper.x0() - lower.x0())) < 1;
        boolean near = lines > -0.6 && lines < MAX_LINES && lower.centerY() > upper.centerY();
        return column && near ? Math.max(0.1, 1 - PER_LINE_DOWN * Math.max(0, lines - 0.5)) : 0;
    }
}
