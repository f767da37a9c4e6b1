package dev.lector.internal.automaton;

import dev.lector.error.AuthorException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the regular part of ECMA-262 expressions: literals, classes, the usual escapes and {@code \p{…}}, groups, alternatives,
 * quantifiers up to {@value #MOST_REPEATS}, {@code ^} and {@code $}. Refuses back references, look-around, word boundaries and possessive
 * quantifiers. Confined to one call.
 */
final class RegexParser {
    static final int MOST_REPEATS = 1_000;
    private static final int DEEPEST = 100;

    private final String text;
    private int at;
    private int depth;

    private RegexParser(String text) {
        this.text = text;
    }

    static Regex parse(String text) {
        RegexParser parser = new RegexParser(text);
        Regex result = parser.alternatives();
        if (parser.at < text.length()) {
            throw parser.refuse("an unmatched ')'");
        }
        return result;
    }

    private AuthorException refuse(String what) {
        return new AuthorException("regular expression \"" + text + "\" has " + what + " at " + at
                + ": supported are literals, classes, groups, alternatives, bounded repeats, ^ and $");
    }

    private boolean more() {
        return at < text.length();
    }

    private boolean take(String expected) {
        boolean found = text.startsWith(expected, at);
        at += found ? expected.length() : 0;
        return found;
    }

    private int next() {
        if (!more()) {
            throw refuse("an unfinished part");
        }
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    private Regex alternatives() {
        if (++depth > DEEPEST) {
            throw refuse("groups nested deeper than " + DEEPEST);
        }
        List<Regex> parts = new ArrayList<>();
        do {
            parts.add(sequence());
        } while (take("|"));
        depth--;
        return parts.size() == 1 ? parts.get(0) : new Regex.Either(parts);
    }

    private Regex sequence() {
        List<Regex> parts = new ArrayList<>();
        while (more() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            parts.add(quantified(atom()));
        }
        return new Regex.Sequence(parts);
    }

    private Regex atom() {
        int c = next();
        return switch (c) {
            case '^' -> new Regex.Begin();
            case '$' -> new Regex.End();
            case '.' -> new Regex.Chars(RegexClasses.DOT);
            case '(' -> group();
            case '[' -> new Regex.Chars(bracket());
            case '\\' -> new Regex.Chars(escape(false));
            case '*', '+', '?' -> throw refuse("a quantifier without anything before it");
            default -> new Regex.Chars(CharSet.single(c));
        };
    }

    private Regex group() {
        if (take("?") && !take(":")) {
            if (!take("<") || !more() || text.charAt(at) == '=' || text.charAt(at) == '!') {
                throw refuse("a look-around or a flag");
            }
            while (next() != '>') {
                // The name of a group means nothing here.
            }
        }
        Regex inner = alternatives();
        if (!take(")")) {
            throw refuse("an unmatched '('");
        }
        return inner;
    }

    private Regex quantified(Regex atom) {
        int least = 1;
        int most = 1;
        if (take("*")) {
            least = 0;
            most = -1;
        } else if (take("+")) {
            most = -1;
        } else if (take("?")) {
            least = 0;
        } else if (more() && text.charAt(at) == '{') {
            at++;
            least = number();
            most = !take(",") ? least : text.startsWith("}", at) ? -1 : number();
            if (!take("}") || (most >= 0 && most < least)) {
                throw refuse("a broken repeat");
            }
        } else {
            return atom;
        }
        // A lazy quantifier matches the same texts.
        take("?");
        if (more() && "*+?{".indexOf(text.charAt(at)) >= 0) {
            throw refuse("a possessive or doubled quantifier");
        }
        return new Regex.Repeat(atom, least, most);
    }

    private int number() {
        int begin = at;
        while (more() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        if (at == begin || at - begin > 4 || Integer.parseInt(text.substring(begin, at)) > MOST_REPEATS) {
            throw refuse("a repeat that is no number up to " + MOST_REPEATS);
        }
        return Integer.parseInt(text.substring(begin, at));
    }

    private CharSet bracket() {
        boolean negated = take("^");
        CharSet set = CharSet.of();
        while (!take("]")) {
            int begin = at;
            CharSet first = member();
            int from = at;
            if (text.startsWith("-", at) && !text.startsWith("-]", at)) {
                at++;
                CharSet last = member();
                set = set.or(range(first, last, begin));
            } else {
                at = from;
                set = set.or(first);
            }
        }
        return negated ? set.not() : set;
    }

    private CharSet member() {
        int c = next();
        if (c == '[' || (c == '&' && text.startsWith("&", at))) {
            throw refuse("a class operation");
        }
        return c == '\\' ? escape(true) : CharSet.single(c);
    }

    private CharSet range(CharSet first, CharSet last, int begin) {
        int[] low = first.edges();
        int[] high = last.edges();
        if (low.length != 2 || low[1] != low[0] + 1 || high.length != 2 || high[1] != high[0] + 1 || high[0] < low[0]) {
            at = begin;
            throw refuse("a broken range");
        }
        return CharSet.of(low[0], high[0]).not().not();
    }

    private CharSet escape(boolean inBracket) {
        int c = next();
        switch (c) {
            case 'd', 'D', 'w', 'W', 's', 'S':
                return RegexClasses.shorthand((char) c);
            case 'p', 'P':
                return property(c == 'P');
            case 'x':
                return CharSet.single(hex(2));
            case 'u':
                return CharSet.single(take("{") ? bracedHex() : hex(4));
            case 'b':
                if (inBracket) {
                    return CharSet.single('\b');
                }
                throw refuse("a word boundary");
            default:
                return simple(c);
        }
    }

    private CharSet simple(int c) {
        int control = "tnrfv".indexOf(c);
        if (control >= 0) {
            return CharSet.single("\t\n\r\f\u000b".charAt(control));
        }
        if (c < 128 && Character.isLetterOrDigit(c)) {
            throw refuse("the unknown escape or back reference \\" + (char) c);
        }
        return CharSet.single(c);
    }

    private int hex(int digits) {
        int end = Math.min(text.length(), at + digits);
        String code = text.substring(at, end);
        if (code.length() < digits || !code.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw refuse("a broken character code");
        }
        at = end;
        return scalar(Integer.parseInt(code, 16));
    }

    private int bracedHex() {
        int close = text.indexOf('}', at);
        if (close < 0 || close - at > 6 || close == at) {
            throw refuse("a broken character code");
        }
        int code = hex(close - at);
        at++;
        return code;
    }

    private int scalar(int code) {
        if (code > CharSet.MAX || (code >= 0xD800 && code <= 0xDFFF)) {
            throw refuse("a code that is no character");
        }
        return code;
    }

    private CharSet property(boolean negated) {
        int close = text.indexOf('}', at);
        CharSet set = take("{") && close > 0 ? RegexClasses.property(text.substring(at, close)) : null;
        if (set == null) {
            throw refuse("an unknown property");
        }
        at = close + 1;
        return negated ? set.not() : set;
    }
}
