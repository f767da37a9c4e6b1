package dev.lector.vision;

import java.util.List;

/**
 * Whether lines stand on their feet, told from the shapes of the letters: in running Latin text far more letters reach above
 * the small letters' height (b, d, f, h, k, l, t, capitals, figures) than below the base line (g, p, q, y).
 */
enum Uprightness {
    UPRIGHT,
    UPSIDE_DOWN,
    UNKNOWN;

    static Uprightness of(List<Segment> segments) {
        int up = 0;
        int down = 0;
        for (Segment s : segments) {
            if (s.blobs().size() < 8) {
                continue;
            }
            int[] reaches = reaches(s.blobs());
            up += reaches[0];
            down += reaches[1];
        }
        if (up + down < 40) {
            return UNKNOWN;
        }
        if (up > 1.9 * down) {
            return UPRIGHT;
        }
        return down > 1.9 * up ? UPSIDE_DOWN : UNKNOWN;
    }

    /** Letters that stick out above the usual top, and below the usual foot, of the letters beside them. */
    private static int[] reaches(List<Blob> blobs) {
        int up = 0;
        int down = 0;
        for (int i = 0; i < blobs.size(); i++) {
            List<Blob> near = blobs.subList(Math.max(0, i - 6), Math.min(blobs.size(), i + 7));
            double top = Segment.percentile(near.stream().mapToDouble(Blob::y0).toArray(), 0.6);
            double foot = Segment.percentile(near.stream().mapToDouble(Blob::y1).toArray(), 0.4);
            double body = foot - top;
            Blob b = blobs.get(i);
            if (body < 4 || b.height() < 0.6 * body || b.height() > 2.2 * body) {
                continue;
            }
            boolean above = top - b.y0() > 0.22 * body;
            boolean under = b.y1() - foot > 0.18 * body;
            up += above && !under ? 1 : 0;
            down += under && !above ? 1 : 0;
        }
        return new int[] {up, down};
    }
}
