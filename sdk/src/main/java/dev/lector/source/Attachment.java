package dev.lector.source;

/**
 * A file embedded in a document.
 *
 * @param name  its name there, for people; never used as a path
 * @param bytes its content, within the limits
 */
public record Attachment(String name, byte[] bytes) {}
