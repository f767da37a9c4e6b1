package dev.lector.evaluation.factory.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One font file with its advance widths, so that text can be laid out without drawing it. Immutable but for its cache of
 * widths, which may be filled by several threads.
 */
public final class Face {
    private static final int CACHED = 0x2200;

    private final String id;
    private final byte[] data;
    private final CmapLookup cmap;
    private final TrueTypeFont font;
    private final float[] widths = new float[CACHED];

    /**
     * @param id   name, unique among the faces of a run
     * @param data the whole TrueType file
     */
    public Face(String id, byte[] data) {
        this.id = id;
        this.data = data.clone();
        try {
            font = new TTFParser().parse(new RandomAccessReadBuffer(this.data));
            cmap = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("font cannot be read: " + id, e);
        }
        java.util.Arrays.fill(widths, -1);
    }

    public String id() {
        return id;
    }

    /** The font file, to be embedded. */
    public byte[] data() {
        return data.clone();
    }

    /** Whether every character of the text has a glyph. */
    public boolean shows(String text) {
        return text.chars().allMatch(c -> cmap.getGlyphId(c) != 0);
    }

    /** Width of the text in points at a size of so many points; no kerning. */
    public double width(String text, double size) {
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += advance(text.charAt(i));
        }
        return sum * size;
    }

    private float advance(char c) {
        if (c >= CACHED) {
            return measure(c);
        }
        float width = widths[c];
        if (width < 0) {
            width = measure(c);
            widths[c] = width;
        }
        return width;
    }

    private synchronized float measure(char c) {
        try {
            return (float) font.getAdvanceWidth(cmap.getGlyphId(c)) / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("font cannot be read: " + id, e);
        }
    }
}
