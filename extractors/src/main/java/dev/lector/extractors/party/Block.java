package dev.lector.extractors.party;

import dev.lector.extractors.layout.Segment;
import dev.lector.geometry.Box;
import java.util.List;

/**
 * Segments that stand under each other with a common edge or center, such as an address.
 *
 * @param lines from top to bottom, never empty
 */
record Block(List<Segment> lines) {
    Block {
        lines = List.copyOf(lines);
    }

    Segment first() {
        return lines.get(0);
    }

    Box box() {
        return Box.around(lines.stream().map(Segment::box).toList());
    }

    /** Whether one of its lines names a postal code with a place. */
    boolean address() {
        return lines.stream().anyMatch(line -> Addresses.cityLine(line.text()));
    }
}
