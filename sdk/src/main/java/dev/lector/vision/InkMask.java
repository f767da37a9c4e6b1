package dev.lector.vision;

import dev.lector.internal.opencv.Grey;
import java.util.List;

/** Print without its rules: the mask in which lines of text are looked for. */
final class InkMask {
    private InkMask() {}

    /**
     * Inked pixels of a dark-on-white page.
     *
     * @param letter usual letter height in its pixels
     */
    static Grey of(Grey page, double letter) {
        int window = Cleaner.odd(Math.max(15, 3.2 * letter));
        Grey local = page.darkerThan(page.mean(window, window), threshold(page));
        // Thick strokes fill the window and would come out hollow.
        return local.or(page.below(95)).and(page.below(225));
    }

    /** Three times the noise of the paper, so that its grain stays out; never so low that JPEG blocks come in. */
    private static int threshold(Grey page) {
        byte[] pixels = page.pixels();
        int[] differences = new int[256];
        for (int i = 1; i < pixels.length; i += 7) {
            int a = pixels[i - 1] & 255;
            int b = pixels[i] & 255;
            if (a > 170 && b > 170) {
                differences[Math.abs(a - b)]++;
            }
        }
        int noise = Cleaner.percentile(differences, 0.75);
        return Math.min(45, Math.max(18, 3 * noise));
    }

    /**
     * Print and what was taken out of it.
     *
     * @param ink      without ruled lines and frames, which tie cells and letters together
     * @param dividers upright rules: text on either side is not one line
     */
    record Print(Grey ink, List<Blob> dividers) {}

    static Print withoutRules(Grey ink, double letter) {
        int along = (int) Math.max(40, 5 * letter);
        double thick = Math.max(4, 0.5 * letter);
        Grey across = rules(ink.closed(1, 3).opened(along, 1), thick, true).dilated(5, 3);
        Grey down = rules(ink.closed(3, 1).opened(1, (int) (along * 1.4)), thick, false);
        List<Blob> dividers = Blob.of(down.components());
        return new Print(ink.minus(across.or(down.dilated(3, 5))), dividers);
    }

    /** The runs that are thin: what is as thick as letters is no rule. */
    private static Grey rules(Grey runs, double thick, boolean across) {
        for (Blob b : Blob.of(runs.components())) {
            int thickness = across ? b.height() : b.width();
            int length = across ? b.width() : b.height();
            if (thickness > 3 * thick || b.area() > thick * length) {
                runs.fill(b.x0(), b.y0(), b.width(), b.height(), 0);
            }
        }
        return runs;
    }
}
