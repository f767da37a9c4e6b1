package dev.lector.error;

/** The document is encrypted and the password is missing or wrong, or no password opens this kind of encryption. */
public class PasswordException extends DocumentException {
    private static final long serialVersionUID = 1L;

    public PasswordException(String message) {
        super(message);
    }

    public PasswordException(String message, Throwable cause) {
        super(message, cause);
    }
}
