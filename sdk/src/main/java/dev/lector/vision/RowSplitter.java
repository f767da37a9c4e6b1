package dev.lector.vision;

import dev.lector.internal.opencv.Grey;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts pieces that hold two lines because letters of dense lines touch: where the inked pixels per row sink to a valley between
 * two hills that are each as high as letters, the piece is cut along the valley.
 */
final class RowSplitter {
    /** Depth of a valley between lines, as a share of the lower hill. */
    private static final double VALLEY = 0.3;

    private final Grey ink;
    private final double letter;
    /** Usual ink height of a line on this page. */
    private double usual;

    RowSplitter(Grey ink, double letter) {
        this.ink = ink;
        this.letter = letter;
    }

    List<Segment> split(List<Segment> segments) {
        if (segments.isEmpty()) {
            return segments;
        }
        usual = Math.max(1.1 * letter, Segment.usualInk(segments));
        List<Segment> out = new ArrayList<>();
        for (Segment s : segments) {
            split(s, out, 3);
        }
        return out;
    }

    private void split(Segment s, List<Segment> out, int depth) {
        int cut = depth == 0 || s.ink() < 1.45 * usual ? -1 : valley(s);
        if (cut < 0) {
            out.add(s);
            return;
        }
        List<Blob> upper = new ArrayList<>();
        List<Blob> lower = new ArrayList<>();
        for (Blob b : s.blobs()) {
            double line = s.baseAt(b.centerX()) - s.above() + cut;
            // Ascenders and descenders reach over the valley; only what reaches far over is two letters.
            boolean up = line - b.y0() > 0.35 * letter;
            boolean down = b.y1() - line > 0.35 * letter;
            if (up && down) {
                upper.add(b.between(b.y0(), (int) Math.round(line)));
                lower.add(b.between((int) Math.round(line), b.y1()));
            } else {
                (b.centerY() < line ? upper : lower).add(b);
            }
        }
        if (upper.isEmpty() || lower.isEmpty()) {
            out.add(s);
            return;
        }
        split(Segment.of(upper), out, depth - 1);
        split(Segment.of(lower), out, depth - 1);
    }

    /** Row of the valley, counted from the top of the piece's ink; -1 when there is none. */
    private int valley(Segment s) {
        int height = (int) Math.ceil(s.ink());
        int width = (int) Math.ceil(s.width());
        int top = (int) Math.floor(s.top());
        int tall = (int) Math.ceil(s.bottom()) - top + 1;
        byte[] pixels;
        try (Grey part = ink.cut((int) s.x0(), top, width, tall, 0)) {
            pixels = part.pixels();
        }
        double[] rows = new double[height];
        for (int x = 0; x < width; x++) {
            int first = (int) Math.round(s.baseAt(s.x0() + x) - s.above()) - top;
            for (int y = 0; y < height; y++) {
                int at = first + y;
                rows[y] += at >= 0 && at < tall && pixels[at * width + x] != 0 ? 1 : 0;
            }
        }
        return valley(rows, Math.max(3, 0.6 * usual));
    }

    private static int valley(double[] rows, double least) {
        double[] above = hills(rows, false);
        double[] below = hills(rows, true);
        int best = -1;
        double depth = VALLEY;
        for (int y = (int) Math.ceil(least); y < rows.length - least; y++) {
            double ratio = rows[y] / Math.max(1, Math.min(above[y], below[y]));
            if (ratio < depth) {
                depth = ratio;
                best = y;
            }
        }
        return best;
    }

    /** Highest smoothed row count up to each row, from the top or from the bottom. */
    private static double[] hills(double[] rows, boolean fromBottom) {
        double[] hills = new double[rows.length];
        double highest = 0;
        for (int k = 1; k < rows.length - 1; k++) {
            int y = fromBottom ? rows.length - 1 - k : k;
            highest = Math.max(highest, (rows[y - 1] + rows[y] + rows[y + 1]) / 3);
            hills[y] = highest;
        }
        return hills;
    }
}
