package dev.lector.langchain4j;

/**
 * What an agent may spend, all finite. A call that goes beyond is answered with an error that the agent can read.
 *
 * @param documentBytes         size of a document
 * @param documents             documents in a list
 * @param pages                 pages in one reading
 * @param resultChars           characters of one result
 * @param conversationCalls     calls in a conversation
 * @param conversationChars     characters of all results of a conversation
 * @param conversationPictures  pictures in a conversation
 */
public record ToolLimits(
        int documentBytes,
        int documents,
        int pages,
        int resultChars,
        int conversationCalls,
        int conversationChars,
        int conversationPictures) {
    private static final ToolLimits DEFAULTS = new ToolLimits(25 << 20, 200, 10, 16_000, 60, 240_000, 12);

    public ToolLimits {
        boolean positive = documentBytes > 0
                && documents > 0
                && pages > 0
                && resultChars > 0
                && conversationCalls > 0
                && conversationChars > 0
                && conversationPictures >= 0;
        if (!positive) {
            throw new IllegalArgumentException("limits of tools must be positive");
        }
    }

    public static ToolLimits defaults() {
        return DEFAULTS;
    }

    /** With other bounds for a whole conversation. */
    public ToolLimits conversation(int calls, int chars, int pictures) {
        return new ToolLimits(documentBytes, documents, pages, resultChars, calls, chars, pictures);
    }

    /** With other bounds for one call. */
    public ToolLimits call(int bytes, int pagesRead, int chars) {
        return new ToolLimits(
                bytes, documents, pagesRead, chars, conversationCalls, conversationChars, conversationPictures);
    }
}
