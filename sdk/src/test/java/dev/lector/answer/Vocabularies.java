package dev.lector.answer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Vocabularies that look like those of byte-level BPE models: all bytes, pieces of JSON, words, digits, halves of characters. */
final class Vocabularies {
    private Vocabularies() {}

    /** A vocabulary of about so many tokens; its last token ends an answer and the one before it writes nothing. */
    static TokenVocabulary bytePairs(int size, long seed) {
        Random random = new Random(seed);
        Set<String> latin = new LinkedHashSet<>();
        List<byte[]> tokens = new ArrayList<>();
        for (int b = 0; b < 256; b++) {
            tokens.add(new byte[] {(byte) b});
        }
        latin.addAll(List.of(
                "{\"",
                "\":",
                "\": ",
                "\":\"",
                "\": \"",
                "\",\"",
                "\", \"",
                "\"}",
                "\"}]",
                "\"]",
                "}}",
                "}]}",
                "]}",
                "},{",
                "},",
                "],",
                "[{\"",
                "[[",
                "[]",
                "{}",
                "null",
                "true",
                "false",
                "\\n",
                "\\u",
                "\\u00",
                "\\\"",
                "  ",
                "    ",
                ".0",
                "00",
                "-1",
                ",\"",
                "https://",
                ".com",
                "é",
                "ß",
                "日本",
                "日",
                "€",
                " €",
                "😀"));
        while (tokens.size() + latin.size() < size - 2) {
            StringBuilder piece = new StringBuilder();
            int kind = random.nextInt(10);
            for (int i = 1 + random.nextInt(6); i >= 0; i--) {
                piece.append((char) (kind < 2 ? '0' + random.nextInt(10) : 'a' + random.nextInt(26)));
            }
            latin.add((kind > 6 ? " " : "") + piece);
        }
        latin.forEach(piece -> tokens.add(piece.getBytes(StandardCharsets.UTF_8)));
        byte[] face = "😀".getBytes(StandardCharsets.UTF_8);
        tokens.set(310, Arrays.copyOf(face, 3));
        tokens.set(311, Arrays.copyOfRange(face, 1, 4));
        tokens.set(312, tokens.get(313));
        tokens.add(new byte[0]);
        tokens.add("</s>".getBytes(StandardCharsets.UTF_8));
        BitSet ends = new BitSet();
        ends.set(tokens.size() - 1);
        return TokenVocabulary.of(tokens, ends);
    }
}
