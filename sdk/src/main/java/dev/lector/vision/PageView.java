package dev.lector.vision;

import dev.lector.geometry.Affine;
import dev.lector.geometry.PageSize;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A page made ready to be read: upright, level, clean, with its text lines cut out.
 *
 * @param image        upright and level grey pixels
 * @param toPage       from those pixels to page fractions (of the page as its file shows it)
 * @param size         size of the page as its file shows it
 * @param quarterTurns clockwise quarter turns that made it upright, 0 to 3
 * @param skewDegrees  skew that was taken out, positive when lines fell to the right
 * @param strips       text lines in reading order
 */
public record PageView(
        BufferedImage image, Affine toPage, PageSize size, int quarterTurns, double skewDegrees, List<Strip> strips) {
    public PageView {
        strips = List.copyOf(strips);
    }
}
