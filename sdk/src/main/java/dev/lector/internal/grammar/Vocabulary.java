package dev.lector.internal.grammar;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A model's tokens prepared for walks. Immutable, thread-safe; what it hands out must not be changed.
 *
 * <p>A token is plain when it is whole characters none of which means anything inside a JSON string.
 */
public final class Vocabulary {
    private final byte[][] bytes;
    private final BitSet ends;
    private final BitSet plain = new BitSet();
    private final TokenTrie all;
    private final TokenTrie special;

    /**
     * Prepares a vocabulary.
     *
     * @param bytes what each token writes, by id; empty for tokens that must never come
     * @param ends  ids of the tokens that end an answer
     */
    public Vocabulary(byte[][] bytes, BitSet ends) {
        this.bytes = bytes;
        this.ends = (BitSet) ends.clone();
        BitSet writing = new BitSet();
        for (int token = 0; token < bytes.length; token++) {
            if (bytes[token].length > 0 && !ends.get(token)) {
                writing.set(token);
                plain.set(token, isPlain(bytes[token]));
            }
        }
        this.all = new TokenTrie(bytes, writing);
        BitSet rest = (BitSet) writing.clone();
        rest.andNot(plain);
        this.special = new TokenTrie(bytes, rest);
    }

    private static boolean isPlain(byte[] token) {
        int i = 0;
        while (i < token.length) {
            int b = token[i] & 0xFF;
            int length = b < 0x80 ? 1 : b < 0xC2 ? 0 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : b < 0xF5 ? 4 : 0;
            if (length == 0 || i + length > token.length || b < 0x20 || b == '"' || b == '\\') {
                return false;
            }
            if (length > 1 && !isCharacter(token, i, length)) {
                return false;
            }
            i += length;
        }
        return true;
    }

    private static boolean isCharacter(byte[] token, int from, int length) {
        String decoded = new String(token, from, length, StandardCharsets.UTF_8);
        return Arrays.equals(decoded.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(token, from, from + length));
    }

    public int size() {
        return bytes.length;
    }

    /** What a token writes. */
    public byte[] bytes(int token) {
        return bytes[token];
    }

    public BitSet ends() {
        return ends;
    }

    BitSet plain() {
        return plain;
    }

    /** Bytes of the longest token. */
    int longest() {
        return all.deepest;
    }

    TokenTrie all() {
        return all;
    }

    TokenTrie special() {
        return special;
    }
}
