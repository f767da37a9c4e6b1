package dev.lector.extractors.table;

import dev.lector.extractors.field.Choice;
import dev.lector.extractors.field.Choice.Span;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.layout.Folding;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Segment;
import dev.lector.extractors.table.BodyRow.Number;
import dev.lector.extractors.table.RowGroups.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes an item of the printed rows that belong to it: its words, and of several numbers in a column those that multiply. */
final class ItemMaker {
    /** A blank and the air before the next column, as a fraction of the page's width. */
    private static final double WORD_GAP = 0.012;

    /** A column as narrow as this, in line heights, breaks nearly every text. */
    private static final double NARROW = 8;

    /** A column so many times as wide as all its texts breaks none of them. */
    private static final double WIDE = 2;

    /** A position number or an article's code in brackets or stars before the words. */
    private static final Pattern ARTICLE_CODE =
            Pattern.compile("^(?:\\d{1,3}\\.? +(?=\\p{L})|[\\[*(]\\w{2,20}[\\])*] +)");

    private static final Pattern CAPTION = Pattern.compile("(.*\\S)\\s+[-\u2013]\\s+(\\p{L}+):?");

    private final LabelBook book;
    private final PageLayout page;
    private final Roles roles;
    private final double textTo;
    private final boolean below;
    private final boolean narrow;

    /**
     * @param textTo where the description's column ends, as a fraction of the page's width
     * @param below  whether article numbers stand above the words in the description's column
     * @param rows   all of the table's
     */
    ItemMaker(LabelBook book, PageLayout page, Roles roles, double textTo, boolean below, List<BodyRow> rows) {
        this.book = book;
        this.page = page;
        this.roles = roles;
        this.textTo = textTo;
        this.below = below;
        List<Segment> all = rows.stream().flatMap(r -> r.words().stream()).toList();
        double left = all.stream().mapToDouble(s -> s.box().x0()).min().orElse(0);
        double right = all.stream().mapToDouble(s -> s.box().x1()).max().orElse(1);
        this.narrow = page.acrossInLines(right - left) < NARROW
                && textTo - left < WIDE * (right - left)
                && all.size() > rows.size() / 2;
    }

    ItemLine item(Group group) {
        Map<String, Choice> cells = new LinkedHashMap<>();
        List<Segment> words = words(group);
        if (!words.isEmpty()) {
            String text = words.stream().map(Segment::text).collect(Collectors.joining(" "));
            text = named(ARTICLE_CODE.matcher(text).replaceFirst(""));
            List<Span> spans = words.stream().map(Span::new).toList();
            cells.put("description", new Choice(text, spans, 0.7, List.of("description column")));
        }
        Number total = first(group, roles.total());
        Number quantity = first(group, roles.quantity());
        Number price = price(group, quantity, total);
        put(cells, "position", first(group, roles.position()));
        put(cells, "quantity", quantity);
        put(cells, "unit_price", price);
        put(cells, "line_total", total);
        return new ItemLine(cells);
    }

    /** Without a caption behind the words that nothing follows: "Copper wire - Description". */
    private String named(String text) {
        Matcher caption = CAPTION.matcher(text);
        boolean empty = caption.matches()
                && book.columns(Folding.key(caption.group(2))).stream()
                        .anyMatch(label -> label.concept().equals("description"));
        return empty ? caption.group(1) : text;
    }

    private static void put(Map<String, Choice> cells, String role, @Nullable Number number) {
        if (number != null) {
            boolean count = role.equals("quantity") || role.equals("position");
            String value =
                    count ? number.value().toPlainString() : number.amount().plain();
            cells.put(role, new Choice(value, List.of(number.span()), 0.8, List.of("table column")));
        }
    }

    private static @Nullable Number first(Group group, int column) {
        return Stream.concat(group.anchors().stream(), group.rows().stream())
                .flatMap(row -> row.in(column).stream())
                .findFirst()
                .orElse(null);
    }

    private static List<Number> all(Group group, int column) {
        return column < 0
                ? List.of()
                : group.rows().stream().flatMap(r -> r.in(column).stream()).toList();
    }

    /** The price beside the total; of a block of prices the one that makes the total. */
    private @Nullable Number price(Group group, @Nullable Number quantity, @Nullable Number total) {
        Number beside = first(group, roles.price());
        if (quantity == null || total == null || beside == null) {
            return beside;
        }
        List<Number> off = group.anchors().stream()
                .flatMap(a -> roles.discounts(a).stream())
                .toList();
        List<Number> prices = new ArrayList<>(List.of(beside));
        prices.addAll(all(group, roles.price()));
        return prices.stream()
                .filter(p -> Product.holds(quantity.value(), p.value(), total.value(), off))
                .findFirst()
                .orElse(beside);
    }

    /** The first line of words, and what it wraps into. */
    private List<Segment> words(Group group) {
        List<Segment> words = new ArrayList<>();
        for (BodyRow row : below ? underNumbers(group) : group.rows()) {
            if (words.isEmpty()) {
                words.addAll(row.words());
            } else if (row.words().isEmpty() && group.anchors().contains(row)) {
                continue;
            } else if (wraps(words.get(words.size() - 1), row.words())) {
                words.addAll(row.words());
            } else {
                break;
            }
        }
        return words;
    }

    /** The rows under the one with the article's number, or all where there are no words under it. */
    private static List<BodyRow> underNumbers(Group group) {
        List<BodyRow> under = group.rows().subList(1, group.rows().size());
        return under.stream().anyMatch(r -> !r.words().isEmpty()) ? under : group.rows();
    }

    /** Whether the words go on because their line was full: the next word would not have fitted into the column. */
    private boolean wraps(Segment last, List<Segment> next) {
        if (next.isEmpty()) {
            return false;
        }
        Segment first = next.get(0);
        double word = first.tokens().get(0).box().width();
        boolean full = narrow
                || last.box().x1() + word + WORD_GAP > textTo
                || last.text().endsWith("-");
        boolean plain =
                next.size() == 1 && !first.text().contains(":") && !first.text().startsWith("*");
        return full && plain && last.box().x1() < textTo;
    }
}
