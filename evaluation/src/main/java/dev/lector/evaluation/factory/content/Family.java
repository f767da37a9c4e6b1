package dev.lector.evaluation.factory.content;

import java.util.List;

/**
 * Two families of documents that share no layout, no question's wording and no typeface, so that a score on the test family says
 * how well a model does on what it has not seen. Labels on the page and names are shared for the most part; the last of every
 * five words of a long list is kept for tests.
 */
public enum Family {
    TRAIN,
    TEST;

    private static final int KEPT = 5;

    /** What this family may use of a list that both share in part: tests use all of it, training what is not kept back. */
    public <T> List<T> share(List<T> all) {
        return this == TEST || all.size() < KEPT ? all : split(all);
    }

    /** What this family alone may use: every fifth for tests, the others for training; a single one is shared. */
    public <T> List<T> own(List<T> all) {
        return all.size() < 2 ? all : all.size() < KEPT ? ends(all) : split(all);
    }

    private <T> List<T> ends(List<T> all) {
        int last = all.size() - 1;
        return this == TEST ? all.subList(last, last + 1) : all.subList(0, last);
    }

    private <T> List<T> split(List<T> all) {
        java.util.ArrayList<T> mine = new java.util.ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if ((i % KEPT == KEPT - 1) == (this == TEST)) {
                mine.add(all.get(i));
            }
        }
        return mine;
    }

    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
