package dev.lector;

import dev.lector.error.CallerException;
import dev.lector.error.LimitExceededException;
import dev.lector.limits.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a document's bytes are: a file, or memory.
 *
 * @param file  the file, or null when in memory
 * @param bytes the bytes, or null when in a file
 * @param name  for messages
 */
@SuppressWarnings("ArrayRecordComponent") // a document is megabytes, and nobody compares them
record Bytes(@Nullable Path file, byte @Nullable [] bytes, String name) {
    static Bytes readAll(InputStream in, String name, Limits limits) {
        int limit = (int) Math.min(limits.fileBytes(), Integer.MAX_VALUE - 16L);
        try {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new LimitExceededException(name, "fileBytes", bytes.length, limit);
            }
            return new Bytes(null, bytes, name);
        } catch (IOException e) {
            throw new CallerException(name + ": cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    /** All bytes, from wherever they are. */
    byte[] content(Limits limits) {
        byte[] known = bytes;
        Path path = file;
        if (known != null) {
            return known;
        }
        if (path == null) {
            throw new CallerException(name + ": neither a file nor bytes");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return readAll(in, name, limits).content(limits);
        } catch (IOException e) {
            throw new CallerException(name + ": cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }
}
