package dev.lector.result;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person should know about a document or a value. Data, never thrown.
 *
 * @param code     stable name, {@code area.what}, such as {@code page.unreadable} or {@code sum.lines}
 * @param severity how bad it is
 * @param pointer  JSON Pointer of the value it is about; empty for the document as a whole
 * @param page     1-based page; 0 when it is about no page
 * @param message  one sentence for people; observed and expected values of checked fields may appear, other text of the document not
 * @param proposal what the value should probably be, or null
 */
public record Finding(
        String code, Severity severity, String pointer, int page, String message, @Nullable String proposal) {
    /** How bad a finding is. */
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }

    public static Finding of(String code, Severity severity, String pointer, String message) {
        return new Finding(code, severity, pointer, 0, message, null);
    }

    public static Finding onPage(String code, Severity severity, int page, String message) {
        return new Finding(code, severity, "", page, message, null);
    }
}
