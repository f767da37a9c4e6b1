package dev.lector.evaluation.factory.paper;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Pack;
import dev.lector.evaluation.factory.content.Party;
import dev.lector.evaluation.factory.layout.Align;
import dev.lector.evaluation.factory.layout.Block;
import dev.lector.evaluation.factory.layout.Blocks;
import dev.lector.evaluation.factory.layout.Grid;
import dev.lector.evaluation.factory.layout.Mark;
import dev.lector.evaluation.factory.layout.Piece;
import dev.lector.evaluation.factory.layout.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Composes a bank statement: account, balances, bookings that lead from one to the other. */
final class Statement {
    private final Desk desk;
    private final Dice dice;
    private final Pack pack;
    private final Party holder;
    private final LocalDate start;
    private final long opening;
    private final List<Long> amounts = new ArrayList<>();
    private final List<String> columns;

    Statement(Desk desk) {
        this.desk = desk;
        dice = desk.dice;
        pack = Pack.load("statement_" + desk.language);
        holder = desk.world.customer();
        Party bank = desk.world.company();
        start = desk.world.day().withDayOfMonth(1);
        opening = dice.between(-50_000, 2_000_000);
        long in = 0;
        long out = 0;
        for (int i = dice.between(3, dice.chance(0.3) ? 60 : 16); i > 0; i--) {
            long amount = dice.chance(0.3) ? dice.between(500, 500_000) : -dice.between(100, 120_000);
            amounts.add(amount);
            in += Math.max(0, amount);
            out -= Math.min(0, amount);
        }
        columns = dice.pick(desk.family.own(List.of(
                List.of("date", "text", "amount", "balance"),
                List.of("date", "value", "text", "amount"),
                List.of("date", "text", "amount"),
                List.of("date", "value", "text", "amount", "balance"))));
        facts(bank, in, out);
    }

    private void facts(Party bank, long in, long out) {
        desk.fact("bank", "string", holder.bank(), holder.bank());
        desk.fact("account_holder", "party", holder.name(), holder.name());
        desk.fact("buyer_address", "address", holder.oneLine(), String.join("\n", holder.address()));
        String iban = holder.iban();
        desk.fact(
                "iban", "iban", iban, dice.chance(0.7) ? dev.lector.evaluation.factory.content.Ids.spaced(iban) : iban);
        desk.fact("bic", "id", holder.bic(), holder.bic());
        desk.fact("seller_phone", "id", bank.phone(), bank.phone());
        DealFacts.date(desk, "period_start", start);
        DealFacts.date(desk, "period_end", start.plusMonths(1).minusDays(1));
        DealFacts.amount(desk, "opening_balance", opening);
        DealFacts.amount(desk, "closing_balance", opening + in - out);
        DealFacts.amount(desk, "total_in", in);
        DealFacts.amount(desk, "total_out", out);
        String title = desk.word("title.bank_statement");
        desk.fact("document_type", "string", title, title);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Block bank = desk.text(desk.value("bank", desk.look.title(1.6)));
        Block title = desk.text(Align.RIGHT, desk.value("document_type", desk.look.title(1.3)));
        blocks.add(new Blocks.Columns(List.of(bank, title), List.of(0.6, 0.4), 6));
        blocks.add(new Blocks.Gap(dice.between(8, 24)));
        List<List<Piece>> address = new ArrayList<>();
        address.add(List.of(desk.value("account_holder")));
        address.addAll(new InvoiceParts(desk).address("buyer", desk.look.body()));
        Block to = new Text(address, Align.LEFT, 1.2);
        blocks.add(new Blocks.Columns(List.of(to, meta()), List.of(0.5, 0.5), 8));
        blocks.add(new Blocks.Gap(dice.between(8, 20)));
        boolean inside = dice.chance(0.5);
        if (!inside) {
            blocks.add(sums());
            blocks.add(new Blocks.Gap(8));
        }
        blocks.add(table(inside));
        return blocks;
    }

    private Piece word(String key) {
        return new Piece(dice.pick(desk.family.share(pack.list(key))) + desk.look.colon(), desk.look.label());
    }

