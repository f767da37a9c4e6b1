package dev.lector.extractors.contract;

import dev.lector.error.AuthorException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The topics that people ask contracts about, in one language, from a YAML file. Immutable and thread-safe. */
final class TopicBook {
    private static final Set<String> ROOT_KEYS = Set.of("language", "signs", "yes", "no", "words", "topics");
    private static final Set<String> KEYS = Set.of(
            "id",
            "name",
            "cuad",
            "question",
            "answer",
            "asked",
            "headings",
            "terms",
            "shows",
            "under",
            "excludes",
            "needs");

    /** What one, two or three tildes stand for: words between two that belong together. */
    private static final String NEAR = ".{0,50}?";

    private static final String FAR = ".{0,100}?";
    private static final String FARTHEST = ".{0,180}?";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int MAX_CODE_POINTS = 1_000_000;

    private final String language;
    private final Pattern signs;
    private final String yes;
    private final String no;
    private final Map<String, Topic> topics = new LinkedHashMap<>();

    private TopicBook(String file, InputStream yaml) {
        Map<String, Object> root = map(file, "", load(file, yaml), ROOT_KEYS);
        Map<String, String> words = new LinkedHashMap<>();
        map(file, "words", root.get("words"), null).forEach((name, text) -> words.put(name, String.valueOf(text)));
        Reader reader = new Reader(file, "", root, words);
        language = reader.text("language");
        signs = reader.compile("signs", reader.text("signs"));
        yes = reader.text("yes");
        no = reader.text("no");
        if (!(root.get("topics") instanceof List<?> list)) {
            throw new AuthorException(file + ": /topics must be a list");
        }
        for (int i = 0; i < list.size(); i++) {
            Topic topic = topic(file, "topics/" + i, map(file, "topics/" + i, list.get(i), KEYS), words);
            if (topics.put(topic.id(), topic) != null) {
                throw new AuthorException(file + ": /topics/" + i + " has the id of another, " + topic.id());
            }
        }
    }

    /** @throws AuthorException if it is no file of topics; says where */
    static TopicBook read(String file, InputStream yaml) {
        return new TopicBook(file, yaml);
    }

    /** ISO 639-1 code of the language that questions and clauses are in. */
    String language() {
        return language;
    }

    /** Words that contracts use much more often than other papers. */
    Pattern signs() {
        return signs;
    }

    /** How one says yes or no in the language. */
    String yesOrNo(boolean isYes) {
        return isYes ? yes : no;
    }

    /** All topics in the order of the file. */
    List<Topic> all() {
        return List.copyOf(topics.values());
    }

    /** The topic of that id, or null when the language has none. */
    @Nullable Topic get(String id) {
        return topics.get(id);
    }

    /** The topic that a question in free words is about, or null when it is about none. */
    @Nullable Topic about(String question) {
        String plain = question.toLowerCase(Locale.ROOT).replace('\u2019', '\'').strip();
        for (Topic topic : topics.values()) {
            if (topic.asked().stream().anyMatch(asked -> asked.matcher(plain).find())) {
                return topic;
            }
        }
        return null;
    }

    private static Object load(String file, InputStream yaml) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setCodePointLimit(MAX_CODE_POINTS)
                    .setMaxAliasesForCollections(0)
                    .build();
            return new Load(settings).loadFromInputStream(yaml);
        } catch (YamlEngineException e) {
            throw new AuthorException(file + " is no YAML: " + e.getMessage());
        }
    }

    private static Topic topic(String file, String place, Map<String, Object> map, Map<String, String> words) {
        Reader reader = new Reader(file, place, map, words);
        return new Topic(
                reader.text("id"),
                reader.text("name"),
                map.containsKey("cuad") ? reader.text("cuad") : null,
                reader.text("question"),
                reader.form(),
                reader.patterns("asked"),
                reader.pattern("headings"),
                reader.text("terms"),
                reader.patterns("shows"),
                reader.patterns("under"),
                reader.patterns("excludes"),
                reader.pattern("needs"));
    }

    private static Map<String, Object> map(
            String file, String place, @Nullable Object value, @Nullable Set<String> allowed) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new AuthorException(file + ": /" + place + " must be a mapping");
        }
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, item) -> {
            if (allowed != null && !allowed.contains(String.valueOf(key))) {
                throw new AuthorException(file + ": /" + place + " has the unknown key '" + key + "'");
            }
            result.put(String.valueOf(key), item);
        });
        return result;
    }

    /** One topic's values. */
    private record Reader(String file, String place, Map<String, Object> map, Map<String, String> words) {
        String text(String key) {
            if (map.get(key) instanceof String text) {
                return text;
            }
            throw new AuthorException(file + ": /" + place + "/" + key + " must be a text");
        }

        Topic.Form form() {
            String name = text("answer");
            try {
                return Topic.Form.valueOf(name.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new AuthorException(file + ": /" + place + "/answer is '" + name + "'");
            }
        }

        @Nullable Pattern pattern(String key) {
            return map.containsKey(key) ? compile(key, text(key)) : null;
        }

        List<Pattern> patterns(String key) {
            Object value = map.get(key);
            if (value == null) {
                return List.of();
            }
            if (!(value instanceof List<?> list)) {
                throw new AuthorException(file + ": /" + place + "/" + key + " must be a list");
            }
            List<Pattern> patterns = new ArrayList<>();
            list.forEach(item -> patterns.add(compile(key, String.valueOf(item))));
            return patterns;
        }

        private Pattern compile(String key, String short_) {
            String regex = short_;
            for (int depth = 0; depth < 2; depth++) {
                for (Map.Entry<String, String> word : words.entrySet()) {
                    regex = regex.replace("{" + word.getKey() + "}", word.getValue());
                }
            }
            try {
                return Pattern.compile(
                        regex.replace("~~~", FARTHEST).replace("~~", FAR).replace("~", NEAR), FLAGS);
            } catch (PatternSyntaxException e) {
                throw new AuthorException(
                        file + ": /" + place + "/" + key + " is no pattern: " + e.getDescription() + " in " + short_);
            }
        }
    }
}
