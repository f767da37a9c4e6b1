package dev.lector.source;

import dev.lector.error.CallerException;
import dev.lector.error.LimitExceededException;
import dev.lector.error.UnsupportedKindException;
import dev.lector.internal.image.ImageDocument;
import dev.lector.internal.pdf.PdfDocument;
import dev.lector.internal.xml.XmlDocument;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Opens documents. Stateless and thread-safe; the documents that come out are not.
 *
 * <p>The kind is decided by content and never by the name. Bytes are read once and never more of them than {@code fileBytes}
 * allows; the caller's array must not be changed while the document is open.
 *
 * <p>Failures: {@link CallerException} for a path that is missing or cannot be read,
 * {@link dev.lector.error.UnsupportedKindException} for a kind that is none of {@link MediaKind},
 * {@link dev.lector.error.PasswordException}, {@link LimitExceededException} and, for everything that is broken,
 * {@link dev.lector.error.DocumentException}. A page that is broken among good ones does not fail here but when it is used.
 */
public final class Sources {
    private Sources() {}

    public static SourceDocument open(Path path, SourceOptions options, Limits limits) {
        String name = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path)) {
            throw new CallerException(
                    name + (Files.exists(path) ? ": is not a regular file" : ": there is no such file"));
        }
        try (InputStream in = Files.newInputStream(path)) {
            long size = Files.size(path);
            if (size > limits.fileBytes()) {
                throw new LimitExceededException(name, "fileBytes", size, limits.fileBytes());
            }
            return open(in, name, options, limits);
        } catch (IOException e) {
            throw new CallerException(name + ": cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    /** Reads the stream to its end and leaves closing it to the caller. */
    public static SourceDocument open(InputStream in, String name, SourceOptions options, Limits limits) {
        long limit = Math.min(limits.fileBytes(), Integer.MAX_VALUE - 16L);
        try {
            byte[] bytes = in.readNBytes((int) limit + 1);
            if (bytes.length > limit) {
                throw new LimitExceededException(name, "fileBytes", bytes.length, limit);
            }
            return open(bytes, name, options, limits);
        } catch (IOException e) {
            throw new CallerException(name + ": cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    public static SourceDocument open(byte[] bytes, String name, SourceOptions options, Limits limits) {
        if (bytes.length > limits.fileBytes()) {
            throw new LimitExceededException(name, "fileBytes", bytes.length, limits.fileBytes());
        }
        MediaKind kind = MediaKind.of(bytes);
        if (kind == null) {
            throw new UnsupportedKindException(
                    name + ": its " + bytes.length + " bytes are none of PDF, PNG, JPEG, TIFF, BMP, GIF, WebP, XML");
        }
        Budget budget = Budget.of("pageTime", limits.pageTime());
        if (kind == MediaKind.XML) {
            return XmlDocument.of(bytes, name, digest(bytes));
        }
        return kind == MediaKind.PDF
                ? PdfDocument.open(bytes, name, digest(bytes), options, limits, budget)
                : ImageDocument.open(kind, bytes, name, digest(bytes), options, limits, budget);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
