package dev.lector.extractors.invoice;

import dev.lector.extractors.field.Choice;
import dev.lector.extractors.field.Choice.Span;
import dev.lector.extractors.label.Label;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Folding;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Row;
import dev.lector.extractors.layout.Segment;
import dev.lector.rule.Amount;
import dev.lector.rule.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tax summary of a paper: a row for each rate, with what is taxed and the tax on it. A rate, a base and a tax that stand in one row
 * and multiply prove each other; rows between and below them in the same columns belong to them even when they do not multiply, so that
 * a wrong tax is seen. One instance a document; not thread-safe.
 */
final class TaxRows {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** No rate of a value added or sales tax in the label packs' countries lies above. */
    private static final BigDecimal MAX_RATE = new BigDecimal(30);

    private static final BigDecimal TOLERANCE = new BigDecimal("0.02");
    private static final double SAME_COLUMN = 0.03;
    private static final double MAX_GAP = 2.5;
    private static final double PROVEN = 0.9;
    private static final double BY_COLUMN = 0.7;

    private final DocumentLayout layout;
    private final LabelBook book;

    TaxRows(DocumentLayout layout, LabelBook book) {
        this.layout = layout;
        this.book = book;
    }

    /** A number where it stands. */
    private record Figure(Amount amount, Span span) {
        BigDecimal value() {
            return amount.value();
        }

        double right() {
            return span.box().x1();
        }
    }

    /** A row of the summary. */
    private record TaxRow(Row row, Figure rate, Figure base, Figure tax) {
        boolean inColumnsOf(TaxRow other) {
            return near(rate, other.rate) && near(base, other.base) && near(tax, other.tax);
        }

        boolean proven() {
            BigDecimal product = base.value().multiply(rate.value()).divide(HUNDRED, 4, RoundingMode.HALF_UP);
            return product.subtract(tax.value()).abs().compareTo(TOLERANCE) <= 0;
        }
    }

    private static boolean near(Figure a, Figure b) {
        return Math.abs(a.right() - b.right()) < SAME_COLUMN;
    }

    /**
     * The rows from top to bottom, cells by column: rate, base, tax.
     *
     * @param taken rows of items, as numbers of page and row: they multiply as well and are no summary
     */
    List<Map<String, Choice>> rows(Set<List<Integer>> taken) {
        List<TaxRow> rows = new ArrayList<>();
        for (PageLayout page : layout.pages()) {
            for (Row row : page.rows()) {
                TaxRow found = taken.contains(List.of(row.page(), row.number())) ? null : proven(figures(row), row);
                if (found != null && rows.stream().noneMatch(r -> sameValues(r, found))) {
                    rows.add(found);
                }
            }
            if (rows.isEmpty()) {
                headed(page, taken, rows);
            }
        }
        List<TaxRow> besides = new ArrayList<>();
        rows.forEach(row -> beside(row, rows, besides, taken));
        rows.addAll(besides);
        rows.sort(Comparator.comparingInt((TaxRow r) -> r.row.page()).thenComparingInt(r -> r.row.number()));
        return rows.stream().map(TaxRows::cells).toList();
    }

    private static boolean sameValues(TaxRow a, TaxRow b) {
        return a.rate.value().compareTo(b.rate.value()) == 0
                && a.base.value().compareTo(b.base.value()) == 0
                && a.tax.value().compareTo(b.tax.value()) == 0;
    }

    private List<Figure> figures(Row row) {
        List<Figure> figures = new ArrayList<>();
        for (Segment segment : row.segments()) {
            int i = 0;
            while (i < segment.size()) {
                Figure figure = figure(segment, i);
                if (figure != null) {
                    figures.add(figure);
                }
                i = figure == null ? i + 1 : figure.span.last() + 1;
            }
        }
        return figures;
    }

    /** The number that begins at a token, with the percent sign or the currency that stands a blank behind it. */
    private @Nullable Figure figure(Segment segment, int i) {
        if (!segment.tokens().get(i).hasDigit()) {
            return null;
        }
        int last = Math.min(segment.size() - 1, i + 1);
        for (int j = last; j >= i; j--) {
            boolean second = j > i && segment.tokens().get(j).hasDigit();
            String text = segment.text(i, j).replaceAll("[:;]+$", "");
            Amount amount = second ? null : Amounts.parse(text, layout.mark());
            if (amount != null) {
                return new Figure(amount, new Span(segment, i, j));
            }
        }
        return null;
    }

    /** The rate, base and tax in a row that multiply; only a rate with its sign, and amounts with cents. */
    private static @Nullable TaxRow proven(List<Figure> figures, Row row) {
        for (Figure rate : figures) {
            if (!isRate(rate)) {
                continue;
            }
            for (Figure base : figures) {
                for (Figure tax : figures) {
                    boolean apart = base != tax && base != rate && tax != rate;
                    TaxRow found = new TaxRow(row, rate, base, tax);
                    boolean larger = base.value().abs().compareTo(tax.value().abs()) > 0;
                    if (apart && isMoney(base) && isMoney(tax) && larger && found.proven()) {
                        return found;
                    }
                }
            }
        }
        return null;
    }

