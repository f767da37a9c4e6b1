package dev.lector.extractors.invoice;

import dev.lector.extractors.field.Choice.Span;
import dev.lector.extractors.invoice.TaxRow.Figure;
import dev.lector.extractors.label.Label;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Folding;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Row;
import dev.lector.extractors.layout.Segment;
import dev.lector.rule.Amount;
import dev.lector.rule.Amounts;
import dev.lector.rule.Currencies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tax summary of a paper: a row for each rate, with what is taxed and the tax on it. A rate, a base and a tax that stand in one row
 * and multiply prove each other; rows between and below them in the same columns belong to them even when they do not multiply, so that
 * a wrong tax is seen. One instance a document; not thread-safe.
 */
final class TaxRows {

    /** No rate of a value added or sales tax in the label packs' countries lies above. */
    private static final BigDecimal MAX_RATE = new BigDecimal(30);

    private static final double MAX_GAP = 2.5;

    private final DocumentLayout layout;
    private final LabelBook book;

    TaxRows(DocumentLayout layout, LabelBook book) {
        this.layout = layout;
        this.book = book;
    }

    /**
     * The rows from top to bottom.
     *
     * @param taken rows of items, as numbers of page and row: they multiply as well and are no summary
     */
    TaxSummary find(Set<List<Integer>> taken) {
        List<TaxRow> rows = new ArrayList<>();
        for (PageLayout page : layout.pages()) {
            for (Row row : page.rows()) {
                TaxRow found = taken.contains(List.of(row.page(), row.number())) ? null : proven(figures(row), row);
                if (found != null && rows.stream().noneMatch(found::sameValues)) {
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
        rows.sort(Comparator.comparingInt((TaxRow r) -> r.row().page())
                .thenComparingInt(r -> r.row().number()));
        return new TaxSummary(rows, sums(rows, taken));
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
                i = figure == null ? i + 1 : figure.span().last() + 1;
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
                    TaxRow found = row(row, rate, base, tax, figures);
                    boolean larger = base.value().abs().compareTo(tax.value().abs()) > 0;
                    boolean ordered = !tax.leftOf(base) || rate.leftOf(tax); // else the quantity of an item
                    if (apart && isMoney(base) && isMoney(tax) && larger && ordered && found.proven()) {
                        return found;
                    }
                }
            }
        }
        return null;
    }

    private static TaxRow row(Row row, Figure rate, Figure base, Figure tax, List<Figure> figures) {
        BigDecimal sum = base.value().add(tax.value());
        Figure gross = figures.stream()
                .filter(f -> isMoney(f) && f.value().compareTo(sum) == 0 && !wordsBetween(row, tax, f))
                .findFirst()
                .orElse(null);
        return new TaxRow(row, rate, base, tax, gross);
    }

    /** Whether a label stands between two figures: then the sums of the paper stand beside its tax summary. */
    private static boolean wordsBetween(Row row, Figure left, Figure right) {
        double from = left.span().box().x1();
        double to = right.span().box().x0();
        return row.segments().stream()
                .flatMap(segment -> segment.tokens().stream())
                .anyMatch(token -> token.box().x0() >= from
                        && token.box().x1() <= to
                        && token.key().codePoints().filter(Character::isLetter).count() > 1
                        && Currencies.of(token.text()) == null);
    }

    private static boolean isRate(Figure figure) {
        return figure.amount().percent()
                && figure.value().signum() > 0
                && figure.value().compareTo(MAX_RATE) <= 0;
    }

    private static boolean isMoney(Figure figure) {
        return figure.amount().decimals() == 2 && !figure.amount().percent();
    }

    /** Rows next to a proven one, in its columns: another rate, or none, or a tax that is wrong. */
    private void beside(TaxRow proven, List<TaxRow> known, List<TaxRow> found, Set<List<Integer>> taken) {
        PageLayout page = layout.pages().get(proven.row().page());
        for (int step : new int[] {-1, 1}) {
            Row before = proven.row();
            for (int r = before.number() + step; r >= 0 && r < page.rows().size(); r += step) {
                Row row = page.rows().get(r);
                double gap = step > 0 ? row.top() - before.bottom() : before.top() - row.bottom();
                if (taken.contains(List.of(row.page(), row.number())) || page.downInLines(gap) > MAX_GAP) {
                    break;
                }
                TaxRow next = inColumns(row, proven);
                if (next == null) {
                    continue; // a row of what stands beside the summary
                }
                boolean isNew = known.stream().noneMatch(k -> k.row() == row || next.sameValues(k))
                        && found.stream().noneMatch(k -> k.row() == row || next.sameValues(k));
                if (isNew) {
                    found.add(next);
                }
                before = row;
            }
        }
    }

    /** The figures below the last row in its columns, where no rate stands before them. */
    private List<Figure> sums(List<TaxRow> rows, Set<List<Integer>> taken) {
        if (rows.isEmpty()) {
            return List.of();
        }
        TaxRow last = rows.get(rows.size() - 1);
        PageLayout page = layout.pages().get(last.row().page());
        int below = last.row().number() + 1;
        boolean ends = below >= page.rows().size() || taken.contains(List.of(page.index(), below));
        if (ends || page.downInLines(page.rows().get(below).top() - last.row().bottom()) > MAX_GAP) {
            return List.of();
        }
        List<Figure> figures = figures(page.rows().get(below));
        List<Figure> sums = figures.stream()
                .filter(f -> isMoney(f) && (f.near(last.base()) || f.near(last.tax())))
                .toList();
        return figures.stream().anyMatch(f -> f.near(last.rate())) || sums.size() < 2 ? List.of() : sums;
    }

    private @Nullable TaxRow inColumns(Row row, TaxRow like) {
        Figure rate = null;
        Figure base = null;
        Figure tax = null;
        for (Figure figure : figures(row)) {
            if (figure.near(like.rate()) && !isMoney(figure)) {
                rate = figure;
            } else if (figure.near(like.base()) && isMoney(figure)) {
                base = figure;
            } else if (figure.near(like.tax()) && isMoney(figure)) {
                tax = figure;
            }
        }
        return rate == null || base == null || tax == null ? null : row(row, rate, base, tax, figures(row));
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
                found.add(row(row, r, b, t, figures));
            }
        }
    }

    private static @Nullable Figure nearest(List<Figure> figures, Segment header) {
        return figures.stream()
                .min(Comparator.comparingDouble(
                        f -> Math.abs(f.span().box().centerX() - header.box().centerX())))
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
}
