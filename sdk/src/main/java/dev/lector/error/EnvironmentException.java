package dev.lector.error;

/** The machine lacks something: a native library, a model file, memory, disk. The message names the remedy. */
public non-sealed class EnvironmentException extends LectorException {
    private static final long serialVersionUID = 1L;

    public EnvironmentException(String message) {
        super(message);
    }

    public EnvironmentException(String message, Throwable cause) {
        super(message, cause);
    }
}
