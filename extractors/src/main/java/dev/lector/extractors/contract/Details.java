package dev.lector.extractors.contract;

import java.util.Locale;
import java.util.regex.Pattern;

/** Questions to a topic of yes or no that want to know more: how long, how much, who, where. */
final class Details {
    /** They want a period of time. */
    static final Pattern PERIOD = Pattern.compile(
            "how long|how (?:much|many) (?:time|notice|days|weeks|months|years)|wie lange|welche frist|combien de temps|quel délai");

    /** They want a sum of money. */
    static final Pattern SUM = Pattern.compile(
            "how (?:much|high|large)|(?:what|which) (?:amount|sum)|wie (?:hoch|viel)|combien|quel montant");

    private static final Pattern OPEN = Pattern.compile(
            "^(?:how|who|whom|where|when|which|what (?:must|happens|does|do|amount|sum)|wie|wer|wo|wann|welch\\p{L}*|was"
                    + "|comment|combien|quand|qui|où|quel(?:le)?s?)\\b");

    private Details() {}

    static boolean wanted(String question) {
        return OPEN.matcher(question.toLowerCase(Locale.ROOT).strip()).find();
    }
}
