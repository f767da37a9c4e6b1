package dev.lector.session;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of models: how an image becomes tiles and tokens, how a prompt is written, what coordinates mean.
 *
 * <p>Chosen by the name in a model's own config. The rules follow the image processors that the models were trained with.
 */
public enum ModelFamily {
    /** Up to four tiles of 560 pixels, padded right and below; the image is one token, attended to across. Reached through servers. */
    LLAMA_3_2_VISION(1, BoxConvention.NONE, "<\\|[^|>]*\\|>"),
    /** Up to 16 tiles of 336 pixels and an overview, 144 tokens each, with separators. */
    PHI_3_5_VISION(1, BoxConvention.NONE, "<\\|[^|>]*\\|>"),
    /** Stretched to 896 × 896 pixels, 256 tokens. */
    GEMMA_3(
            8,
            BoxConvention.THOUSANDTHS_Y_FIRST,
            "<(?:bos|eos|pad|unk|start_of_turn|end_of_turn|start_of_image|end_of_image|image_soft_token|unused\\d+)>"),
    /** Resized to multiples of 28 pixels, one token for 28 × 28 of them. */
    QWEN_2_5_VL(8, BoxConvention.RESIZED_PIXELS, "<\\|[^|>]*\\|>");

    /** Pixels of a tile's side. */
    private static final int LLAMA_TILE = 560;

    private static final int PHI_TILE = 336;
    private static final int PHI_TILES = 16;
    private static final int GEMMA_SIDE = 896;
    private static final int QWEN_CELL = 28;
    private static final long QWEN_LEAST_PIXELS = 56 * 56;
    private static final long QWEN_MOST_PIXELS = 1280L * QWEN_CELL * QWEN_CELL;
    /** Tiles down, tiles across, in the order of the model's ids. */
    private static final int[][] LLAMA_CANVASES = {{1, 1}, {1, 2}, {1, 3}, {1, 4}, {2, 1}, {2, 2}, {3, 1}, {4, 1}};

    private final int images;
    private final BoxConvention boxes;
    private final Pattern control;

    ModelFamily(int images, BoxConvention boxes, String control) {
        this.images = images;
        this.boxes = boxes;
        this.control = Pattern.compile(control);
    }

    /** The family of a model type as model folders name it, null if it is none of these. */
    public static @Nullable ModelFamily ofType(String type) {
        return switch (type) {
            case "mllama" -> LLAMA_3_2_VISION;
            case "phi3v" -> PHI_3_5_VISION;
            case "gemma3" -> GEMMA_3;
            case "qwen2_5_vl", "fara" -> QWEN_2_5_VL;
            default -> null;
        };
    }

    /** Images in one prompt at most. */
    public int images() {
        return images;
    }

    public BoxConvention boxes() {
        return boxes;
    }

    /**
     * Text without anything that the family's tokenizer would take for a control token, until none is left: taking one out must not
     * make another.
     */
    public String clean(String text) {
        String cleaned = text.replace("\0", "");
        for (String before = ""; !before.equals(cleaned); ) {
            before = cleaned;
            cleaned = control.matcher(before).replaceAll("");
        }
        return cleaned;
    }

    /**
     * How an image of this size goes into the model.
     *
     * @param width  pixels, positive
     * @param height pixels, positive
     */
    public ViewPlan plan(int width, int height) {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("image of " + width + " x " + height + " pixels");
        }
        return switch (this) {
            case LLAMA_3_2_VISION -> llama(width, height);
            case PHI_3_5_VISION -> phi(width, height);
            case GEMMA_3 -> new ViewPlan(GEMMA_SIDE, GEMMA_SIDE, 1, 1, 0, 0, 256);
            case QWEN_2_5_VL -> qwen(width, height);
        };
    }

    /** The canvas that enlarges least, or shrinks least when none can hold the image; of equal ones the smallest. */
    private static ViewPlan llama(int width, int height) {
        int[] best = LLAMA_CANVASES[0];
        double bestScale = 0;
        for (int[] canvas : LLAMA_CANVASES) {
            double scale = Math.min((double) canvas[0] * LLAMA_TILE / height, (double) canvas[1] * LLAMA_TILE / width);
            boolean better = bestScale >= 1 ? scale >= 1 && scale < bestScale : scale > bestScale;
            boolean smaller = scale == bestScale && canvas[0] * canvas[1] < best[0] * best[1];
            if (better || smaller) {
                best = canvas;
                bestScale = scale;
            }
        }
        int across = best[1] * LLAMA_TILE;
        int down = best[0] * LLAMA_TILE;
        // The image is enlarged to one tile at most, never to the whole canvas.
        double scale = Math.min(
                (double) Math.min(Math.max(width, LLAMA_TILE), across) / width,
                (double) Math.min(Math.max(height, LLAMA_TILE), down) / height);
        int newWidth = Math.max(1, Math.min(across, (int) Math.floor(width * scale)));
        int newHeight = Math.max(1, Math.min(down, (int) Math.floor(height * scale)));
        return new ViewPlan(newWidth, newHeight, best[1], best[0], 0, 0, 1);
    }

    /** As many tiles along the longer side as fit into the number allowed; the shorter side is padded on both ends. */
    private static ViewPlan phi(int width, int height) {
        int longer = Math.max(width, height);
        int shorter = Math.min(width, height);
        double ratio = (double) longer / shorter;
        int along = 1;
        while ((along + 1) * Math.ceil((along + 1) / ratio) <= PHI_TILES) {
            along++;
        }
        int newLonger = along * PHI_TILE;
        int newShorter = Math.max(1, (int) (newLonger / ratio));
        int across = (newShorter + PHI_TILE - 1) / PHI_TILE;
        int pad = (across * PHI_TILE - newShorter) / 2;
        boolean upright = height > width;
        int tilesDown = upright ? along : across;
        int tokens = (along * across + 1) * 144 + 1 + (tilesDown + 1) * 12;
        return upright
                ? new ViewPlan(newShorter, newLonger, across, along, pad, 0, tokens)
                : new ViewPlan(newLonger, newShorter, along, across, 0, pad, tokens);
    }

    private static ViewPlan qwen(int width, int height) {
        long newWidth = Math.max(QWEN_CELL, Math.round((double) width / QWEN_CELL) * QWEN_CELL);
        long newHeight = Math.max(QWEN_CELL, Math.round((double) height / QWEN_CELL) * QWEN_CELL);
        double pixels = (double) width * height;
        if (newWidth * newHeight > QWEN_MOST_PIXELS) {
            double shrink = Math.sqrt(pixels / QWEN_MOST_PIXELS);
            newWidth = Math.max(QWEN_CELL, (long) Math.floor(width / shrink / QWEN_CELL) * QWEN_CELL);
            newHeight = Math.max(QWEN_CELL, (long) Math.floor(height / shrink / QWEN_CELL) * QWEN_CELL);
        } else if (newWidth * newHeight < QWEN_LEAST_PIXELS) {
            double grow = Math.sqrt(QWEN_LEAST_PIXELS / pixels);
            newWidth = (long) Math.ceil(width * grow / QWEN_CELL) * QWEN_CELL;
            newHeight = (long) Math.ceil(height * grow / QWEN_CELL) * QWEN_CELL;
        }
        int tokens = (int) (newWidth * newHeight / (QWEN_CELL * QWEN_CELL));
        return new ViewPlan((int) newWidth, (int) newHeight, 1, 1, 0, 0, tokens);
    }
}
