package dev.lector.evaluation.reading;

import dev.lector.evaluation.score.Edits;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Error counts of a text as read against the text as printed, summed over documents.
 *
 * @param edits      characters to insert, delete or change
 * @param characters characters of the truth
 * @param wordsRight words of the truth that were read somewhere, each reading counted once
 * @param words      words of the truth
 */
record TextErrors(int edits, int characters, int wordsRight, int words) {
    static final TextErrors NONE = new TextErrors(0, 0, 0, 0);

    /** Compares after folding look-alike signs and runs of white space. */
    static TextErrors of(String truth, String read) {
        String a = fold(truth);
        String b = fold(read);
        List<String> wanted = words(a);
        return new TextErrors(Edits.distance(a, b), a.length(), found(wanted, words(b)), wanted.size());
    }

    /** The same with case and blanks ignored for the characters, and case for the words. */
    static TextErrors loose(String truth, String read) {
        String a = fold(truth).toUpperCase(Locale.ROOT);
        String b = fold(read).toUpperCase(Locale.ROOT);
        List<String> wanted = words(a);
        String tightA = a.replace(" ", "");
        return new TextErrors(
                Edits.distance(tightA, b.replace(" ", "")), tightA.length(), found(wanted, words(b)), wanted.size());
    }

    TextErrors plus(TextErrors other) {
        return new TextErrors(
                edits + other.edits, characters + other.characters, wordsRight + other.wordsRight, words + other.words);
    }

    /** Character error rate; above 1 when more was read than is there. */
    double characterErrorRate() {
        return characters == 0 ? 0 : (double) edits / characters;
    }

    double wordAccuracy() {
        return words == 0 ? 0 : (double) wordsRight / words;
    }

    /** Signs that a person would call the same, and white space as single blanks. */
    static String fold(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\u2018\u2019\u00b4`\u2032]", "'")
                .replaceAll("[\u201c\u201d\u201e\u2033]", "\"")
                .replaceAll("[\u2010-\u2015\u2212]", "-");
        return folded.replaceAll("\\s+", " ").strip();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static int found(List<String> wanted, List<String> read) {
        Map<String, Integer> left = new HashMap<>();
        read.forEach(w -> left.merge(w, 1, Integer::sum));
        int found = 0;
        for (String word : wanted) {
            if (left.merge(word, -1, Integer::sum) >= 0) {
                found++;
            }
        }
        return found;
    }
}
