package dev.lector.internal.guard;

import dev.lector.error.LimitExceededException;
import dev.lector.result.Finding;
import java.util.function.DoubleToLongFunction;

/** Chooses the resolution at which a page's pixels stay within {@code rasterPixels}. */
public final class Fit {
    /** Resolutions that are tried in turn when the wished one needs too many pixels. */
    private static final double[] STEPS = {300, 200, 150, 100, 72};

    private Fit() {}

    /**
     * The wished resolution, or the first lower step that fits, with a finding.
     *
     * @param pixels pixels of the page at a resolution
     * @throws LimitExceededException if the page fits at none
     */
    public static double dpi(ConfinedDocument document, int page, double wished, DoubleToLongFunction pixels) {
        long most = document.limits().rasterPixels();
        if (pixels.applyAsLong(wished) <= most) {
            return wished;
        }
        for (double step : STEPS) {
            if (step < wished && pixels.applyAsLong(step) <= most) {
                document.note(Finding.onPage(
                        "page.resolution-lowered",
                        Finding.Severity.INFO,
                        page,
                        "pixels at " + (int) step + " dpi instead of " + (int) wished + " to stay under " + most));
                return step;
            }
        }
        double least = Math.min(wished, STEPS[STEPS.length - 1]);
        throw new LimitExceededException(
                document.where(page), "rasterPixels (at " + (int) least + " dpi)", pixels.applyAsLong(least), most);
    }
}
