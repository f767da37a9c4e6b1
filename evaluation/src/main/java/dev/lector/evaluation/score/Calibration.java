package dev.lector.evaluation.score;

/** Expected calibration error in ten bins of one width (Guo et al. 2017), and what the most confident values are worth. */
public final class Calibration {
    private static final int BINS = 10;

    private final int[] counts = new int[BINS];
    private final double[] confidences = new double[BINS];
    private final int[] rights = new int[BINS];
    private int all;
    private int certain;
    private int certainRight;

    /** @param calledCertain whether its band was CERTAIN */
    public void add(double confidence, boolean right, boolean calledCertain) {
        int bin = Math.max(0, Math.min(BINS - 1, (int) (confidence * BINS)));
        counts[bin]++;
        confidences[bin] += confidence;
        rights[bin] += right ? 1 : 0;
        all++;
        if (calledCertain) {
            certain++;
            certainRight += right ? 1 : 0;
        }
    }

    /** 0 when nothing was added. */
    public double error() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(confidences[bin] - rights[bin]);
        }
        return all == 0 ? 0 : error / all;
    }

    void into(Measures measures) {
        if (all > 0) {
            measures.rate("expected calibration error, 10 bins", error(), all);
        }
        if (certain > 0) {
            measures.rate("values in band CERTAIN that are right", (double) certainRight / certain, certain);
        }
    }
}
