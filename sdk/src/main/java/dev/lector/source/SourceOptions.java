package dev.lector.source;

import org.jspecify.annotations.Nullable;

/**
 * How a document is opened.
 *
 * @param password  user or owner password of an encrypted document, or null for none
 * @param firstPage first page wanted, from 1
 * @param lastPage  last page wanted, inclusive; pages beyond the document's end are not there and no error
 */
public record SourceOptions(@Nullable String password, int firstPage, int lastPage) {
    private static final SourceOptions NONE = new SourceOptions(null, 1, Integer.MAX_VALUE);

    public SourceOptions {
        if (firstPage < 1 || lastPage < firstPage) {
            throw new IllegalArgumentException(
                    "page range must start at 1 or later and not end before, was " + firstPage + " to " + lastPage);
        }
    }

    /** No password, all pages. */
    public static SourceOptions none() {
        return NONE;
    }

    public SourceOptions withPassword(String value) {
        return new SourceOptions(value, firstPage, lastPage);
    }

    /** Pages from {@code first} to {@code last}, both counted from 1 and both read. */
    public SourceOptions withPages(int first, int last) {
        return new SourceOptions(password, first, last);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "SourceOptions[password=" + (password == null ? "none" : "given") + ", firstPage=" + firstPage
                + ", lastPage=" + lastPage + "]";
    }
}
