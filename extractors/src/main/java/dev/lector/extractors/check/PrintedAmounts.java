package dev.lector.extractors.check;

import dev.lector.geometry.Box;
import dev.lector.result.Evidence;
import dev.lector.rule.Amount;
import dev.lector.rule.Amounts;
import dev.lector.rule.DecimalMark;
import dev.lector.text.TextMap;
import dev.lector.text.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Every amount with two places that stands on the pages. They explain differences: net and one of two taxes do not make gross, and the
 * other tax is printed, too.
 */
final class PrintedAmounts {
    /** Words this far apart, in heights of the first, are no longer one number or one row. */
    private static final double SAME_ROW = 0.6;

    /** Right edges this near each other, in fractions of the page's width, stand in one column. */
    private static final double SAME_COLUMN = 0.01;

    private static final List<String> SUMS =
            List.of("/net_amount", "/tax_amount", "/gross_amount", "/amount_due", "/charge_amount", "/discount_amount");

    private static final Pattern RATE = Pattern.compile("%[):]*$");

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final List<Place> places = new ArrayList<>();
    private final Map<BigDecimal, Integer> counts = new HashMap<>();
    private final List<BigDecimal> besideRates = new ArrayList<>();

    private PrintedAmounts() {}

    /** Where an amount stands. */
    private record Place(BigDecimal value, int page, Box box) {}

    static PrintedAmounts of(CheckInput input) {
        PrintedAmounts amounts = new PrintedAmounts();
        DecimalMark mark = mark(input.pages());
        for (TextMap page : input.pages()) {
            List<Box> items = items(input, page.page());
            List<Word> rates = page.words().stream()
                    .filter(word -> RATE.matcher(word.text()).find()
                            && items.stream().noneMatch(item -> sameRow(item, word.box())))
                    .toList();
            for (int i = 0; i < page.words().size(); i++) {
                amounts.add(page, i, mark, rates);
            }
        }
        return amounts;
    }

    /** Where the items stand on a page: a rate beside one is no row of taxes. */
    private static List<Box> items(CheckInput input, int page) {
        return IntStream.range(0, input.rows())
                .mapToObj(i -> input.evidence().get("/lines/" + i + "/line_total"))
                .filter(total -> total != null && total.page() == page)
                .flatMap(total -> total.boxes().stream())
                .toList();
    }

    private static DecimalMark mark(List<TextMap> pages) {
        Map<DecimalMark, Integer> marks = new EnumMap<>(DecimalMark.class);
        for (TextMap page : pages) {
            page.words().forEach(word -> marks.merge(Amounts.markOf(word.text()), 1, Integer::sum));
        }
        int points = marks.getOrDefault(DecimalMark.POINT, 0);
        int commas = marks.getOrDefault(DecimalMark.COMMA, 0);
        return points == commas ? DecimalMark.UNKNOWN : points > commas ? DecimalMark.POINT : DecimalMark.COMMA;
    }

    private void add(TextMap page, int at, DecimalMark mark, List<Word> rates) {
        List<Word> words = page.words();
        Word word = words.get(at);
        String text = word.text().replaceAll("[;:*.,]+$", "");
        int back = at;
        // 12 345,67 is two words or three
        while (back > 0
                && text.matches("\\d{3}(?:[ .,]\\d.*)?")
                && words.get(back - 1).text().matches("\\D{0,3}\\d{1,3}")) {
            back--;
            text = words.get(back).text() + " " + text;
        }
        Amount amount = Amounts.parse(text, mark);
        boolean percent = at + 1 < words.size()
                && words.get(at + 1).text().startsWith("%")
                && sameRow(word.box(), words.get(at + 1).box());
        if (amount == null || amount.decimals() != 2 || amount.percent() || percent) {
            return;
        }
        BigDecimal value = amount.value().abs().setScale(2);
        counts.merge(value, 1, Integer::sum);
        places.add(new Place(value, page.page(), word.box()));
        if (rates.stream().anyMatch(rate -> sameRow(rate.box(), word.box()))) {
            besideRates.add(value);
        }
    }

