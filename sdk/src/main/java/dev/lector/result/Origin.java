package dev.lector.result;

/** Where a value comes from, cheapest and most exact first. */
public enum Origin {
    E_INVOICE,
    FORM,
    TEXT_LAYER,
    READER,
    MODEL
}
