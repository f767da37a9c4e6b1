package dev.lector.internal.genai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Clears away what newer content has replaced in a cache whose folders are called {@code prefix-digest}: folders that no process
 * has asked for in {@link #KEPT}, and what killed processes left half filled.
 *
 * <p>Every use of a folder marks it, and a folder is read only right after that, while the model is loaded. So another process can
 * neither be reading what is cleared, nor an older version in use lose its copy; if it ever did, it would fill it again.
 */
final class StaleFolders {
    /** How long a folder that nobody asks for stays. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final Pattern DIGEST = Pattern.compile("-[0-9a-f]{16}");
    private static final List<String> ASIDE = List.of(".new-", ".old-");

    private StaleFolders() {}

    /** Notes that the folder is in use now. */
    static void use(Path folder) throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
    }

    /**
     * Clears away the unused folders of a prefix. What cannot be deleted (files that are open on Windows, a folder that another
     * process clears at the same time) stays for the next time.
     */
    static void clear(Path root, String prefix) {
        Instant since = Instant.now().minus(KEPT);
        try (Stream<Path> all = Files.list(root)) {
            all.filter(folder -> replaceable(folder.getFileName().toString(), prefix))
                    .forEach(folder -> deleteUnused(folder, since));
        } catch (IOException | UncheckedIOException kept) {
            // An attempt: the cache works as well without it.
        }
    }

    private static void deleteUnused(Path folder, Instant since) {
        try {
            if (Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS)
                    .toInstant()
                    .isBefore(since)) {
                delete(folder);
            }
        } catch (IOException | UncheckedIOException kept) {
            // Stays for the next time.
        }
    }

    private static boolean replaceable(String name, String prefix) {
        return ASIDE.stream().anyMatch(name::startsWith)
                || name.startsWith(prefix)
                        && DIGEST.matcher(name.substring(prefix.length())).matches();
    }

    /** Deletes a folder, of a link the link alone; nothing happens if there is none. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
