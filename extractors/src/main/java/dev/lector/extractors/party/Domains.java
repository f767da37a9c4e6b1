package dev.lector.extractors.party;

import dev.lector.extractors.layout.Folding;
import dev.lector.extractors.layout.Segment;
import dev.lector.extractors.layout.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names inside web and mail addresses: they are mostly the seller's own. */
final class Domains {
    private static final Pattern DOMAIN =
            Pattern.compile("(?:@|www\\.|://(?:www\\.)?|^)([\\w-]+)\\.(?:[a-z]{2,3}\\.)?[a-z]{2,4}(?:/.*)?$");
    private static final Set<String> PUBLIC = Set.of(
            "gmail", "yahoo", "hotmail", "outlook", "gmx", "web", "tonline", "orange", "free", "wanadoo", "icloud",
            "aol", "fake", "example", "test");

    private Domains() {}

    static void collect(List<Segment> lines, List<String> domains) {
        for (Segment segment : lines) {
            for (Token token : segment.tokens()) {
                Matcher matcher =
                        DOMAIN.matcher(token.text().toLowerCase(Locale.ROOT).replaceAll("[),;]$", ""));
                if (matcher.find()) {
                    String name = Folding.key(matcher.group(1));
                    if (name.length() >= 4 && !PUBLIC.contains(name)) {
                        domains.add(name);
                    }
                }
            }
        }
    }
}
