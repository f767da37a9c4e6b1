package dev.lector.answer;

import dev.lector.error.CallerException;
import dev.lector.error.EnvironmentException;
import dev.lector.internal.grammar.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;

/**
 * A model's tokens and the bytes that each of them writes. Immutable and thread-safe; one of 150,000 tokens takes about 20 MB, so keep it
 * as long as its model.
 */
public final class TokenVocabulary {
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_PRINTABLE = 0x7E;

    private final Vocabulary vocabulary;

    private TokenVocabulary(byte[][] bytes, BitSet ends) {
        BitSet alone = new BitSet();
        for (int token = 0; token < bytes.length; token++) {
            if (bytes[token].length == 1 && !ends.get(token)) {
                alone.set(bytes[token][0] & 0xFF);
            }
        }
        int missing = alone.nextClearBit(FIRST_PRINTABLE);
        if (missing <= LAST_PRINTABLE) {
            throw new CallerException("vocabulary of " + bytes.length + " tokens has none for the single character "
                    + missing + "; answers in it cannot be constrained");
        }
        if (ends.isEmpty() || ends.length() > bytes.length) {
            throw new CallerException(
                    "vocabulary of " + bytes.length + " tokens needs end tokens among them, was " + ends);
        }
        this.vocabulary = new Vocabulary(bytes, ends);
    }

    /**
     * A vocabulary from its tokens.
     *
     * @param tokens what each token writes, by id; empty for tokens that write nothing, such as those of a chat template
     * @param ends   ids of the tokens that end an answer
     * @throws CallerException if a printable ASCII character has no token of its own, or there is no end token
     */
    public static TokenVocabulary of(List<byte[]> tokens, BitSet ends) {
        return new TokenVocabulary(tokens.stream().map(byte[]::clone).toArray(byte[][]::new), ends);
    }

    /**
     * The vocabulary of a {@code tokenizer.json}: byte-level BPE, or pieces with {@code ▁} for a blank and {@code <0x…>} for bytes.
     *
     * @param tokenizer the file
     * @param size      number of logits of the model; ids that the file does not know never come
     * @param ends      ids of the tokens that end an answer
     * @throws EnvironmentException if the file is missing or of another kind
     */
    public static TokenVocabulary read(Path tokenizer, int size, BitSet ends) {
        return new TokenVocabulary(TokenizerFile.read(tokenizer, size), ends);
    }

    /** Number of tokens. */
    public int size() {
        return vocabulary.size();
    }

    /** What a token writes; empty for one that writes nothing. */
    public byte[] bytes(int token) {
        return vocabulary.bytes(token).clone();
    }

    /** The tokens that end an answer. */
    public BitSet ends() {
        return (BitSet) vocabulary.ends().clone();
    }

    /** What several tokens write together, as text. */
    public String text(List<Integer> tokens) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        tokens.forEach(token -> bytes.writeBytes(vocabulary.bytes(token)));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    Vocabulary prepared() {
        return vocabulary;
    }
}
