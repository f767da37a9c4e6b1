package dev.lector.evaluation.factory.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that takes a width and then knows its height. Blocks are immutable once built. */
public interface Block {
    /** Height in points when it is so wide. */
    double height(double width);

    /** Prints it with its top left corner at x, y. */
    void paint(Sheet sheet, double x, double y, double width);

    /** The blocks into which it may be broken over pages, top to bottom; itself alone when it may not. */
    default List<Block> parts(double width) {
        return List.of(this);
    }

    /** What is printed again on top of the page when its parts go on there, or null. */
    default @Nullable Block repeated(double width) {
        return null;
    }
}
