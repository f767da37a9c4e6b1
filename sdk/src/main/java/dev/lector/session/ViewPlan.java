package dev.lector.session;

import dev.lector.vision.TilePlan;

/**
 * How an image goes into a model.
 *
 * @param tiles       size, padding and tiles
 * @param imageTokens tokens that stand for the image in the prompt
 */
public record ViewPlan(TilePlan tiles, int imageTokens) {}
