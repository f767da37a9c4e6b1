package dev.lector.session;

/**
 * What one generation cost.
 *
 * @param promptTokens tokens of the prompt, without those that stand for images
 * @param imageTokens  tokens that stand for images or words of a page
 * @param outputTokens tokens that the model wrote, the end token not counted
 * @param prefillNanos time until the prompt was taken in; 0 when an earlier prefill served
 * @param decodeNanos  time for the tokens after that
 */
public record SessionUsage(int promptTokens, int imageTokens, int outputTokens, long prefillNanos, long decodeNanos) {
    public static final SessionUsage NONE = new SessionUsage(0, 0, 0, 0, 0);

    /** Both together. */
    public SessionUsage plus(SessionUsage other) {
        return new SessionUsage(
                promptTokens + other.promptTokens,
                imageTokens + other.imageTokens,
                outputTokens + other.outputTokens,
                prefillNanos + other.prefillNanos,
                decodeNanos + other.decodeNanos);
    }
}