    private static boolean sameRow(Box a, Box b) {
        double height = Math.max(a.height(), b.height());
        return Math.abs(a.centerY() - b.centerY()) < SAME_ROW * height;
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Whether the amount stands on a page, give or take a cent. */
    boolean has(BigDecimal amount) {
        BigDecimal value = amount.abs().setScale(2, java.math.RoundingMode.HALF_UP);
        return counts.containsKey(value)
                || counts.containsKey(value.add(CENT))
                || counts.containsKey(value.subtract(CENT));
    }

    /** Whether an amount stands between net sum and total, in their row or their column: a charge or a discount, whatever it is called. */
    boolean between(CheckInput input, BigDecimal amount) {
        Evidence net = input.evidence().get("/net_amount");
        Evidence gross = input.evidence().get("/gross_amount");
        if (net == null
                || gross == null
                || net.boxes().isEmpty()
                || gross.boxes().isEmpty()) {
            return false;
        }
        Box from = net.boxes().get(0);
        Box to = gross.boxes().get(0);
        return net.page() == gross.page()
                && places.stream()
                        .filter(place -> place.page == net.page()
                                && is(place, amount)
                                && !is(place, input.number("/tax_amount")))
                        .anyMatch(place -> between(place.box, from, to));
    }

    private static boolean between(Box amount, Box from, Box to) {
        boolean row = sameRow(from, to) && sameRow(amount, from) && amount.x0() > from.x1() && amount.x1() < to.x0();
        boolean column = Math.abs(amount.x1() - to.x1()) < SAME_COLUMN
                && Math.abs(amount.x1() - from.x1()) < SAME_COLUMN
                && amount.centerY() > from.centerY()
                && amount.centerY() < to.centerY();
        return row || column;
    }

    /** Whether one printed amount, or two that stand beside rates of tax, make the difference. */
    boolean explains(BigDecimal difference) {
        return has(difference) || rates(difference);
    }

    /** Whether up to three amounts that stand beside rates of tax make the difference. */
    boolean rates(BigDecimal difference) {
        return made(difference.abs(), 0, 3);
    }

    private boolean made(BigDecimal left, int from, int most) {
        if (left.abs().compareTo(CENT) <= 0) {
            return true;
        }
        for (int i = from; most > 0 && i < Math.min(besideRates.size(), 24); i++) {
            if (besideRates.get(i).signum() > 0 && made(left.subtract(besideRates.get(i)), i + 1, most - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Amounts above a sum that stand on the pages; a total is among them. */
    List<BigDecimal> above(BigDecimal sum) {
        return counts.keySet().stream()
                .filter(amount -> amount.compareTo(sum) > 0)
                .toList();
    }

    /**
     * Whether an amount stands in the column of the items' totals, on a page with items and above the total of the document, that is
     * neither one of them nor a sum: then a row was not found.
     */
    boolean unclaimed(CheckInput input) {
        List<Evidence> totals = IntStream.range(0, input.rows())
                .mapToObj(i -> input.evidence().get("/lines/" + i + "/line_total"))
                .filter(total -> total != null && !total.boxes().isEmpty())
                .toList();
        if (totals.isEmpty()) {
            return false;
        }
        Evidence last = totals.get(totals.size() - 1);
        Evidence gross = input.evidence().get("/gross_amount");
        Evidence end = gross != null && !gross.boxes().isEmpty() && gross.page() == last.page() ? gross : last;
        return places.stream()
                .anyMatch(place -> totals.stream().anyMatch(total -> inColumn(place, total))
                        && totals.stream().noneMatch(total -> standsAt(place, total))
                        && SUMS.stream().noneMatch(sum -> is(place, input.number(sum)))
                        && above(place, end));
    }

    private static boolean is(Place place, @Nullable BigDecimal sum) {
        return sum != null && sum.abs().compareTo(place.value) == 0;
    }

    private static boolean inColumn(Place place, Evidence total) {
        return place.page == total.page()
                && Math.abs(place.box.x1() - Box.around(total.boxes()).x1()) < SAME_COLUMN;
    }

    private static boolean standsAt(Place place, Evidence total) {
        return place.page == total.page() && total.boxes().stream().anyMatch(box -> sameRow(box, place.box));
    }

    private static boolean above(Place place, Evidence end) {
        return place.page < end.page()
                || place.page == end.page()
                        && place.box.y1() < Box.around(end.boxes()).y0();
    }

    /** The largest amount that stands on the pages more than once, or zero. */
    BigDecimal largestRepeated() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }
}
