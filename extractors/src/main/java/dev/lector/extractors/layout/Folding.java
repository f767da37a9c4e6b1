package dev.lector.extractors.layout;

import java.text.Normalizer;
import java.util.Locale;

/** One spelling for labels, however they are printed: lower case, no accents, letters and digits only. */
public final class Folding {
    private Folding() {}

    /** Folds a word or phrase; {@code #} and the numero sign become {@code no}, the percent sign {@code pct}. */
    public static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.append(c == 'ß' ? "ss" : c == '\u0131' ? "i" : String.valueOf(c));
            } else if (c == '#') {
                key.append("no");
            } else if (c == '%') {
                key.append("pct");
            } else if ((c == '°' || c == 'º') && key.length() == 1 && key.charAt(0) == 'n') {
                key.append('o');
            }
        }
        return key.toString();
    }
}
