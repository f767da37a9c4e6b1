package dev.lector.extractors.invoice;

import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Segment;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The percentages that a paper prints; a tax's rate is one of them. */
final class Rates {
    private static final Pattern RATE = Pattern.compile("(?<![\\d.,])(\\d{1,2}(?:[.,]\\d{1,2})?)\\s?%");

    private Rates() {}

    static List<BigDecimal> of(DocumentLayout layout) {
        TreeSet<BigDecimal> rates = new TreeSet<>();
        for (Segment segment : layout.segments()) {
            Matcher matcher = RATE.matcher(segment.text());
            while (matcher.find()) {
                BigDecimal rate = new BigDecimal(matcher.group(1).replace(',', '.'));
                if (rate.signum() > 0) {
                    rates.add(rate);
                }
            }
        }
        return List.copyOf(rates);
    }

    /** The tax of this rate that a gross amount contains, in cents. */
    static long contained(long gross, BigDecimal rate) {
        double r = rate.doubleValue();
        return Math.round(gross * r / (100 + r));
    }
}
