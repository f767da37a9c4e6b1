package dev.lector.extractors.contract;

import dev.lector.passage.PassageBook;
import dev.lector.rule.DateOrder;
import dev.lector.rule.Dates;
import dev.lector.rule.PrintedDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as contracts print them; the legal "31st day of March, 2000" besides all that {@link Dates} knows. */
final class DateSpots {
    private static final Pattern DAY_OF = Pattern.compile(
            "(\\d{1,2}) ?(?:st|nd|rd|th)? day of (\\p{L}{3,9}) ?,? ?(?:in the year |A\\.D\\. )?(\\d{4})",
            Pattern.CASE_INSENSITIVE);

    private final DateOrder order;

    /** The dates of one contract, all in the order that its undoubted ones show. */
    DateSpots(PassageBook book) {
        StringBuilder text = new StringBuilder();
        book.passages().forEach(passage -> text.append(passage.text()).append('\n'));
        order = Dates.orderOf(text.toString());
    }

    /**
     * A date.
     *
     * @param value it
     * @param from  offset of its first character
     * @param to    offset behind its last
     */
    record Spot(LocalDate value, int from, int to) {}

    /** All dates in a text, in order. */
    List<Spot> find(String text) {
        List<Spot> found = new ArrayList<>();
        Matcher matcher = DAY_OF.matcher(text);
        while (matcher.find()) {
            PrintedDate date = Dates.parse(
                    matcher.group(1) + " " + matcher.group(2) + " " + matcher.group(3), DateOrder.DAY_FIRST);
            if (date != null) {
                found.add(new Spot(date.value(), matcher.start(), matcher.end()));
            }
        }
        for (PrintedDate date : Dates.find(text, order)) {
            if (found.stream().noneMatch(spot -> spot.from() < date.end() && date.start() < spot.to())) {
                found.add(new Spot(date.value(), date.start(), date.end()));
            }
        }
        found.sort(Comparator.comparingInt(Spot::from));
        return found;
    }
}
