package dev.lector.internal.pdf;

import dev.lector.geometry.Affine;
import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * How a page lies: its crop box in user space and its quarter turns.
 *
 * @param left     left edge of the crop box, user space
 * @param bottom   lower edge, user space
 * @param width    width of the crop box before rotation, user space
 * @param height   height of the crop box before rotation, user space
 * @param rotation clockwise turn when shown: 0, 90, 180 or 270
 * @param unit     size of a user space unit in points
 */
record PageGeometry(double left, double bottom, double width, double height, int rotation, double unit) {
    /** Sides under this many units are no page (a crop box of zero size is common in broken files). */
    private static final float SMALLEST = 0.5f;

    /**
     * Looks at a page, and where its boxes make no page, gives it the box that will be shown: the media box, else US Letter as
     * PDFBox and others do.
     */
    static PageGeometry of(PDPage page) {
        PDRectangle box = page.getCropBox();
        if (!usable(box)) {
            box = usable(page.getMediaBox()) ? page.getMediaBox() : PDRectangle.LETTER;
            page.setMediaBox(box);
            page.setCropBox(box);
        }
        double unit = page.getUserUnit();
        int rotation = Math.floorMod(page.getRotation(), 360);
        return new PageGeometry(
                box.getLowerLeftX(),
                box.getLowerLeftY(),
                box.getWidth(),
                box.getHeight(),
                rotation % 90 == 0 ? rotation : 0,
                unit > 0 && unit <= 75_000 ? unit : 1);
    }

    private static boolean usable(PDRectangle box) {
        return box.getWidth() >= SMALLEST
                && box.getHeight() >= SMALLEST
                && Float.isFinite(box.getWidth() + box.getHeight() + box.getLowerLeftX() + box.getLowerLeftY());
    }

    private boolean turned() {
        return rotation == 90 || rotation == 270;
    }

    /** Width as shown, in user space units. */
    double shownWidth() {
        return turned() ? height : width;
    }

    /** Height as shown, in user space units. */
    double shownHeight() {
        return turned() ? width : height;
    }

    PageSize size() {
        return new PageSize(shownWidth() * unit, shownHeight() * unit);
    }

    /** From user space (y up) to the page as shown in user space units (origin top left, y down). */
    Affine toShown() {
        Affine cropped = Affine.translate(-left, -bottom);
        return cropped.then(
                switch (rotation) {
                    case 90 -> new Affine(0, 1, 0, 1, 0, 0);
                    case 180 -> new Affine(-1, 0, width, 0, 1, 0);
                    case 270 -> new Affine(0, -1, height, -1, 0, width);
                    default -> new Affine(1, 0, 0, 0, -1, height);
                });
    }

    /** From user space to fractions of the page as shown. */
    Affine toPage() {
        return toShown().then(Affine.scale(1 / shownWidth(), 1 / shownHeight()));
    }

    /** The box of a rectangle in user space. */
    Box box(PDRectangle rectangle) {
        return toPage().box(
                        rectangle.getLowerLeftX(),
                        rectangle.getLowerLeftY(),
                        rectangle.getUpperRightX(),
                        rectangle.getUpperRightY(),
                        size());
    }
}