    private Block meta() {
        List<Pairs.Pair> pairs = new ArrayList<>();
        pairs.add(new Pairs.Pair(word("account"), List.of(desk.value("iban"))));
        pairs.add(new Pairs.Pair(
                word("period"), List.of(desk.value("period_start"), desk.plain("-"), desk.value("period_end"))));
        if (dice.chance(0.5)) {
            pairs.add(new Pairs.Pair(desk.label("bic"), List.of(desk.value("bic"))));
        }
        pairs.add(new Pairs.Pair(word("number"), List.of(desk.plain(dice.fill("¹/20¹#")))));
        return Pairs.columns(desk, dice.some(pairs, pairs.size()), Align.LEFT, Align.LEFT, Grid.Rules.NONE);
    }

    private Block sums() {
        List<Pairs.Pair> pairs = new ArrayList<>();
        pairs.add(new Pairs.Pair(word("opening"), List.of(desk.value("opening_balance"))));
        if (dice.chance(0.5)) {
            pairs.add(new Pairs.Pair(word("total_in"), List.of(desk.value("total_in"))));
            pairs.add(new Pairs.Pair(word("total_out"), List.of(desk.value("total_out"))));
        }
        pairs.add(new Pairs.Pair(word("closing"), List.of(desk.value("closing_balance", desk.look.bold()))));
        return dice.chance(0.5)
                ? Pairs.stacked(desk, pairs, 4, desk.look.rules(), Align.RIGHT)
                : Pairs.columns(desk, pairs, Align.LEFT, Align.RIGHT, Grid.Rules.ROWS);
    }

    private Block table(boolean inside) {
        List<List<Text>> rows = new ArrayList<>();
        rows.add(columns.stream()
                .map(c -> text(dice.pick(pack.list("col." + c)), align(c)))
                .toList());
        if (inside) {
            rows.add(balance("opening", "opening_balance"));
        }
        long balance = opening;
        LocalDate day = start;
        for (int i = 0; i < amounts.size(); i++) {
            balance += amounts.get(i);
            day = day.plusDays(i * 27L / amounts.size() - (day.getDayOfMonth() - 1));
            rows.add(booking(i, day, balance));
        }
        if (inside) {
            rows.add(balance("closing", "closing_balance"));
        }
        List<Grid.Column> shape = columns.stream()
                .map(c -> new Grid.Column(c.equals("text") ? 1 : 0, align(c)))
                .toList();
        return new Grid(shape, rows, true, desk.look.rules(), 4, 2);
    }

    private List<Text> booking(int row, LocalDate day, long balance) {
        String what = dice.pick(pack.list("booking")) + " "
                + (dice.chance(0.7) ? desk.world.person() : dice.fill("¹#######"));
        List<Text> cells = new ArrayList<>();
        for (String column : columns) {
            String shown =
                    switch (column) {
                        case "date" -> desk.formats.day(day);
                        case "value" -> desk.formats.day(day.plusDays(1));
                        case "text" -> what;
                        case "amount" -> desk.formats.plain(amounts.get(row));
                        default -> desk.formats.plain(balance);
                    };
            String name = column.equals("text") ? "description" : column.equals("amount") ? "line_total" : column;
            cells.add(Text.of(
                    List.of(new Piece(shown, desk.look.body(), List.of(new Mark(name, 0, row)), false)),
                    align(column)));
        }
        return cells;
    }

    private List<Text> balance(String word, String fact) {
        List<Text> cells = new ArrayList<>();
        for (String column : columns) {
            boolean last = column.equals(columns.get(columns.size() - 1));
            cells.add(
                    column.equals("text")
                            ? Text.of(List.of(word(word)), Align.LEFT)
                            : last ? Text.of(List.of(desk.value(fact)), Align.RIGHT) : Text.of(List.of(), Align.LEFT));
        }
        return cells;
    }

    private Text text(String word, Align align) {
        return Text.of(List.of(desk.plain(word, desk.look.bold())), align);
    }

    private static Align align(String column) {
        return column.equals("amount") || column.equals("balance") ? Align.RIGHT : Align.LEFT;
    }
}
