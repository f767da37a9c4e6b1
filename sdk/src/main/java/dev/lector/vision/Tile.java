package dev.lector.vision;

import dev.lector.geometry.Affine;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * A piece of a page view as a vision-language model takes it.
 *
 * @param image  grey pixels
 * @param toPage from its pixels to page fractions
 */
public record Tile(BufferedImage image, Affine toPage) {
    /**
     * The pixels as a normalised tensor of shape {@code [3, height, width]}: {@code (value / 255 - mean) / deviation} for red,
     * green and blue, which are equal on a grey page.
     *
     * @param mean      three means
     * @param deviation three standard deviations, none 0
     */
    public float[] tensor(float[] mean, float[] deviation) {
        if (mean.length != 3 || deviation.length != 3) {
            throw new IllegalArgumentException(
                    "mean and deviation need three channels, had " + mean.length + " and " + deviation.length);
        }
        byte[] grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        float[] out = new float[3 * grey.length];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < grey.length; i++) {
                out[c * grey.length + i] = ((grey[i] & 255) / 255f - mean[c]) / deviation[c];
            }
        }
        return out;
    }
}
