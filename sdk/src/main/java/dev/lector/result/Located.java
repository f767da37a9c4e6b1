package dev.lector.result;

/** How a value was found on the page. */
public enum Located {
    /** The printed words are the value, character by character. */
    EXACT,
    /** They are it after normalisation: another printing of the same amount, date or id. */
    NORMALISED,
    /** They resemble it: a misread letter, a hyphen, a line break. */
    FUZZY,
    /** Only a model's own box says so; no words agree. */
    MODEL_ONLY,
    /** It stands nowhere on the pages that were read. */
    NOT_LOCATED
}
