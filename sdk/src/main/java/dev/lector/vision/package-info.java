/**
 * Pixels to upright, level, clean pixels, text lines, strips and tiles.
 * In goes a raster with its map to the page, out come strips and tiles that each carry the map of their own pixels to the page.
 * Native matrices live and die inside this package.
 */
@NullMarked
package dev.lector.vision;

import org.jspecify.annotations.NullMarked;
