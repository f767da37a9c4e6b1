package dev.lector.evaluation.factory.truth;

/** A run of words of one page, both ends included. */
public record Span(int first, int last) {}
