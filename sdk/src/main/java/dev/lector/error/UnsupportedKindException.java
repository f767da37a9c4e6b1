package dev.lector.error;

/** The bytes are of no kind that Lector reads. */
public class UnsupportedKindException extends DocumentException {
    private static final long serialVersionUID = 1L;

    public UnsupportedKindException(String message) {
        super(message);
    }

    public UnsupportedKindException(String message, Throwable cause) {
        super(message, cause);
    }
}
