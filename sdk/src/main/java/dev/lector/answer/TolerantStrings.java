package dev.lector.answer;

import dev.lector.answer.Mend.Kind;
import dev.lector.limits.Limits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads one quoted string leniently. Confined to one call. */
final class TolerantStrings {
    private static final String OPENING = "\"'\u201c\u201e\u2018`";
    private static final String CLOSING = "\"'\u201d\u201c\u2019`";
    private static final String ESCAPES = "\"\\/bfnrt'";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t'";
    private static final char NO_CHARACTER = '\ufffd';

    private final String text;
    private final int end;
    private final Limits limits;
    private final List<Mend> mends;
    private int at;
    private boolean cut;

    TolerantStrings(String text, int from, int end, Limits limits, List<Mend> mends) {
        this.text = text;
        this.at = from;
        this.end = end;
        this.limits = limits;
        this.mends = mends;
    }

    static boolean opens(char c) {
        return OPENING.indexOf(c) >= 0;
    }

    int at() {
        return at;
    }

    /** Whether the text ended before the string did. */
    boolean cut() {
        return cut;
    }

    private void mend(Kind kind) {
        if (mends.size() < limits.violations()) {
            mends.add(new Mend(kind, at));
        }
    }

    /** The string; null when it is cut off; JSON's null when it is longer than the limit. */
    @Nullable JsonNode read() {
        char open = text.charAt(at);
        if (open != '"') {
            mend(Kind.QUOTES);
        }
        char close = CLOSING.charAt(OPENING.indexOf(open));
        int from = at++;
        StringBuilder value = new StringBuilder();
        while (at < end) {
            char c = text.charAt(at);
            if (c == close && ends()) {
                at++;
                return bounded(value, from);
            }
            if (c == '\\') {
                escape(value);
                continue;
            }
            if (c == close) {
                mend(Kind.INNER_QUOTE);
            } else if (c < ' ') {
                mend(Kind.CONTROL_CHARACTER);
            }
            value.append(c);
            at++;
        }
        cut = true;
        return null;
    }

    private JsonNode bounded(StringBuilder value, int from) {
        String text = withoutHalves(value);
        boolean fits = text.length() <= limits.stringBytes()
                && text.getBytes(StandardCharsets.UTF_8).length <= limits.stringBytes();
        if (!fits) {
            mends.add(new Mend(Kind.LIMIT, from));
        }
        return fits ? JsonNodeFactory.instance.stringNode(text) : JsonNodeFactory.instance.nullNode();
    }

    /** Whether the quote here ends the string: what follows could follow a string. */
    private boolean ends() {
        boolean newLine = false;
        for (int i = at + 1; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                return newLine || ",:}]/#".indexOf(c) >= 0 || OPENING.indexOf(c) >= 0;
            }
            newLine |= c == '\n';
        }
        return true;
    }

    private void escape(StringBuilder value) {
        char c = at + 1 < end ? text.charAt(at + 1) : 0;
        int known = ESCAPES.indexOf(c);
        if (c == 'u'
                && at + 6 <= end
                && text.substring(at + 2, at + 6).chars().allMatch(d -> Character.digit(d, 16) >= 0)) {
            value.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
            at += 6;
        } else if (known >= 0 && at + 1 < end) {
            value.append(ESCAPED.charAt(known));
            at += 2;
        } else {
            mend(Kind.ESCAPE);
            value.append('\\');
            at++;
        }
    }

    /** Halves of surrogate pairs are no characters and would break whoever writes them out. */
    private String withoutHalves(StringBuilder value) {
        boolean found = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                value.setCharAt(i, NO_CHARACTER);
                found = true;
            }
        }
        if (found) {
            mend(Kind.ESCAPE);
        }
        return value.toString();
    }
}
