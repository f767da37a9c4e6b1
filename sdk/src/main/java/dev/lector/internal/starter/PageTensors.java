package dev.lector.internal.starter;

import dev.lector.answer.WordSpan;
import dev.lector.geometry.Box;
import dev.lector.text.TextMap;
import dev.lector.text.Word;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/**
 * The words of one window as the vision graph takes them (answerer.md, section 2).
 *
 * @param words how many
 * @param grams int64 [words, slots], direct and in native order
 * @param boxes float32 [words, 4]: x, y, width, height in fractions of the page as shown, origin top left
 */
record PageTensors(int words, ByteBuffer grams, ByteBuffer boxes) {
    static PageTensors of(TextMap page, WordSpan window) {
        int count = window.last() - window.first() + 1;
        ByteBuffer grams = direct(count * WordGrams.SLOTS * Long.BYTES);
        ByteBuffer boxes = direct(count * 4 * Float.BYTES);
        LongBuffer gramRow = grams.asLongBuffer();
        FloatBuffer boxRow = boxes.asFloatBuffer();
        for (Word word : page.words().subList(window.first(), window.last() + 1)) {
            int[] spelled = WordGrams.of(word.text());
            for (int slot = 0; slot < WordGrams.SLOTS; slot++) {
                gramRow.put(slot < spelled.length ? spelled[slot] : 0);
            }
            Box box = word.box();
            boxRow.put((float) box.x0())
                    .put((float) box.y0())
                    .put((float) box.width())
                    .put((float) box.height());
        }
        return new PageTensors(count, grams, boxes);
    }

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }
}
