package dev.lector.internal.genai;

import dev.lector.answer.AnswerConstraints;
import dev.lector.answer.AnswerGrammar;
import dev.lector.answer.TokenVocabulary;
import dev.lector.error.AuthorException;
import dev.lector.error.CallerException;
import dev.lector.error.EnvironmentException;
import dev.lector.limits.Limits;
import dev.lector.schema.RecordSchema;
import dev.lector.session.GeneratedToken;
import dev.lector.session.TokenConstraint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Holds the answers of one model folder to JSON Schemas by masks over its tokens. A schema that no grammar follows exactly, or a
 * tokenizer of another kind, leaves the model free, and the answer is validated as any other. Thread-safe.
 */
final class HeldAnswers {
    private static final int KEPT = 16;

    private final ModelFolder folder;
    private final Map<JsonNode, AnswerConstraints> known = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable TokenVocabulary vocabulary;
    private boolean read;

    HeldAnswers(ModelFolder folder) {
        this.folder = folder;
    }

    /** A constraint at the start of an answer, or null when this model cannot be held to this schema. */
    synchronized @Nullable TokenConstraint begin(JsonNode schema) {
        TokenVocabulary tokens = vocabulary();
        if (tokens == null) {
            return null;
        }
        AnswerConstraints constraints = known.get(schema);
        if (constraints == null) {
            try {
                constraints = AnswerGrammar.of(RecordSchema.of(schema), Limits.defaults())
                        .over(tokens);
            } catch (AuthorException e) {
                return null;
            }
            known.put(schema, constraints);
            if (known.size() > KEPT) {
                known.remove(known.keySet().iterator().next());
            }
        }
        return constraints.begin();
    }

    /** Where each token ends in the text, or an empty list when the vocabulary does not spell this text. */
    synchronized List<Integer> ends(String text, List<GeneratedToken> tokens) {
        TokenVocabulary spelled = vocabulary();
        if (spelled == null) {
            return List.of();
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Integer> ends = new ArrayList<>();
        int at = 0;
        int characters = 0;
        for (GeneratedToken token : tokens) {
            byte[] piece = token.id() < spelled.size() ? spelled.bytes(token.id()) : new byte[0];
            for (byte b : piece) {
                if (at == 0 && b == ' ' && bytes.length > 0 && bytes[0] != ' ') {
                    continue; // decoders of pieces drop a blank at the start
                }
                if (at >= bytes.length || bytes[at] != b) {
                    return List.of();
                }
                // A character counts where its first byte is; those beyond U+FFFF are two in Java.
                characters += (b & 0xC0) == 0x80 ? 0 : (b & 0xF8) == 0xF0 ? 2 : 1;
                at++;
            }
            ends.add(characters);
        }
        return at == bytes.length ? ends : List.of();
    }

    private @Nullable TokenVocabulary vocabulary() {
        if (!read) {
            read = true;
            BitSet ends = new BitSet();
            folder.endTokens().forEach(ends::set);
            Path file = folder.folder().resolve("tokenizer.json");
            try {
                vocabulary = TokenVocabulary.read(file, folder.vocabulary(), ends);
            } catch (EnvironmentException | CallerException e) {
                vocabulary = null; // another kind of tokenizer: answers are free and validated
            }
        }
        return vocabulary;
    }
}
