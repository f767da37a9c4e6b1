package dev.lector.answer;

import dev.lector.error.AuthorException;
import dev.lector.internal.automaton.ByteDfa;
import dev.lector.internal.automaton.Dfa;
import dev.lector.internal.automaton.Utf8;
import dev.lector.internal.grammar.Grammar;
import dev.lector.internal.grammar.SchemaCompiler;
import dev.lector.limits.Limits;
import dev.lector.schema.RecordSchema;
import java.util.List;

/**
 * What an answer may look like: the values of a JSON Schema, the texts of a regular expression, or a list of choices. Immutable and
 * thread-safe.
 *
 * <p>Answers of a schema are compact JSON: members in the schema's order, at most one blank after a colon or comma, numbers without
 * exponent, no property that the schema does not name. Every one of them parses and validates. What cannot be promised that is refused
 * when the grammar is made: {@code not}, {@code if}, {@code patternProperties}, {@code contains}, {@code uniqueItems} over anything but an
 * enum, branches of {@code oneOf} that may both fit, expressions with look-around or back references.
 */
public final class AnswerGrammar {
    private final Grammar grammar;

    private AnswerGrammar(Grammar grammar) {
        this.grammar = grammar;
    }

    /**
     * Values of a schema.
     *
     * @throws AuthorException naming keyword and pointer when the schema cannot be followed exactly or has no value
     */
    public static AnswerGrammar of(RecordSchema<?> schema, Limits limits) {
        return new AnswerGrammar(SchemaCompiler.compile(schema.json(), limits));
    }

    /**
     * Texts that a regular expression matches as a whole.
     *
     * @throws AuthorException for an expression that is not regular, too large, or matches nothing
     */
    public static AnswerGrammar ofRegex(String expression, Limits limits) {
        ByteDfa dfa = Utf8.plain(Dfa.matched(expression));
        return new AnswerGrammar(Grammar.of(dfa, limits.stringBytes(), "regular expression \"" + expression + "\""));
    }

    /**
     * Exactly one of these texts.
     *
     * @throws AuthorException for an empty list
     */
    public static AnswerGrammar ofChoices(List<String> choices, Limits limits) {
        return new AnswerGrammar(Grammar.of(ByteDfa.literals(choices), limits.answerChars(), "list of choices"));
    }

    /** Whether a text is such an answer, character by character. */
    public boolean matches(String answer) {
        return grammar.matches(answer);
    }

    /** The grammar over a model's tokens. Keep it: the masks that it computes are used again by the next answer. */
    public AnswerConstraints over(TokenVocabulary vocabulary) {
        return new AnswerConstraints(grammar, vocabulary.prepared());
    }
}
