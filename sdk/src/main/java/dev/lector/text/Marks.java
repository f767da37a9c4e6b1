package dev.lector.text;

/**
 * What a page shows besides text, as far as it can be told without rendering it.
 *
 * @param imageCover share of the page's area under images, 0 to 1
 * @param images     images drawn
 * @param paths      lines and areas drawn
 */
public record Marks(double imageCover, int images, int paths) {
    /** A page that is nothing but pixels. */
    public static final Marks PIXELS = new Marks(1, 1, 0);

    public Marks {
        if (!(imageCover >= 0 && imageCover <= 1) || images < 0 || paths < 0) {
            throw new IllegalArgumentException(
                    "marks need a cover in [0, 1] and counts from 0: " + imageCover + ", " + images + ", " + paths);
        }
    }

    /** Whether anything is there at all. */
    public boolean any() {
        return images + paths > 0;
    }
}
