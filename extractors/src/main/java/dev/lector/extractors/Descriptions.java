package dev.lector.extractors;

import dev.lector.schema.RecordSchema;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the fields of a record mean, by the names that extractors use. */
public final class Descriptions {
    private Descriptions() {}

    /** Descriptions of a record's components by name, {@code net_amount} for {@code netAmount}. */
    public static Map<String, String> of(Class<? extends Record> type) {
        Map<String, String> descriptions = new LinkedHashMap<>();
        RecordSchema.of(type).fields().forEach(field -> descriptions.put(snake(field.name()), field.description()));
        return descriptions;
    }

    /** Extractors name fields {@code net_amount}, records {@code netAmount}. */
    static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
