package dev.lector.reader;

import java.util.List;

/**
 * What a look at a strip leaves open: of each column the characters that are not all but impossible there.
 *
 * @param columns     from left to right; none where nothing is in doubt
 * @param columnWidth pixels of the strip to a column
 * @param width       of the strip in pixels
 */
record Lattice(List<Column> columns, double columnWidth, double width) {
    /** Of a look that leaves nothing open. */
    static final Lattice NONE = new Lattice(List.of(), 1, 0);

    /**
     * One column.
     *
     * @param blank   natural logarithm of the probability of CTC's blank
     * @param options characters
     */
    record Column(double blank, List<Option> options) {}

    /**
     * A character in a column.
     *
     * @param character   of the reader's character set
     * @param log         natural logarithm of its probability as the network says
     * @param probability the same, calibrated
     */
    record Option(char character, double log, double probability) {}

    Lattice {
        columns = List.copyOf(columns);
    }

    /** Middle of a column in pixels of the strip. */
    double center(int column) {
        return (column + 0.5) * columnWidth;
    }

    /** The same in pixels of a strip that is {@code factor} times as wide. */
    Lattice scaled(double factor) {
        return new Lattice(columns, columnWidth * factor, width * factor);
    }
}
