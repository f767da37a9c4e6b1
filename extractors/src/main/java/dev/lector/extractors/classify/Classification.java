package dev.lector.extractors.classify;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a document is.
 *
 * @param kind                a kind that there is a template for, or {@link #UNKNOWN}
 * @param probability         of that kind, calibrated on documents that the model was not fitted on
 * @param language            ISO 639-1 code
 * @param languageProbability of that language
 * @param ranking             probability of each kind, best first
 * @param why                 what spoke for the kind, without text of the document
 */
public record Classification(
        String kind,
        double probability,
        String language,
        double languageProbability,
        Map<String, Double> ranking,
        List<String> why) {
    /** The kind of a document that is like nothing that has a template. */
    public static final String UNKNOWN = "unknown";

    public Classification {
        ranking = Collections.unmodifiableMap(new LinkedHashMap<>(ranking));
        why = List.copyOf(why);
    }

    public boolean known() {
        return !kind.equals(UNKNOWN);
    }
}
