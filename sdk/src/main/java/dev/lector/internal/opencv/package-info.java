/**
 * The only place that touches OpenCV's native memory: grey images, masks and connected components.
 * In go Java images and plain numbers, out come Java images, byte arrays and component boxes; no native handle leaves it alive.
 * Work outside a {@link dev.lector.internal.opencv.NativeScope} is refused, because nothing would free it.
 */
@NullMarked
package dev.lector.internal.opencv;

import org.jspecify.annotations.NullMarked;
