/**
 * Boxes, sizes and affine maps, and nothing that knows what a document is.
 * Everything public speaks one frame, fractions of the page as it is shown with the origin top left; every other frame is
 * reached and left by an {@link dev.lector.geometry.Affine} that can be inverted.
 * Degenerate boxes and singular maps are refused at construction.
 */
@NullMarked
package dev.lector.geometry;

import org.jspecify.annotations.NullMarked;
