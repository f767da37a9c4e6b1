package dev.lector.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.error.CallerException;
import dev.lector.error.EnvironmentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class TokenVocabularyTest {
    @TempDir
    Path folder;

    private TokenVocabulary read(ObjectNode tokenizer, int size, int end) throws IOException {
        Path file = Files.writeString(folder.resolve("tokenizer.json"), tokenizer.toString());
        BitSet ends = new BitSet();
        ends.set(end);
        return TokenVocabulary.read(file, size, ends);
    }

    private static String text(TokenVocabulary vocabulary, int token) {
        return new String(vocabulary.bytes(token), StandardCharsets.UTF_8);
    }

    @Test
    void shouldReadByteLevelPairs() throws IOException {
        ObjectNode tokenizer = JsonNodeFactory.instance.objectNode();
        ObjectNode model = tokenizer.putObject("model").put("type", "BPE");
        ObjectNode vocab = model.putObject("vocab");
        int id = 0;
        for (int c = '!'; c <= '~'; c++) {
            vocab.put(String.valueOf((char) c), id++);
        }
        int blank = id;
        vocab.put("\u0120", id++);
        vocab.put("\u0120the", id++);
        vocab.put("\u00c3\u00a9", id++);
        tokenizer.putObject("decoder").put("type", "ByteLevel");
        ArrayNode added = tokenizer.putArray("added_tokens");
        added.addObject().put("id", id).put("content", "<|end|>").put("special", true);
        added.addObject().put("id", id + 1).put("content", "<tool>").put("special", false);
        TokenVocabulary vocabulary = read(tokenizer, id + 5, id);
        assertThat(text(vocabulary, blank)).isEqualTo(" ");
        assertThat(text(vocabulary, blank + 1)).isEqualTo(" the");
        assertThat(text(vocabulary, blank + 2)).isEqualTo("é");
        assertThat(vocabulary.bytes(id)).isEmpty();
        assertThat(text(vocabulary, id + 1)).isEqualTo("<tool>");
        assertThat(vocabulary.bytes(id + 4)).isEmpty();
        assertThat(vocabulary.size()).isEqualTo(id + 5);
    }

    @Test
    void shouldReadPiecesWithByteFallback() throws IOException {
        ObjectNode tokenizer = JsonNodeFactory.instance.objectNode();
        ArrayNode vocab = tokenizer.putObject("model").put("type", "Unigram").putArray("vocab");
        for (int c = ' '; c <= '~'; c++) {
            vocab.addArray().add(c == ' ' ? "\u2581" : String.valueOf((char) c)).add(-1.0);
        }
        vocab.addArray().add("\u2581the").add(-2.0);
        vocab.addArray().add("<0xC3>").add(-2.0);
        vocab.addArray().add("</s>").add(0.0);
        int end = vocab.size() - 1;
        TokenVocabulary vocabulary = read(tokenizer, vocab.size(), end);
        assertThat(text(vocabulary, end - 2)).isEqualTo(" the");
        assertThat(vocabulary.bytes(end - 1)).containsExactly(0xC3);
        assertThat(vocabulary.ends().get(end)).isTrue();
    }

    @Test
    void shouldRefuseVocabulariesThatCannotWriteAnAnswer() {
        List<byte[]> tokens =
                new ArrayList<>(List.of("a".getBytes(StandardCharsets.UTF_8), "b".getBytes(StandardCharsets.UTF_8)));
        BitSet ends = new BitSet();
        ends.set(1);
        assertThatThrownBy(() -> TokenVocabulary.of(tokens, ends)).isInstanceOf(CallerException.class);
        assertThatThrownBy(() -> TokenVocabulary.read(folder.resolve("none.json"), 10, ends))
                .isInstanceOf(EnvironmentException.class);
    }

    @Test
    void shouldRefuseTokenizersOfOtherKinds() {
        ObjectNode tokenizer = JsonNodeFactory.instance.objectNode();
        tokenizer.putObject("model").put("type", "WordPiece");
        assertThatThrownBy(() -> read(tokenizer, 10, 1))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("WordPiece");
    }
}
