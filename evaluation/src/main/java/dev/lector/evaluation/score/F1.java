package dev.lector.evaluation.score;

/** Precision, recall and their harmonic mean over a run. Not thread-safe. */
final class F1 {
    private double hits;
    private int given;
    private int wanted;

    /** One expected thing that was or was not given, and hit or not. */
    void add(boolean hit, boolean wasGiven) {
        add(hit ? 1 : 0, wasGiven ? 1 : 0, 1);
    }

    void add(double hit, int givenNow, int wantedNow) {
        hits += hit;
        given += givenNow;
        wanted += wantedNow;
    }

    double precision() {
        return given == 0 ? 0 : hits / given;
    }

    double recall() {
        return wanted == 0 ? 0 : hits / wanted;
    }

    double f1() {
        return given + wanted == 0 ? 0 : 2 * hits / (given + wanted);
    }

    void into(Measures measures, String name) {
        if (wanted + given > 0) {
            measures.rate(name, f1(), wanted);
        }
    }

    void parts(Measures measures, String name) {
        if (wanted + given > 0) {
            measures.rate(name + ", precision", precision(), given);
            measures.rate(name + ", recall", recall(), wanted);
            measures.rate(name + ", F1", f1(), wanted);
        }
    }
}
