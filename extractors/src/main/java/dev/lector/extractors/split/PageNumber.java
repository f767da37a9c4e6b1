package dev.lector.extractors.split;

import dev.lector.text.Line;
import dev.lector.text.TextMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its number.
 *
 * @param number from 1
 * @param of     how many there are; 0 when it does not say
 */
record PageNumber(int number, int of) {
    private static final String WORD = "(?:page|pg|seite|blatt|página|pagina|pág|pag|bladzijde|blz|blad|folio)\\.?";
    private static final Pattern OF = Pattern.compile(
            "(?i)(?:" + WORD + "\\s*:?\\s*|^\\s*)(\\d{1,3})\\s*(?:/|of|von|de|sur|di|van)\\s*(\\d{1,3})\\s*$|(?:" + WORD
                    + "\\s*:?\\s*)(\\d{1,3})\\s*(?:/|of|von|de|sur|di|van)\\s*(\\d{1,3})\\b");
    private static final Pattern ALONE = Pattern.compile(
            "(?i)" + WORD + "\\s*:?\\s*(\\d{1,3})\\b|^\\s*[-\u2013\u2014]\\s*(\\d{1,3})\\s*[-\u2013\u2014]\\s*$");
    private static final int LONGEST = 200;

    /** The first one that a page prints, or null; at the top and bottom of the page only. */
    static @Nullable PageNumber of(TextMap page) {
        PageNumber alone = null;
        for (Line line : page.lines()) {
            String text = page.text(line);
            boolean edge = line.box().y0() > 0.8 || line.box().y1() < 0.3;
            if (!edge || text.length() > LONGEST) {
                continue;
            }
            Matcher matcher = OF.matcher(text);
            if (matcher.find()) {
                int group = matcher.group(1) != null ? 1 : 3;
                int number = Integer.parseInt(matcher.group(group));
                int of = Integer.parseInt(matcher.group(group + 1));
                if (number >= 1 && number <= of) {
                    return new PageNumber(number, of);
                }
            }
            Matcher single = ALONE.matcher(text);
            if (alone == null && single.find()) {
                String number = single.group(1) != null ? single.group(1) : single.group(2);
                alone = new PageNumber(Math.max(1, Integer.parseInt(number)), 0);
            }
        }
        return alone;
    }
}
