package dev.lector.evaluation.contract;

import dev.lector.evaluation.score.Edits;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Whether a value is the expected one, by the rules of the corpus' scorer: letters and digits, ANLS at least 0.85. */
final class LooseMatch {
    private static final double SAME = 0.85;
    private static final double FLOOR = 0.5;

    private LooseMatch() {}

    /** Dates and yes or no must be equal; lists must have the same members; anything else resembles. */
    static boolean same(String type, JsonNode expected, JsonNode found) {
        if (found.isNull() || found.isMissingNode()) {
            return false;
        }
        if (expected.isArray()) {
            List<JsonNode> left = new ArrayList<>();
            (found.isArray() ? found : List.of(found)).forEach(left::add);
            for (JsonNode member : expected) {
                int hit = indexOf(member, left);
                if (hit < 0) {
                    return false;
                }
                left.remove(hit);
            }
            return left.isEmpty();
        }
        String a = expected.asString("");
        String b = found.asString("");
        return type.equals("date") || type.equals("yes_no") ? squeeze(a).equals(squeeze(b)) : anls(a, b) >= SAME;
    }

    /** Where one of the values resembles the wanted one, text in brackets aside; -1 when none does. */
    static int indexOf(JsonNode wanted, List<JsonNode> values) {
        String name = wanted.asString("").replaceAll("\\(.*?\\)", "");
        for (int i = 0; i < values.size(); i++) {
            if (anls(name, values.get(i).asString("").replaceAll("\\(.*?\\)", "")) >= SAME) {
                return i;
            }
        }
        return -1;
    }

    /** Average normalised Levenshtein similarity (Biten et al. 2019), 0 below one half. */
    static double anls(String a, String b) {
        String x = squeeze(a);
        String y = squeeze(b);
        if (x.isEmpty() && y.isEmpty()) {
            return 1;
        }
        double similarity = 1 - (double) Edits.distance(x, y) / Math.max(x.length(), y.length());
        return similarity >= FLOOR ? similarity : 0;
    }

    private static String squeeze(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^0-9a-z]+", "");
    }
}
