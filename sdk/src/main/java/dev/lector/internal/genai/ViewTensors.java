package dev.lector.internal.genai;

import dev.lector.error.CallerException;
import dev.lector.session.ModelFamily;
import dev.lector.session.ModelInput;
import dev.lector.session.ViewPlan;
import dev.lector.vision.TilePlan;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Images as the vision graphs of each family take them, built here so that no library decodes or resizes anything.
 *
 * <p>Means and deviations are those that the families' processors name: CLIP's for Phi and Qwen, one half for Gemma.
 */
final class ViewTensors {
    private static final float[] CLIP_MEAN = {0.48145467f, 0.4578275f, 0.40821072f};
    private static final float[] CLIP_DEVIATION = {0.26862955f, 0.2613026f, 0.2757771f};
    private static final float[] HALF = {0.5f, 0.5f, 0.5f};

    private static final int PHI_TILE = 336;
    private static final int PHI_CROPS = 17;
    private static final int QWEN_PATCH = 14;
    private static final int QWEN_MERGE = 2;
    private static final int QWEN_ROW = 3 * 2 * QWEN_PATCH * QWEN_PATCH;

    private ViewTensors() {}

    /** Inputs of the vision graph, the number of image tokens among them. */
    static List<ModelInput> of(ModelFamily family, List<BufferedImage> images) {
        List<ModelInput> inputs = new ArrayList<>();
        long tokens = 0;
        List<float[]> pixels = new ArrayList<>();
        List<TilePlan> plans = new ArrayList<>();
        for (BufferedImage image : images) {
            ViewPlan view = family.plan(image.getWidth(), image.getHeight());
            TilePlan plan = view.tiles();
            plans.add(plan);
            tokens += view.imageTokens();
            pixels.add(
                    switch (family) {
                        case GEMMA_3 -> normalised(image, plan.width(), plan.height(), HALF, HALF);
                        case PHI_3_5_VISION -> phi(image, plan);
                        case QWEN_2_5_VL -> qwen(image, plan);
                        case LLAMA_3_2_VISION ->
                            throw new CallerException(
                                    "ONNX Runtime GenAI cannot run Llama 3.2 Vision; reach it through a server");
                    });
        }
        float[] all = joined(pixels);
        switch (family) {
            case PHI_3_5_VISION -> {
                inputs.add(ModelInput.floats("pixel_values", all, images.size(), PHI_CROPS, 3, PHI_TILE, PHI_TILE));
                inputs.add(ModelInput.longs("image_sizes", sizes(plans), images.size(), 2));
            }
            case QWEN_2_5_VL -> {
                inputs.add(ModelInput.floats("pixel_values", all, all.length / QWEN_ROW, QWEN_ROW));
                inputs.add(ModelInput.longs("image_grid_thw", grids(plans), images.size(), 3));
            }
            default -> {
                TilePlan plan = plans.get(0);
                inputs.add(ModelInput.floats("pixel_values", all, images.size(), 3, plan.height(), plan.width()));
            }
        }
        inputs.add(ModelInput.longs("num_image_tokens", new long[] {tokens}, 1));
        return inputs;
    }

    private static float[] normalised(BufferedImage image, int width, int height, float[] mean, float[] deviation) {
        float[] planes = Resampler.planes(image, width, height);
        int plane = width * height;
        for (int i = 0; i < planes.length; i++) {
            int channel = i / plane;
            planes[i] = (planes[i] / 255 - mean[channel]) / deviation[channel];
        }
        return planes;
    }

