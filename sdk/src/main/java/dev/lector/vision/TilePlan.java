package dev.lector.vision;

/**
 * How a page becomes tiles: scaled, put on a canvas, cut into a grid of equal tiles.
 *
 * <p>The factories follow the preprocessing of the model families; each names its source. Sizes are in pixels.
 *
 * @param width    width of the scaled page
 * @param height   height of the scaled page
 * @param left     where it lies on the canvas
 * @param top      where it lies on the canvas
 * @param tileWidth  width of a tile
 * @param tileHeight height of a tile
 * @param stepX    distance between the left edges of neighbouring tiles; below {@code tileWidth} they overlap
 * @param stepY    distance between the top edges of neighbouring tiles
 * @param columns  tiles across
 * @param rows     tiles down
 * @param fill     grey value of the canvas where the page does not reach
 * @param overview whether a tile of the whole page, squeezed to one tile, comes first
 */
public record TilePlan(
        int width,
        int height,
        int left,
        int top,
        int tileWidth,
        int tileHeight,
        int stepX,
        int stepY,
        int columns,
        int rows,
        int fill,
        boolean overview) {
    private static final int LLAMA = 560;
    private static final int PHI = 336;
    private static final int GEMMA = 896;

    public TilePlan {
        boolean positive = width > 0 && height > 0 && tileWidth > 0 && tileHeight > 0 && columns > 0 && rows > 0;
        if (!positive || stepX < 1 || stepY < 1 || left < 0 || top < 0 || fill < 0 || fill > 255) {
            throw new IllegalArgumentException("tile plan needs positive sizes and steps, had " + width + " x " + height
                    + " in " + columns + " x " + rows + " tiles of " + tileWidth + " x " + tileHeight);
        }
    }

    /** Number of tiles without the overview. */
    public int count() {
        return columns * rows;
    }

    /**
     * A grid of square tiles at the page's own resolution, or smaller where it takes too many.
     *
     * @param size    side of a tile
     * @param overlap how far neighbours reach into each other, below {@code size}
     * @param most    largest number of tiles
     */
    public static TilePlan grid(int pageWidth, int pageHeight, int size, int overlap, int most) {
        int step = size - overlap;
        double scale = 1;
        while (true) {
            int w = Math.max(1, (int) Math.round(pageWidth * scale));
            int h = Math.max(1, (int) Math.round(pageHeight * scale));
            int columns = 1 + Math.max(0, ceil(w - size, step));
            int rows = 1 + Math.max(0, ceil(h - size, step));
            if ((long) columns * rows <= most) {
                return new TilePlan(w, h, 0, 0, size, size, step, step, columns, rows, 255, false);
            }
            scale *= 0.97;
        }
    }

    /**
     * Llama 3.2 Vision: the canvas of 560-pixel tiles that wastes least, the page at its top left.
     *
     * <p>Canvas choice of the family's image processor: the smallest scale that is at least 1, else the largest; ties go to the
     * smaller canvas.
     *
     * @param most largest number of tiles, 4 in the published models
     */
    public static TilePlan llama(int pageWidth, int pageHeight, int most) {
        int bestColumns = 1;
        int bestRows = 1;
        double best = 0;
        for (int rows = 1; rows <= most; rows++) {
            for (int columns = 1; columns * rows <= most; columns++) {
                double scale = Math.min((double) columns * LLAMA / pageWidth, (double) rows * LLAMA / pageHeight);
                boolean better = best < 1 ? scale > best : scale >= 1 && scale < best;
                if (better || scale == best && columns * rows < bestColumns * bestRows) {
                    best = scale;
                    bestColumns = columns;
                    bestRows = rows;
                }
            }
        }
        // The page grows to one tile at least and never beyond the canvas.
        double targetWidth = Math.max(LLAMA, Math.min(pageWidth, bestColumns * LLAMA));
        double targetHeight = Math.max(LLAMA, Math.min(pageHeight, bestRows * LLAMA));
        double fit = Math.min(targetWidth / pageWidth, targetHeight / pageHeight);
        int w = Math.max(1, (int) Math.floor(pageWidth * fit));
        int h = Math.max(1, (int) Math.floor(pageHeight * fit));
        return new TilePlan(w, h, 0, 0, LLAMA, LLAMA, LLAMA, LLAMA, bestColumns, bestRows, 0, false);
    }

    /**
     * Phi-3.5 vision: an overview and up to {@code most} crops of 336 pixels; the page in the middle of the shorter direction.
     *
     * @param most largest number of crops, 16 in the published graphs
     */
    public static TilePlan phi(int pageWidth, int pageHeight, int most) {
        boolean tall = pageWidth < pageHeight;
        double ratio = tall ? (double) pageHeight / pageWidth : (double) pageWidth / pageHeight;
        int along = 1;
        while ((along + 1) * Math.ceil((along + 1) / ratio) <= most) {
            along++;
        }
        int longer = along * PHI;
        int shorter = Math.max(1, (int) (longer / ratio));
        int across = ceil(shorter, PHI);
        int pad = (across * PHI - shorter) / 2;
        return tall
                ? new TilePlan(shorter, longer, pad, 0, PHI, PHI, PHI, PHI, across, along, 255, true)
                : new TilePlan(longer, shorter, 0, pad, PHI, PHI, PHI, PHI, along, across, 255, true);
    }

    /**
     * Qwen2-VL and Qwen2.5-VL: one image whose sides are multiples of 28 and whose area lies between two bounds.
     *
     * @param leastPixels smallest area
     * @param mostPixels  largest area
     */
    public static TilePlan qwen(int pageWidth, int pageHeight, long leastPixels, long mostPixels) {
        int unit = 28;
        double area = (double) pageWidth * pageHeight;
        int w = Math.max(unit, (int) Math.round((double) pageWidth / unit) * unit);
        int h = Math.max(unit, (int) Math.round((double) pageHeight / unit) * unit);
        if ((long) w * h > mostPixels) {
            double shrink = Math.sqrt(area / mostPixels);
            w = Math.max(unit, (int) Math.floor(pageWidth / shrink / unit) * unit);
            h = Math.max(unit, (int) Math.floor(pageHeight / shrink / unit) * unit);
        } else if ((long) w * h < leastPixels) {
            double grow = Math.sqrt(leastPixels / area);
            w = (int) Math.ceil(pageWidth * grow / unit) * unit;
            h = (int) Math.ceil(pageHeight * grow / unit) * unit;
        }
        return new TilePlan(w, h, 0, 0, w, h, w, h, 1, 1, 255, false);
    }

    /** Gemma 3: the page stretched to one square of 896 pixels. */
    public static TilePlan gemma() {
        return new TilePlan(GEMMA, GEMMA, 0, 0, GEMMA, GEMMA, GEMMA, GEMMA, 1, 1, 255, false);
    }

    private static int ceil(int a, int b) {
        return (a + b - 1) / b;
    }
}
