package dev.lector.vision;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts lines that bend (a curled page, a book's fold) into pieces that are straight enough for a strip, which is cut along a
 * straight base line. Cut is at the widest gap near the middle, so between words where there are any.
 */
final class CurveSplitter {
    /** Bend that a strip bears, in letter heights. */
    private static final double BEND = 0.3;

    /** Letters below which a line is too short to tell a bend from descenders. */
    private static final int LETTERS = 16;

    private CurveSplitter() {}

    static List<Segment> split(List<Segment> segments) {
        List<Segment> out = new ArrayList<>();
        segments.forEach(s -> split(s, out));
        return out;
    }

    private static void split(Segment s, List<Segment> out) {
        if (s.blobs().size() < LETTERS || bend(s) < BEND * s.letter()) {
            out.add(s);
            return;
        }
        int cut = gapNearMiddle(s.blobs());
        split(Segment.of(s.blobs().subList(0, cut)), out);
        split(Segment.of(s.blobs().subList(cut, s.blobs().size())), out);
    }

    /** How far the middle's usual foot lies off the line between the usual feet of both ends. */
    private static double bend(Segment s) {
        List<Blob> bodies =
                s.blobs().stream().filter(b -> b.height() > 0.6 * s.letter()).toList();
        if (bodies.size() < LETTERS) {
            return 0;
        }
        int quarter = bodies.size() / 4;
        double left = foot(s, bodies.subList(0, quarter));
        double middle = foot(s, bodies.subList(bodies.size() / 2 - quarter / 2, bodies.size() / 2 + quarter / 2 + 1));
        double right = foot(s, bodies.subList(bodies.size() - quarter, bodies.size()));
        return Math.abs(middle - (left + right) / 2);
    }

    private static double foot(Segment s, List<Blob> part) {
        return Segment.median(
                part.stream().mapToDouble(b -> b.y1() - s.baseAt(b.centerX())).toArray());
    }

    private static int gapNearMiddle(List<Blob> blobs) {
        int best = blobs.size() / 2;
        int widest = Integer.MIN_VALUE;
        int reach = 0;
        for (int i = 1; i < blobs.size(); i++) {
            reach = Math.max(reach, blobs.get(i - 1).x1());
            boolean near = i > blobs.size() / 4 && i < 3 * blobs.size() / 4;
            if (near && blobs.get(i).x0() - reach > widest) {
                widest = blobs.get(i).x0() - reach;
                best = i;
            }
        }
        return best;
    }
}
