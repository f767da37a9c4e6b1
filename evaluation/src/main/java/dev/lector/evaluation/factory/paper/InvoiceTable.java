package dev.lector.evaluation.factory.paper;

import dev.lector.evaluation.factory.content.Deal;
import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Item;
import dev.lector.evaluation.factory.layout.Align;
import dev.lector.evaluation.factory.layout.Block;
import dev.lector.evaluation.factory.layout.Grid;
import dev.lector.evaluation.factory.layout.Mark;
import dev.lector.evaluation.factory.layout.Piece;
import dev.lector.evaluation.factory.layout.Style;
import dev.lector.evaluation.factory.layout.Text;
import java.util.ArrayList;
import java.util.List;

/** The items of a deal as a table with one of many sets of columns. */
final class InvoiceTable {
    private static final List<List<String>> SETS = List.of(
            List.of("description", "quantity", "unit_price", "line_total"),
            List.of("pos", "description", "quantity", "unit_price", "line_total"),
            List.of("pos", "code", "description", "quantity", "unit", "unit_price", "line_total"),
            List.of("quantity", "description", "unit_price", "line_total"),
            List.of("quantity", "code", "description", "unit_price", "line_total"),
            List.of("description", "line_total"),
            List.of("code", "description", "quantity", "unit_price", "discount", "line_total"),
            List.of("description", "quantity", "unit_price", "tax_rate", "line_total"),
            List.of("pos", "description", "tax_rate", "quantity", "unit_price", "line_total"),
            List.of("code", "description", "quantity", "unit", "unit_price", "tax_rate", "line_total"),
            List.of("pos", "description", "line_total"),
            List.of("date", "description", "quantity", "unit_price", "line_total"),
            List.of("description", "unit_price", "quantity", "line_total"),
            List.of("pos", "quantity", "unit", "code", "description", "unit_price", "line_total"),
            List.of("date", "description", "line_total"),
            List.of("code", "quantity", "description", "unit_price", "line_total"));

    private final Desk desk;
    private final Deal deal;
    private final Dice dice;
    private final List<String> columns;
    private final boolean currency;
    private final boolean oneLine;
    private final Arrangement arrangement;
    private final boolean highHead;

    InvoiceTable(Desk desk, Deal deal) {
        this(desk, deal, List.of());
    }

    /**
     * @param columns the columns, or none for any set
     */
    InvoiceTable(Desk desk, Deal deal, List<String> columns) {
        this.desk = desk;
        this.deal = deal;
        dice = desk.dice;
        this.columns = columns.isEmpty() ? anySet() : columns;
        currency = dice.chance(0.25);
        oneLine = dice.chance(0.4);
        // Dice of their own, so that all else about a paper stays as it was before there were arrangements.
        Dice own = new Dice(deal.net() * 31 + deal.items().size() + 6);
        boolean odd = this.columns.contains("unit_price") && own.chance(0.4);
        arrangement = odd ? own.pick(desk.family.own(Arrangement.ODD)) : Arrangement.PLAIN;
        highHead = own.chance(0.15);
        desk.fact("arrangement", "code", arrangement.name(), arrangement.name());
    }

    private List<String> anySet() {
        List<String> set = dice.pick(desk.family.own(SETS));
        boolean discounted = deal.items().stream().anyMatch(i -> i.discount() > 0);
        if (discounted && !set.contains("discount") && set.contains("unit_price")) {
            List<String> wider = new ArrayList<>(set);
            wider.add(wider.size() - 1, "discount");
            return wider;
        }
        return set;
    }

    Block block() {
        return block(List.of());
    }

    /** The table with rows of sums as its last ones, labels in the description, sums in the last column. */
    Block block(List<Pairs.Pair> sums) {
        List<List<Text>> rows = new ArrayList<>();
        boolean head = !dice.chance(0.04);
        if (head) {
            rows.add(header());
        }
        long running = 0;
        for (int row = 0; row < deal.items().size(); row++) {
            Item item = deal.items().get(row);
            between(row, running, rows);
            item(item, row, rows);
            running += item.total();
        }
        if (arrangement == Arrangement.ALLOWANCES) {
            allowances(running, rows);
        }
        for (Pairs.Pair sum : sums) {
            rows.add(columns.stream().map(c -> sumCell(c, sum)).toList());
        }
        List<Grid.Column> shape = columns.stream()
                .map(c -> new Grid.Column(c.equals("description") ? 1 : 0, align(c)))
                .toList();
        double pad = dice.pick(List.of(1.5, 2.5, 4.0, 6.0));
        return new Grid(shape, rows, head, desk.look.rules(), dice.pick(List.of(3.0, 5.0, 8.0)), pad, lift());
    }

    private double lift() {
        return switch (arrangement) {
            case MIDDLE, PRICES -> 0.5;
            case BOTTOM -> 1;
            default -> 0;
        };
    }

    /** What stands before an item: a running sum where a page might end, or the heading of a group. */
    private void between(int row, long sum, List<List<Text>> rows) {
        if (arrangement == Arrangement.CARRIED && row > 1 && row % 5 == 0) {
            rows.add(bare(desk.plain(desk.word("carried")), sum));
            rows.add(bare(desk.plain(desk.word("brought")), sum));
        }
        if (arrangement == Arrangement.GROUPS && row % 3 == 0) {
            rows.add(only("description", desk.plain(desk.world.project(), desk.look.bold())));
        }
    }

