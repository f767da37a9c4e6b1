package dev.lector.extractors.template;

import dev.lector.geometry.Box;

/**
 * A part of a page in which a value stands.
 *
 * @param pages which pages
 * @param x0    left edge, fraction of the shown page's width
 * @param y0    upper edge, fraction of its height
 * @param x1    right edge
 * @param y1    lower edge
 */
public record Region(Pages pages, double x0, double y0, double x1, double y1) {
    /** Which pages of a document. */
    public enum Pages {
        FIRST,
        LAST,
        ANY
    }

    public Region {
        if (!(x0 < x1 && y0 < y1)) {
            throw new IllegalArgumentException(
                    "box must be left, top, right, bottom, was " + x0 + ", " + y0 + ", " + x1 + ", " + y1);
        }
    }

    /** Whether the middle of a box on a page (index from 0, of so many) lies in it. */
    boolean holds(int page, int count, Box box) {
        boolean there =
                switch (pages) {
                    case FIRST -> page == 0;
                    case LAST -> page == count - 1;
                    case ANY -> true;
                };
        double x = (box.x0() + box.x1()) / 2;
        return there && x >= x0 && x <= x1 && box.centerY() >= y0 && box.centerY() <= y1;
    }
}
