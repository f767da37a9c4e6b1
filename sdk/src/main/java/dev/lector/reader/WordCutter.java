package dev.lector.reader;

import dev.lector.vision.Strip;
import java.util.ArrayList;
import java.util.List;

/** Glyphs of a strip to words, each with a box drawn in to the ink that belongs to it. */
final class WordCutter {
    /** Ink above which a pixel counts as printed. */
    private static final float PRINTED = 0.4f;
    /** Rows at either edge of a strip that may hold neighbouring lines. */
    private static final int EDGE = 2;
    /** Columns of paper at which a word's ink ends. */
    private static final int GAP = 4;

    private final float[] ink;
    private final int width;

    WordCutter(InkStrip strip) {
        this.ink = strip.ink();
        this.width = strip.width();
    }

    List<StripWord> cut(List<Glyph> glyphs) {
        List<StripWord> words = new ArrayList<>();
        int first = 0;
        for (int i = 0; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || Character.isWhitespace(glyphs.get(i).character())) {
                if (i > first) {
                    words.add(word(glyphs, first, i));
                }
                first = i + 1;
            }
        }
        return words;
    }

    private StripWord word(List<Glyph> glyphs, int first, int end) {
        StringBuilder text = new StringBuilder();
        double confidence = 1;
        for (Glyph glyph : glyphs.subList(first, end)) {
            text.append(glyph.character());
            confidence *= glyph.probability();
        }
        // The blank beside a word is its own to grow into, up to the middle of that blank and at the strip's ends to
        // the edge.
        double leftEnd = first == 0 ? 0 : middle(glyphs.get(first - 1));
        double rightEnd = end == glyphs.size() ? width : middle(glyphs.get(end));
        int x0 = inkStart(glyphs.get(first).x0(), leftEnd, middle(glyphs.get(first)));
        int x1 = inkEnd(glyphs.get(end - 1).x1(), rightEnd, middle(glyphs.get(end - 1)));
        int y0 = firstRow(x0, x1);
        int y1 = lastRow(x0, x1, y0);
        return new StripWord(text.toString(), x0, y0, Math.max(x1, x0 + 1), y1, Math.min(1, confidence));
    }

    private static double middle(Glyph glyph) {
        return (glyph.x0() + glyph.x1()) / 2;
    }

    /** From the first character's middle to the left until the ink has ended for {@link #GAP} columns beyond its edge. */
    private int inkStart(double edge, double end, double middle) {
        int last = (int) middle;
        for (int x = (int) middle; x >= (int) end; x--) {
            if (printed(x)) {
                last = x;
            } else if (x < edge && last - x >= GAP) {
                break;
            }
        }
        return Math.min(last, width - 1);
    }

    private int inkEnd(double edge, double end, double middle) {
        int last = (int) middle;
        for (int x = (int) middle; x < (int) Math.ceil(end); x++) {
            if (printed(x)) {
                last = x;
            } else if (x > edge && x - last >= GAP) {
                break;
            }
        }
        return Math.min(last + 1, width);
    }

    private boolean printed(int x) {
        for (int y = EDGE; y < Strip.HEIGHT - EDGE && x >= 0 && x < width; y++) {
            if (ink[y * width + x] > PRINTED) {
                return true;
            }
        }
        return false;
    }

    private int firstRow(int x0, int x1) {
        for (int y = EDGE; y < Strip.HEIGHT - EDGE; y++) {
            if (printedRow(y, x0, x1)) {
                return y;
            }
        }
        return EDGE;
    }

    private int lastRow(int x0, int x1, int least) {
        for (int y = Strip.HEIGHT - EDGE; y > least + 1; y--) {
            if (printedRow(y - 1, x0, x1)) {
                return y;
            }
        }
        return Strip.HEIGHT - EDGE;
    }

    private boolean printedRow(int y, int x0, int x1) {
        for (int x = x0; x < x1; x++) {
            if (ink[y * width + x] > PRINTED) {
                return true;
            }
        }
        return false;
    }
}
