package dev.lector.evaluation.factory.layout;

/** Where a line stands in its width. */
public enum Align {
    LEFT,
    CENTRE,
    RIGHT;

    double shift(double free) {
        return this == LEFT ? 0 : this == CENTRE ? free / 2 : free;
    }
}
