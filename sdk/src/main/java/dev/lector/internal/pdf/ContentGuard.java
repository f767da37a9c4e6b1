package dev.lector.internal.pdf;

import dev.lector.error.LimitExceededException;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Counts what a page's content asks for and stops it at the limits. One for each walk over a page. */
final class ContentGuard {
    private final String where;
    private final Limits limits;
    private final Budget budget;
    private final StreamGuard streams;
    private int operators;
    private int depth;
    private int glyphs;

    ContentGuard(String where, Limits limits, Budget budget) {
        this.where = where;
        this.limits = limits;
        this.budget = budget;
        this.streams = new StreamGuard(where, limits, budget);
    }

    /** Whether any content was walked at all. */
    boolean started() {
        return operators > 0;
    }

    /** Before each operator. */
    void operator() {
        if (++operators > limits.pageOperators()) {
            throw new LimitExceededException(where, "pageOperators", operators, limits.pageOperators());
        }
        if ((operators & 63) == 1) {
            budget.check(where);
        }
    }

    /** Before each glyph: one operator may show a string of any length. */
    void glyph() {
        if ((++glyphs & 255) == 0) {
            budget.check(where);
        }
    }

    /** Before whatever may take long without an operator of its own. */
    void check() {
        budget.check(where);
    }

    /**
     * Before a form.
     *
     * @return false for one that is nested too deep, which must be left out and said so; no leaving then
     */
    boolean enterForm() {
        budget.check(where);
        if (depth >= limits.formDepth()) {
            return false;
        }
        depth++;
        return true;
    }

    void leaveForm() {
        depth--;
    }

    /** Before an image is decoded. */
    void image(PDImage image) throws IOException {
        budget.check(where);
        checkPixels(image.getWidth(), image.getHeight());
        COSDictionary dictionary = (COSDictionary) image.getCOSObject();
        if (dictionary instanceof COSStream stream) {
            streams.check(stream);
            EmbeddedImageHeader.Size size = EmbeddedImageHeader.of(stream);
            if (size != null) {
                checkPixels(size.width(), size.height());
                if (size.components() > limits.imageComponents()) {
                    throw new LimitExceededException(
                            where, "imageComponents", size.components(), limits.imageComponents());
                }
            }
        }
    }

    private void checkPixels(long width, long height) {
        long pixels = Math.max(0, width) * Math.max(0, height);
        if (pixels > limits.imagePixels()) {
            throw new LimitExceededException(where, "imagePixels", pixels, limits.imagePixels());
        }
    }
}
