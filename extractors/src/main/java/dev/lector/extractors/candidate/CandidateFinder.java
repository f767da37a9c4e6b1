package dev.lector.extractors.candidate;

import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Segment;
import dev.lector.extractors.layout.Token;
import dev.lector.rule.Amount;
import dev.lector.rule.Amounts;
import dev.lector.rule.Currencies;
import dev.lector.rule.Dates;
import dev.lector.rule.PrintedDate;
import dev.lector.rule.VatId;
import dev.lector.schema.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what can be a value, by type, over the words of all pages. Stateless and thread-safe. */
public final class CandidateFinder {
    private static final double PLAIN_INTEGER = 0.35;
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern EDGES = Pattern.compile("^[\\s(\\[\"'#:]+|[\\s)\\].,;:\"']+$");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?.*");
    private static final Pattern WEB =
            Pattern.compile(".*(?:@|www\\.|https?:|\\.(?:com|de|fr|net|org|eu|nl|it|es)/?$).*");
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{1,4}[-/]?");

    /** A day at the end of a line, or a day and a month. */
    private static final Pattern OPEN_DATE = Pattern.compile(
            "(?:^|\\s)(?:\\d{1,2}(?:\\.|st|nd|rd|th|er)?(?: (?:de |of )?\\p{L}{3,14}\\.?)?|\\p{L}{3,14}\\.? \\d{1,2}(?:st|nd|rd|th)?),?$");

    private static final int LONGEST_MONTH = 14;

    private static final Pattern CREDITOR = Pattern.compile("RF\\d{2}");
    private static final Pattern VAT_SUFFIX = Pattern.compile("(?:MWST|TVA|IVA|MVA)\\W*");

    private CandidateFinder() {}

    /** All candidates of the document. */
    public static Candidates find(DocumentLayout layout) {
        Candidates found = new Candidates();
        for (Segment segment : layout.segments()) {
            boolean[] dated = dates(segment, layout, found);
            AccountFinder.find(layout, segment, found);
            vatIds(segment, found);
            for (int i = 0; i < segment.size(); i++) {
                if (!dated[i]) {
                    amount(segment, i, dated, layout, found);
                    id(segment, i, layout, found);
                }
                currency(segment, i, layout.country(), found);
                email(segment, i, found);
            }
        }
        return found;
    }

    private static boolean[] dates(Segment segment, DocumentLayout layout, Candidates found) {
        boolean[] dated = new boolean[segment.size()];
        List<Integer> starts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        append(text, starts, segment);
        for (PrintedDate date : Dates.find(text.toString(), layout.dateOrder())) {
            int first = tokenAt(starts, date.start());
            int last = tokenAt(starts, date.end() - 1);
            Arrays.fill(dated, first, last + 1, true);
            add(found, segment, first, last, date, List.of());
        }
        brokenDate(segment, layout, text, starts, dated, found);
        return dated;
    }

    /** A date whose year, or month and year, stand in the line below. */
    private static void brokenDate(
            Segment segment,
            DocumentLayout layout,
            StringBuilder text,
            List<Integer> starts,
            boolean[] dated,
            Candidates found) {
        int size = segment.size();
        if (dated[size - 1] || !OPEN_DATE.matcher(text).find()) {
            return;
        }
        int end = text.length();
        Segment below = layout.below(segment);
        if (below == null || below.tokens().get(0).text().length() > LONGEST_MONTH) {
            return;
        }
        append(text, starts, below);
        for (PrintedDate date : Dates.find(text.toString(), layout.dateOrder())) {
            if (date.start() < end && date.end() > end) {
                int first = tokenAt(starts, date.start());
                int last = tokenAt(starts, date.end() - 1);
                Arrays.fill(dated, first, size, true);
                add(found, segment, first, size - 1, date, List.of(new Candidate.Part(below, 0, last - size)));
            }
        }
    }

    private static void append(StringBuilder text, List<Integer> starts, Segment segment) {
        for (Token token : segment.tokens()) {
            text.append(text.isEmpty() ? "" : " ");
            starts.add(text.length());
            text.append(token.text());
        }
    }

