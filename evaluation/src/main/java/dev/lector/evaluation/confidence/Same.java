package dev.lector.evaluation.confidence;

import dev.lector.evaluation.factory.content.Fact;
import dev.lector.evaluation.score.Edits;
import dev.lector.extractors.layout.Folding;
import java.math.BigDecimal;

/** Whether an extracted value is what a factory paper says. */
final class Same {
    /** Share of the longer text that two printings of a name or an address must have in common. */
    private static final double NAMES = 0.85;

    private Same() {}

    static boolean value(Fact fact, String value) {
        return switch (fact.type()) {
            case "amount" -> amount(fact.truth(), value);
            case "date" -> fact.truth().equals(value);
            case "party", "address", "string" -> similar(Folding.key(fact.truth()), Folding.key(value));
            default -> Folding.key(fact.truth()).equals(Folding.key(value));
        };
    }

    private static boolean amount(String truth, String value) {
        try {
            return new BigDecimal(truth).compareTo(new BigDecimal(value)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean similar(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        return longer > 0 && 1 - (double) Edits.distance(a, b) / longer >= NAMES;
    }
}
