package dev.lector.evaluation.factory.paper;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Formats;
import dev.lector.evaluation.factory.content.Item;
import dev.lector.evaluation.factory.content.Party;
import dev.lector.evaluation.factory.layout.Align;
import dev.lector.evaluation.factory.layout.Block;
import dev.lector.evaluation.factory.layout.Blocks;
import dev.lector.evaluation.factory.layout.Grid;
import dev.lector.evaluation.factory.layout.Mark;
import dev.lector.evaluation.factory.layout.Piece;
import dev.lector.evaluation.factory.layout.Style;
import dev.lector.evaluation.factory.layout.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Composes the narrow paper of a cash register. */
final class Receipt {
    private final Desk desk;
    private final Dice dice;
    private final Party shop;
    private final List<Item> items = new ArrayList<>();
    private final long net;
    private final long tax;
    private final long total;
    private final long rounding;
    private final int rate;
    private final boolean inclusive;
    private final boolean upper;

    Receipt(Desk desk, LocalDate day) {
        this.desk = desk;
        dice = desk.dice;
        shop = desk.world.shop();
        rate = dice.pick(List.of(0, 60, 60, 70, 190, 200, 80));
        int count = dice.chance(0.25) ? dice.between(1, 2) : dice.between(1, 14);
        for (int i = 0; i < count; i++) {
            items.add(desk.world.ware(rate));
        }
        long sum = items.stream().mapToLong(Item::total).sum();
        inclusive = dice.chance(0.6);
        tax = inclusive ? Math.round(sum * rate / (1000.0 + rate)) : Math.round(sum * rate / 1000.0);
        net = inclusive ? sum - tax : sum;
        long exact = net + tax;
        rounding = dice.chance(desk.language.equals("en") ? 0.35 : 0.12) ? Math.round(exact / 5.0) * 5 - exact : 0;
        total = exact + rounding;
        upper = dice.chance(0.5);
        facts(day);
    }

    private void facts(LocalDate day) {
        desk.fact("seller_name", "party", shop.name(), shop.name());
        desk.fact("seller_address", "address", shop.oneLine(), String.join("\n", shop.address()));
        desk.fact("seller_tax_id", "id", shop.vatId().replace(" ", ""), shop.vatId());
        desk.fact("company_reg", "id", shop.register(), shop.register());
        desk.fact("seller_phone", "id", shop.phone(), shop.phone());
        desk.fact("web", "string", shop.web(), shop.web());
        DealFacts.date(desk, "invoice_date", day);
        String number = desk.world.number(dice.pick("R", "CS", "B", "INV"));
        desk.fact("invoice_number", "id", number, number);
        DealFacts.amount(desk, "gross_amount", total);
        DealFacts.amount(desk, "net_amount", net);
        if (tax != 0) {
            DealFacts.amount(desk, "tax_amount", tax);
        }
        String title = desk.word("title.receipt");
        desk.fact("document_type", "string", title, title);
        String time = dice.fill("1#:" + dice.below(6) + "#") + dice.pick("", ":24", " PM", "");
        desk.fact("time", "string", time, time);
        String cashier = dice.pick(desk.world.person().split(" ")[0], dice.fill("¹#"), "ADMIN")
                .toUpperCase(Locale.ROOT);
        desk.fact("cashier", "string", cashier, cashier);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(head());
        blocks.add(space());
        boolean titled = dice.chance(0.5);
        if (titled) {
            blocks.add(desk.text(Align.CENTRE, desk.value("document_type", desk.look.bold())));
            blocks.add(space());
        }
        blocks.addAll(meta());
        blocks.add(line());
        blocks.add(table());
        blocks.add(line());
        blocks.add(sums());
        blocks.add(space());
        if (dice.chance(0.35) && tax != 0) {
            blocks.add(summary());
            blocks.add(space());
        }
        if (tax != 0 && dice.chance(0.12)) {
            blocks.add(Text.of(desk.sentence(desk.anyWord("r.included"), desk.look.body()), Align.LEFT));
        }
        if (dice.chance(0.15)) {
            blocks.addAll(meta());
        }
        for (int i = dice.below(4); i > 0; i--) {
            blocks.add(desk.text(Align.CENTRE, desk.plain(desk.anyWord("r.thanks"))));
        }
        return blocks;
    }

