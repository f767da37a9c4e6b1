package dev.lector.internal.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What was painted so far on a page, in its user space: enough to say which colour lies at a point, and which words it hides. */
final class PaintLog {
    /** An unknown colour: an image, a shading, a pattern, something half transparent. */
    static final int UNKNOWN = -1;

    private static final int WHITE = 0xffffff;
    /** Areas kept; on a page with more the oldest rules are forgotten, which can only make hidden words visible. */
    private static final int MOST = 5_000;
    /** Areas with a side under this are lines and lie under no character. */
    private static final double THIN = 3;

    private record Area(Path2D path, Rectangle2D bounds, List<Path2D> clips, int rgb) {
        boolean covers(double x, double y) {
            return bounds.contains(x, y) && path.contains(x, y) && inside(clips, x, y);
        }
    }

    private final List<Area> areas = new ArrayList<>();

    /** Notes an area; returns whether it is large enough to hide a character. */
    boolean add(Path2D path, List<Path2D> clips, int rgb) {
        Rectangle2D bounds = path.getBounds2D();
        if (bounds.getWidth() < THIN || bounds.getHeight() < THIN || areas.size() >= MOST) {
            return false;
        }
        areas.add(new Area(path, bounds, clips, rgb));
        return true;
    }

    /** Colour of the topmost area at a point, white where there is none, or {@link #UNKNOWN}. */
    int at(double x, double y) {
        for (int i = areas.size() - 1; i >= 0; i--) {
            if (areas.get(i).covers(x, y)) {
                return areas.get(i).rgb;
            }
        }
        return WHITE;
    }

    /** Whether the area that came last covers a point. */
    boolean lastCovers(double x, double y) {
        return areas.get(areas.size() - 1).covers(x, y);
    }

    static boolean inside(List<Path2D> clips, double x, double y) {
        for (Path2D clip : clips) {
            if (!clip.contains(x, y)) {
                return false;
            }
        }
        return true;
    }

    /** Whether two colours cannot be told apart on paper. */
    static boolean same(int a, int b) {
        int far = 10; // of 255 a channel; the lightest grey that printers set is further from white
        return Math.abs((a >> 16 & 255) - (b >> 16 & 255)) <= far
                && Math.abs((a >> 8 & 255) - (b >> 8 & 255)) <= far
                && Math.abs((a & 255) - (b & 255)) <= far;
    }
}
