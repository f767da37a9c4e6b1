package dev.lector.internal.genai;

import ai.onnxruntime.genai.GenAIException;
import ai.onnxruntime.genai.Model;
import ai.onnxruntime.genai.Tokenizer;
import dev.lector.error.CallerException;
import dev.lector.error.DefectException;
import dev.lector.error.EnvironmentException;

/**
 * The tokenizer of a model folder. Thread-safe by a lock: the engine's tokenizers share state for errors.
 *
 * <p>The Java bindings carry text in a form of UTF-8 that has no characters beyond U+FFFF and no NUL, so those are replaced on the way in.
 */
final class GenAiTokenizer implements AutoCloseable {
    private final Tokenizer tokenizer;
    private boolean closed;

    /** @throws EnvironmentException if the folder has no tokenizer that the engine reads */
    GenAiTokenizer(Model model) {
        try {
            this.tokenizer = new Tokenizer(model);
        } catch (GenAIException e) {
            throw new EnvironmentException("the engine cannot read the model's tokenizer: " + e.getMessage(), e);
        }
    }

    synchronized int[] encode(String text) {
        requireOpen();
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(c > 0xFFFF || c == 0 ? 0xFFFD : c));
        try (var sequences = tokenizer.encode(plain.toString())) {
            return sequences.getSequence(0);
        } catch (GenAIException e) {
            throw new DefectException("the engine cannot encode a prompt: " + e.getMessage(), e);
        }
    }

    synchronized String decode(int[] tokens) {
        requireOpen();
        if (tokens.length == 0) {
            return "";
        }
        try {
            return tokenizer.decode(tokens);
        } catch (GenAIException e) {
            throw new DefectException("the engine cannot decode an answer: " + e.getMessage(), e);
        }
    }

    /** Id of a token of the vocabulary. */
    synchronized int id(String token) {
        requireOpen();
        try {
            return tokenizer.toTokenId(token);
        } catch (GenAIException e) {
            throw new EnvironmentException("the model's tokenizer has no token " + token + ": " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        tokenizer.close();
    }

    private void requireOpen() {
        if (closed) {
            throw new CallerException("the model was closed while it was at work");
        }
    }
}
