package dev.lector.evidence;

import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Boxes that large models write into their answers, by model family and never by looking at the values: a family declares its
 * convention. Tolerant of cut-off tails, reversed corners and numbers as strings; boxes without area are dropped, boxes beyond the
 * declared range are clipped and marked. Stateless and thread-safe.
 */
public final class ModelBoxes {
    private static final int MAX_BOXES = 1_000;
    private static final String NUMBER = "\"?(-?\\d{1,7}(?:\\.\\d{1,6})?)\"?";
    private static final Pattern JSON_BOX = Pattern.compile("\"(?:bbox_2d|bbox|box_2d|box)\"\\s*:\\s*\\[\\s*" + NUMBER
            + "\\s*,\\s*" + NUMBER + "\\s*,\\s*" + NUMBER + "\\s*,\\s*" + NUMBER + "\\s*\\]");
    private static final Pattern LABEL =
            Pattern.compile("\"(?:label|text_content|text)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){0,400})\"");
    private static final Pattern CORNERS =
            Pattern.compile("\\(\\s*(\\d+)\\s*,\\s*(\\d+)\\s*\\)\\s*,\\s*\\(\\s*(\\d+)\\s*,\\s*(\\d+)\\s*\\)");
    private static final Pattern LOC =
            Pattern.compile("<loc_?(\\d+)><loc_?(\\d+)><loc_?(\\d+)><loc_?(\\d+)>\\s*([^<;\\n]{0,200})");
    private static final Pattern POINT =
            Pattern.compile("x\\d?=\"(\\d+(?:\\.\\d+)?)\"\\s+y\\d?=\"(\\d+(?:\\.\\d+)?)\"");

    private ModelBoxes() {}

    /** How a family writes boxes. */
    public enum Convention {
        /** Qwen2.5-VL: JSON, absolute pixels of the picture as the model saw it, x before y. */
        QWEN25_PIXELS,
        /** Qwen2-VL and Qwen3-VL: thousandths of the picture, x before y. */
        THOUSANDTHS,
        /** Gemma: JSON, thousandths, y before x; unreliable. */
        GEMMA_THOUSANDTHS_Y_FIRST,
        /** PaliGemma: 1024 bins, y before x. */
        PALIGEMMA_BINS,
        /** Florence-2: 1000 bins, x before y. */
        FLORENCE_BINS,
        /** Molmo: points in percent; a point becomes a box of two percent around it. */
        MOLMO_POINTS,
        /** The family gives none, whatever its text says. */
        NONE
    }

    /**
     * A box of a model.
     *
     * @param label      what the model says stands there; empty when it says nothing
     * @param box        on the page as shown
     * @param suspicious whether numbers exceeded the declared range
     */
    public record Labelled(String label, Box box, boolean suspicious) {}

    /**
     * All boxes of an answer, in its order.
     *
     * @param width  width of the picture as the model saw it, in pixels; only for conventions in pixels
     * @param height its height
     * @param page   size of the page that the picture shows whole
     */
    public static List<Labelled> parse(
            String answer, Convention convention, double width, double height, PageSize page) {
        List<Labelled> boxes = new ArrayList<>();
        switch (convention) {
            case QWEN25_PIXELS -> json(answer, width, height, false, page, boxes);
            case GEMMA_THOUSANDTHS_Y_FIRST -> json(answer, 1000, 1000, true, page, boxes);
            case THOUSANDTHS -> {
                json(answer, 1000, 1000, false, page, boxes);
                groups(CORNERS.matcher(answer), 1000, 0, false, page, boxes);
            }
            case PALIGEMMA_BINS -> groups(LOC.matcher(answer), 1024, 0, true, page, boxes);
            case FLORENCE_BINS -> groups(LOC.matcher(answer), 1000, 0.5, false, page, boxes);
            case MOLMO_POINTS -> points(answer, page, boxes);
            case NONE -> {}
        }
        return List.copyOf(boxes);
    }

    private static void json(
            String answer, double width, double height, boolean yFirst, PageSize page, List<Labelled> boxes) {
        Matcher matcher = JSON_BOX.matcher(answer);
        int from = 0;
        while (matcher.find() && boxes.size() < MAX_BOXES) {
            int objectStart = Math.max(from, answer.lastIndexOf('{', matcher.start()));
            int objectEnd = answer.indexOf('}', matcher.end());
            String object = answer.substring(objectStart, objectEnd < 0 ? answer.length() : objectEnd);
            Matcher label = LABEL.matcher(object);
            double[] v = numbers(matcher, 0);
            double[] xy = yFirst ? new double[] {v[1], v[0], v[3], v[2]} : v;
            add(label.find() ? label.group(1) : "", xy, width, height, page, boxes);
            from = matcher.end();
        }
    }

    private static void groups(
            Matcher matcher, double range, double shift, boolean yFirst, PageSize page, List<Labelled> boxes) {
        while (matcher.find() && boxes.size() < MAX_BOXES) {
            double[] v = numbers(matcher, shift);
            double[] xy = yFirst ? new double[] {v[1], v[0], v[3], v[2]} : v;
            add(matcher.groupCount() >= 5 ? matcher.group(5).strip() : "", xy, range, range, page, boxes);
        }
    }

    private static void points(String answer, PageSize page, List<Labelled> boxes) {
        Matcher matcher = POINT.matcher(answer);
        while (matcher.find() && boxes.size() < MAX_BOXES) {
            double x = Double.parseDouble(matcher.group(1));
            double y = Double.parseDouble(matcher.group(2));
            add("", new double[] {x - 1, y - 1, x + 1, y + 1}, 100, 100, page, boxes);
        }
    }

    private static double[] numbers(Matcher matcher, double shift) {
        double[] values = new double[4];
        for (int i = 0; i < 4; i++) {
            values[i] = Double.parseDouble(matcher.group(i + 1)) + shift;
        }
        return values;
    }

    private static void add(
            String label, double[] v, double width, double height, PageSize page, List<Labelled> boxes) {
        double x0 = Math.min(v[0], v[2]) / width;
        double x1 = Math.max(v[0], v[2]) / width;
        double y0 = Math.min(v[1], v[3]) / height;
        double y1 = Math.max(v[1], v[3]) / height;
        boolean suspicious = x0 < 0 || y0 < 0 || x1 > 1.001 || y1 > 1.001;
        @Nullable Box box = x1 < 0 || y1 < 0 || x0 > 1 || y0 > 1 ? null : new Box(x0, y0, x1, y1, page).clipped();
        if (box != null && box.area() > 0) {
            boxes.add(new Labelled(label, box, suspicious));
        }
    }
}
