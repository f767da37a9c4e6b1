package dev.lector.internal.guard;

import dev.lector.error.DefectException;
import dev.lector.error.DocumentException;
import dev.lector.error.EnvironmentException;
import dev.lector.error.LectorException;
import dev.lector.error.PasswordException;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Turns what PDFBox and image readers throw into the library's own errors.
 *
 * <p>Their messages may quote the document, so they are left behind: the cause that goes along has the class and the stack
 * of the original and no text.
 */
public final class Seam {
    private Seam() {}

    /**
     * The typed error for anything thrown.
     *
     * @param where file and page, for the message
     */
    public static LectorException typed(String where, Throwable thrown) {
        if (thrown instanceof LectorException e) {
            return e;
        }
        Throwable cause = wordless(thrown);
        String kind = thrown.getClass().getSimpleName();
        if (thrown instanceof InvalidPasswordException) {
            return new PasswordException(where + ": is encrypted, and the password is missing or wrong", cause);
        }
        if (thrown instanceof StackOverflowError) {
            return new DocumentException(where + ": is nested deeper than the stack holds", cause);
        }
        if (thrown instanceof OutOfMemoryError) {
            return new DocumentException(
                    where + ": needs more memory than is free (heap limit "
                            + (Runtime.getRuntime().maxMemory() >> 20) + " MiB)",
                    cause);
        }
        if (thrown instanceof LinkageError) {
            return new EnvironmentException(where + ": a library class cannot be loaded (" + kind + ")", cause);
        }
        if (thrown instanceof IOException || thrown instanceof RuntimeException || thrown instanceof AssertionError) {
            return new DocumentException(where + ": is damaged or cut off and cannot be read (" + kind + ")", cause);
        }
        return new DefectException(where + ": unexpected " + kind, cause);
    }

    private static Throwable wordless(Throwable thrown) {
        IOException copy = new IOException(thrown.getClass().getName());
        StackTraceElement[] stack = thrown.getStackTrace();
        copy.setStackTrace(stack.length > 60 ? Arrays.copyOf(stack, 60) : stack);
        return copy;
    }
}
