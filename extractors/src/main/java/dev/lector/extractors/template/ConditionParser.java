package dev.lector.extractors.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads conditions such as {@code net_amount + tax_amount = gross_amount within 0.02}, {@code issued <= due + 1} or
 * {@code each: quantity * unit_price = line_total within 0.01}.
 *
 * <pre>
 * condition = ["each:"] sum ("=" | "!=" | "<" | "<=" | ">" | ">=") sum ["within" number]
 * sum       = product {("+" | "-") product}
 * product   = term {"*" term}
 * term      = number | name | "sum(" column ")" | "count()" | "(" sum ")" | "-" term
 * </pre>
 *
 * <p>There is no loop and no call of anything else, so a condition takes as many steps as it has signs.
 */
final class ConditionParser {
    private static final int MAX_DEPTH = 32;
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(\\d+(?:\\.\\d+)?)|([a-z][a-z0-9_]*)|(<=|>=|!=|[-+*()=<>:])|(\\S))");
    private static final Set<String> RELATIONS = Set.of("=", "!=", "<", "<=", ">", ">=");

    private final String source;
    private final List<String> tokens = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> columns = new LinkedHashSet<>();
    private int at;
    private int depth;

    private ConditionParser(String source) {
        this.source = source;
        Matcher matcher = TOKEN.matcher(source.strip());
        while (matcher.find()) {
            if (matcher.group(4) != null) {
                throw new IllegalArgumentException("'" + matcher.group(4) + "' has no meaning in a check");
            }
            tokens.add(matcher.group().strip());
        }
    }

    /**
     * Reads a condition.
     *
     * @throws IllegalArgumentException if it is none; the message says what was expected
     */
    static Condition parse(String source) {
        return new ConditionParser(source).condition();
    }

    private Condition condition() {
        boolean each = peek().equals("each")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).equals(":");
        at += each ? 2 : 0;
        Expression left = sum();
        String relation = next();
        if (!RELATIONS.contains(relation)) {
            throw expected("one of = != < <= > >=", relation);
        }
        Expression right = sum();
        BigDecimal tolerance = BigDecimal.ZERO;
        if (peek().equals("within")) {
            next();
            tolerance = number(next());
        }
        if (at < tokens.size()) {
            throw expected("the end", peek());
        }
        return new Condition(source.strip(), each, left, relation, right, tolerance, names, columns);
    }

    private Expression sum() {
        Expression left = product();
        while (peek().equals("+") || peek().equals("-")) {
            char sign = next().charAt(0);
            left = new Expression.Binary(sign, left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = term();
        while (peek().equals("*")) {
            next();
            left = new Expression.Binary('*', left, term());
        }
        return left;
    }

    private Expression term() {
        if (++depth > MAX_DEPTH) {
            throw new IllegalArgumentException("brackets and signs are nested deeper than " + MAX_DEPTH);
        }
        String token = next();
        Expression term = token.equals("(") || token.equals("-") ? inner(token) : leaf(token);
        depth--;
        return term;
    }

    private Expression inner(String token) {
        if (token.equals("-")) {
            return new Expression.Binary('-', new Expression.Constant(BigDecimal.ZERO), term());
        }
        Expression sum = sum();
        require(")");
        return sum;
    }

    private Expression leaf(String token) {
        if (token.isEmpty() || !Character.isLetterOrDigit(token.charAt(0))) {
            throw expected("a number or a name", token);
        }
        if (Character.isDigit(token.charAt(0))) {
            return new Expression.Constant(number(token));
        }
        if (!peek().equals("(")) {
            names.add(token);
            return new Expression.Name(token);
        }
        next();
        if (token.equals("count")) {
            require(")");
            return new Expression.Count();
        }
        if (!token.equals("sum")) {
            throw expected("sum(column) or count()", token);
        }
        String column = next();
        columns.add(column);
        require(")");
        return new Expression.Sum(column);
    }

    private static BigDecimal number(String token) {
        if (token.isEmpty() || !Character.isDigit(token.charAt(0))) {
            throw expected("a number", token);
        }
        return new BigDecimal(token);
    }

    private void require(String token) {
        String found = next();
        if (!found.equals(token)) {
            throw expected("'" + token + "'", found);
        }
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private String next() {
        String token = peek();
        at++;
        return token;
    }

    private static IllegalArgumentException expected(String what, String found) {
        return new IllegalArgumentException(
                "expected " + what + ", found " + (found.isEmpty() ? "the end" : "'" + found + "'"));
    }
}
