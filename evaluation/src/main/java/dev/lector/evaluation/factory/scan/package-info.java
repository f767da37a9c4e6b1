/**
 * Simulates a scanner with OpenCV: in goes a drawn page in grey, out comes a picture that was turned, bent, blurred and soiled.
 * Every move is noted, so that boxes of the drawn page can be found in the picture.
 * It takes pages of any size that fits in memory and needs the native OpenCV; without it, it fails.
 */
@NullMarked
package dev.lector.evaluation.factory.scan;

import org.jspecify.annotations.NullMarked;