    private static boolean isRate(Figure figure) {
        return figure.amount.percent()
                && figure.value().signum() > 0
                && figure.value().compareTo(MAX_RATE) <= 0;
    }

    private static boolean isMoney(Figure figure) {
        return figure.amount.decimals() == 2 && !figure.amount.percent();
    }

    /** Rows next to a proven one, in its columns: another rate, or none, or a tax that is wrong. */
    private void beside(TaxRow proven, List<TaxRow> known, List<TaxRow> found, Set<List<Integer>> taken) {
        PageLayout page = layout.pages().get(proven.row.page());
        for (int step : new int[] {-1, 1}) {
            Row before = proven.row;
            for (int r = before.number() + step; r >= 0 && r < page.rows().size(); r += step) {
                Row row = page.rows().get(r);
                double gap = step > 0 ? row.top() - before.bottom() : before.top() - row.bottom();
                boolean item = taken.contains(List.of(row.page(), row.number()));
                TaxRow next = item || page.downInLines(gap) > MAX_GAP ? null : inColumns(row, proven);
                if (next == null) {
                    break;
                }
                boolean isNew = known.stream().noneMatch(k -> k.row == row || sameValues(k, next))
                        && found.stream().noneMatch(k -> k.row == row || sameValues(k, next));
                if (isNew) {
                    found.add(next);
                }
                before = row;
            }
        }
    }

    private @Nullable TaxRow inColumns(Row row, TaxRow like) {
        Figure rate = null;
        Figure base = null;
        Figure tax = null;
        for (Figure figure : figures(row)) {
            if (near(figure, like.rate) && !isMoney(figure)) {
                rate = figure;
            } else if (near(figure, like.base) && isMoney(figure)) {
                base = figure;
            } else if (near(figure, like.tax) && isMoney(figure)) {
                tax = figure;
            }
        }
        return rate == null || base == null || tax == null ? null : new TaxRow(row, rate, base, tax);
    }

    /** The rows below a header that names a rate, a base and a tax, where nothing on the page multiplies. */
    private void headed(PageLayout page, Set<List<Integer>> taken, List<TaxRow> found) {
        for (Row header : page.rows()) {
            Segment rate = cell(header, "rate");
            Segment base = cell(header, "base");
            Segment tax = cell(header, "tax");
            if (rate == null
                    || base == null
                    || tax == null
                    || header.number() + 1 >= page.rows().size()) {
                continue;
            }
            Row row = page.rows().get(header.number() + 1);
            List<Figure> figures = figures(row);
            Figure r = nearest(figures.stream().filter(TaxRows::isRate).toList(), rate);
            List<Figure> money = figures.stream().filter(TaxRows::isMoney).toList();
            Figure b = nearest(money, base);
            Figure t = nearest(money, tax);
            boolean free = !taken.contains(List.of(row.page(), row.number()));
            if (free && r != null && b != null && t != null && b != t) {
                found.add(new TaxRow(row, r, b, t));
            }
        }
    }

    private static @Nullable Figure nearest(List<Figure> figures, Segment header) {
        return figures.stream()
                .min(Comparator.comparingDouble(
                        f -> Math.abs(f.span.box().centerX() - header.box().centerX())))
                .orElse(null);
    }

    private @Nullable Segment cell(Row row, String what) {
        return row.segments().stream()
                .filter(s -> names(s.text(), what))
                .findFirst()
                .orElse(null);
    }

    private boolean names(String text, String what) {
        String key = Folding.key(text);
        List<String> concepts = book.concepts(key).stream().map(Label::concept).toList();
        boolean taxColumn = book.columns(key).stream().anyMatch(l -> l.concept().equals("tax"));
        return switch (what) {
            case "rate" -> text.contains("%") || taxColumn && !concepts.contains("tax_amount");
            case "base" -> concepts.contains("net_amount");
            default -> concepts.contains("tax_amount") && !text.contains("%");
        };
    }

    private static Map<String, Choice> cells(TaxRow row) {
        double score = row.proven() ? PROVEN : BY_COLUMN;
        List<String> why = List.of(row.proven() ? "rate times base is the tax" : "column of the tax summary");
        Map<String, Choice> cells = new LinkedHashMap<>();
        String rate = row.rate.value().toPlainString();
        cells.put("rate", new Choice(rate, List.of(row.rate.span), score, why));
        cells.put("base", new Choice(row.base.amount.plain(), List.of(row.base.span), score, why));
        cells.put("tax", new Choice(row.tax.amount.plain(), List.of(row.tax.span), score, why));
        return cells;
    }
}
