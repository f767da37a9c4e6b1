package dev.lector.evaluation.factory.paper;

import java.util.List;

/** How the rows of a table of items are put together; each family has its own besides the plain one. */
enum Arrangement {
    /** A row a line, everything on the same line. */
    PLAIN,
    /** Numbers in the middle beside a description of several lines. */
    MIDDLE,
    /** The description on a line of its own above its numbers. */
    ABOVE,
    /** Quantity and unit in one cell. */
    UNIT,
    /** Running sums among the rows, carried over and brought forward. */
    CARRIED,
    /** The description on a line of its own below its numbers. */
    BELOW,
    /** The price as a block: list price, what is taken off, what is left. */
    PRICES,
    /** Headings between groups of items. */
    GROUPS,
    /** What is taken off and added to the whole, as rows behind the items. */
    ALLOWANCES,
    /** Numbers beside the last line of a description of several lines. */
    BOTTOM,
    /** References and periods below each description. */
    NOTES;

    /** All but the plain one; what stands at every fifth place is the test family's. */
    static final List<Arrangement> ODD =
            List.of(MIDDLE, ABOVE, UNIT, CARRIED, BELOW, PRICES, GROUPS, ALLOWANCES, BOTTOM, NOTES);
}
