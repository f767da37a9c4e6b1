package dev.lector.langchain4j;

import dev.lector.error.CallerException;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.Word;
import java.awt.image.BufferedImage;
import java.util.StringJoiner;
import tools.jackson.databind.node.ObjectNode;

/** A part of a page, in thousandths of it. */
record Cut(int page, int left, int top, int right, int bottom) {
    private static final int WHOLE = 1_000;
    private static final int LEAST_PIXELS = 8;

    Cut {
        boolean inside = left >= 0 && top >= 0 && right <= WHOLE && bottom <= WHOLE && left < right && top < bottom;
        if (!inside) {
            throw new CallerException(
                    "a box lies in 0 to 1000 with its left before its right and its top above its bottom, was " + left
                            + " " + top + " " + right + " " + bottom);
        }
    }

    /** The pixels in it, copied. */
    BufferedImage of(BufferedImage whole) {
        int x = Math.min(whole.getWidth() - 1, whole.getWidth() * left / WHOLE);
        int y = Math.min(whole.getHeight() - 1, whole.getHeight() * top / WHOLE);
        int width = Math.min(whole.getWidth() - x, Math.max(LEAST_PIXELS, whole.getWidth() * (right - left) / WHOLE));
        int height =
                Math.min(whole.getHeight() - y, Math.max(LEAST_PIXELS, whole.getHeight() * (bottom - top) / WHOLE));
        BufferedImage part = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = part.createGraphics();
        pen.drawImage(whole.getSubimage(x, y, width, height), 0, 0, null);
        pen.dispose();
        return part;
    }

    /** The words in it, for whoever cannot see. */
    ObjectNode words(String document, TextMap map, boolean shown) {
        StringJoiner lines = new StringJoiner("\n");
        for (Line line : map.lines()) {
            StringJoiner words = new StringJoiner(" ");
            for (Word word : map.words().subList(line.first(), line.last() + 1)) {
                if (holds(word)) {
                    words.add(word.text());
                }
            }
            if (words.length() > 0) {
                lines.add(words.toString());
            }
        }
        ObjectNode root = ToolJson.frame(document).put("page", page).put("pictureFollows", shown);
        root.putObject("fromDocument").put("words", ToolJson.strip(lines.toString()));
        return root;
    }

    private boolean holds(Word word) {
        double x = word.box().centerX() * WHOLE;
        double y = word.box().centerY() * WHOLE;
        return x >= left && x <= right && y >= top && y <= bottom;
    }
}
