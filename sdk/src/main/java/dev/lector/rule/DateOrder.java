package dev.lector.rule;

/** How a document orders day and month where both are numbers. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
}
