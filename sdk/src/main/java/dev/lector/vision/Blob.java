package dev.lector.vision;

import dev.lector.internal.opencv.Components;
import java.util.ArrayList;
import java.util.List;

/** A connected piece of ink: box in pixels, right and bottom exclusive, and the number of inked pixels. */
record Blob(int x0, int y0, int x1, int y1, int area) {
    static List<Blob> of(Components components) {
        List<Blob> blobs = new ArrayList<>(components.count());
        for (int i = 0; i < components.count(); i++) {
            blobs.add(new Blob(
                    components.x(i),
                    components.y(i),
                    components.x(i) + components.width(i),
                    components.y(i) + components.height(i),
                    components.area(i)));
        }
        return blobs;
    }

    int width() {
        return x1 - x0;
    }

    int height() {
        return y1 - y0;
    }

    double centerX() {
        return (x0 + x1) / 2.0;
    }

    double centerY() {
        return (y0 + y1) / 2.0;
    }

    /** Inked share of the box. */
    double fill() {
        return area / (double) Math.max(1, width() * height());
    }

    int verticalOverlap(Blob other) {
        return Math.min(y1, other.y1) - Math.max(y0, other.y0);
    }

    int horizontalOverlap(Blob other) {
        return Math.min(x1, other.x1) - Math.max(x0, other.x0);
    }

    /** The same ink with x and y exchanged. */
    Blob transposed() {
        return new Blob(y0, x0, y1, x1, area);
    }

    /** The part between two rows, or this where it does not reach over them. */
    Blob between(int top, int bottom) {
        int a = Math.max(y0, top);
        int b = Math.min(y1, bottom);
        return new Blob(x0, a, x1, Math.max(a + 1, b), Math.max(1, area * (b - a) / Math.max(1, height())));
    }
}
