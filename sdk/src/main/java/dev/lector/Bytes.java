package dev.lector;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a document's bytes are: a file, or memory.
 *
 * @param file  the file, or null when in memory
 * @param bytes the bytes, or null when in a file
 * @param name  for messages
 */
record Bytes(@Nullable Path file, byte @Nullable [] bytes, String name) {}
