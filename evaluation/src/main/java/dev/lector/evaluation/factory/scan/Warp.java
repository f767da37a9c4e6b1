package dev.lector.evaluation.factory.scan;

import java.util.ArrayList;
import java.util.List;

/** The way of a point of the drawn page to the scan, as a chain of steps. Not thread-safe while steps are added. */
final class Warp {
    /** One step of the way, pixels to pixels. */
    interface Step {
        double[] apply(double x, double y);
    }

    private final List<Step> steps = new ArrayList<>();

    void then(Step step) {
        steps.add(step);
    }

    /** A step that a 3 × 3 matrix makes, row by row. */
    static Step matrix(double[] m) {
        return (x, y) -> {
            double w = m[6] * x + m[7] * y + m[8];
            return new double[] {(m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w};
        };
    }

    double[] point(double x, double y) {
        double[] p = {x, y};
        for (Step step : steps) {
            p = step.apply(p[0], p[1]);
        }
        return p;
    }

    /** The upright box around where the box went. */
    double[] box(double x0, double y0, double x1, double y1) {
        double[][] corners = {point(x0, y0), point(x1, y0), point(x1, y1), point(x0, y1)};
        double[] box = {corners[0][0], corners[0][1], corners[0][0], corners[0][1]};
        for (double[] corner : corners) {
            box[0] = Math.min(box[0], corner[0]);
            box[1] = Math.min(box[1], corner[1]);
            box[2] = Math.max(box[2], corner[0]);
            box[3] = Math.max(box[3], corner[1]);
        }
        return box;
    }
}
