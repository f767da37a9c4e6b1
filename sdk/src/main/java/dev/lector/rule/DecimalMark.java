package dev.lector.rule;

/** Which sign parts whole from fraction in a document's numbers. */
public enum DecimalMark {
    /** 1,234.56 */
    POINT,
    /** 1.234,56 */
    COMMA,
    /** Nothing in the document decides it. */
    UNKNOWN
}
