package dev.lector.internal.starter;

import dev.lector.answer.WordSpan;
import dev.lector.geometry.Box;
import dev.lector.text.TextMap;
import dev.lector.text.Word;

/**
 * The words of one window as the vision graph takes them (answerer.md, section 2). The arrays are the caller's from then on.
 *
 * @param words how many
 * @param grams [words, slots], row-major: rows of the gram table, 0 where a slot is not used
 * @param boxes [words, 4]: x, y, width, height in fractions of the page as shown, origin top left
 */
@SuppressWarnings("ArrayRecordComponent") // handed to the engine once, never compared
record PageTensors(int words, long[] grams, float[] boxes) {
    static PageTensors of(TextMap page, WordSpan window) {
        int count = window.last() - window.first() + 1;
        long[] grams = new long[count * WordGrams.SLOTS];
        float[] boxes = new float[count * 4];
        for (int i = 0; i < count; i++) {
            Word word = page.words().get(window.first() + i);
            int[] spelled = WordGrams.of(word.text());
            for (int slot = 0; slot < spelled.length; slot++) {
                grams[i * WordGrams.SLOTS + slot] = spelled[slot];
            }
            Box box = word.box();
            boxes[i * 4] = (float) box.x0();
            boxes[i * 4 + 1] = (float) box.y0();
            boxes[i * 4 + 2] = (float) box.width();
            boxes[i * 4 + 3] = (float) box.height();
        }
        return new PageTensors(count, grams, boxes);
    }
}
