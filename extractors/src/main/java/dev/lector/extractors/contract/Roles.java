package dev.lector.extractors.contract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the sides of a contract are called, and which names mean the same side. */
final class Roles {
    private static final List<String> SIDES = List.of(
            "supplier|provider|vendor|seller|contractor|licensor|manufacturer|consultant|developer|service provider|lessor|landlord|franchisor"
                    + "|auftragnehmer|lieferant|verkäufer|vermieter|lizenzgeber|anbieter|dienstleister|prestataire|fournisseur|vendeur|bailleur",
            "customer|client|buyer|purchaser|licensee|distributor|reseller|lessee|tenant|franchisee|company"
                    + "|auftraggeber|kunde|käufer|mieter|lizenznehmer|besteller|acheteur|preneur|locataire",
            "employee|worker",
            "employer",
            "discloser|disclosing party",
            "recipient|receiving party");
    private static final Pattern BOTH =
            Pattern.compile("\\b(?:either|each|any|both|neither) part(?:y|ies)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern ANY =
            Pattern.compile("\\b(?:" + String.join("|", SIDES) + ")\\b", Pattern.CASE_INSENSITIVE);

    /** Characters at the beginning of a sentence in which its subject stands, a heading or a number before it. */
    private static final int SUBJECT = 45;

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

    /** How much a sentence concerns a side: it speaks of it or of both at its beginning; of another side there counts against it. */
    static double concerns(Pattern side, String sentence) {
        String subject = sentence.substring(0, Math.min(SUBJECT, sentence.length()));
        if (side.matcher(subject).find()) {
            return 0.6;
        }
        if (BOTH.matcher(sentence).find()) {
            return 0.5;
        }
        if (ANY.matcher(subject).find()) {
            return -0.8;
        }
        return side.matcher(sentence).find() ? 0.1 : 0;
    }
}
