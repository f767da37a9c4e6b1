package dev.lector.error;

/** The caller asked for something that cannot be: a closed object, an unknown option, a missing file. */
public non-sealed class CallerException extends LectorException {
    private static final long serialVersionUID = 1L;

    public CallerException(String message) {
        super(message);
    }

    public CallerException(String message, Throwable cause) {
        super(message, cause);
    }
}
