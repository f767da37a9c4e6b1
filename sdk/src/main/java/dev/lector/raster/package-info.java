/**
 * Page to pixels, with the map from pixels back to the page.
 * The resolution is chosen to fit the pixel budget and lowered stepwise; a page that fits at none is refused.
 * Pixels are ordinary Java images here; native memory begins in the vision package and ends there.
 */
@NullMarked
package dev.lector.raster;

import org.jspecify.annotations.NullMarked;
