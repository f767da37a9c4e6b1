package dev.lector.prompt;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas of the answers to tasks that have no record of the caller's. Nobody must change them. */
public final class Answers {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /**
     * {@code answered} and {@code sentences}, each with {@code text}, {@code quotes} of {@code page} and {@code words}, and
     * {@code seen}: the page whose picture shows it where no words do, else null.
     */
    public static final JsonNode QUOTED = quoted();

    /** {@code places}, each with {@code page}, {@code first} and {@code last} line. */
    public static final JsonNode PLACES = places();

    /** {@code matches}, and {@code first} and {@code last} line or null. */
    public static final JsonNode MATCH = match();

    private Answers() {}

    private static ObjectNode quoted() {
        ObjectNode quote = object("page", "words");
        property(quote, "page", "integer").put("minimum", 1).put("maximum", 99_999);
        property(quote, "words", "string");
        ObjectNode sentence = object("text", "quotes", "seen");
        property(sentence, "text", "string");
        list(sentence, "quotes", quote);
        numberOrNull(sentence, "seen");
        ObjectNode answer = object("answered", "sentences");
        property(answer, "answered", "boolean");
        list(answer, "sentences", sentence);
        return answer;
    }

    private static ObjectNode places() {
        ObjectNode place = object("page", "first", "last");
        for (String name : List.of("page", "first", "last")) {
            property(place, name, "integer").put("minimum", 1).put("maximum", 99_999);
        }
        ObjectNode answer = object("places");
        list(answer, "places", place);
        return answer;
    }

    private static ObjectNode match() {
        ObjectNode answer = object("matches", "first", "last");
        property(answer, "matches", "boolean");
        numberOrNull(answer, "first");
        numberOrNull(answer, "last");
        return answer;
    }

    private static void numberOrNull(ObjectNode schema, String name) {
        ObjectNode number = property(schema, name, "integer");
        number.putArray("type").add("integer").add("null");
        number.put("minimum", 1).put("maximum", 99_999);
    }

    private static ObjectNode object(String... names) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        List.of(names).forEach(required::add);
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode property(ObjectNode schema, String name, String type) {
        return ((ObjectNode) schema.get("properties")).putObject(name).put("type", type);
    }

    private static void list(ObjectNode schema, String name, ObjectNode item) {
        property(schema, name, "array").set("items", item);
    }
}
