package dev.lector.reader;

import dev.lector.text.TextMap;
import dev.lector.vision.PageView;

/**
 * A page as it was read, with what it took.
 *
 * @param text         its words
 * @param view         the pixels and strips that they were read from
 * @param rasterNanos  time to get the page's pixels
 * @param prepareNanos time to make them upright, level and clean, and to cut the strips
 * @param readNanos    time in the network and to put the words together
 */
public record PageReading(TextMap text, PageView view, long rasterNanos, long prepareNanos, long readNanos) {}
