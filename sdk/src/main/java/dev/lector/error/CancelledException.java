package dev.lector.error;

/** The caller cancelled the run. */
public class CancelledException extends CallerException {
    private static final long serialVersionUID = 1L;

    public CancelledException(String message) {
        super(message);
    }

    public CancelledException(String message, Throwable cause) {
        super(message, cause);
    }
}
