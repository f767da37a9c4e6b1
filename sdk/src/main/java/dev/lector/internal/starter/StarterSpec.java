package dev.lector.internal.starter;

import dev.lector.error.EnvironmentException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What {@code answerer.json} says of an exported folder: ids, sizes, the question vocabulary and which training made it. Immutable.
 *
 * @param made         recipe, seed and step that made the weights, for people
 * @param maxWords     words of one window
 * @param positions    positions of a window, question and answer together
 * @param hidden       channels of a token
 * @param firstPointer id that points at position 0
 * @param firstGram    id of gram row 0
 * @param firstWord    id of the vocabulary's first word
 * @param tokens       fixed ids by name: word, end, none, yes, no, answer, spell
 * @param tasks        ids of the tasks
 * @param types        ids of the value types
 * @param vocabulary   place of each word of the question vocabulary
 */
record StarterSpec(
        String made,
        int maxWords,
        int positions,
        int hidden,
        int firstPointer,
        int firstGram,
        int firstWord,
        Map<String, Integer> tokens,
        Map<String, Integer> tasks,
        Map<String, Integer> types,
        Map<String, Integer> vocabulary) {
    StarterSpec {
        tokens = Map.copyOf(tokens);
        tasks = Map.copyOf(tasks);
        types = Map.copyOf(types);
        vocabulary = Map.copyOf(vocabulary);
    }

    /**
     * Reads the description.
     *
     * @throws EnvironmentException if it lacks something or was made with another gram table
     */
    static StarterSpec of(JsonNode json) {
        if (number(json, "buckets") != WordGrams.BUCKETS || number(json, "slots") != WordGrams.SLOTS) {
            throw new EnvironmentException(
                    "answerer.json: made for a gram table of " + number(json, "buckets") + " rows and "
                            + number(json, "slots") + " slots, this library has " + WordGrams.BUCKETS + " and "
                            + WordGrams.SLOTS
                            + "; use weights and library of one version");
        }
        Map<String, Integer> vocabulary = new HashMap<>();
        for (JsonNode word : json.path("vocabulary")) {
            vocabulary.put(word.asString(), vocabulary.size());
        }
        return new StarterSpec(
                json.path("recipe").asString() + ", seed " + number(json, "seed") + ", step " + number(json, "step"),
                number(json, "max_words"),
                number(json, "positions"),
                number(json, "hidden"),
                number(json, "first_pointer"),
                number(json, "first_gram"),
                number(json, "first_word"),
                ids(json, "tokens"),
                ids(json, "tasks"),
                ids(json, "types"),
                vocabulary);
    }

    /** The fixed id of that name. */
    int token(String name) {
        return named(tokens, name);
    }

    int task(String name) {
        return named(tasks, name);
    }

    int type(String name) {
        return named(types, name);
    }

    private static int named(Map<String, Integer> ids, String name) {
        Integer id = ids.get(name);
        if (id == null) {
            throw new EnvironmentException(
                    "answerer.json: no id for '" + name + "'; use weights and library of one version");
        }
        return id;
    }

    private static int number(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isInt()) {
            throw new EnvironmentException(
                    "answerer.json: no whole number '" + name + "'; use weights and library of one version");
        }
        return value.intValue();
    }

    private static Map<String, Integer> ids(JsonNode json, String name) {
        Map<String, Integer> ids = new HashMap<>();
        json.path(name)
                .properties()
                .forEach(e -> ids.put(e.getKey(), e.getValue().intValue()));
        return ids;
    }
}
