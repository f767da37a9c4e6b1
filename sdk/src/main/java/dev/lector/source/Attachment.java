package dev.lector.source;

/**
 * A file embedded in a document.
 *
 * @param name  its name there, for people; never used as a path
 * @param bytes its content, within the limits; not copied, do not change it
 */
@SuppressWarnings("ArrayRecordComponent") // attachments are megabytes, and nobody compares them
public record Attachment(String name, byte[] bytes) {}
