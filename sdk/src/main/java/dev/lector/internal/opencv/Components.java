package dev.lector.internal.opencv;

/**
 * Connected components of a mask: boxes in its pixels and ink areas, five numbers a component.
 *
 * @param count number of components
 * @param stats left, top, width, height, area of component i at {@code 5 i}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Components(int count, int[] stats) {
    public int x(int i) {
        return stats[5 * i];
    }

    public int y(int i) {
        return stats[5 * i + 1];
    }

    public int width(int i) {
        return stats[5 * i + 2];
    }

    public int height(int i) {
        return stats[5 * i + 3];
    }

    public int area(int i) {
        return stats[5 * i + 4];
    }
}
