package dev.lector.vision;

import dev.lector.internal.opencv.Grey;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the text lines of a level, dark-on-white page as pieces without wide gaps.
 *
 * <p>Components of ink, without rules, pieces of rules and large blobs, are chained to their right-hand neighbours of like size and height on
 * the page; small ones (dots, accents, dashes) join the piece they belong to, tall ones that touch two lines are shared out.
 */
final class LineFinder {
    /** Letter height at which components are looked at: enough to keep letters apart, small enough to be fast. */
    private static final double WORKING_LETTER = 13;

    private LineFinder() {}

    /** Pieces of lines in the page's pixels, in no order. */
    static List<Segment> find(Grey page, double letterHeight) {
        double scale = Math.min(2.5, WORKING_LETTER / letterHeight);
        if (scale > 0.8 && scale < 1.25) {
            scale = 1;
        }
        int w = Math.max(1, (int) Math.round(page.width() * scale));
        int h = Math.max(1, (int) Math.round(page.height() * scale));
        Grey working = scale == 1 ? page : page.resized(w, h);
        double letter = letterHeight * scale;
        InkMask.Print print = InkMask.withoutRules(InkMask.of(working, letter), letter);
        Uprights uprights = Uprights.of(Blob.of(print.ink().components()), letter);
        List<Blob> dividers = new ArrayList<>(print.dividers());
        dividers.addAll(uprights.rules());
        Linker linker = new Linker(dividers, letter);
        List<Segment> lines = linker.lines(uprights.rest());
        List<Segment> segments = LowWords.raised(
                CurveSplitter.split(linker.completed(new RowSplitter(print.ink(), letter).split(lines))));
        List<Segment> out = new ArrayList<>(segments.size());
        for (Segment s : segments) {
            out.add(s.scaled(1 / scale));
        }
        return out;
    }
}
