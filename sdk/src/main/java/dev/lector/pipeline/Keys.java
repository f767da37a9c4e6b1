package dev.lector.pipeline;

import java.text.Normalizer;
import java.util.Locale;

/** Texts as they are compared: letters and digits alone, without accents and case. */
final class Keys {
    private Keys() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
