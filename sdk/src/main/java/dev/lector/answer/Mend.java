package dev.lector.answer;

/**
 * Something that had to be mended before an answer was JSON.
 *
 * @param kind   what it was
 * @param offset where it was, in characters of the answer
 */
public record Mend(Kind kind, int offset) {
    /** What can be mended. */
    public enum Kind {
        /** The value stood in a fenced block. */
        FENCE,
        /** Words stood around the value. */
        PROSE,
        /** A comment was left out. */
        COMMENT,
        /** A comma stood where nothing followed it. */
        TRAILING_COMMA,
        /** A comma was missing. */
        MISSING_COMMA,
        /** A string stood in quotes of another kind. */
        QUOTES,
        /** A quote inside a string was not escaped. */
        INNER_QUOTE,
        /** An escape was none, or half a character. */
        ESCAPE,
        /** A string held a line break or another control character. */
        CONTROL_CHARACTER,
        /** A key had no quotes. */
        UNQUOTED_KEY,
        /** True, None and the like were taken for what they mean. */
        LITERAL,
        /** A number was written as JSON does not write it. */
        NUMBER_FORM,
        /** NaN or an infinity became null. */
        NOT_A_NUMBER,
        /** A key came twice; the first was kept. */
        DUPLICATE_KEY,
        /** The answer broke off; what was complete was kept. */
        CUT_OFF,
        /** Something beyond a limit of an answer was left out. */
        LIMIT
    }
}
