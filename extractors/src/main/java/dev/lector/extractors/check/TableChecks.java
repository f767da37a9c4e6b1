package dev.lector.extractors.check;

import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.text.TextMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code table.incomplete}: whether every printed row of the table of items came out. Three printed things say how many there are: the
 * numbers of the positions, the sum of the lines, and a count of the items. An extraction with such a finding is no complete one.
 */
final class TableChecks {
    private static final String CODE = "table.incomplete";
    private static final int LEAST_ROWS = 3;

    /** So many of the steps between positions must be alike before one that is not says that a row is missing. */
    private static final double REGULAR = 0.6;

    private static final int MOST_NAMED = 10;

    /** "Number of items: 12" in the languages of the label packs. */
    private static final Pattern COUNT = Pattern.compile(
            "(?iu)(?:number of (?:items|lines|positions)|no\\.? of (?:items|lines)|total items|item count"
                    + "|anzahl (?:der )?(?:positionen|artikel)|nombre (?:d['\\u2019]articles|de lignes)"
                    + "|n[\\u00fau]mero de (?:art[\\u00edi]culos|l[\\u00edi]neas)|numero (?:di )?(?:righe|articoli)"
                    + "|aantal (?:regels|artikelen))\\s*:?\\s*(\\d{1,4})(?![\\d.,%])");

    private TableChecks() {}

    static List<Finding> complete(CheckInput input) {
        List<Finding> findings = new ArrayList<>();
        if (input.rows() > 0) {
            add(findings, positions(input), Severity.WARNING);
            List<Finding> sums = SumChecks.lines(input);
            sums.forEach(sum -> add(findings, missing(input), sum.severity()));
        }
        add(findings, count(input), Severity.WARNING);
        return findings;
    }

    private static void add(List<Finding> findings, @Nullable String says, Severity severity) {
        if (says != null) {
            findings.add(Finding.of(CODE, severity, "/lines", says));
        }
    }

    /** Positions that are numbered run without gaps, by ones or by tens. */
    private static @Nullable String positions(CheckInput input) {
        List<Integer> positions = IntStream.range(0, input.rows())
                .mapToObj(i -> input.number("/lines/" + i + "/position"))
                .filter(p -> p != null && p.scale() <= 0 && p.abs().compareTo(BigDecimal.valueOf(100_000)) < 0)
                .map(BigDecimal::intValue)
                .toList();
        if (positions.size() < LEAST_ROWS || positions.size() < input.rows()) {
            return null;
        }
        List<Integer> steps = IntStream.range(1, positions.size())
                .mapToObj(i -> positions.get(i) - positions.get(i - 1))
                .toList();
        int step = steps.stream().min(Integer::compare).orElse(0);
        long regular = steps.stream().filter(s -> s == step).count();
        boolean numbered = (step == 1 || step == 10)
                && regular >= REGULAR * steps.size()
                && steps.stream().allMatch(s -> s % step == 0);
        if (!numbered) {
            return null;
        }
        TreeSet<Integer> missing = new TreeSet<>();
        for (int p = step; p < positions.get(positions.size() - 1); p += step) {
            missing.add(p);
        }
        positions.forEach(missing::remove);
        return missing.isEmpty() || missing.size() > positions.size()
                ? null
                : "positions run to " + positions.get(positions.size() - 1) + ", but " + input.rows()
                        + " rows were found; missing: "
                        + missing.stream()
                                .limit(MOST_NAMED)
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "));
    }

    /** What the lines make falls short of what is billed, and nothing printed explains it. */
    private static @Nullable String missing(CheckInput input) {
        BigDecimal sum = LineChecks.sum(input);
        BigDecimal net = input.number("/net_amount");
        boolean less = sum != null && net != null && sum.abs().compareTo(net.abs()) < 0;
        return less ? input.rows() + " rows make " + sum + ", " + net + " is billed; rows may be missing" : null;
    }

    /** The paper says how many items it has: how many rows, or how many pieces. */
    private static @Nullable String count(CheckInput input) {
        for (TextMap page : input.pages()) {
            Matcher matcher = COUNT.matcher(PageChecks.words(page));
            while (matcher.find()) {
                int count = Integer.parseInt(matcher.group(1));
                if (count != input.rows() && BigDecimal.valueOf(count).compareTo(pieces(input)) != 0) {
                    return "the document counts " + count + " items, " + input.rows() + " rows were found";
                }
            }
        }
        return null;
    }

    private static BigDecimal pieces(CheckInput input) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < input.rows(); i++) {
            BigDecimal quantity = input.number("/lines/" + i + "/quantity");
            sum = sum.add(quantity == null ? BigDecimal.ZERO : quantity);
        }
        return sum;
    }
}
