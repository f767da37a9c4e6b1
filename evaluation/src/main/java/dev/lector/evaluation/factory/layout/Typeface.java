package dev.lector.evaluation.factory.layout;

/** The faces of one design. */
public record Typeface(String name, Face regular, Face bold, Face italic, boolean mono) {}
