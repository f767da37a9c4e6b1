package dev.lector.result;

/** Whether all that was asked for came out. */
public enum Completeness {
    /** Every page was read and every answer ended by itself. */
    COMPLETE,
    /** Something is missing; the findings say what. */
    PARTIAL,
    /** An answer hit a limit before its end. */
    TRUNCATED,
    /** A model repeated itself and was stopped. */
    LOOPED
}