    /** The overview, then the tiles of the white-padded canvas row by row, then empty crops. */
    private static float[] phi(BufferedImage image, TilePlan plan) {
        int width = plan.columns() * PHI_TILE;
        int height = plan.rows() * PHI_TILE;
        int crop = 3 * PHI_TILE * PHI_TILE;
        float[] inner = normalised(image, plan.width(), plan.height(), CLIP_MEAN, CLIP_DEVIATION);
        float[] result = new float[PHI_CROPS * crop];
        BufferedImage canvas = padded(image, plan, width, height);
        System.arraycopy(normalised(canvas, PHI_TILE, PHI_TILE, CLIP_MEAN, CLIP_DEVIATION), 0, result, 0, crop);
        for (int channel = 0; channel < 3; channel++) {
            float white = (1 - CLIP_MEAN[channel]) / CLIP_DEVIATION[channel];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int tile = 1 + y / PHI_TILE * plan.columns() + x / PHI_TILE;
                    int sx = x - plan.left();
                    int sy = y - plan.top();
                    boolean inside = sx >= 0 && sy >= 0 && sx < plan.width() && sy < plan.height();
                    result[tile * crop + (channel * PHI_TILE + y % PHI_TILE) * PHI_TILE + x % PHI_TILE] =
                            inside ? inner[(channel * plan.height() + sy) * plan.width() + sx] : white;
                }
            }
        }
        return result;
    }

    /** The image in its own resolution on white paper of the canvas's shape, for the overview. */
    private static BufferedImage padded(BufferedImage image, TilePlan plan, int width, int height) {
        double scale = (double) image.getWidth() / plan.width();
        int left = (int) Math.round(plan.left() * scale);
        int top = (int) Math.round(plan.top() * scale);
        BufferedImage canvas = new BufferedImage(
                Math.max(image.getWidth() + left, (int) Math.round(width * scale)),
                Math.max(image.getHeight() + top, (int) Math.round(height * scale)),
                BufferedImage.TYPE_INT_RGB);
        var pen = canvas.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.drawImage(image, left, top, null);
        pen.dispose();
        return canvas;
    }

    /** Patches in the order (rows of cells, cells, rows in a cell, columns in a cell), each as (colour, frame, y, x), the frame twice. */
    private static float[] qwen(BufferedImage image, TilePlan plan) {
        float[] planes = normalised(image, plan.width(), plan.height(), CLIP_MEAN, CLIP_DEVIATION);
        int across = plan.width() / QWEN_PATCH;
        int down = plan.height() / QWEN_PATCH;
        float[] result = new float[across * down * QWEN_ROW];
        int at = 0;
        for (int cellY = 0; cellY < down; cellY += QWEN_MERGE) {
            for (int cellX = 0; cellX < across; cellX += QWEN_MERGE) {
                for (int inner = 0; inner < QWEN_MERGE * QWEN_MERGE; inner++) {
                    int y = (cellY + inner / QWEN_MERGE) * QWEN_PATCH;
                    int x = (cellX + inner % QWEN_MERGE) * QWEN_PATCH;
                    at = patch(planes, plan, x, y, result, at);
                }
            }
        }
        return result;
    }

    private static int patch(float[] planes, TilePlan plan, int x, int y, float[] into, int start) {
        int at = start;
        for (int channel = 0; channel < 3; channel++) {
            for (int frame = 0; frame < 2; frame++) {
                for (int row = 0; row < QWEN_PATCH; row++) {
                    int from = (channel * plan.height() + y + row) * plan.width() + x;
                    System.arraycopy(planes, from, into, at, QWEN_PATCH);
                    at += QWEN_PATCH;
                }
            }
        }
        return at;
    }

    private static long[] sizes(List<TilePlan> plans) {
        return plans.stream()
                .flatMapToLong(plan -> LongStream.of((long) plan.rows() * PHI_TILE, (long) plan.columns() * PHI_TILE))
                .toArray();
    }

    private static long[] grids(List<TilePlan> plans) {
        return plans.stream()
                .flatMapToLong(plan -> LongStream.of(1, plan.height() / QWEN_PATCH, plan.width() / QWEN_PATCH))
                .toArray();
    }

    private static float[] joined(List<float[]> parts) {
        float[] all = new float[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
