package dev.lector.session;

/**
 * How an image goes into a model.
 *
 * @param width       pixels of the resized image, without padding
 * @param height      pixels of the resized image, without padding
 * @param tilesAcross tiles in a row of the padded canvas; 1 for a family without tiles
 * @param tilesDown   rows of tiles
 * @param padLeft     pixels of padding left of the image
 * @param padTop      pixels of padding above the image
 * @param imageTokens tokens that stand for the image in the prompt
 */
public record ViewPlan(
        int width, int height, int tilesAcross, int tilesDown, int padLeft, int padTop, int imageTokens) {
    /** A place in the canvas, in pixels, as a fraction of the image's width. */
    public double xFraction(double canvasX) {
        return (canvasX - padLeft) / width;
    }

    /** A place in the canvas, in pixels, as a fraction of the image's height. */
    public double yFraction(double canvasY) {
        return (canvasY - padTop) / height;
    }
}