    private static void add(
            Candidates found, Segment segment, int first, int last, PrintedDate date, List<Candidate.Part> below) {
        double quality = date.decided() ? 1 : 0.9;
        String value = date.value().toString();
        found.add(new Candidate(ValueType.DATE, segment, first, last, value, quality, null, date, below));
    }

    private static int tokenAt(List<Integer> starts, int offset) {
        int token = 0;
        while (token + 1 < starts.size() && starts.get(token + 1) <= offset) {
            token++;
        }
        return token;
    }

    private static void amount(Segment s, int i, boolean[] dated, DocumentLayout layout, Candidates found) {
        Amount best = null;
        int last = i;
        StringBuilder text = new StringBuilder();
        for (int j = i; j < Math.min(s.size(), i + 4) && !dated[j]; j++) {
            if (j > i && !joins(s.tokens().get(j - 1), s.tokens().get(j))) {
                break;
            }
            Token token = s.tokens().get(j);
            text.append(j > i ? " " : "")
                    .append(token.confidence() < 1 ? ReadMistakes.number(token.text()) : token.text());
            String tried = text.toString().replaceAll("[;:*]+$|(?<=\\d)[.,]$|^[*]+", "");
            Amount amount = Amounts.parse(tried, layout.mark());
            if (amount != null && !amount.percent()) {
                best = amount;
                last = j;
            } else if (j == i && Currencies.of(tried) == null && !tried.equals("-") && !tried.equals("(")) {
                return;
            }
        }
        boolean inside = i > 0 && found.endsAmount(s, i);
        if (best == null
                || inside
                || last + 1 < s.size() && s.tokens().get(last + 1).text().startsWith("%")) {
            return;
        }
        int first = i;
        while (first < last && !s.tokens().get(first).hasDigit()) {
            first++;
        }
        int end = last;
        while (end > first && !s.tokens().get(end).hasDigit()) {
            end--;
        }
        Amount amount = withNeighbour(s, i, last, best);
        double quality =
                amount.decimals() == 2 || amount.decimals() == 4 ? 1 : amount.decimals() == 0 ? PLAIN_INTEGER : 0.6;
        if (amount.currency() != null && amount.decimals() == 0) {
            quality = Character.isLetter(s.tokens().get(first).text().charAt(0)) ? PLAIN_INTEGER : 0.8;
        }
        found.add(new Candidate(ValueType.AMOUNT, s, first, end, amount.plain(), quality, amount, null));
    }

    /** Whether two tokens may be one number: a sign or currency beside it, or groups of three a thin blank apart. */
    private static boolean joins(Token left, Token right) {
        String l = left.text();
        String r = right.text();
        boolean digits = Character.isDigit(l.charAt(l.length() - 1)) && Character.isDigit(r.charAt(0));
        if (!digits) {
            return true;
        }
        double aspect = left.box().page().width() / left.box().page().height();
        double gap = (right.box().x0() - left.box().x1())
                * aspect
                / Math.max(1e-6, left.box().height());
        return l.matches("\\D{0,2}\\d{1,3}") && r.matches("\\d{3}([.,]\\d+)?\\D{0,2}") && gap < 0.45;
    }

    private static Amount withNeighbour(Segment s, int first, int last, Amount amount) {
        if (amount.currency() != null) {
            return amount;
        }
        @Nullable String before = first > 0 ? Currencies.of(s.tokens().get(first - 1).text()) : null;
        @Nullable String after =
                last + 1 < s.size() ? Currencies.of(s.tokens().get(last + 1).text()) : null;
        String currency = before != null ? before : after;
        return new Amount(amount.value(), currency, amount.decimals(), amount.ambiguous(), false);
    }

