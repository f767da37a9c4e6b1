package dev.lector.answer;

import dev.lector.schema.ValueType;
import java.util.List;

/**
 * One question to one page.
 *
 * @param kind    what is wanted
 * @param text    the question, the field's name with its description, or the phrase to locate
 * @param type    what kind of value the answer is
 * @param choices the only answers allowed besides words of the page, such as yes and no; empty for none
 */
public record PageTask(Kind kind, String text, ValueType type, List<String> choices) {
    /** What is wanted. */
    public enum Kind {
        /** A question in free words. */
        ASK,
        /** The value of a named field. */
        FIELD,
        /** The words that a phrase means. */
        LOCATE
    }

    public PageTask {
        choices = List.copyOf(choices);
    }

    public static PageTask ask(String question) {
        return new PageTask(Kind.ASK, question, ValueType.STRING, List.of());
    }

    public static PageTask field(String nameAndDescription, ValueType type) {
        return new PageTask(Kind.FIELD, nameAndDescription, type, List.of());
    }
}
