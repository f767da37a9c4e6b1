package dev.lector.text;

/** Where a word was read. */
public enum TextSource {
    /** The page's own text layer. */
    TEXT_LAYER,
    /** The value of a form field. */
    FORM,
    /** The reader, on pixels. */
    READER
}
