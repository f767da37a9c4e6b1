package dev.lector.extractors.label;

import dev.lector.rule.PostalAddress;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The country that a paper comes from, by its addresses. */
final class Origin {
    private static final int LONGEST = 80;

    private Origin() {}

    /** Whether a line may be one of an address; words of three letters are codes of countries by chance. */
    private static boolean address(String line) {
        return line.length() <= LONGEST && (line.length() > 3 || line.equals("USA"));
    }

    /** ISO 3166-1 code of the country that most lines with an address name; null when none does, or two do equally. */
    static @Nullable String country(String text) {
        Map<String, Integer> votes = new TreeMap<>();
        text.lines().filter(Origin::address).forEach(line -> {
            String country = PostalAddress.of(line).country();
            if (country != null) {
                votes.merge(country, 1, Integer::sum);
            }
        });
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            best = vote.getValue() > most ? vote.getKey() : vote.getValue() == most ? null : best;
            most = Math.max(most, vote.getValue());
        }
        return best;
    }
}
