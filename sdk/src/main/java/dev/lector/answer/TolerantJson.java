package dev.lector.answer;

import dev.lector.answer.Mend.Kind;
import dev.lector.limits.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds the JSON in what a model said and mends what models get wrong, noting each thing that it mended.
 *
 * <p>Never throws for any text. A value that was cut off in the middle is left out rather than guessed; of a key that comes twice the first
 * counts; depth, digits, string bytes, items and characters are held to the {@link Limits}. Values of clean JSON come out as any parser
 * would read them, with an empty list. Thread-safe.
 */
public final class TolerantJson {
    private static final Pattern FENCE = Pattern.compile("```[A-Za-z0-9]*[ \\t]*\\r?\\n?");
    private static final int MOST_ATTEMPTS = 200;

    private TolerantJson() {}

    /**
     * What was found.
     *
     * @param value the value, or null when there is none in the text
     * @param mends what had to be mended, in the order of the text
     */
    public record Parsed(@Nullable JsonNode value, List<Mend> mends) {
        public Parsed {
            mends = List.copyOf(mends);
        }

        /** Whether the text was JSON as it stood. */
        public boolean clean() {
            return value != null && mends.isEmpty();
        }

        /** Whether something of this kind was mended. */
        public boolean mended(Kind kind) {
            return mends.stream().anyMatch(mend -> mend.kind() == kind);
        }
    }

    /** The largest object or array in the text, a fenced one before others; where there is none, the text itself as one value. */
    public static Parsed parse(String text, Limits limits) {
        String bounded = text.length() <= limits.answerChars() ? text : text.substring(0, limits.answerChars());
        Candidate best = fenced(bounded, limits);
        if (best == null) {
            best = largest(bounded, 0, bounded.length(), limits);
        }
        if (best == null) {
            best = scalar(bounded, limits);
        }
        if (best == null) {
            return new Parsed(null, List.of());
        }
        List<Mend> mends = new ArrayList<>();
        if (!bounded.substring(0, best.from).isBlank()
                || !bounded.substring(best.to).isBlank()) {
            mends.add(new Mend(best.fenced ? Kind.FENCE : Kind.PROSE, best.from));
        }
        mends.addAll(best.mends);
        if (bounded.length() < text.length()) {
            mends.add(new Mend(Kind.LIMIT, bounded.length()));
        }
        return new Parsed(best.value, mends);
    }

    /** A value that was read from a part of the text. */
    private record Candidate(JsonNode value, List<Mend> mends, int from, int to, boolean fenced) {}

    private static @Nullable Candidate fenced(String text, Limits limits) {
        Matcher fence = FENCE.matcher(text);
        Candidate last = null;
        while (fence.find()) {
            int from = fence.end();
            int close = text.indexOf("```", from);
            int to = close < 0 ? text.length() : close;
            Candidate inside = largest(text, from, to, limits);
            if (inside != null) {
                last = new Candidate(inside.value, inside.mends, inside.from, inside.to, true);
            }
            if (close < 0) {
                break;
            }
            fence.region(Math.min(text.length(), close + 3), text.length());
        }
        return last;
    }

    private static @Nullable Candidate largest(String text, int from, int to, Limits limits) {
        Candidate best = null;
        int attempts = 0;
        for (int at = from; at < to && attempts < MOST_ATTEMPTS; at++) {
            if (text.charAt(at) != '{' && text.charAt(at) != '[') {
                continue;
            }
            attempts++;
            TolerantParser parser = new TolerantParser(text, at, to, limits);
            JsonNode value = parser.container();
            if (value != null) {
                if (best == null || parser.at() - at > best.to - best.from) {
                    best = new Candidate(value, parser.mends(), at, parser.at(), false);
                }
                at = parser.at() - 1;
            }
        }
        return best;
    }

    private static @Nullable Candidate scalar(String text, Limits limits) {
        int from = 0;
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        TolerantParser parser = new TolerantParser(text, from, text.length(), limits);
        JsonNode value = parser.wholeScalar();
        return value == null ? null : new Candidate(value, parser.mends(), from, text.length(), false);
    }
}
