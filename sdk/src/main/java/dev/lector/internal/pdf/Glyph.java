package dev.lector.internal.pdf;

/**
 * A character as a page shows it, in the page as shown in user space units (origin top left, y down).
 *
 * <p>The box lies along the baseline, which need not be level: (x, y) is its origin on the baseline, (dirX, dirY) the unit
 * vector of reading, and ascent and descent are measured across it.
 *
 * @param text       one or more characters, never empty; a blank stands for white space
 * @param x          origin on the baseline
 * @param y          origin on the baseline
 * @param dirX       reading direction
 * @param dirY       reading direction
 * @param advance    width along the baseline
 * @param ascent     extent above the baseline
 * @param descent    extent below the baseline, positive
 * @param size       height of the em square
 * @param blank      width of the font's blank, or a guess
 * @param spacing    extra space that the text state puts behind each character
 * @param form       whether it belongs to the appearance of a form field
 */
record Glyph(
        String text,
        double x,
        double y,
        double dirX,
        double dirY,
        double advance,
        double ascent,
        double descent,
        double size,
        double blank,
        double spacing,
        boolean form) {
    boolean white() {
        return text.isBlank();
    }

    double centerX() {
        return x + dirX * advance / 2 + dirY * (ascent - descent) / 2;
    }

    double centerY() {
        return y + dirY * advance / 2 - dirX * (ascent - descent) / 2;
    }
}
