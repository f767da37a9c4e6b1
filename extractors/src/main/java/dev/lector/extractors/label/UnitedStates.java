package dev.lector.extractors.label;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises addresses of the United States by state and ZIP code: papers with them write the month first. */
final class UnitedStates {
    private static final Pattern ADDRESS = Pattern.compile("\\p{L}{3,}[, ]+([A-Z]{2}),?\\s+\\d{5}(?:-\\d{4})?\\b");
    private static final Set<String> STATES = Set.of(
            "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA",
            "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK",
            "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "DC", "PR");

    private UnitedStates() {}

    static boolean addressed(String text) {
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            if (STATES.contains(matcher.group(1))) {
                return true;
            }
        }
        return false;
    }
}
