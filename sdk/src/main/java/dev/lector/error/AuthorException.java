package dev.lector.error;

/** The author of a record class, schema or template must change it; no document can make it work. */
public non-sealed class AuthorException extends LectorException {
    private static final long serialVersionUID = 1L;

    public AuthorException(String message) {
        super(message);
    }

    public AuthorException(String message, Throwable cause) {
        super(message, cause);
    }
}
