package dev.lector.pipeline;

/** Exact sources inside a document that a run can be told not to look at, to measure what is left without them. */
public enum Layer {
    /** Embedded invoice data. */
    XML,
    /** Values of form fields. */
    FORM,
    /** The text layer. */
    TEXT
}
