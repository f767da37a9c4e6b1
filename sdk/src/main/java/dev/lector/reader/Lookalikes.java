package dev.lector.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Settles by a word's other characters what a shape alone cannot tell: nought or O, one or l or I. Only words that leave no doubt are
 * touched: figures with nothing but such letters among them, and letters with nothing but noughts among them.
 */
final class Lookalikes {
    private static final String NOUGHTS = "Oo";
    private static final String ONES = "lI|";

    private Lookalikes() {}

    /** The characters of a strip, as many as before, in the same places and with the same probabilities. */
    static List<Glyph> settled(List<Glyph> glyphs) {
        List<Glyph> out = new ArrayList<>(glyphs);
        int first = 0;
        for (int i = 0; i <= out.size(); i++) {
            if (i == out.size() || Character.isWhitespace(out.get(i).character())) {
                settle(out.subList(first, i));
                first = i + 1;
            }
        }
        return out;
    }

    private static void settle(List<Glyph> word) {
        int figures = 0;
        int letters = 0;
        int noughts = 0;
        int alike = 0;
        for (Glyph g : word) {
            char c = g.character();
            boolean doubtful = NOUGHTS.indexOf(c) >= 0 || ONES.indexOf(c) >= 0;
            alike += doubtful ? 1 : 0;
            figures += Character.isDigit(c) ? 1 : 0;
            noughts += c == '0' ? 1 : 0;
            letters += Character.isLetter(c) && !doubtful ? 1 : 0;
        }
        if (letters == 0 && alike > 0 && figures >= 2 && figures > alike) {
            toFigures(word);
        } else if (noughts == 1 && figures == 1 && letters >= 3) {
            toLetters(word);
        }
    }

    /** A nought is one wherever it stands; a one only between figures, because 15l are fifteen litres. */
    private static void toFigures(List<Glyph> word) {
        for (int i = 0; i < word.size(); i++) {
            char c = word.get(i).character();
            boolean between = i > 0 && i + 1 < word.size() && figure(word, i - 1) && figure(word, i + 1);
            if (NOUGHTS.indexOf(c) >= 0) {
                word.set(i, with(word.get(i), '0'));
            } else if (ONES.indexOf(c) >= 0 && between) {
                word.set(i, with(word.get(i), '1'));
            }
        }
    }

    private static boolean figure(List<Glyph> word, int i) {
        char c = word.get(i).character();
        return Character.isDigit(c) || NOUGHTS.indexOf(c) >= 0;
    }

    /** Between letters, or at the end of them: an O as large as its neighbour. */
    private static void toLetters(List<Glyph> word) {
        for (int i = 1; i < word.size(); i++) {
            char before = word.get(i - 1).character();
            boolean after =
                    i + 1 == word.size() || Character.isLetter(word.get(i + 1).character());
            if (word.get(i).character() == '0' && Character.isLetter(before) && after) {
                word.set(i, with(word.get(i), Character.isUpperCase(before) ? 'O' : 'o'));
            }
        }
    }

    private static Glyph with(Glyph g, char c) {
        return new Glyph(c, g.probability(), g.x0(), g.x1());
    }
}
