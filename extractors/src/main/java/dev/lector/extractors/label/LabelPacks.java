package dev.lector.extractors.label;

import dev.lector.error.AuthorException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads label packs from YAML. Unknown keys are the author's mistake and are refused by name. */
public final class LabelPacks {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl");
    private static final Set<String> KEYS = Set.of(
            "language",
            "stopwords",
            "month_first_countries",
            "concepts",
            "columns",
            "company_forms",
            "payment_methods");
    private static final int MAX_CODE_POINTS = 1_000_000;

    private LabelPacks() {}

    /** The packs that ship with the project. */
    public static LabelBook bundled() {
        return Bundled.BOOK;
    }

    /**
     * One pack.
     *
     * @param name name for messages
     * @throws AuthorException if it is not a label pack
     */
    public static LabelPack read(String name, InputStream yaml) {
        Object root;
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(name)
                    .setCodePointLimit(MAX_CODE_POINTS)
                    .setMaxAliasesForCollections(0)
                    .build();
            root = new Load(settings).loadFromInputStream(yaml);
        } catch (YamlEngineException e) {
            throw new AuthorException("label pack " + name + " is no YAML: " + e.getMessage());
        }
        Map<String, Object> map = map(name, "", root);
        for (String key : map.keySet()) {
            if (!KEYS.contains(key)) {
                throw new AuthorException("label pack " + name + ": unknown key '" + key + "', known are " + KEYS);
            }
        }
        Map<String, List<String>> strong = new HashMap<>();
        Map<String, List<String>> weak = new HashMap<>();
        Map<String, List<String>> cues = new HashMap<>();
        map(name, "concepts", map.get("concepts")).forEach((concept, value) -> {
            Map<String, Object> lists = map(name, "concepts/" + concept, value);
            strong.put(concept, strings(name, concept + "/strong", lists.get("strong")));
            weak.put(concept, strings(name, concept + "/weak", lists.get("weak")));
            cues.put(concept, strings(name, concept + "/cues", lists.get("cues")));
        });
        Map<String, List<String>> columns = new HashMap<>();
        map(name, "columns", map.get("columns"))
                .forEach((role, value) -> columns.put(role, strings(name, "columns/" + role, value)));
        return new LabelPack(
                String.valueOf(map.get("language")),
                new LinkedHashSet<>(strings(name, "stopwords", map.get("stopwords"))),
                strings(name, "month_first_countries", map.get("month_first_countries")),
                strong,
                weak,
                cues,
                columns,
                strings(name, "company_forms", map.get("company_forms")),
                strings(name, "payment_methods", map.get("payment_methods")));
    }

    private static Map<String, Object> map(String name, String place, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new AuthorException("label pack " + name + ": /" + place + " must be a mapping");
        }
        Map<String, Object> result = new HashMap<>();
        map.forEach((k, v) -> result.put(String.valueOf(k), v));
        return result;
    }

    private static List<String> strings(String name, String place, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            throw new AuthorException(
                    "label pack " + name + ": /" + place + " must be a list of texts (quote yes, no and numbers)");
        }
        return list.stream().map(String.class::cast).toList();
    }

    private static final class Bundled {
        static final LabelBook BOOK =
                LabelBook.of(LANGUAGES.stream().map(Bundled::pack).toList());

        private static LabelPack pack(String language) {
            String path = "/dev/lector/templates/labels/" + language + ".yaml";
            try (InputStream in = LabelPacks.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new AuthorException("label pack " + path + " is not on the class path");
                }
                return read(path, in);
            } catch (IOException e) {
                throw new AuthorException("label pack " + path + " cannot be read: " + e.getMessage());
            }
        }
    }
}
