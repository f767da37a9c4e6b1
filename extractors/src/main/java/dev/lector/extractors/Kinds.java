package dev.lector.extractors;

import dev.lector.error.CallerException;
import java.util.Map;
import java.util.TreeMap;

/** The kinds of document that Lector knows by name, each with its record. */
public final class Kinds {
    private static final Map<String, Class<? extends Record>> RECORDS =
            new TreeMap<>(Map.of("contract", Contract.class, "invoice", Invoice.class, "receipt", Receipt.class));

    private Kinds() {}

    /** Whether a kind has a record class. */
    public static boolean has(String kind) {
        return RECORDS.containsKey(kind);
    }

    /**
     * The record of a kind.
     *
     * @throws CallerException if there is no such kind; names those that there are
     */
    public static Class<? extends Record> record(String kind) {
        Class<? extends Record> type = RECORDS.get(kind);
        if (type == null) {
            throw new CallerException("there is no kind '" + kind + "', known are " + RECORDS.keySet());
        }
        return type;
    }
}
