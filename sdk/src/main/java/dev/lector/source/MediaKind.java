package dev.lector.source;

/** Kinds of document, decided by content. */
public enum MediaKind {
    PDF,
    PNG,
    JPEG,
    TIFF,
    BMP,
    GIF,
    WEBP
}
