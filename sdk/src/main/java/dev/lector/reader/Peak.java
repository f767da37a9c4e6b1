package dev.lector.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a character is surest.
 *
 * @param character   that was read
 * @param probability calibrated, 0 to 1
 * @param center      pixels of the strip
 */
record Peak(char character, double probability, double center) {
    /** Characters side by side: edges lie half-way between neighbors' centers, which must not fall. */
    static List<Glyph> spread(List<Peak> peaks, double width) {
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < peaks.size(); i++) {
            Peak peak = peaks.get(i);
            double before = i == 0 ? -1 : (peaks.get(i - 1).center() + peak.center()) / 2;
            double after = i == peaks.size() - 1 ? -1 : (peaks.get(i + 1).center() + peak.center()) / 2;
            double half = before >= 0 ? peak.center() - before : after >= 0 ? after - peak.center() : width / 2;
            double left = before >= 0 ? before : peak.center() - half;
            double right = after >= 0 ? after : peak.center() + half;
            double x0 = clip(left, width);
            glyphs.add(new Glyph(peak.character(), peak.probability(), x0, Math.max(x0, clip(right, width))));
        }
        return glyphs;
    }

    private static double clip(double x, double width) {
        return Math.max(0, Math.min(width, x));
    }
}
