package dev.lector.error;

/** A bug of Lector or of a library below it; please report it with the message. */
public non-sealed class DefectException extends LectorException {
    private static final long serialVersionUID = 1L;

    public DefectException(String message) {
        super(message);
    }

    public DefectException(String message, Throwable cause) {
        super(message, cause);
    }
}
