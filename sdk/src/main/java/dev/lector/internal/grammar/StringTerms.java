package dev.lector.internal.grammar;

import dev.lector.error.AuthorException;
import dev.lector.internal.automaton.Dfa;
import dev.lector.internal.automaton.Utf8;
import dev.lector.limits.Limits;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Rules of strings: free text within a length, or an automaton for a pattern, a format and a length together.
 *
 * <p>Formats are written narrower than their standards allow: real calendar days, no leap seconds, hosts of plain letters.
 */
final class StringTerms {
    /** The Gregorian calendar from year 1 on, leap years included. */
    private static final String DATE =
            "(?:(?:0(?:0(?:0[1-9]|[1-9]\\d)|[1-9]\\d\\d)|[1-9]\\d{3})-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])"
                    + "|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))"
                    + "|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)";

    private static final String TIME =
            "(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,6})?(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)";
    private static final String HOST_LABEL = "[a-z0-9](?:[a-z0-9-]{0,20}[a-z0-9])?";
    private static final String LATIN_WORD = "[a-z0-9](?:[a-z0-9]{0,20}[a-z0-9])?";
    private static final String DOMAIN = "(?:" + LATIN_WORD + "\\.){1,3}(?:" + topLevel() + ")";
    private static final String LOCAL = "[A-Za-z0-9](?:[._-]?[A-Za-z0-9]){0,30}";
    private static final String PATH = "(?:/[A-Za-z0-9_.~-]{0,40}){0,8}";
    private static final String URI =
            "https?://" + DOMAIN + PATH + "(?:\\?[A-Za-z0-9_.~=&-]{0,60})?(?:#[A-Za-z0-9_.~-]{0,30})?";
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final String DURATION =
            "P(?:\\d{1,4}W|(?:\\d{1,4}Y(?:\\d{1,4}M(?:\\d{1,4}D)?)?|\\d{1,4}M(?:\\d{1,4}D)?|\\d{1,4}D)(?:T\\d{1,4}H)?"
                    + "|T(?:\\d{1,4}H(?:\\d{1,4}M(?:\\d{1,4}S)?)?|\\d{1,4}M(?:\\d{1,4}S)?|\\d{1,4}S))";

    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("date", DATE),
            Map.entry("time", TIME),
            Map.entry("date-time", DATE + "T" + TIME),
            Map.entry("duration", DURATION),
            Map.entry("email", LOCAL + "@" + DOMAIN),
            Map.entry("idn-email", LOCAL + "@" + DOMAIN),
            Map.entry("hostname", HOST_LABEL + "(?:\\." + HOST_LABEL + "){0,4}"),
            Map.entry("idn-hostname", LATIN_WORD + "(?:\\." + LATIN_WORD + "){0,4}"),
            Map.entry("ipv4", OCTET + "(?:\\." + OCTET + "){3}"),
            Map.entry("ipv6", "[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){7}"),
            Map.entry("uri", URI),
            Map.entry("uri-reference", URI),
            Map.entry("iri", URI),
            Map.entry("iri-reference", URI),
            Map.entry("uri-template", URI),
            Map.entry("uuid", "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Map.entry("json-pointer", "(?:/[A-Za-z0-9_.-]{0,40}){0,8}"),
            Map.entry("relative-json-pointer", "(?:0|[1-9]\\d{0,3})(?:/[A-Za-z0-9_.-]{0,40}){0,8}"),
            Map.entry("regex", "[A-Za-z0-9 ]{0,60}"));

    /** Compiled when first asked for; there are few of them. */
    private static final Map<String, Dfa> COMPILED = new ConcurrentHashMap<>();

    private static final int SHORT_CHARACTERS = 4;

    private StringTerms() {}

    private static String topLevel() {
        // Country codes are top-level domains but for a few that are reserved or unused.
        String countries = Stream.of(Locale.getISOCountries())
                .map(code -> code.toLowerCase(Locale.ROOT))
                .filter(code -> !Set.of("bl", "bq", "eh", "gb", "mf", "um", "xk", "sj", "bv", "aq", "an")
                        .contains(code))
                .collect(Collectors.joining("|"));
        return countries
                + "|com|org|net|info|biz|eu|uk|edu|gov|int|mil|name|pro|coop|museum|dev|app|cloud|online|shop|tech";
    }

    static Rule rule(JsonNode schema, String pointer, Limits limits, UnaryOperator<Rule> keep) {
        int least = SchemaTerms.count(schema.path("minLength"), 0, pointer);
        int most = SchemaTerms.count(schema.path("maxLength"), -1, pointer);
        Dfa dfa = special(schema);
        if (dfa == null) {
            // A string of the longest characters must still be within the limit of its bytes.
            int room = limits.stringBytes() / SHORT_CHARACTERS;
            return keep.apply(new Text(least, most < 0 ? room : Math.min(most, room)));
        }
        if (least > 0 || most >= 0) {
            dfa = dfa.and(Dfa.length(least, most));
        }
        if (dfa.isEmpty()) {
            throw new AuthorException("schema" + pointer + ": no text fits pattern, format and length together");
        }
        return keep.apply(new Lexeme(Utf8.json(dfa), limits.stringBytes()));
    }

    private static @Nullable Dfa special(JsonNode schema) {
        String format = schema.path("format").asString("");
        Dfa dfa = FORMATS.containsKey(format)
                ? COMPILED.computeIfAbsent(format, name -> Dfa.matched(FORMATS.getOrDefault(name, "")))
                : null;
        if (schema.path("pattern").isString()) {
            Dfa pattern = Dfa.found(schema.get("pattern").stringValue());
            return dfa == null ? pattern : dfa.and(pattern);
        }
        return dfa;
    }
}