    private Block space() {
        return new Blocks.Gap(dice.between(2, 9));
    }

    private Block line() {
        return switch (dice.below(4)) {
            case 0 -> new Blocks.Rule(0.6, 0, 3);
            case 1 -> desk.text(desk.plain("-".repeat((int) (150 / desk.look.size()))));
            default -> new Blocks.Gap(4);
        };
    }

    private List<Block> head() {
        Align align = dice.chance(0.8) ? Align.CENTRE : Align.LEFT;
        Style style = dice.chance(0.6) ? desk.look.title(dice.pick(List.of(1.0, 1.2, 1.5))) : desk.look.body();
        List<List<Piece>> lines = new ArrayList<>();
        if (dice.chance(0.2)) {
            lines.add(List.of(desk.plain(above())));
        }
        lines.add(List.of(desk.value("seller_name", style)));
        if (dice.chance(0.1)) {
            lines.add(List.of(desk.plain(shop.slogan())));
        }
        if (dice.chance(0.35)) {
            lines.add(registration());
        }
        lines.addAll(address());
        if (dice.chance(0.6)) {
            lines.add(List.of(desk.label("phone"), desk.value("seller_phone")));
        }
        if (dice.chance(0.45)) {
            lines.add(List.of(desk.label("seller_tax_id"), desk.value("seller_tax_id")));
        }
        if (dice.chance(0.12)) {
            lines.add(List.of(desk.value("web")));
        }
        return List.of(desk.lines(align, lines));
    }

    /** What may stand above the shop's name: a person, a slogan, a greeting, a number. */
    private String above() {
        return switch (dice.below(5)) {
            case 0 -> shop.contact().toLowerCase(Locale.ROOT);
            case 1 -> shop.slogan();
            case 2 -> desk.anyWord("r.thanks");
            case 3 -> dice.fill("¹####@");
            default -> dice.pick("*** COPY ***", "DUPLICATE", "WELCOME TO", "***");
        };
    }

    private List<Piece> registration() {
        Piece value = desk.value("company_reg");
        return dice.chance(0.5)
                ? List.of(desk.plain("("), value.glue(), desk.plain(")").glue())
                : List.of(desk.label("r.reg"), value);
    }

    private List<List<Piece>> address() {
        List<Mark> marks = desk.place("seller_address");
        List<List<Piece>> lines = new ArrayList<>();
        boolean comma = dice.chance(0.5);
        boolean one = dice.chance(0.3);
        List<Piece> joined = new ArrayList<>();
        int last = shop.address().size() - 1;
        for (int i = 0; i <= last; i++) {
            String text = shop.address().get(i) + (comma && i < last ? "," : "");
            Piece piece = new Piece(upper ? text.toUpperCase(Locale.ROOT) : text, desk.look.body(), marks, false);
            joined.add(piece);
            lines.add(List.of(piece));
        }
        return one ? List.of(joined) : lines;
    }

    private List<Block> meta() {
        List<Pairs.Pair> pairs = new ArrayList<>();
        List<String> names =
                new ArrayList<>(dice.some(List.of("number", "time", "cashier", "table", "number"), dice.between(0, 4)));
        names.add(dice.below(names.size() + 1), "date");
        boolean together = dice.chance(0.45);
        for (String name : names.stream().distinct().toList()) {
            if (name.equals("date") && together) {
                pairs.add(dateWithTime());
            } else if (!(name.equals("time") && together)) {
                pairs.add(new Pairs.Pair(desk.label("r." + name), List.of(metaValue(name))));
            }
        }
        return switch (dice.below(4)) {
            case 0 -> List.of(Pairs.inline(desk, pairs, Align.LEFT));
            case 1 -> List.of(Pairs.columns(desk, pairs, Align.LEFT, Align.LEFT, Grid.Rules.NONE));
            case 2 -> List.of(Pairs.columns(desk, pairs, Align.LEFT, Align.RIGHT, Grid.Rules.NONE));
            default -> List.of(Pairs.ribbon(desk, pairs, "", Align.LEFT, desk.look.body()));
        };
    }

