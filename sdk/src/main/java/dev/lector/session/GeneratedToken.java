package dev.lector.session;

/**
 * A token that a model wrote.
 *
 * @param id          in the model's vocabulary
 * @param probability what the model itself gave it, before any constraint and at temperature 1; so a token that a constraint forced
 *                    against the model's will has a small one
 */
public record GeneratedToken(int id, double probability) {}
