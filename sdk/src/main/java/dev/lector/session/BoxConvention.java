package dev.lector.session;

/** What the coordinates mean that a family of models writes. Decided by the family, never by looking at values. */
public enum BoxConvention {
    /** The family was not trained to give places; numbers that it writes are invented. */
    NONE,
    /** x0, y0, x1, y1 in pixels of the image as it was resized for the model. */
    RESIZED_PIXELS,
    /** y0, x0, y1, x1 in thousandths of the image; nothing documents that the family was trained for it. */
    THOUSANDTHS_Y_FIRST,
    /** Words of the page are pointed at. */
    WORDS
}
