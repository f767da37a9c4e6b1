package dev.lector.internal.worker;

import dev.lector.error.CallerException;
import dev.lector.error.CancelledException;
import dev.lector.error.DeadlineException;
import dev.lector.error.DefectException;
import dev.lector.error.DocumentException;
import dev.lector.error.EnvironmentException;
import dev.lector.error.LectorException;
import dev.lector.error.LimitExceededException;
import dev.lector.error.PasswordException;
import dev.lector.error.UnsupportedKindException;

/**
 * A typed error on its way from one process to the other.
 *
 * @param type     simple name of its class
 * @param message  its message
 * @param limit    name of the limit that was passed, empty for other errors
 * @param observed what was seen
 * @param allowed  what is allowed
 */
record Failure(String type, String message, String limit, long observed, long allowed) {
    static Failure of(LectorException e) {
        String message = String.valueOf(e.getMessage());
        return e instanceof LimitExceededException passed
                ? new Failure(type(e), message, passed.limit(), passed.observed(), passed.allowed())
                : new Failure(type(e), message, "", 0, 0);
    }

    private static String type(LectorException e) {
        return e.getClass().getSimpleName();
    }

    /** The same error for the caller. */
    LectorException error() {
        return switch (type) {
            case "PasswordException" -> new PasswordException(message);
            case "UnsupportedKindException" -> new UnsupportedKindException(message);
            case "LimitExceededException" -> new LimitExceededException(where(), limit, observed, allowed);
            case "DeadlineException" -> new DeadlineException(where(), limit, observed, allowed);
            case "DocumentException" -> new DocumentException(message);
            case "CallerException" -> new CallerException(message);
            case "CancelledException" -> new CancelledException(message);
            case "EnvironmentException" -> new EnvironmentException(message);
            default -> new DefectException(message);
        };
    }

    /** The message without what the error itself adds to it. */
    private String where() {
        int end = message.indexOf(": " + limit + " is ");
        return end < 0 ? message : message.substring(0, end);
    }
}
