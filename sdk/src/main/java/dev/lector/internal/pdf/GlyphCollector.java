package dev.lector.internal.pdf;

import dev.lector.geometry.Affine;
import dev.lector.text.Marks;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Walks a page's content once and notes its characters, which of them a person can see, and what else is drawn.
 *
 * <p>Hidden are characters in an invisible render mode, fully transparent, outside the page or the clip, under
 * {@value #TINY} units high, in a switched-off layer, in the colour of what lies under them, or painted over later.
 */
final class GlyphCollector extends PDFGraphicsStreamEngine {
    private static final double TINY = 1;
    /** Cells a side of the grid that measures how much of the page is under images. */
    private static final int GRID = 32;

    private final PageGeometry geometry;
    private final Affine toShown;
    private final ContentGuard guard;
    private final LayerState layers;
    private final GlyphMetrics metrics = new GlyphMetrics();
    private final PaintLog paint = new PaintLog();
    private final List<Shown> shown = new ArrayList<>();
    private final BitSet underImages = new BitSet(GRID * GRID);
    private GeneralPath path = new GeneralPath();
    private int clipRule = -1;
    private int images;
    private int paths;
    private boolean inWidget;
    private @Nullable List<Path2D> clipList;
    private int clipCount;
    private Rectangle2D clipBounds = new Rectangle2D.Double();
    private @Nullable PDColor lastColor;
    private int lastRgb;

    private static final class Shown {
        private final Glyph glyph;
        private final double x;
        private final double y;
        private boolean hidden;

        Shown(Glyph glyph, double x, double y, boolean hidden) {
            this.glyph = glyph;
            this.x = x;
            this.y = y;
            this.hidden = hidden;
        }
    }

    GlyphCollector(PDPage page, PageGeometry geometry, LayerState layers, ContentGuard guard) {
        super(page);
        this.geometry = geometry;
        this.toShown = geometry.toShown();
        this.layers = layers;
        this.guard = guard;
    }

    /** Walks the page and the appearances of its annotations. */
    void walk() throws IOException {
        processPage(getPage());
        for (PDAnnotation annotation : getPage().getAnnotations()) {
            if (annotation.isHidden() || annotation.isNoView() || annotation instanceof PDAnnotationPopup) {
                continue;
            }
            inWidget = annotation instanceof PDAnnotationWidget;
            path.reset();
            showAnnotation(annotation);
        }
    }

    /** Characters in the order in which the page draws them, either those a person sees or the others. */
    List<Glyph> glyphs(boolean hidden) {
        return shown.stream().filter(s -> s.hidden == hidden).map(s -> s.glyph).toList();
    }

    Marks marks() {
        return new Marks(underImages.cardinality() / (double) (GRID * GRID), images, paths);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        guard.operator();
        super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (layers.off(form.getOptionalContent()) || !guard.enterForm()) {
            return;
        }
        GeneralPath outer = path;
        path = new GeneralPath();
        super.showForm(form);
        path = outer;
        guard.leaveForm();
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        if (layers.off(form.getOptionalContent()) || !guard.enterForm()) {
            return;
        }
        GeneralPath outer = path;
        path = new GeneralPath();
        super.showTransparencyGroup(form);
        path = outer;
        guard.leaveForm();
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        layers.begin(properties);
    }

    @Override
    public void endMarkedContentSequence() {
        layers.end();
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        guard.glyph();
        PDTextState text = getGraphicsState().getTextState();
        Glyph glyph = metrics.glyph(matrix, font, code, displacement, text, toShown, inWidget);
        if (glyph == null) {
            return;
        }
        double shownX = glyph.centerX();
        double shownY = glyph.centerY();
        Affine toUser = toShown.inverse();
        double x = toUser.x(shownX, shownY);
        double y = toUser.y(shownX, shownY);
        boolean hidden = glyph.size() < TINY || layers.hidden() || !inClip(x, y) || !painted(x, y);
        shown.add(new Shown(glyph, x, y, hidden));
    }

    private boolean inClip(double x, double y) {
        List<Path2D> clips = getGraphicsState().getCurrentClippingPaths();
        if (clips != clipList || clips.size() != clipCount) {
            clipList = clips;
            clipCount = clips.size();
            clipBounds = clips.get(0).getBounds2D();
            for (Path2D clip : clips) {
                clipBounds = clipBounds.createIntersection(clip.getBounds2D());
            }
        }
        return clipBounds.contains(x, y);
    }

    /** Whether the current text state leaves ink that differs from what lies under it. */
    private boolean painted(double x, double y) throws IOException {
        PDGraphicsState state = getGraphicsState();
        RenderingMode mode = state.getTextState().getRenderingMode();
        boolean filled = mode.isFill() && state.getNonStrokeAlphaConstant() > 0.02;
        boolean stroked = mode.isStroke() && state.getAlphaConstant() > 0.02;
        if (!filled && !stroked) {
            return false;
        }
        int under = paint.at(x, y);
        return under == PaintLog.UNKNOWN
                || filled && differs(state.getNonStrokingColor(), under)
                || stroked && differs(state.getStrokingColor(), under);
    }

    private boolean differs(PDColor color, int under) throws IOException {
        int rgb = rgb(color);
        return rgb == PaintLog.UNKNOWN || !PaintLog.same(rgb, under);
    }

    private int rgb(PDColor color) throws IOException {
        if (color != lastColor) {
            lastColor = color;
            lastRgb = color.getColorSpace() == null || color.getColorSpace() instanceof PDPattern
                    ? PaintLog.UNKNOWN
                    : color.toRGB() & 0xffffff;
        }
        return lastRgb;
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        guard.check();
        if (layers.hidden() || image instanceof PDImageXObject x && layers.off(x.getOptionalContent())) {
            return;
        }
        images++;
        GeneralPath square = new GeneralPath(new Rectangle2D.Double(0, 0, 1, 1));
        square.transform(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
        cover(square);
        COSDictionary dictionary = (COSDictionary) image.getCOSObject();
        boolean opaque = !image.isStencil()
                && !dictionary.containsKey(COSName.SMASK)
                && !dictionary.containsKey(COSName.MASK)
                && opaque();
        painted(square, PaintLog.UNKNOWN, opaque);
    }

    private void cover(Path2D square) {
        Rectangle2D bounds = square.getBounds2D();
        Rectangle2D clip = bounds;
        for (Path2D path : getGraphicsState().getCurrentClippingPaths()) {
            clip = clip.createIntersection(path.getBounds2D());
        }
        if (clip.isEmpty()) {
            return;
        }
        double right = geometry.left() + geometry.width();
        double top = geometry.bottom() + geometry.height();
        for (int i = 0; i < GRID * GRID; i++) {
            double x = geometry.left() + (i % GRID + 0.5) / GRID * (right - geometry.left());
            double y = geometry.bottom() + (i / GRID + 0.5) / GRID * (top - geometry.bottom());
            if (clip.contains(x, y)) {
                underImages.set(i);
            }
        }
    }

    private boolean opaque() {
        PDGraphicsState state = getGraphicsState();
        return state.getNonStrokeAlphaConstant() > 0.98
                && state.getSoftMask() == null
                && state.getBlendMode() == BlendMode.NORMAL;
    }

    /** Notes an area and hides the characters that it covers, when nothing shines through. */
    private void painted(Path2D area, int rgb, boolean opaque) {
        List<Path2D> clips = List.copyOf(getGraphicsState().getCurrentClippingPaths());
        if (!paint.add(area, clips, opaque ? rgb : PaintLog.UNKNOWN) || !opaque) {
            return;
        }
        for (Shown one : shown) {
            if (!one.hidden && paint.lastCovers(one.x, one.y)) {
                one.hidden = true;
            }
        }
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        fill(windingRule);
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        fill(windingRule);
        endPath();
    }

    private void fill(int windingRule) throws IOException {
        paths++;
        if (!layers.hidden()) {
            path.setWindingRule(windingRule);
            int rgb = rgb(getGraphicsState().getNonStrokingColor());
            painted(new Path2D.Double(path), rgb, rgb != PaintLog.UNKNOWN && opaque());
        }
    }

    @Override
    public void strokePath() {
        paths++;
        endPath();
    }

    @Override
    public void shadingFill(COSName name) {
        paths++;
        if (!layers.hidden()) {
            painted(
                    new Path2D.Double(new Rectangle2D.Double(
                            geometry.left(), geometry.bottom(), geometry.width(), geometry.height())),
                    PaintLog.UNKNOWN,
                    false);
        }
    }

    @Override
    public void endPath() {
        if (clipRule != -1) {
            path.setWindingRule(clipRule);
            getGraphicsState().intersectClippingPath(path);
            clipRule = -1;
        }
        path.reset();
    }

    @Override
    public void clip(int windingRule) {
        clipRule = windingRule;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x1, y1);
        }
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }
}
