package dev.lector.pipeline;

/**
 * Where a run stands.
 *
 * @param stage what is being done, in people's words
 * @param done  pages or questions done
 * @param total how many there are
 */
public record Progress(String stage, int done, int total) {}
