package dev.lector.session;

import dev.lector.vision.TilePlan;
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

    private static final int LLAMA_TILES = 4;
    private static final int PHI_TILES = 16;
    private static final int QWEN_CELL = 28;
    private static final long QWEN_LEAST_PIXELS = 56 * 56;
    private static final long QWEN_MOST_PIXELS = 1280L * QWEN_CELL * QWEN_CELL;

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
        return ControlTokens.strip(text, control);
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
            case LLAMA_3_2_VISION -> new ViewPlan(TilePlan.llama(width, height, LLAMA_TILES), 1);
            case PHI_3_5_VISION -> phi(TilePlan.phi(width, height, PHI_TILES));
            case GEMMA_3 -> new ViewPlan(TilePlan.gemma(), 256);
            case QWEN_2_5_VL -> qwen(TilePlan.qwen(width, height, QWEN_LEAST_PIXELS, QWEN_MOST_PIXELS));
        };
    }

    /** 144 tokens a tile and for the overview, a separator, and 12 that end the rows. */
    private static ViewPlan phi(TilePlan tiles) {
        return new ViewPlan(tiles, (tiles.count() + 1) * 144 + 1 + (tiles.rows() + 1) * 12);
    }

    private static ViewPlan qwen(TilePlan tiles) {
        return new ViewPlan(tiles, tiles.width() / QWEN_CELL * (tiles.height() / QWEN_CELL));
    }
}
