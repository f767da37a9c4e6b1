package dev.lector.error;

/**
 * Root of everything that Lector throws on purpose.
 *
 * <p>The direct subclasses say who must act. Messages give file, page, observed value and limit, never document text.
 */
public abstract sealed class LectorException extends RuntimeException
        permits CallerException, AuthorException, DocumentException, EnvironmentException, DefectException {
    private static final long serialVersionUID = 1L;

    protected LectorException(String message) {
        super(message);
    }

    protected LectorException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether the same call may succeed later without anybody changing anything. */
    public boolean retriable() {
        return false;
    }
}
