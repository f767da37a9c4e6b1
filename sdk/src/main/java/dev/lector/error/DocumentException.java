package dev.lector.error;

/** The document cannot be processed: broken, encrypted, of an unknown kind, or beyond a limit. */
public non-sealed class DocumentException extends LectorException {
    private static final long serialVersionUID = 1L;

    public DocumentException(String message) {
        super(message);
    }

    public DocumentException(String message, Throwable cause) {
        super(message, cause);
    }
}
