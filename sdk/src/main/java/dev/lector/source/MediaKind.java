package dev.lector.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Kinds of document, decided by content. */
public enum MediaKind {
    PDF,
    PNG,
    JPEG,
    TIFF,
    BMP,
    GIF,
    WEBP,
    /** No pages: an electronic invoice that came by itself. */
    XML;

    /** White space may stand before the first tag of an XML file that has no declaration. */
    private static final int XML_WINDOW = 256;

    /** A PDF header may stand this far into a file; readers have accepted that since Acrobat 4 (PDF 1.7, appendix H.3.4.1). */
    private static final int PDF_HEADER_WINDOW = 1024;

    /** The kind that these bytes begin like, or null for none that Lector reads. The name of a file plays no part. */
    public static @Nullable MediaKind of(byte[] bytes) {
        if (starts(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return PNG;
        }
        if (starts(bytes, 0, 0xff, 0xd8, 0xff)) {
            return JPEG;
        }
        if (starts(bytes, 0, 'I', 'I', 42, 0)
                || starts(bytes, 0, 'M', 'M', 0, 42)
                || starts(bytes, 0, 'I', 'I', 43, 0)
                || starts(bytes, 0, 'M', 'M', 0, 43)) {
            return TIFF;
        }
        if (starts(bytes, 0, 'G', 'I', 'F', '8', '7', 'a') || starts(bytes, 0, 'G', 'I', 'F', '8', '9', 'a')) {
            return GIF;
        }
        if (starts(bytes, 0, 'R', 'I', 'F', 'F') && starts(bytes, 8, 'W', 'E', 'B', 'P')) {
            return WEBP;
        }
        if (starts(bytes, 0, 'B', 'M')) {
            return BMP;
        }
        for (int at = 0; at < Math.min(PDF_HEADER_WINDOW, bytes.length - 4); at++) {
            if (starts(bytes, at, '%', 'P', 'D', 'F', '-')) {
                return PDF;
            }
        }
        return xml(bytes) ? XML : null;
    }

    /** In UTF-8, UTF-16 or ASCII, with a mark of the byte order or without: a declaration, or a tag that is not HTML's. */
    private static boolean xml(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(XML_WINDOW, bytes.length), StandardCharsets.ISO_8859_1)
                .replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "")
                .replace("\0", "")
                .stripLeading();
        return head.startsWith("<?xml")
                || head.matches("(?s)<[A-Za-z_][\\w.:-]*[\\s>/].*")
                        && !head.toLowerCase(Locale.ROOT).startsWith("<html");
    }

    private static boolean starts(byte[] bytes, int at, int... magic) {
        if (bytes.length < at + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[at + i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
