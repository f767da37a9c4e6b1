package dev.lector.evaluation.factory.layout;

import java.util.ArrayList;
import java.util.List;

/** One page while it is being filled. Points, origin top left. Not thread-safe. */
public final class Sheet {
    private final double width;
    private final double height;
    private final List<Ink> ink = new ArrayList<>();

    public Sheet(double width, double height) {
        this.width = width;
        this.height = height;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /** All that is printed, in the order of printing. */
    public List<Ink> ink() {
        return ink;
    }

    /** The words alone, in the order of printing. */
    public List<Ink.Word> words() {
        return ink.stream()
                .filter(Ink.Word.class::isInstance)
                .map(Ink.Word.class::cast)
                .toList();
    }

    void print(Ink what) {
        ink.add(what);
    }

    /** A horizontal rule. */
    void rule(double x, double y, double length, double thickness, double gray) {
        ink.add(new Ink.Bar(x, y, length, thickness, gray));
    }

    /** A frame of thin rules. */
    void frame(double x, double y, double w, double h, double thickness, double gray) {
        rule(x, y, w, thickness, gray);
        rule(x, y + h, w, thickness, gray);
        ink.add(new Ink.Bar(x, y, thickness, h, gray));
        ink.add(new Ink.Bar(x + w, y, thickness, h, gray));
    }
}
