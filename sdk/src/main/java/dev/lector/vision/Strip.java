package dev.lector.vision;

import dev.lector.geometry.Affine;

/**
 * One line of text as the reader takes it: grey, dark on light, {@value #HEIGHT} pixels high.
 *
 * @param pixels row-major grey values, 0 black to 255 white, {@code HEIGHT * width} of them
 * @param width  pixels
 * @param toPage from strip pixels to page fractions
 * @param column number of the text column it belongs to, in reading order
 */
public record Strip(byte[] pixels, int width, Affine toPage, int column) {
    /** Height of every strip in pixels. */
    public static final int HEIGHT = 32;

    public Strip {
        if (width <= 0 || pixels.length != HEIGHT * width) {
            throw new IllegalArgumentException("strip of width " + width + " has " + pixels.length + " pixels");
        }
    }
}
