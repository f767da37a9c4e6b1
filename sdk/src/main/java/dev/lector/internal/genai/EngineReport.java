package dev.lector.internal.genai;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine runs on, for {@code lector doctor}.
 *
 * @param platform  operating system and processor
 * @param libc      version of the C library, "unknown" outside of Linux with glibc
 * @param libraries native libraries in use, in the order of loading; empty when nothing could be loaded
 * @param problem   why something does not load and what to do about it, null when all is well
 */
public record EngineReport(String platform, String libc, List<Library> libraries, @Nullable String problem) {
    public EngineReport {
        libraries = List.copyOf(libraries);
    }

    /**
     * One native library.
     *
     * @param name    as the loader names it, "onnxruntime-genai" for one
     * @param version "unknown" for a library out of a folder that the user named
     * @param path    file that is loaded
     * @param origin  where the file came from
     */
    public record Library(String name, String version, String path, String origin) {}
}
