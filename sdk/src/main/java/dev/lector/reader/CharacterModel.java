package dev.lector.reader;

import dev.lector.error.EnvironmentException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How likely a character is after the ones before it, by n-grams of characters that were counted when the starter model was made
 * ({@code models/starter/reader_ngrams.py} says how, and what the file holds). Immutable and thread-safe.
 */
final class CharacterModel {
    /** Stands before the first character of a line and behind the last one. */
    static final char LINE = '\n';

    private static final int MAGIC = 0x4E47524D;
    /** The price of an n-gram that was not counted: the next shorter one is asked. Brants et al., EMNLP 2007, call it stupid back-off. */
    private static final double BACK_OFF = Math.log(0.4);

    private static final double STEPS = 16;
    private static final double UNKNOWN = -256 / STEPS;

    private final int order;
    private final int[] hashes;
    private final byte[] costs;

    private CharacterModel(int order, int[] hashes, byte[] costs) {
        this.order = order;
        this.hashes = hashes;
        this.costs = costs;
    }

    /** @throws EnvironmentException if the bytes are not such a model */
    static CharacterModel parse(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        try {
            int magic = in.getInt();
            int order = in.getInt();
            int count = in.getInt();
            if (magic != MAGIC || order < 1 || count < 1 || file.length != 12L + 5L * count) {
                throw new EnvironmentException("reader-ngrams.bin of " + file.length + " bytes says order " + order
                        + " and " + count + " n-grams, which does not fit");
            }
            int[] hashes = new int[count];
            in.asIntBuffer().get(hashes);
            return new CharacterModel(order, hashes, Arrays.copyOfRange(file, 12 + 4 * count, file.length));
        } catch (BufferUnderflowException e) {
            throw new EnvironmentException("reader-ngrams.bin breaks off after " + file.length + " bytes", e);
        }
    }

    /** Characters before one that have a say in it. */
    int reach() {
        return order - 1;
    }

    /**
     * Natural logarithm of the probability.
     *
     * @param context what stands before, the last {@link #reach} characters at least, a line's start filled up with {@link #LINE}
     */
    double logProbability(String context, char character) {
        double price = 0;
        for (int from = context.length() - reach(); from <= context.length(); from++) {
            int at = Arrays.binarySearch(hashes, hash(context, from, character));
            if (at >= 0) {
                return price - (costs[at] & 0xFF) / STEPS;
            }
            price += BACK_OFF;
        }
        return UNKNOWN;
    }

    /** FNV-1a over code units. */
    private static int hash(String context, int from, char character) {
        int hash = 0x811C9DC5;
        for (int i = from; i < context.length(); i++) {
            hash = (hash ^ context.charAt(i)) * 0x01000193;
        }
        return (hash ^ character) * 0x01000193;
    }
}
