package dev.lector.vision;

import dev.lector.geometry.Affine;

/** Maps between the frames that a page's pixels go through. */
final class Frames {
    private Frames() {}

    /**
     * From an image that was turned clockwise back to the image before.
     *
     * @param width  width after the turn
     * @param height height after the turn
     */
    static Affine turned(int width, int height, int quarters) {
        return switch (Math.floorMod(quarters, 4)) {
            case 1 -> new Affine(0, 1, 0, -1, 0, width);
            case 2 -> new Affine(-1, 0, width, 0, -1, height);
            case 3 -> new Affine(0, -1, height, 1, 0, 0);
            default -> Affine.IDENTITY;
        };
    }

    /**
     * The level frame around a tilted page: large enough to lose nothing.
     *
     * @param toTilted from level pixels to the tilted page's
     */
    record Level(int width, int height, Affine toTilted) {}

    /**
     * Turns a page level around its middle.
     *
     * @param degrees skew of its lines, positive when they fall to the right
     */
    static Level level(int width, int height, double degrees) {
        if (degrees == 0) {
            return new Level(width, height, Affine.IDENTITY);
        }
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        int w = (int) Math.ceil(width * cos + height * Math.abs(sin));
        int h = (int) Math.ceil(height * cos + width * Math.abs(sin));
        Affine turn = new Affine(cos, -sin, 0, sin, cos, 0);
        Affine map = Affine.translate(-w / 2.0, -h / 2.0).then(turn).then(Affine.translate(width / 2.0, height / 2.0));
        return new Level(w, h, map);
    }
}
