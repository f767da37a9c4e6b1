package dev.lector.extractors.layout;

import dev.lector.rule.Amounts;
import dev.lector.rule.DateOrder;
import dev.lector.rule.Dates;
import dev.lector.rule.DecimalMark;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All pages of a document with what its printing shows about numbers and dates.
 *
 * @param pages     in order
 * @param language  ISO 639-1 code of the language that most labels speak
 * @param country   ISO 3166-1 code of the country that its addresses name, or null when they name none or several
 * @param mark      decimal mark of its numbers
 * @param dateOrder order of day and month in its dates
 */
public record DocumentLayout(
        List<PageLayout> pages, String language, @Nullable String country, DecimalMark mark, DateOrder dateOrder) {
    /** Lines of one text are at most this far apart, in heights of a line. */
    private static final double CLOSE = 0.8;

    public DocumentLayout {
        pages = List.copyOf(pages);
    }

    /** Lays out the pages; language and the order of dates that dates leave open come from {@code language}. */
    public static DocumentLayout of(List<TextMap> maps, LanguageGuess guess) {
        List<PageLayout> pages = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Map<DecimalMark, Integer> marks = new EnumMap<>(DecimalMark.class);
        for (TextMap map : maps) {
            PageLayout page = LayoutReader.read(pages.size(), map);
            pages.add(page);
            for (Segment segment : page.segments()) {
                text.append(segment.text()).append('\n');
                segment.tokens().forEach(t -> marks.merge(Amounts.markOf(t.text()), 1, Integer::sum));
            }
        }
        int points = marks.getOrDefault(DecimalMark.POINT, 0);
        int commas = marks.getOrDefault(DecimalMark.COMMA, 0);
        DecimalMark mark =
                points == commas ? DecimalMark.UNKNOWN : points > commas ? DecimalMark.POINT : DecimalMark.COMMA;
        String language = guess.language(text.toString());
        DateOrder order = Dates.orderOf(text.toString());
        if (order == DateOrder.UNKNOWN) {
            order = guess.order(language, text.toString());
        }
        return new DocumentLayout(pages, language, guess.country(text.toString()), mark, order);
    }

    public List<Segment> segments() {
        return pages.stream().flatMap(p -> p.segments().stream()).toList();
    }

    /** The row that a segment stands in. */
    public Row row(Segment segment) {
        return pages.get(segment.page()).rows().get(segment.row());
    }

    /** The segment right below another, in its column: a common edge or center, no line between. Null when there is none. */
    public @Nullable Segment below(Segment above) {
        PageLayout page = pages.get(above.page());
        for (int r = above.row() + 1; r < Math.min(page.rows().size(), above.row() + 3); r++) {
            for (Segment next : page.rows().get(r).segments()) {
                double gap = page.downInLines(next.box().y0() - above.box().y1());
                if (gap > -0.5 && gap < CLOSE && page.aligned(above.box(), next.box())) {
                    return next;
                }
            }
        }
        return null;
    }

    /** Guesses what the printing of numbers and dates does not decide. */
    public interface LanguageGuess {
        /** ISO 639-1 code. */
        String language(String text);

        /** ISO 3166-1 code of the country that a text's addresses name, or null. */
        @Nullable String country(String text);

        /** Order of day and month that goes with a language and the countries that a text names. */
        DateOrder order(String language, String text);
    }
}
