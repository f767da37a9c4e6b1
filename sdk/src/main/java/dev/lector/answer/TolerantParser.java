package dev.lector.answer;

import dev.lector.answer.Mend.Kind;
import dev.lector.limits.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one value leniently from a place of a text. Confined to one call. */
final class TolerantParser {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, JsonNode> LITERALS =
            Map.of("true", JSON.booleanNode(true), "false", JSON.booleanNode(false), "null", JSON.nullNode());
    private static final Map<String, JsonNode> MEANT = Map.of(
            "True", JSON.booleanNode(true),
            "False", JSON.booleanNode(false),
            "None", JSON.nullNode(),
            "undefined", JSON.nullNode(),
            "TRUE", JSON.booleanNode(true),
            "FALSE", JSON.booleanNode(false),
            "NULL", JSON.nullNode());
    private static final List<String> NO_NUMBERS =
            List.of("NaN", "Infinity", "-Infinity", "+Infinity", "nan", "inf", "-inf");
    private static final String BARE_END = ",:{}[]\"'\n\r\t /#";

    private final String text;
    private final int end;
    private final Limits limits;
    private final List<Mend> mends = new ArrayList<>();
    private int at;
    private boolean broken;
    private boolean cut;

    TolerantParser(String text, int from, int end, Limits limits) {
        this.text = text;
        this.at = from;
        this.end = end;
        this.limits = limits;
    }

    int at() {
        return at;
    }

    List<Mend> mends() {
        return mends;
    }

    /** The object or array here, or null when what stands here is none. */
    @Nullable JsonNode container() {
        JsonNode value = value(1);
        if (cut) {
            mend(Kind.CUT_OFF);
        }
        return broken ? null : value;
    }

    /** The scalar that the whole rest of the text is, or null. */
    @Nullable JsonNode wholeScalar() {
        JsonNode value = value(1);
        blanks();
        return broken || cut || at < end ? null : value;
    }

    private void mend(Kind kind) {
        if (mends.size() < limits.violations()) {
            mends.add(new Mend(kind, at));
        }
    }

    private boolean more() {
        return at < end;
    }

    private char here() {
        return text.charAt(at);
    }

    private void blanks() {
        while (more()) {
            if (Character.isWhitespace(here()) || here() == '\ufeff' || here() == '\u00a0') {
                at++;
            } else if (text.startsWith("//", at) || here() == '#') {
                mend(Kind.COMMENT);
                skipTo("\n");
            } else if (text.startsWith("/*", at)) {
                mend(Kind.COMMENT);
                skipTo("*/");
            } else {
                return;
            }
        }
    }

    private void skipTo(String close) {
        int found = text.indexOf(close, at);
        at = found < 0 || found >= end ? end : found + close.length();
    }

    /** The value here; null when it is cut off or none (then {@code cut} or {@code broken} says so). */
    private @Nullable JsonNode value(int depth) {
        blanks();
        if (!more()) {
            cut = true;
            return null;
        }
        char c = here();
        if (c == '{' || c == '[') {
            if (depth > limits.jsonDepth()) {
                return tooDeep();
            }
            return c == '{' ? object(depth) : array(depth);
        }
        return TolerantStrings.opens(c) ? string() : bare();
    }

    private JsonNode tooDeep() {
        mend(Kind.LIMIT);
        int open = 0;
        do {
            char c = here();
            if (TolerantStrings.opens(c) && c != '\'') {
                string();
                continue;
            }
            open += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            at++;
        } while (open > 0 && more());
        cut |= open > 0;
        return JSON.nullNode();
    }

    private @Nullable ObjectNode object(int depth) {
        ObjectNode object = JSON.objectNode();
        at++;
        while (!broken && !cut && !closed('}')) {
            int from = at;
            String key = key();
            blanks();
            if (key == null || !more() || here() != ':') {
                cut |= !more();
                broken |= !cut;
                break;
            }
            at++;
            JsonNode value = value(depth + 1);
            if (value != null && object.has(key)) {
                mends.add(new Mend(Kind.DUPLICATE_KEY, from));
            } else if (value != null) {
                object.set(key, value);
            }
            separator('}');
        }
        return cut && object.isEmpty() ? null : object;
    }

    private @Nullable ArrayNode array(int depth) {
        ArrayNode array = JSON.arrayNode();
        at++;
        boolean full = false;
        while (!broken && !cut && !closed(']')) {
            JsonNode value = value(depth + 1);
            if (value != null && array.size() < limits.arrayItems()) {
                array.add(value);
            } else if (value != null && !full) {
                full = true;
                mend(Kind.LIMIT);
            }
            separator(']');
        }
        return cut && array.isEmpty() ? null : array;
    }

    /** Whether the container is over: by its bracket, which is stepped over, by the end of the text, or by something wrong. */
    private boolean closed(char bracket) {
        blanks();
        while (more() && here() == ',') {
            mend(Kind.TRAILING_COMMA);
            at++;
            blanks();
        }
        if (!more()) {
            cut = true;
        } else if (here() == bracket) {
            at++;
            return true;
        } else {
            broken |= here() == ']' || here() == '}';
        }
        return cut || broken;
    }

    private void separator(char bracket) {
        if (broken || cut) {
            return;
        }
        blanks();
        if (!more()) {
            cut = true;
        } else if (here() == ',') {
            at++;
            blanks();
            if (more() && here() == bracket) {
                mend(Kind.TRAILING_COMMA);
            }
        } else if (here() != bracket) {
            mend(Kind.MISSING_COMMA);
        }
    }

    private @Nullable String key() {
        if (TolerantStrings.opens(here())) {
            JsonNode key = string();
            return key == null ? null : key.asString("");
        }
        String word = word();
        if (word.isEmpty()) {
            broken = true;
            return null;
        }
        mends.add(new Mend(Kind.UNQUOTED_KEY, at - word.length()));
        return word;
    }

    private @Nullable JsonNode string() {
        TolerantStrings strings = new TolerantStrings(text, at, end, limits, mends);
        JsonNode value = strings.read();
        at = strings.at();
        cut |= strings.cut();
        return value;
    }

    private String word() {
        int from = at;
        while (more() && BARE_END.indexOf(here()) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private @Nullable JsonNode bare() {
        int from = at;
        String word = word();
        // At the very end nobody knows whether the word goes on; inside of a container it is left out.
        if (!more() && from > 0 && end == text.length() && !LITERALS.containsKey(word)) {
            cut = !wholeText(from);
        }
        JsonNode known = LITERALS.get(word);
        JsonNode meant = MEANT.get(word);
        if (known != null || cut) {
            return cut ? null : known;
        }
        if (meant != null) {
            mends.add(new Mend(Kind.LITERAL, from));
            return meant;
        }
        if (NO_NUMBERS.contains(word)) {
            mends.add(new Mend(Kind.NOT_A_NUMBER, from));
            return JSON.nullNode();
        }
        JsonNode number = new TolerantNumber(word, limits).read(kind -> mends.add(new Mend(kind, from)));
        broken |= number == null;
        return number;
    }

    private boolean wholeText(int from) {
        return text.substring(0, from).isBlank();
    }
}
