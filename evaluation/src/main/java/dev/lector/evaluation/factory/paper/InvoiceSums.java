package dev.lector.evaluation.factory.paper;

import dev.lector.evaluation.factory.content.Deal;
import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.layout.Align;
import dev.lector.evaluation.factory.layout.Block;
import dev.lector.evaluation.factory.layout.Blocks;
import dev.lector.evaluation.factory.layout.Grid;
import dev.lector.evaluation.factory.layout.Piece;
import dev.lector.evaluation.factory.layout.Style;
import dev.lector.evaluation.factory.layout.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The block of sums below the items, with or without a summary of taxes. */
final class InvoiceSums {
    private final Desk desk;
    private final Deal deal;
    private final Dice dice;
    private final boolean summary;

    InvoiceSums(Desk desk, Deal deal) {
        this.desk = desk;
        this.deal = deal;
        dice = desk.dice;
        summary = deal.tax() != 0 && (deal.bases().size() > 1 ? dice.chance(0.6) : dice.chance(0.2));
    }

    /** What stands below the sums when these stand in the table of the items. */
    List<Block> beside() {
        return summary ? List.of(taxTable()) : List.of();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int kind = dice.pick(desk.family.own(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)));
        if (summary && kind < 7) {
            boolean first = dice.chance(0.5);
            Block taxes = taxTable();
            Block sums = sums(kind);
            blocks.add(first ? taxes : sums);
            blocks.add(new Blocks.Gap(8));
            blocks.add(first ? sums : taxes);
        } else if (summary) {
            blocks.add(new Blocks.Columns(List.of(taxTable(), sums(0)), List.of(0.55, 0.45), 10));
        } else {
            blocks.add(sums(kind));
        }
        return blocks;
    }

    private Block sums(int kind) {
        if (kind == 5 || kind == 9) {
            return across(kind);
        }
        double share = dice.between(0.35, 0.6);
        List<Pairs.Pair> pairs = pairs();
        Block block =
                switch (kind) {
                    case 1 -> Pairs.columns(desk, pairs, Align.RIGHT, Align.RIGHT, Grid.Rules.NONE);
                    case 2 -> Pairs.columns(desk, pairs, Align.LEFT, Align.RIGHT, Grid.Rules.ROWS);
                    case 3 -> Pairs.columns(desk, pairs, Align.LEFT, Align.RIGHT, Grid.Rules.BOXES);
                    case 4 -> Pairs.inline(desk, pairs, Align.RIGHT);
                    case 6 -> Pairs.columns(desk, pairs, Align.LEFT, Align.RIGHT, Grid.Rules.ZEBRA);
                    default -> Pairs.columns(desk, pairs, Align.LEFT, Align.RIGHT, Grid.Rules.NONE);
                };
        if (kind == 7) {
            return block;
        }
        boolean left = kind == 8;
        return new Blocks.Inset(block, left ? 0 : 1 - share, share);
    }

    /** All sums side by side, labels above. */
    private Block across(int kind) {
        List<Pairs.Pair> pairs = pairs();
        Grid.Rules rules = kind == 5 ? Grid.Rules.BOXES : Grid.Rules.HEAD;
        return Pairs.stacked(desk, pairs, Math.min(6, pairs.size()), rules, Align.RIGHT);
    }

    private Piece money(String name, Style style) {
        return desk.value(name, style);
    }

    private void line(List<Pairs.Pair> pairs, String label, String name, Style style) {
        pairs.add(new Pairs.Pair(new Piece(label, style), List.of(money(name, style))));
    }

    List<Pairs.Pair> pairs() {
        List<Pairs.Pair> pairs = new ArrayList<>();
        Style body = desk.look.body();
        boolean taxed = deal.tax() != 0;
        boolean extras = deal.discount() != 0 || deal.shipping() != 0;
        if (extras) {
            Piece goods = new Piece(desk.formats.money(deal.goods()), body);
            pairs.add(new Pairs.Pair(desk.plain(colon(goodsWord())), List.of(goods)));
        }
        if (deal.discount() != 0) {
            Piece less = desk.value("discount_amount");
            Piece minus = negative(less);
            String word = desk.word("discount_amount").replace("{rate}", "");
            pairs.add(new Pairs.Pair(desk.plain(colon(word)), List.of(minus)));
        }
        if (deal.shipping() != 0) {
            line(pairs, colon(desk.word("shipping")), "shipping_amount", body);
        }
        if (taxed && (!extras || dice.chance(0.8)) && !dice.chance(0.06)) {
            line(pairs, colon(desk.word("net_amount")), "net_amount", body);
        } else if (!taxed && !extras && dice.chance(0.3)) {
            line(pairs, colon(desk.word("net_amount")), "net_amount", body);
        }
        taxes(pairs, body);
        closing(pairs);
        if (dice.chance(0.05)) {
            abroad(pairs);
        }
        return pairs;
    }

    private String goodsWord() {
        return dice.pick("Goods", "Items", desk.word("ts.base"), desk.word("col.line_total"));
    }

    private String colon(String word) {
        return word + desk.look.colon();
    }

    private void taxes(List<Pairs.Pair> pairs, Style body) {
        if (deal.taxes().size() == 1 && deal.tax() != 0) {
            String word = colon(desk.word("tax_amount")).replace("{rate}", "{tax_rate}");
            pairs.add(new Pairs.Pair(desk.sentence(word, body), List.of(money("tax_amount", body))));
            return;
        }
        if (deal.tax() == 0) {
            if (dice.chance(0.25)) {
                String word = desk.word("tax_amount").replace("{rate}", "0");
                desk.fact("tax_amount", "amount", "0.00", desk.formats.money(0));
                line(pairs, colon(word), "tax_amount", body);
            }
            return;
        }
        String word = dice.pick(desk.labels.list("tax_amount").stream()
                .filter(w -> w.contains("{rate}"))
                .toList());
        for (Map.Entry<Integer, Long> tax : deal.taxes().entrySet()) {
            Piece label = new Piece(colon(word.replace("{rate}", desk.formats.rate(tax.getKey(), false))), body);
            pairs.add(new Pairs.Pair(label, List.of(new Piece(desk.formats.money(tax.getValue()), body))));
        }
        if (dice.chance(0.4)) {
            String plain = dice.pick(desk.labels.list("tax_amount").stream()
                    .filter(w -> !w.contains("{rate}"))
                    .toList());
            line(pairs, colon(plain), "tax_amount", body);
        }
    }

    private void closing(List<Pairs.Pair> pairs) {
        Style strong = dice.chance(0.75) ? desk.look.bold() : desk.look.body();
        Style big = dice.chance(0.2) ? strong.sized(strong.size() * 1.25) : strong;
        if (deal.prepaid() == 0) {
            boolean owed = desk.has("amount_due");
            boolean due = dice.chance(0.15) && owed;
            line(
                    pairs,
                    colon(desk.word(due ? "amount_due" : "gross_amount")),
                    due ? "amount_due" : "gross_amount",
                    big);
            if (!due && dice.chance(0.12) && owed) {
                line(pairs, colon(desk.word("amount_due")), "amount_due", big);
            }
            return;
        }
        line(pairs, colon(desk.word("gross_amount")), "gross_amount", strong);
        Piece paid = desk.value("prepaid_amount");
        Piece less = dice.chance(0.5) ? negative(paid) : paid;
        pairs.add(new Pairs.Pair(desk.plain(colon(desk.word("prepaid"))), List.of(less)));
        line(pairs, colon(desk.word("amount_due")), "amount_due", big);
    }

    private static Piece negative(Piece amount) {
        String text = amount.text().contains("-") ? amount.text() : "-" + amount.text();
        return new Piece(text, amount.style(), amount.marks(), false);
    }

    /** The total once more in another currency, now and then. */
    private void abroad(List<Pairs.Pair> pairs) {
        String other = desk.formats.currency().equals("USD") ? "EUR" : "USD";
        long cents = Math.round(deal.gross() * dice.between(0.7, 1.4));
        String text = desk.formats.plain(cents);
        Piece label = desk.plain(colon(desk.word("gross_amount") + " " + other));
        pairs.add(new Pairs.Pair(label, List.of(desk.plain(dice.chance(0.5) ? text : other + " " + text))));
    }

    /** Rate, net, tax and perhaps gross for each rate. */
    private Block taxTable() {
        boolean gross = dice.chance(0.5);
        List<String> names = gross ? List.of("rate", "base", "tax", "gross") : List.of("rate", "base", "tax");
        List<List<Text>> rows = new ArrayList<>();
        rows.add(names.stream()
                .map(n -> Text.of(List.of(desk.plain(desk.word("ts." + n), desk.look.bold())), Align.RIGHT))
                .toList());
        deal.bases().forEach((rate, base) -> {
            long tax = deal.taxes().getOrDefault(rate, 0L);
            List<Text> row = new ArrayList<>();
            row.add(right(desk.plain(desk.formats.rate(rate, false) + "%")));
            row.add(right(desk.plain(desk.formats.plain(base))));
            row.add(right(desk.plain(desk.formats.plain(tax))));
            if (gross) {
                row.add(right(desk.plain(desk.formats.plain(base + tax))));
            }
            rows.add(row);
        });
        if (dice.chance(0.5)) {
            rows.add(totals(gross));
        }
        List<Grid.Column> columns =
                names.stream().map(n -> new Grid.Column(1, Align.RIGHT)).toList();
        Block grid = new Grid(columns, rows, true, desk.look.rules(), 3, 2);
        Block titled = dice.chance(0.4)
                ? new Blocks.Stack(List.of(desk.text(desk.plain(desk.word("ts.title"), desk.look.bold())), grid), 2)
                : grid;
        return new Blocks.Inset(titled, 0, dice.between(0.5, 1.0));
    }

    private List<Text> totals(boolean gross) {
        List<Text> row = new ArrayList<>();
        row.add(right(desk.plain(dice.pick("", desk.word("gross_amount")))));
        row.add(right(bare("net_amount", deal.net())));
        row.add(right(bare("tax_amount", deal.tax())));
        if (gross) {
            row.add(right(bare("gross_amount", deal.gross())));
        }
        return row;
    }

    private Piece bare(String name, long cents) {
        return new Piece(desk.formats.plain(cents), desk.look.body(), desk.place(name), false);
    }

    private static Text right(Piece piece) {
        return Text.of(List.of(piece), Align.RIGHT);
    }
}
