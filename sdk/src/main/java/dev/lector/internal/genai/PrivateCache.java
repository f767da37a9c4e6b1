package dev.lector.internal.genai;

import dev.lector.error.EnvironmentException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Folders of extracted files that only this user can write, each filled once, under a name that changes with its content.
 *
 * <p>A folder appears whole (it is filled aside and renamed) and holds the SHA-256 of each of its files, which is compared
 * before every first use in a process. Thread-safe, also between processes.
 */
final class PrivateCache {
    private static final String SUMS = "SHA256SUMS";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FOREIGN_WRITE =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path root;

    private PrivateCache(Path root) {
        this.root = root;
    }

    /** Gives the bytes of one file; called only when the folder has to be filled. */
    interface Content {
        InputStream open() throws IOException;
    }

    /**
     * The cache of this user: property {@code lector.cache}, else environment variable {@code LECTOR_CACHE}, else the
     * platform's usual place, else a folder below the temporary one.
     */
    static PrivateCache ofUser() {
        String named = System.getProperty("lector.cache", System.getenv("LECTOR_CACHE"));
        if (named != null && !named.isBlank()) {
            return at(Path.of(named));
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path usual = xdg != null && xdg.startsWith("/")
                ? Path.of(xdg, "lector")
                : Path.of(System.getProperty("user.home", "."), ".cache", "lector");
        try {
            return at(usual);
        } catch (EnvironmentException e) {
            // A service often runs without a home of its own.
            return at(Path.of(System.getProperty("java.io.tmpdir"), "lector-" + System.getProperty("user.name")));
        }
    }

    /**
     * A cache in a folder of choice, made if missing.
     *
     * @throws EnvironmentException if the folder cannot be made or others can write it
     */
    static PrivateCache at(Path root) {
        try {
            Path parent = root.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            try {
                makePrivate(root);
            } catch (FileAlreadyExistsException e) {
                requirePrivate(root);
            }
            requireOwn(root);
            return new PrivateCache(root.toRealPath());
        } catch (IOException | UnsupportedOperationException e) {
            throw new EnvironmentException("cannot make the cache folder " + root + "; " + remedy(), e);
        }
    }

    /**
     * The folder {@code name} with these files, filled now if it is missing or damaged.
     *
     * @param name  one path element that changes whenever the content does
     * @param files file names (one path element each) and where their bytes come from
     */
    Path folder(String name, Map<String, Content> files) {
        Path folder = root.resolve(name);
        try {
            if (whole(folder, files.keySet())) {
                StaleFolders.use(folder);
            } else {
                fill(folder, files);
            }
            return folder;
        } catch (IOException e) {
            throw new EnvironmentException("cannot fill the cache folder " + folder + "; " + remedy(), e);
        }
    }

    /**
     * Copies of resources, in a folder whose name follows their content. Folders of the same prefix that have not been asked for
     * in a week are deleted.
     *
     * @param prefix begins the folder's name
     * @param files  file names and the resources to copy
     */
    Path copyOf(String prefix, Map<String, URL> files) {
        StringBuilder marks = new StringBuilder();
        Map<String, Content> contents = new TreeMap<>();
        new TreeMap<>(files).forEach((name, url) -> {
            marks.append(name).append(mark(url)).append('\n');
            contents.put(name, url::openStream);
        });
        byte[] digest = sha256().digest(marks.toString().getBytes(StandardCharsets.UTF_8));
        Path folder = folder(prefix + "-" + HexFormat.of().formatHex(digest, 0, 8), contents);
        StaleFolders.clear(root, prefix);
        return folder;
    }

    /** What changes when the resource's content does, without reading it where it lies in a jar. */
    private static String mark(URL url) {
        try {
            URLConnection connection = url.openConnection();
            if (connection instanceof JarURLConnection jar) {
                return " " + jar.getJarEntry().getSize() + " "
                        + jar.getJarEntry().getCrc();
            }
            try (InputStream in = connection.getInputStream()) {
                return " " + HexFormat.of().formatHex(sha256().digest(in.readAllBytes()));
            }
        } catch (IOException e) {
            throw new EnvironmentException("cannot read " + url.getPath() + "; is the jar complete?", e);
        }
    }

    private void fill(Path folder, Map<String, Content> files) throws IOException {
        Path aside = Files.createTempDirectory(root, ".new-");
        try {
            List<String> sums = new ArrayList<>();
            for (Map.Entry<String, Content> file : new TreeMap<>(files).entrySet()) {
                MessageDigest digest = sha256();
                try (InputStream in = new DigestInputStream(file.getValue().open(), digest)) {
                    Files.copy(in, aside.resolve(file.getKey()));
                }
                sums.add(HexFormat.of().formatHex(digest.digest()) + "  " + file.getKey());
            }
            Files.write(aside.resolve(SUMS), sums);
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                if (whole(folder, files.keySet())) {
                    return;
                }
                Files.move(folder, Files.createTempDirectory(root, ".old-").resolve("damaged"));
            }
            try {
                Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                if (!whole(folder, files.keySet())) {
                    throw e;
                }
                // Another process was faster, and what it left is whole.
            }
        } finally {
            StaleFolders.delete(aside);
        }
    }

    private static boolean whole(Path folder, Set<String> names) throws IOException {
        Path sums = folder.resolve(SUMS);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                || !Files.isRegularFile(sums, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        requirePrivate(folder);
        int good = 0;
        for (String line : Files.readAllLines(sums)) {
            String[] parts = line.split(" {2}", 2);
            if (parts.length != 2 || !names.contains(parts[1]) || !parts[0].equals(sumOf(folder.resolve(parts[1])))) {
                return false;
            }
            good++;
        }
        return good == names.size();
    }

    /** SHA-256 of a file in hexadecimal, empty when it is no regular file. */
    private static String sumOf(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return "";
        }
        MessageDigest digest = sha256();
        byte[] block = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                digest.update(block, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new EnvironmentException("this Java has no SHA-256; use a complete Java runtime", e);
        }
    }

    private static void makePrivate(Path folder) throws IOException {
        if (posix(folder)) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createDirectory(folder);
        }
    }

    private static void requirePrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new EnvironmentException(folder + " is not a folder; " + remedy());
        }
        if (!posix(folder)) {
            return;
        }
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        Set<PosixFilePermission> open = EnumSet.copyOf(FOREIGN_WRITE);
        open.retainAll(view.readAttributes().permissions());
        if (!open.isEmpty()) {
            throw new EnvironmentException(
                    "others can write the cache folder " + folder + "; chmod 700 it, or " + remedy());
        }
    }

    private static void requireOwn(Path root) throws IOException {
        Path probe = Files.createTempFile(root, ".probe-", "");
        try {
            if (!Files.getOwner(probe).equals(Files.getOwner(root))) {
                throw new EnvironmentException("the cache folder " + root + " belongs to somebody else; " + remedy());
            }
        } finally {
            Files.delete(probe);
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String remedy() {
        return "name a folder that only you can write in LECTOR_CACHE or -Dlector.cache";
    }
}
