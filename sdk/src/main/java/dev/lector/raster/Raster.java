package dev.lector.raster;

import dev.lector.geometry.Affine;
import dev.lector.geometry.PageSize;
import java.awt.image.BufferedImage;

/**
 * Pixels of a page.
 *
 * @param image  grey or RGB, 8 bits a channel, no alpha
 * @param toPage from pixel coordinates (origin at the top left corner of the top left pixel) to page fractions
 * @param size   size of the page as it is shown
 * @param dpi    resolution that was used
 */
public record Raster(BufferedImage image, Affine toPage, PageSize size, double dpi) {}