    private static void vatIds(Segment s, Candidates found) {
        for (int i = 0; i < s.size(); i++) {
            StringBuilder text = new StringBuilder();
            for (int j = i; j < Math.min(s.size(), i + 6); j++) {
                String part = edges(s.tokens().get(j).text());
                text.append(part);
                boolean country = text.length() >= 2
                        && Character.isUpperCase(text.charAt(0))
                        && Character.isUpperCase(text.charAt(1));
                if (!country || text.length() > 18) {
                    break;
                }
                boolean ends =
                        j + 1 >= s.size() || !s.tokens().get(j + 1).text().matches("\\d{3}[.,]?");
                if (ends && VatId.hasShape(text.toString()) && text.length() >= 8) {
                    if (j + 1 < s.size()
                            && VAT_SUFFIX.matcher(s.tokens().get(j + 1).text()).matches()) {
                        j++;
                        text.append(edges(s.tokens().get(j).text()));
                    }
                    double quality = VatId.valid(text.toString()) ? 1 : 0.85;
                    found.vatId(Candidate.text(ValueType.ID, s, i, j, VatId.normalize(text.toString()), quality));
                    break;
                }
            }
        }
    }

    private static void id(Segment s, int i, DocumentLayout layout, Candidates found) {
        String text = edges(s.tokens().get(i).text());
        if (!text.chars().anyMatch(Character::isDigit)
                || text.length() > 40
                || WEB.matcher(text).matches()) {
            return;
        }
        if (CREDITOR.matcher(text).matches()
                && i + 1 < s.size()
                && s.tokens().get(i + 1).text().matches("\\d{4}\\W?")) {
            return; // the first group of a longer number
        }
        Amount amount = Amounts.parse(text, layout.mark());
        boolean money = amount != null
                && amount.currency() != null
                && (amount.decimals() > 0 || !Character.isLetter(text.charAt(0)));
        if (text.endsWith("%") || CLOCK.matcher(text).matches() || money) {
            return;
        }
        double quality = 1;
        if (amount != null && amount.decimals() == 2) {
            quality = 0.3;
        } else if (text.length() < 3) {
            quality = 0.35;
        } else if (text.length() == 3 || text.startsWith("+")) {
            quality = 0.6;
        }
        found.add(Candidate.text(ValueType.ID, s, i, i, text, quality));
        if (i > 0) {
            Token before = s.tokens().get(i - 1);
            if (PREFIX.matcher(before.text()).matches() && !before.key().equals("no")) {
                found.add(Candidate.text(ValueType.ID, s, i - 1, i, before.text() + " " + text, quality * 0.94));
            }
        }
    }

    private static void currency(Segment s, int i, @Nullable String country, Candidates found) {
        String text = s.tokens().get(i).text();
        String code = Currencies.of(text, country);
        if (code == null && text.length() > 1 && text.chars().anyMatch(Character::isDigit)) {
            String amount = edgesKeepSign(text);
            Currencies.Stripped stripped = Currencies.strip(amount);
            String sign = amount.replace(stripped.rest(), "").strip();
            code = stripped.currency() == null ? null : Currencies.of(sign, country);
        }
        if (code != null && !berhad(s, i)) {
            boolean word = text.length() > 3 && text.toLowerCase(Locale.ROOT).equals(text);
            found.add(Candidate.text(ValueType.CURRENCY, s, i, i, code, word ? 0.5 : 1));
        }
    }

    /** Whether a word belongs to a Malaysian company's form, Sdn Bhd, and is no dinar of Bahrain. */
    private static boolean berhad(Segment s, int i) {
        return i > 0
                && s.tokens().get(i).key().equals("bhd")
                && s.tokens().get(i - 1).key().equals("sdn");
    }

    private static void email(Segment s, int i, Candidates found) {
        String text = edges(s.tokens().get(i).text());
        if (EMAIL.matcher(text).matches()) {
            found.add(Candidate.text(ValueType.EMAIL, s, i, i, text, 1));
        }
    }

    static String edges(String text) {
        return EDGES.matcher(text).replaceAll("");
    }

    private static String edgesKeepSign(String text) {
        return text.replaceAll("^[(\\-]+|[).,;:\\-]+$", "");
    }
}
