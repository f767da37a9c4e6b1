package dev.lector.internal.pdf;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** PDFBox's renderer with the guards in every drawer that it makes. */
final class GuardedRenderer extends PDFRenderer {
    private final ContentGuard guard;
    private final Consumer<String> skipped;

    /** @param skipped told the class of the failure, or the limit, for each thing that is left out */
    GuardedRenderer(PDDocument document, ContentGuard guard, Consumer<String> skipped) {
        super(document);
        this.guard = guard;
        this.skipped = skipped;
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        PageDrawer drawer = new Drawer(parameters);
        drawer.setAnnotationFilter(getAnnotationsFilter());
        return drawer;
    }

    private final class Drawer extends PageDrawer {
        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            guard.operator();
            super.processOperator(operator, operands);
        }

        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
            super.operatorException(operator, operands, e);
            skipped.accept(e.getClass().getSimpleName());
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            guard.image(image);
            super.drawImage(image);
        }

        @Override
        public void shadingFill(COSName name) throws IOException {
            guard.check();
            super.shadingFill(name);
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            if (guard.enterForm()) {
                super.showForm(form);
                guard.leaveForm();
            } else {
                skipped.accept("formDepth");
            }
        }

        @Override
        public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
            if (guard.enterForm()) {
                super.showTransparencyGroup(form);
                guard.leaveForm();
            } else {
                skipped.accept("formDepth");
            }
        }

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            guard.glyph();
            super.showGlyph(matrix, font, code, displacement);
        }
    }
}
