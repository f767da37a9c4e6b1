package dev.lector.langchain4j;

import dev.lector.error.CallerException;
import dev.lector.error.LimitExceededException;
import dev.lector.session.ControlTokens;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folders that an agent may read from. Documents are named by the folder's own name and the path below it, with slashes; a name that
 * leads out, by dots, by an absolute path or by a link, is no document. Immutable and thread-safe.
 */
final class AllowedFolders {
    private static final int DEPTH = 4;
    private static final int LONGEST_NAME = 400;

    private final Map<String, Path> roots = new LinkedHashMap<>();

    /** @throws CallerException if one is no folder, or two have the same name */
    AllowedFolders(List<Path> folders) {
        for (Path folder : folders) {
            try {
                Path real = folder.toRealPath();
                String name = String.valueOf(real.getFileName());
                if (!Files.isDirectory(real) || roots.putIfAbsent(name, real) != null) {
                    throw new CallerException(name + " is no folder, or its name comes twice among those allowed");
                }
            } catch (IOException e) {
                throw new CallerException("a folder that documents may be read from does not exist", e);
            }
        }
        if (roots.isEmpty()) {
            throw new CallerException("tools need at least one folder that documents may be read from");
        }
    }

    /** A file as it was listed. */
    record Entry(String name, long bytes) {}

    /** Documents below all folders, in the order of their names, links left out. */
    List<Entry> list(int most) {
        List<Entry> entries = new ArrayList<>();
        roots.forEach((alias, root) -> {
            try (Stream<Path> files = Files.walk(root, DEPTH, new FileVisitOption[0])) {
                files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                        .sorted()
                        .map(file -> entry(alias, root, file))
                        .filter(entry -> entry != null && plain(entry.name))
                        .limit(Math.max(0, most - entries.size()))
                        .forEach(entries::add);
            } catch (IOException e) {
                throw new CallerException(alias + " cannot be listed", e);
            }
        });
        return entries;
    }

    private static @Nullable Entry entry(String alias, Path root, Path file) {
        try {
            String below = root.relativize(file).toString().replace('\\', '/');
            return new Entry(alias + "/" + below, Files.size(file));
        } catch (IOException e) {
            return null; // gone while we looked
        }
    }

    /** Whether a file's name is a name and nothing that a model could take for more. */
    private static boolean plain(String name) {
        return name.length() <= LONGEST_NAME
                && name.equals(ControlTokens.strip(name))
                && name.chars().noneMatch(Character::isISOControl);
    }

    /**
     * The real path of a document.
     *
     * @throws CallerException if there is none of this name in the folders; says the same whatever lies outside of them
     */
    Path resolve(String document) {
        CallerException unknown = new CallerException(
                "there is no such document; list_documents gives the names of those that there are");
        int slash = document.indexOf('/');
        Path root = slash < 0 ? null : roots.get(document.substring(0, slash));
        if (root == null || document.length() > LONGEST_NAME) {
            throw unknown;
        }
        try {
            Path wanted = root.resolve(document.substring(slash + 1)).normalize();
            // Before the file system is asked: nobody learns from us what lies outside.
            if (!wanted.startsWith(root)) {
                throw unknown;
            }
            Path real = wanted.toRealPath();
            if (!real.startsWith(root) || !Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
                throw unknown;
            }
            return real;
        } catch (IOException | InvalidPathException e) {
            throw unknown;
        }
    }

    /** A document as it is now; when it changes it is another one. */
    record Version(Path real, long bytes, FileTime changed) {}

    Version version(String document) {
        Path real = resolve(document);
        try {
            BasicFileAttributes file = Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Version(real, file.size(), file.lastModifiedTime());
        } catch (IOException e) {
            throw new CallerException(document + " cannot be read", e);
        }
    }

    /**
     * The bytes of a document, not through a link that took its place after it was resolved.
     *
     * @throws LimitExceededException if it is longer than allowed; no more than that is read
     */
    static byte[] bytes(Version version, String document, int most) {
        if (version.bytes > most) {
            throw new LimitExceededException(document, "documentBytes", version.bytes, most);
        }
        try (InputStream in = Files.newInputStream(version.real, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(most);
            if (in.read() >= 0) {
                throw new LimitExceededException(document, "documentBytes", most + 1L, most); // it grew meanwhile
            }
            return bytes;
        } catch (IOException e) {
            throw new CallerException(document + " cannot be read", e);
        }
    }
}
