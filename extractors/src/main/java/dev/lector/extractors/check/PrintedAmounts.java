package dev.lector.extractors.check;

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

/**
 * Every amount with two places that stands on the pages. They explain differences: net and one of two taxes do not make gross, and the
 * other tax is printed, too.
 */
final class PrintedAmounts {
    /** Words this far apart, in heights of the first, are no longer one number or one row. */
    private static final double SAME_ROW = 0.6;

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Map<BigDecimal, Integer> counts = new HashMap<>();
    private final List<BigDecimal> besideRates = new ArrayList<>();

    private PrintedAmounts() {}

    static PrintedAmounts of(List<TextMap> pages) {
        PrintedAmounts amounts = new PrintedAmounts();
        DecimalMark mark = mark(pages);
        for (TextMap page : pages) {
            List<Word> rates = page.words().stream()
                    .filter(word ->
                            word.text().endsWith("%") || word.text().matches("\\(?\\d{1,2}([.,]\\d{1,2})?%[):]*"))
                    .toList();
            for (int i = 0; i < page.words().size(); i++) {
                amounts.add(page.words(), i, mark, rates);
            }
        }
        return amounts;
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

    private void add(List<Word> words, int at, DecimalMark mark, List<Word> rates) {
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
        if (amount == null || amount.decimals() != 2 || amount.percent()) {
            return;
        }
        BigDecimal value = amount.value().abs().setScale(2);
        counts.merge(value, 1, Integer::sum);
        if (rates.stream().anyMatch(rate -> sameRow(rate, word))) {
            besideRates.add(value);
        }
    }

    private static boolean sameRow(Word a, Word b) {
        double height = Math.max(a.box().height(), b.box().height());
        return Math.abs(a.box().centerY() - b.box().centerY()) < SAME_ROW * height;
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

    /** The largest amount that stands on the pages more than once, or zero. */
    BigDecimal largestRepeated() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }
}