    private void item(Item item, int row, List<List<Text>> rows) {
        boolean apart = arrangement == Arrangement.ABOVE || arrangement == Arrangement.BELOW;
        List<Text> cells = new ArrayList<>();
        for (String column : columns) {
            boolean empty = apart && column.equals("description");
            cells.add(empty ? Text.of(List.of(), Align.LEFT) : cell(column, item, row));
        }
        if (apart) {
            List<Text> words = columns.stream()
                    .map(c -> c.equals("description") ? cell(c, item, row) : Text.of(List.of(), Align.LEFT))
                    .toList();
            rows.add(arrangement == Arrangement.ABOVE ? words : cells);
            rows.add(arrangement == Arrangement.ABOVE ? cells : words);
        } else {
            rows.add(cells);
        }
    }

    /** Taken off and added again: the sums of the paper stay what they are. */
    private void allowances(long sum, List<List<Text>> rows) {
        long part = Math.max(1, Math.abs(sum) / 20);
        rows.add(bare(desk.plain(desk.word("discount_amount").replace("{rate}", "5 %")), -part));
        rows.add(bare(desk.plain(desk.word("shipping")), part));
    }

    private List<Text> bare(Piece label, long cents) {
        Piece amount = new Piece(money(cents), desk.look.body());
        return columns.stream()
                .map(c -> c.equals("description")
                        ? Text.of(List.of(label), Align.LEFT)
                        : c.equals("line_total")
                                ? Text.of(List.of(amount), Align.RIGHT)
                                : Text.of(List.of(), Align.LEFT))
                .toList();
    }

    private List<Text> only(String column, Piece piece) {
        return columns.stream()
                .map(c -> Text.of(c.equals(column) ? List.of(piece) : List.of(), Align.LEFT))
                .toList();
    }

    private static Text sumCell(String column, Pairs.Pair sum) {
        return switch (column) {
            case "description" -> Text.of(sum.labels(), Align.LEFT);
            case "line_total" -> Text.of(sum.value(), Align.RIGHT);
            default -> Text.of(List.of(), Align.LEFT);
        };
    }

    private List<Text> header() {
        Style style = dice.chance(0.7) ? desk.look.bold() : desk.look.body();
        boolean upper = dice.chance(0.2);
        return columns.stream()
                .map(c -> {
                    String word = desk.word("col." + c);
                    Piece piece = new Piece(upper ? word.toUpperCase(java.util.Locale.ROOT) : word, style);
                    int blank = highHead ? piece.text().lastIndexOf(' ') : -1;
                    return blank < 0
                            ? Text.of(List.of(piece), align(c))
                            : new Text(
                                    List.of(
                                            List.of(new Piece(piece.text().substring(0, blank), style)),
                                            List.of(new Piece(piece.text().substring(blank + 1), style))),
                                    align(c),
                                    1.2);
                })
                .toList();
    }

    private static Align align(String column) {
        return switch (column) {
            case "quantity", "unit_price", "line_total", "discount", "tax_rate" -> Align.RIGHT;
            default -> Align.LEFT;
        };
    }

    private Text cell(String column, Item item, int row) {
        String text = text(column, item, row);
        List<Mark> marks = List.of(new Mark(column, 0, row));
        List<List<Piece>> lines = new ArrayList<>();
        lines.add(List.of(new Piece(text, desk.look.body(), marks, false)));
        if (column.equals("description") && !item.extra().isEmpty()) {
            Piece extra = new Piece(item.extra(), desk.look.body(), marks, false);
            if (oneLine) {
                lines.set(0, List.of(new Piece(text, desk.look.body(), marks, false), extra));
            } else {
                lines.add(List.of(extra));
            }
        }
        if (column.equals("quantity") && arrangement == Arrangement.UNIT) {
            lines.set(0, List.of(lines.get(0).get(0), desk.plain(item.unit())));
        }
        if (column.equals("unit_price") && arrangement == Arrangement.PRICES) {
            long off = Math.max(1, Math.abs(item.price()) / 20);
            lines.add(0, List.of(desk.plain(money(item.price() + off))));
            lines.add(1, List.of(desk.plain(money(-off))));
        }
        lines.addAll(besides(column, item));
        return new Text(lines, align(column), 1.2);
    }

    /** Further lines of a cell that are no part of its value. */
    private List<List<Piece>> besides(String column, Item item) {
        boolean high = lift() > 0 || arrangement == Arrangement.NOTES;
        if (column.equals("description") && high) {
            Piece reference = desk.plain(desk.word("col.code") + ": " + item.code(), desk.look.small());
            Piece day = desk.plain(
                    desk.word("col.date") + ": " + desk.formats.day(deal.date("delivery_date")), desk.look.small());
            return arrangement == Arrangement.NOTES
                    ? List.of(List.of(reference))
                    : List.of(List.of(reference), List.of(day));
        }
        return List.of();
    }

    private String text(String column, Item item, int row) {
        return switch (column) {
            case "pos" -> String.valueOf(row + 1);
            case "code" -> item.code();
            case "description" -> item.description();
            case "quantity" -> desk.formats.number(item.quantity());
            case "unit" -> item.unit();
            case "unit_price" -> money(item.price());
            case "discount" -> item.discount() == 0 ? "-" : item.discount() + " %";
            case "tax_rate" -> desk.formats.rate(item.rate(), false) + (oneLine ? "%" : " %");
            case "line_total" -> money(item.total());
            case "date" -> desk.formats.day(deal.dates().getOrDefault("delivery_date", java.time.LocalDate.EPOCH));
            default -> throw new IllegalArgumentException("no column " + column);
        };
    }

    private String money(long cents) {
        return currency ? desk.formats.money(cents) : desk.formats.plain(cents);
    }
}
