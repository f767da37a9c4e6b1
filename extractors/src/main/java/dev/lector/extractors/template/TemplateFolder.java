package dev.lector.extractors.template;

import dev.lector.error.CallerException;
import dev.lector.error.DefectException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one template in memory.
 *
 * @param name  path of the folder, for messages
 * @param files by path from the folder
 */
record TemplateFolder(String name, SortedMap<String, byte[]> files) {
    static final String TEMPLATE = "template.yaml";
    private static final String BUNDLED = "/dev/lector/templates/";
    private static final int MAX_FILES = 5_000;
    private static final int MAX_FOLDERS = 8;
    private static final int MAX_FILE = 256 * 1024;

    byte @Nullable [] file(String path) {
        return files.get(path);
    }

    @Nullable String text(String path) {
        byte[] bytes = files.get(path);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /** The path of a file for messages. */
    String path(String file) {
        return name.isEmpty() ? file : name + "/" + file;
    }

    /**
     * All folders below one that hold a template. Links are not followed.
     *
     * @throws CallerException if the folder cannot be read or holds more than a person writes
     */
    static List<TemplateFolder> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CallerException(folder + ": is no folder of templates");
        }
        SortedMap<String, byte[]> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder, MAX_FOLDERS)) {
            for (Path file : (Iterable<Path>) walk.limit(MAX_FILES + 1L)::iterator) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    all.put(folder.relativize(file).toString().replace('\\', '/'), read(file));
                }
            }
        } catch (IOException e) {
            throw new CallerException(folder + ": cannot be read", e);
        }
        if (all.size() > MAX_FILES) {
            throw new CallerException(folder + ": has more than " + MAX_FILES + " files, is it a folder of templates?");
        }
        return grouped(all);
    }

    /** One byte more than allowed is enough to see that there is too much. */
    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_FILE + 1);
        }
    }

    /** The folders that ship with the project: {@code index.txt} lists their files. */
    static List<TemplateFolder> bundled() {
        SortedMap<String, byte[]> all = new TreeMap<>();
        for (String file : new String(resource("index.txt"), StandardCharsets.UTF_8).split("\\R")) {
            if (!file.isBlank()) {
                all.put(file, resource(file));
            }
        }
        return grouped(all);
    }

    private static byte[] resource(String file) {
        try (InputStream in = TemplateFolder.class.getResourceAsStream(BUNDLED + file)) {
            if (in == null) {
                throw new DefectException(BUNDLED + file + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new DefectException(BUNDLED + file + " cannot be read", e);
        }
    }

    private static List<TemplateFolder> grouped(SortedMap<String, byte[]> all) {
        Map<String, SortedMap<String, byte[]>> folders = new LinkedHashMap<>();
        for (String file : all.keySet()) {
            if (file.equals(TEMPLATE) || file.endsWith("/" + TEMPLATE)) {
                folders.put(file.substring(0, Math.max(0, file.length() - TEMPLATE.length() - 1)), new TreeMap<>());
            }
        }
        List<TemplateFolder> found = new ArrayList<>();
        folders.forEach((folder, files) -> {
            String prefix = folder.isEmpty() ? "" : folder + "/";
            all.forEach((file, bytes) -> {
                if (file.startsWith(prefix)) {
                    files.put(file.substring(prefix.length()), bytes);
                }
            });
            found.add(new TemplateFolder(folder, files));
        });
        return found;
    }
}
