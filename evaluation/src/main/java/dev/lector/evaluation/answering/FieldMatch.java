package dev.lector.evaluation.answering;

import dev.lector.evaluation.score.Edits;
import dev.lector.geometry.Box;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;

/**
 * When a value counts as right: amounts to the cent, dates by day, numbers and codes by letters and digits, text by a normalised edit
 * distance of at most 15 %. The same rules as those of the corpus that the documents come with.
 */
final class FieldMatch {
    private static final double ALIKE = 0.85;

    private FieldMatch() {}

    static boolean same(String type, String truth, String found) {
        return switch (type) {
            case "amount" -> amount(truth, found);
            case "date" -> truth.equals(found);
            case "id", "code" -> plain(truth).equals(plain(found));
            default -> likeness(plain(truth), plain(found)) >= ALIKE;
        };
    }

    private static boolean amount(String truth, String found) {
        try {
            return cents(truth).equals(cents(found));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static BigDecimal cents(String text) {
        return new BigDecimal(text).setScale(2, RoundingMode.HALF_EVEN);
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return apart.replaceAll("\\p{M}", "").replaceAll("[^0-9a-z]", "");
    }

    /** 1 for equal texts, 0 for texts that have nothing in common (ANLS without its threshold). */
    static double likeness(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        return longer == 0 ? 1 : 1 - Edits.distance(a, b) / (double) longer;
    }

    /** Overlap of two boxes over their union. */
    static double overlap(Box a, Box b) {
        double both = a.intersection(b);
        return both == 0 ? 0 : both / (a.area() + b.area() - both);
    }
}
