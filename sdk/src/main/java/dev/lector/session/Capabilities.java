package dev.lector.session;

/**
 * What a model can do. A missing capability is not an error: the caller takes another way.
 *
 * @param logits        whether probabilities come with the tokens and constraints are kept
 * @param prefillOnce   whether a page can be taken in once for many questions
 * @param images        images in one prompt at most
 * @param contextTokens tokens of prompt and answer together at most
 * @param boxes         what coordinates in an answer mean
 */
public record Capabilities(boolean logits, boolean prefillOnce, int images, int contextTokens, BoxConvention boxes) {}