    private Pairs.Pair dateWithTime() {
        Piece date = desk.value("invoice_date");
        boolean glued = dice.chance(0.15);
        Piece label = dice.chance(0.4) ? desk.plain("") : desk.label("r.date");
        boolean before = dice.chance(0.12) && !glued;
        Piece time = desk.value("time");
        return new Pairs.Pair(label, before ? List.of(time, date) : List.of(glued ? date.glue() : date, time));
    }

    private Piece metaValue(String name) {
        return switch (name) {
            case "number" -> desk.value("invoice_number");
            case "date" -> desk.value("invoice_date");
            case "table" -> desk.plain(dice.fill("¹#"));
            default -> desk.value(name);
        };
    }

    private String amount(long cents) {
        return dice.chance(0.08) ? desk.formats.money(cents) : desk.formats.plain(cents);
    }

    private Block table() {
        List<List<Text>> rows = new ArrayList<>();
        int kind = dice.pick(desk.family.own(List.of(0, 1, 2, 3, 4, 5)));
        boolean head = dice.chance(0.4);
        int row = 0;
        if (head && kind != 2) {
            rows.add(
                    kind == 1
                            ? cells("col.quantity", "col.description", "col.line_total")
                            : cells("col.description", "col.quantity", "col.line_total"));
        }
        for (Item item : items) {
            addRows(rows, item, row++, kind);
        }
        List<Grid.Column> columns = kind == 1
                ? List.of(
                        new Grid.Column(0, Align.LEFT), new Grid.Column(1, Align.LEFT), new Grid.Column(0, Align.RIGHT))
                : List.of(
                        new Grid.Column(1, Align.LEFT),
                        new Grid.Column(0, Align.RIGHT),
                        new Grid.Column(0, Align.RIGHT));
        return new Grid(columns, rows, head && kind != 2, Grid.Rules.NONE, 1, 0.8);
    }

    private List<Text> cells(String... keys) {
        List<Text> row = new ArrayList<>();
        for (String key : keys) {
            row.add(Text.of(List.of(desk.plain(desk.word(key))), Align.LEFT));
        }
        return row;
    }

    private Text cell(String column, int row, String text, Align align) {
        return Text.of(List.of(new Piece(text, desk.look.body(), List.of(new Mark(column, 0, row)), false)), align);
    }

    private void addRows(List<List<Text>> rows, Item item, int row, int kind) {
        Text name = cell("description", row, item.description(), Align.LEFT);
        Text quantity = cell("quantity", row, item.quantity().toPlainString(), Align.LEFT);
        Text sum = cell("line_total", row, amount(item.total()), Align.RIGHT);
        Text blank = Text.of(List.of(desk.plain("")), Align.LEFT);
        switch (kind) {
            case 1 -> rows.add(List.of(quantity, name, sum));
            case 2, 4 -> {
                // Name on a line of its own, then quantity, price and sum.
                rows.add(List.of(name, blank, blank));
                Piece count = new Piece(
                        item.quantity().toPlainString(),
                        desk.look.body(),
                        List.of(new Mark("quantity", 0, row)),
                        false);
                Piece price = new Piece(
                        amount(item.price()), desk.look.body(), List.of(new Mark("unit_price", 0, row)), false);
                Piece code = desk.plain(kind == 4 ? item.code() : "");
                rows.add(List.of(
                        Text.of(List.of(code, count, desk.plain(dice.pick("x", "X", "@", "*")), price), Align.LEFT),
                        blank,
                        sum));
            }
            default -> rows.add(List.of(name, quantity, sum));
        }
    }

