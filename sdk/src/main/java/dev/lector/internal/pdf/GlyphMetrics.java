package dev.lector.internal.pdf;

import dev.lector.geometry.Affine;
import java.io.IOException;
import java.text.Normalizer;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Where a character stands and what it says, from its font and the text state. */
final class GlyphMetrics {
    /** What a character is called that its font does not map to any text. */
    static final String UNMAPPED = "\ufffd";

    /**
     * Heights of a font over the em square.
     *
     * @param ascent  above the baseline
     * @param descent below it, positive
     * @param blank   width of its blank
     */
    private record Heights(double ascent, double descent, double blank) {}

    private static final Heights USUAL = new Heights(0.75, 0.22, 0.25);

    private final Map<PDFont, Heights> heights = new IdentityHashMap<>();

    /** The character on the page as shown, or null for one that says and shows nothing. */
    @Nullable Glyph glyph(
            Matrix matrix, PDFont font, int code, Vector displacement, PDTextState state, Affine toShown, boolean form)
            throws IOException {
        String text = text(font, code);
        if (text.isEmpty()) {
            return null;
        }
        double det =
                matrix.getScaleX() * (double) matrix.getScaleY() - matrix.getShearX() * (double) matrix.getShearY();
        if (!(Math.abs(det) > 1e-9) || !Double.isFinite(det + matrix.getTranslateX() + matrix.getTranslateY())) {
            return null; // text of no size
        }
        Heights own = heights.computeIfAbsent(font, GlyphMetrics::heights);
        boolean vertical = font.isVertical();
        Affine map = new Affine(
                        matrix.getScaleX(),
                        matrix.getShearX(),
                        matrix.getTranslateX(),
                        matrix.getShearY(),
                        matrix.getScaleY(),
                        matrix.getTranslateY())
                .then(toShown);
        double alongX = vertical ? 0 : Math.signum(nonZero(displacement.getX()));
        double alongY = vertical ? -1 : 0;
        double dx = map.a() * alongX + map.b() * alongY;
        double dy = map.d() * alongX + map.e() * alongY;
        double em = Math.hypot(dx, dy);
        double dirX = dx / em;
        double dirY = dy / em;
        // what an em across the line measures on the page; negative for mirrored text
        double crossX = vertical ? map.a() : map.b();
        double crossY = vertical ? map.d() : map.e();
        double across = Math.abs(crossX * dirY - crossY * dirX);
        double length = Math.abs(vertical ? displacement.getY() : displacement.getX()) * em;
        double spacing = state.getFontSize() == 0 ? 0 : em * state.getCharacterSpacing() / state.getFontSize();
        return new Glyph(
                text,
                map.c(),
                map.f(),
                dirX,
                dirY,
                length,
                (vertical ? 0.5 : own.ascent) * across,
                (vertical ? 0.5 : own.descent) * across,
                across,
                own.blank * em,
                spacing,
                form);
    }

    private static double nonZero(double v) {
        return v == 0 ? 1 : v;
    }

    /** What a character says: ligatures expanded, white space as one blank, marks without width left out. */
    private static String text(PDFont font, int code) throws IOException {
        String unicode = font.toUnicode(code, GlyphList.getAdobeGlyphList());
        if (unicode == null || unicode.isEmpty()) {
            return UNMAPPED;
        }
        StringBuilder text = new StringBuilder(unicode.length());
        unicode.codePoints().forEach(c -> append(text, c));
        return text.toString();
    }

    private static void append(StringBuilder text, int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            text.append(' ');
        } else if (c == 0xad) {
            text.append('-'); // a soft hyphen that is drawn is seen
        } else if (c >= 0xfb00 && c <= 0xfdff && c != 0xfd3e && c != 0xfd3f || c >= 0xfe70 && c <= 0xfefc) {
            text.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
        } else if (Character.getType(c) != Character.FORMAT) {
            text.appendCodePoint(c);
        }
    }

    private static Heights heights(PDFont font) {
        try {
            double unit =
                    font instanceof PDType3Font ? Math.abs(font.getFontMatrix().getScaleY()) : 0.001;
            PDFontDescriptor descriptor = font.getFontDescriptor();
            double ascent = descriptor == null ? 0 : descriptor.getAscent() * unit;
            double descent = descriptor == null ? 0 : Math.abs(descriptor.getDescent() * unit);
            if (!plausible(ascent, descent)) {
                BoundingBox box = font.getBoundingBox();
                ascent = box == null ? 0 : box.getUpperRightY() * unit;
                descent = box == null ? 0 : -box.getLowerLeftY() * unit;
            }
            double blank = font.getSpaceWidth() * (font instanceof PDType3Font ? 1 : 0.001);
            return new Heights(
                    plausible(ascent, descent) ? ascent : USUAL.ascent,
                    plausible(ascent, descent) ? descent : USUAL.descent,
                    blank > 0.1 && blank < 0.8 ? blank : USUAL.blank);
        } catch (IOException | RuntimeException e) {
            return USUAL; // a font that cannot tell its size still has words
        }
    }

    /** Whether heights may be those of a text font: broken descriptors say 0 or thousands. */
    private static boolean plausible(double ascent, double descent) {
        return ascent > 0.4 && ascent < 1.3 && descent >= 0.05 && descent < 0.6;
    }
}
