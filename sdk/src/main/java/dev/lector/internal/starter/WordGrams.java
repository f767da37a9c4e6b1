package dev.lector.internal.starter;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Hashed character n-grams of a word (answerer.md, section 1). Stateless, thread-safe.
 *
 * <p>The hash is FNV-1a with 32 bits (Fowler, Noll, Vo), folded to the table's size.
 */
final class WordGrams {
    /** Rows of the gram table; row 0 is padding. */
    static final int BUCKETS = 8192;
    /** Most grams of one word. */
    static final int SLOTS = 16;

    private static final int TRIGRAM_HEAD = 9;
    private static final int TRIGRAM_TAIL = 4;
    private static final int SHORT_WORD = 6;
    private static final String STRIPPED = ".,:;!?()[]{}<>\"'`*#_-/\\|=~";

    private WordGrams() {}

    /** Rows of the gram table that spell the word, in a fixed order, at most {@link #SLOTS}. */
    static int[] of(String word) {
        String folded = fold(word);
        String lower = folded.toLowerCase(Locale.ROOT);
        String core = strip(lower, STRIPPED);
        core = core.isEmpty() ? lower : core;
        String masked = maskDigits(core);
        List<String> grams = new ArrayList<>();
        if (!masked.equals(core) && core.codePointCount(0, core.length()) <= SHORT_WORD) {
            grams.add("W" + core);
        }
        grams.add("D" + masked);
        grams.add("S" + shape(folded));
        addTrigrams("^" + masked + "$", grams);
        return grams.stream().mapToInt(WordGrams::bucket).toArray();
    }

    /** Compatibility decomposition without combining marks, quotes and dashes as ASCII; case kept. */
    static String fold(String word) {
        StringBuilder out = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFKD).codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type != Character.NON_SPACING_MARK
                    && type != Character.COMBINING_SPACING_MARK
                    && type != Character.ENCLOSING_MARK) {
                out.appendCodePoint(ascii(c));
            }
        });
        return out.toString();
    }

    /** The text without any of the given ASCII characters at its ends. */
    static String strip(String text, String characters) {
        int from = 0;
        int to = text.length();
        while (from < to && characters.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && characters.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static int ascii(int c) {
        return switch (c) {
            case '‘', '’', '‚' -> '\'';
            case '“', '”', '„', '«', '»' -> '"';
            case '–', '—', '−', '‐', '‑' -> '-';
            default -> c;
        };
    }

    private static String maskDigits(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (isDigit(out.charAt(i))) {
                out.setCharAt(i, '0');
            }
        }
        return out.toString();
    }

    private static String shape(String folded) {
        StringBuilder out = new StringBuilder();
        int previous = -1;
        int run = 0;
        for (int c : folded.codePoints().toArray()) {
            int kind = isDigit(c) ? '0' : !Character.isLetter(c) ? c : Character.isUpperCase(c) ? 'X' : 'x';
            run = kind == previous ? run + 1 : 1;
            previous = kind;
            boolean letter = kind == 'X' || kind == 'x';
            int longest = letter ? 1 : kind == '0' ? 4 : 3;
            if (run <= longest) {
                out.appendCodePoint(kind);
            } else if (kind == '0' && run == 5) {
                out.append('+');
            }
        }
        return out.toString();
    }

    private static void addTrigrams(String framed, List<String> grams) {
        int[] points = framed.codePoints().toArray();
        int count = points.length - 2;
        for (int i = 0; i < count; i++) {
            if (count <= TRIGRAM_HEAD + TRIGRAM_TAIL || i < TRIGRAM_HEAD || i >= count - TRIGRAM_TAIL) {
                grams.add("T" + new String(points, i, 3));
            }
        }
    }

    private static int bucket(String gram) {
        int hash = 0x811C9DC5;
        for (byte b : gram.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * 0x01000193;
        }
        int row = (hash ^ (hash >>> 16)) & (BUCKETS - 1);
        return row == 0 ? 1 : row;
    }
}