    private Block sums() {
        List<Pairs.Pair> pairs = new ArrayList<>();
        Style body = desk.look.body();
        if (dice.chance(0.5)) {
            pairs.add(
                    pair("r.subtotal", inclusive && dice.chance(0.5) ? plainSum(net + tax) : desk.value("net_amount")));
        }
        if (tax != 0 && dice.chance(0.6)) {
            String word = desk.word("r.tax").replace("{rate}", desk.formats.rate(rate, false));
            pairs.add(new Pairs.Pair(
                    new Piece(word + desk.look.colon(), body), List.of(strip(desk.value("tax_amount")))));
        }
        if (rounding != 0 && dice.chance(0.6)) {
            Piece before = desk.plain(desk.formats.plain(net + tax));
            pairs.add(new Pairs.Pair(desk.plain(desk.anyWord("r.unrounded") + desk.look.colon()), List.of(before)));
        }
        if (rounding != 0) {
            pairs.add(pair("rounding", desk.plain(desk.formats.plain(rounding))));
        }
        Style strong = dice.chance(0.6) ? desk.look.title(dice.pick(List.of(1.0, 1.0, 1.3, 1.6))) : body;
        Piece sum = desk.value("gross_amount", strong);
        pairs.add(new Pairs.Pair(new Piece(desk.word("r.total") + desk.look.colon(), strong), List.of(strip(sum))));
        paid(pairs);
        Align align = dice.chance(0.75) ? Align.LEFT : Align.RIGHT;
        return dice.chance(0.1)
                ? Pairs.inline(desk, pairs, align)
                : Pairs.columns(desk, pairs, align, Align.RIGHT, Grid.Rules.NONE);
    }

    private Piece plainSum(long cents) {
        return desk.plain(desk.formats.plain(cents));
    }

    /** Without the currency, as registers mostly print it. */
    private Piece strip(Piece money) {
        if (dice.chance(0.35)) {
            return money;
        }
        String bare = money.text().replaceAll("[^0-9.,' -]", "").strip();
        return new Piece(bare, money.style(), money.marks(), false);
    }

    private Pairs.Pair pair(String key, Piece value) {
        return new Pairs.Pair(desk.label(key), List.of(value));
    }

    private void paid(List<Pairs.Pair> pairs) {
        if (dice.chance(0.5)) {
            long given = Math.max(total, (total / 500 + 1) * (dice.chance(0.5) ? 500 : 1000));
            long back = given - total;
            desk.fact("cash", "amount", Formats.truth(given), desk.formats.plain(given));
            desk.fact("change", "amount", Formats.truth(back), desk.formats.plain(back));
            pairs.add(pair("r.cash", desk.value("cash")));
            pairs.add(pair("r.change", desk.value("change")));
        } else if (dice.chance(0.5)) {
            String card = desk.word("r.card");
            desk.fact("payment_method", "string", card, card);
            Piece label = desk.value("payment_method");
            Piece again = new Piece(
                    desk.formats.plain(total),
                    desk.look.body(),
                    dice.chance(0.5) ? desk.place("gross_amount") : List.of(),
                    false);
            pairs.add(new Pairs.Pair(label, List.of(again)));
        }
        if (dice.chance(0.25)) {
            pairs.add(pair("r.items", desk.plain(String.valueOf(items.size()))));
        }
    }

    private Block summary() {
        List<List<Text>> rows = new ArrayList<>();
        rows.add(cells("ts.rate", "ts.base", "ts.tax"));
        rows.add(List.of(
                Text.of(
                        List.of(desk.plain(dice.pick("SR", "A", "S") + " " + desk.formats.rate(rate, false) + "%")),
                        Align.LEFT),
                Text.of(List.of(plainMarked("net_amount", net)), Align.LEFT),
                Text.of(List.of(plainMarked("tax_amount", tax)), Align.LEFT)));
        Grid.Column column = new Grid.Column(1, Align.LEFT);
        Block grid = new Grid(List.of(column, column, column), rows, true, Grid.Rules.NONE, 1, 1);
        return new Blocks.Stack(List.of(desk.text(desk.plain(desk.word("ts.title"))), grid), 1);
    }

    private Piece plainMarked(String name, long cents) {
        return new Piece(desk.formats.plain(cents), desk.look.body(), desk.place(name), false);
    }
}
