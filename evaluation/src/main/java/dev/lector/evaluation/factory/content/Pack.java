package dev.lector.evaluation.factory.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Word lists from a resource file: lines of {@code key = choice | choice}; a line that starts with a bar goes on with the list
 * above, # starts a comment. Immutable.
 */
public final class Pack {
    /** The labels that have every key; other languages borrow from it what they lack. */
    private static final String FULL = "labels_en";

    private static final Map<String, Pack> LOADED = new ConcurrentHashMap<>();

    private final String name;
    private final Map<String, List<String>> lists;

    private Pack(String name, Map<String, List<String>> lists) {
        this.name = name;
        this.lists = lists;
    }

    /** The pack of that name, such as labels_de. */
    public static Pack load(String name) {
        Pack pack = LOADED.get(name);
        if (pack == null) {
            pack = read(name);
            LOADED.put(name, pack);
        }
        return pack;
    }

    private static Pack read(String name) {
        String file = "/dev/lector/evaluation/factory/" + name + ".txt";
        try (InputStream in = Pack.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("pack is missing: " + name);
            }
            Pack pack = parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return name.startsWith("labels_") && !name.equals(FULL) ? pack.completed(load(FULL)) : pack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pack parse(String name, String text) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        String key = "";
        for (String line : text.split("\n")) {
            String row = line.strip();
            if (row.isEmpty() || row.startsWith("#")) {
                continue;
            }
            int is = row.indexOf(" = ");
            boolean more = row.startsWith("|");
            if (!more && is < 0) {
                throw new IllegalStateException("line of pack " + name + " has no ' = ': " + row);
            }
            key = more ? key : row.substring(0, is).strip();
            List<String> values = choices(more ? row.substring(1) : row.substring(is + 3));
            lists.merge(
                    key, values, (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
        return new Pack(name, lists);
    }

    private Pack completed(Pack full) {
        Map<String, List<String>> all = new LinkedHashMap<>(full.lists);
        all.putAll(lists);
        return new Pack(name, all);
    }

    private static List<String> choices(String row) {
        return Stream.of(row.split("\\|"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    public boolean has(String key) {
        return lists.containsKey(key);
    }

    public Set<String> keys() {
        return lists.keySet();
    }

    /** The choices for the key; one at least. */
    public List<String> list(String key) {
        List<String> list = lists.get(key);
        if (list == null) {
            throw new IllegalStateException("pack " + name + " has no " + key);
        }
        return list;
    }
}
