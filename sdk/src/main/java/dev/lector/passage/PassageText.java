package dev.lector.passage;

import dev.lector.answer.WordSpan;
import dev.lector.text.TextMap;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A passage as one string, its words joined by single blanks, and the way back from characters to words. Immutable.
 *
 * <p>Typographic quotation marks, dashes and blanks are written as plain ones, character for character, so that a pattern needs one
 * spelling only.
 */
public final class PassageText {
    private final Passage passage;
    private final String text;
    /** Offset of each word's first character, in the order of the parts. */
    private final int[] starts;

    private final List<Sentence> sentences;

    PassageText(Passage passage, List<TextMap> pages) {
        this.passage = passage;
        StringBuilder joined = new StringBuilder();
        List<Integer> offsets = new ArrayList<>();
        for (Passage.Part part : passage.parts()) {
            for (Word word : pages.get(part.page()).words().subList(part.first(), part.last() + 1)) {
                joined.append(joined.isEmpty() ? "" : " ");
                offsets.add(joined.length());
                joined.append(plain(word.text()));
            }
        }
        text = joined.toString();
        starts = offsets.stream().mapToInt(Integer::intValue).toArray();
        sentences = Sentences.of(text);
    }

    /**
     * A sentence.
     *
     * @param from offset of its first character
     * @param to   offset behind its last character
     * @param text its characters
     */
    public record Sentence(int from, int to, String text) {}

    public Passage passage() {
        return passage;
    }

    public String text() {
        return text;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /** The words that characters belong to, page by page; a word counts as soon as one of its characters is inside. */
    public List<Passage.Part> parts(int from, int to) {
        int first = word(from);
        int last = word(Math.max(from, to - 1));
        List<Passage.Part> found = new ArrayList<>();
        int before = 0;
        for (Passage.Part part : passage.parts()) {
            int a = Math.max(first, before) - before;
            int b = Math.min(last, before + part.size() - 1) - before;
            if (a <= b) {
                found.add(new Passage.Part(part.page(), part.first() + a, part.first() + b));
            }
            before += part.size();
        }
        return found;
    }

    static List<WordSpan> spans(Passage.Part part) {
        return List.of(new WordSpan(part.first(), part.last()));
    }

    private int word(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return Math.max(0, at >= 0 ? at : -at - 2);
    }

    /** One character for one, so that offsets stay true. */
    private static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            plain.append(
                    switch (c) {
                        case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
                        case '\u2018', '\u2019', '\u201a', '`', '\u00b4' -> '\'';
                        case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
                        case '\u00a0', '\u2009', '\u202f' -> ' ';
                        default -> c;
                    });
        }
        return plain.toString();
    }
}
