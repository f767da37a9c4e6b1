package dev.lector.extractors.contract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the sides of a contract are called, and which names mean the same side. */
final class Roles {
    private static final List<String> SIDES = List.of(
            "supplier|provider|vendor|seller|contractor|licensor|manufacturer|consultant|developer|service provider|lessor|landlord|franchisor",
            "customer|client|buyer|purchaser|licensee|distributor|reseller|lessee|tenant|franchisee|company",
            "employee|worker",
            "employer",
            "discloser|disclosing party",
            "recipient|receiving party");
    private static final Pattern BOTH =
            Pattern.compile("\\b(?:either|each|any|both|neither) part(?:y|ies)\\b", Pattern.CASE_INSENSITIVE);

    private Roles() {}

    /** A pattern of all names of the side that a question is about, or null when it names none. */
    static @Nullable Pattern asked(String question) {
        String plain = question.toLowerCase(Locale.ROOT);
        for (String side : SIDES) {
            if (Pattern.compile("\\b(?:" + side + ")s?\\b").matcher(plain).find()) {
                return Pattern.compile("\\b(?:" + side + ")\\b", Pattern.CASE_INSENSITIVE);
            }
        }
        return null;
    }

    /** How much a sentence concerns a side: it begins with it, names both sides, or names it at all. */
    static double concerns(Pattern side, String sentence) {
        if (BOTH.matcher(sentence).find()) {
            return 0.5;
        }
        return side.matcher(sentence.substring(0, Math.min(60, sentence.length())))
                        .find()
                ? 0.6
                : side.matcher(sentence).find() ? 0.1 : 0;
    }
}
