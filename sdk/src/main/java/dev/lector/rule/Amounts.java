package dev.lector.rule;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts in the printings of Europe and North America: {@code 1.234,56}, {@code 1 234,56}, {@code 1,234.56},
 * {@code 1'234.56}, {@code (12.00)}, {@code 12,00-}, {@code 12.00 CR}, {@code €12}, {@code 12€50},
 * {@code EUR 1.234,-}.
 *
 * <p>A single separator followed by three digits is decided by the decimal mark of the rest of the document and is
 * otherwise taken as grouping and marked ambiguous. Stateless and thread-safe.
 */
public final class Amounts {
    private static final int MAX_LENGTH = 40;
    private static final String BLANKS = "[\\s\\u00A0\\u2007\\u2009\\u202F]";
    /** A credit is written with CR behind it where debits have no sign. */
    private static final Pattern CREDIT = Pattern.compile("(?<=[\\d ])C[Rr]$");

    private static final Pattern CREDIT_OR_DEBIT = Pattern.compile("(?<=[\\d ])[CD][Rr]$");

    /** 12€50, as in France. */
    private static final Pattern SIGN_FOR_MARK = Pattern.compile("^(-?\\d{1,6})(\u20ac)(\\d{2})$");

    private static final Pattern DASH_CENTS = Pattern.compile("[.,](?:--?|[\\u2013\\u2014]{1,2}|=)$");
    private static final Pattern CORE = Pattern.compile("\\d[\\d.,' \\u2019]*|[.,]\\d{1,4}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[ '\\u2019]\\d{3})+(?:[.,]\\d{1,4})?");
    private static final Pattern POINT_GROUPS = Pattern.compile("\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d*)?");
    private static final Pattern COMMA_GROUPS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d*)?");

    private Amounts() {}

    /** The amount that the whole text prints, or null when it prints none. */
    public static @Nullable Amount parse(String text, DecimalMark mark) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        String rest = text.replaceAll(BLANKS, " ")
                .replaceAll("[\\u2212\\u2010-\\u2015\\uFE63]", "-")
                .strip();
        boolean negative = CREDIT.matcher(rest).find();
        rest = CREDIT_OR_DEBIT
                .matcher(SIGN_FOR_MARK.matcher(rest).replaceFirst("$1,$3 $2"))
                .replaceFirst("");
        Currencies.Stripped outer = Currencies.strip(rest);
        rest = outer.rest();
        boolean percent = rest.endsWith("%");
        if (percent) {
            rest = rest.substring(0, rest.length() - 1).strip();
        }
        boolean wholeOnly = DASH_CENTS.matcher(rest).find();
        rest = DASH_CENTS.matcher(rest).replaceFirst("");
        if (rest.startsWith("(") && rest.endsWith(")") && rest.length() > 2) {
            negative = true;
            rest = rest.substring(1, rest.length() - 1).strip();
        }
        if (rest.startsWith("-") || rest.endsWith("-")) {
            negative = true;
            rest = (rest.startsWith("-") ? rest.substring(1) : rest.substring(0, rest.length() - 1)).strip();
        } else if (rest.startsWith("+")) {
            rest = rest.substring(1).strip();
        }
        Currencies.Stripped inner = Currencies.strip(rest);
        rest = inner.rest();
        Amount plain = plain(rest, wholeOnly ? DecimalMark.UNKNOWN : mark);
        if (plain == null) {
            return null;
        }
        BigDecimal value = negative ? plain.value().negate() : plain.value();
        return new Amount(
                value,
                outer.currency() == null ? inner.currency() : outer.currency(),
                plain.decimals(),
                plain.ambiguous(),
                percent);
    }

    /** What a printed number says about the decimal mark of its document. */
    public static DecimalMark markOf(String text) {
        Matcher matcher = CORE.matcher(text);
        if (!matcher.find()) {
            return DecimalMark.UNKNOWN;
        }
        String core = matcher.group();
        int point = core.lastIndexOf('.');
        int comma = core.lastIndexOf(',');
        int last = Math.max(point, comma);
        int behind = core.length() - last - 1;
        boolean both = point >= 0 && comma >= 0;
        boolean decides = last >= 0 && (both || behind == 2 || behind == 1) && countSame(core, last) == 1;
        if (!decides) {
            return DecimalMark.UNKNOWN;
        }
        return last == point ? DecimalMark.POINT : DecimalMark.COMMA;
    }

    private static int countSame(String core, int at) {
        return (int) core.chars().filter(c -> c == core.charAt(at)).count();
    }

    private static @Nullable Amount plain(String text, DecimalMark mark) {
        if (!CORE.matcher(text).matches() || text.endsWith("'") || text.endsWith(" ")) {
            return null;
        }
        String core = text;
        if (core.indexOf(' ') >= 0 || core.indexOf('\'') >= 0 || core.indexOf('\u2019') >= 0) {
            if (!GROUPED.matcher(core).matches()) {
                return null;
            }
            core = core.replaceAll("[ '\\u2019]", "");
        }
        int point = core.lastIndexOf('.');
        int comma = core.lastIndexOf(',');
        if (point < 0 && comma < 0) {
            return amount(core, "", false);
        }
        if (point >= 0 && comma >= 0) {
            return both(core, point, comma);
        }
        return single(core, Math.max(point, comma), mark);
    }

    private static @Nullable Amount both(String core, int point, int comma) {
        boolean pointDecides = point > comma;
        Pattern shape = pointDecides ? POINT_GROUPS : COMMA_GROUPS;
        if (!shape.matcher(core).matches()) {
            return null;
        }
        String whole = core.substring(0, Math.max(point, comma)).replaceAll("[.,]", "");
        return amount(whole, core.substring(Math.max(point, comma) + 1), false);
    }

    private static @Nullable Amount single(String core, int last, DecimalMark mark) {
        char sign = core.charAt(last);
        String behind = core.substring(last + 1);
        if (core.indexOf(sign) != last) {
            Pattern shape = sign == ',' ? POINT_GROUPS : COMMA_GROUPS;
            return shape.matcher(core).matches() ? amount(core.replaceAll("[.,]", ""), "", false) : null;
        }
        String whole = core.substring(0, last);
        boolean mayGroup = behind.length() == 3 && !whole.isEmpty() && whole.length() <= 3 && !whole.equals("0");
        if (!mayGroup) {
            return amount(whole, behind, false);
        }
        DecimalMark own = sign == '.' ? DecimalMark.POINT : DecimalMark.COMMA;
        return mark == own ? amount(whole, behind, true) : amount(whole + behind, "", mark == DecimalMark.UNKNOWN);
    }

    private static @Nullable Amount amount(String whole, String fraction, boolean ambiguous) {
        if (whole.length() > 15 || fraction.length() > 6 || whole.isEmpty() && fraction.isEmpty()) {
            return null;
        }
        String digits = (whole.isEmpty() ? "0" : whole) + (fraction.isEmpty() ? "" : "." + fraction);
        return new Amount(new BigDecimal(digits), null, fraction.length(), ambiguous, false);
    }
}
