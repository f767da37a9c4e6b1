package dev.lector.extractors.layout;

import java.util.List;

/**
 * What stands at one height of a page.
 *
 * @param page     index of its page, from 0
 * @param number   from the top of the page, from 0
 * @param segments from left to right, never empty
 */
public record Row(int page, int number, List<Segment> segments) {
    public Row {
        segments = List.copyOf(segments);
    }

    public double top() {
        return segments.stream().mapToDouble(s -> s.box().y0()).min().orElse(0);
    }

    public double bottom() {
        return segments.stream().mapToDouble(s -> s.box().y1()).max().orElse(0);
    }
}
