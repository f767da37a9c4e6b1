package dev.lector.evaluation.factory.paper;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Formats;
import dev.lector.evaluation.factory.content.Pack;
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

/** Composes an order or bill for something booked over a time: advertising, stands, rooms, rented gear. */
final class Booking {
    private static final List<String> PLAIN = List.of(
            "station", "rep", "order_type", "demographic", "office", "print_date", "estimate", "page", "billing");

    private final Desk desk;
    private final Dice dice;
    private final Pack pack;
    private final Party seller;
    private final Party client;
    private final Party agency;
    private final LocalDate start;
    private final LocalDate end;
    private final boolean commission;
    private final List<long[]> rows = new ArrayList<>();
    private long gross;

    Booking(Desk desk) {
        this.desk = desk;
        dice = desk.dice;
        pack = Pack.load("booking_en");
        seller = desk.world.company();
        client = desk.world.company();
        agency = desk.world.company();
        start = desk.world.day();
        end = start.plusDays(dice.chance(0.5) ? 6 : dice.between(0, 90));
        commission = dice.chance(0.6);
        int count = dice.chance(0.3) ? dice.between(15, 60) : dice.between(1, 12);
        for (int i = 0; i < count; i++) {
            long rate = dice.between(2, 900) * dice.pick(List.of(500L, 1000L, 2500L));
            long spots = dice.between(1, dice.chance(0.3) ? 40 : 6);
            rows.add(new long[] {rate, spots, rate * spots, i});
            gross += rate * spots;
        }
        facts();
    }

    private void facts() {
        String name = dice.chance(0.4) ? advertiserName() : client.name();
        desk.fact("advertiser", "party", name, name);
        desk.fact("agency", "party", agency.name(), agency.name());
        desk.fact("agency_address", "address", agency.oneLine(), String.join("\n", agency.address()));
        desk.fact("seller_name", "party", seller.name(), seller.name());
        desk.fact("seller_address", "address", seller.oneLine(), String.join("\n", seller.address()));
        desk.fact("seller_phone", "id", seller.phone(), seller.phone());
        String number = dice.fill(
                dice.pick("¹######", "¹#####", "¹######-¹", "@@########", "¹####", "@@#######", "¹###### / ¹"));
        desk.fact("contract_number", "id", number, number);
        DealFacts.date(desk, "period_start", start);
        DealFacts.date(desk, "period_end", end);
        DealFacts.date(desk, "order_date", start.minusDays(dice.between(1, 30)));
        String product = dice.pick(pack.list("value.product"));
        desk.fact("product", "string", product, product);
        String contact = dice.chance(0.5) ? seller.contact() : initials(seller.contact());
        desk.fact("seller_contact", "party", contact, contact);
        long less = commission ? Math.round(gross * 0.15) : 0;
        DealFacts.amount(desk, "gross_amount", gross);
        if (commission) {
            DealFacts.amount(desk, "net_amount", gross - less);
            DealFacts.amount(desk, "commission_amount", less);
        } else {
            desk.alias("gross_amount", "net_amount");
        }
        String spots = String.valueOf(rows.stream().mapToLong(r -> r[1]).sum());
        desk.fact("total_units", "integer", spots, spots);
    }

    /** Clients are written in many ways: with codes, with what they stand for, in capitals. */
    private String advertiserName() {
        String name =
                switch (dice.below(6)) {
                    case 0 -> client.contact() + " " + dice.pick(pack.list("purpose"));
                    case 1 ->
                        dice.pick(pack.list("prefix")) + "/" + client.contact() + "/" + dice.pick(pack.list("suffix"));
                    case 2 ->
                        dice.pick(pack.list("group")) + " " + client.contact().replaceAll(".* ", "");
                    case 3 -> client.name() + " (" + dice.fill("¹####") + ")";
                    case 4 ->
                        client.contact().replaceAll("(.*) (.*)", "$2, $1") + " - " + dice.pick(pack.list("suffix"));
                    default -> client.name();
                };
        return dice.chance(0.25) ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static String initials(String name) {
        return name.replaceAll("(\\p{Lu})\\p{Ll}* ", "$1. ");
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(top());
        blocks.add(new Blocks.Gap(dice.between(4, 14)));
        blocks.add(header());
        blocks.add(new Blocks.Gap(dice.between(4, 14)));
        if (dice.chance(0.3)) {
            blocks.add(summary());
            blocks.add(new Blocks.Gap(6));
        }
        blocks.add(table());
        blocks.add(new Blocks.Gap(dice.between(3, 12)));
        blocks.add(sums());
        if (dice.chance(0.5)) {
            blocks.add(new Blocks.Gap(8));
            for (String note : dice.some(pack.list("note"), dice.between(1, 4))) {
                blocks.add(desk.text(desk.plain(note, desk.look.small())));
            }
        }
        return blocks;
    }

    private List<Block> top() {
        Style big = desk.look.title(dice.pick(List.of(1.2, 1.5, 2.0)));
        String title = dice.pick(desk.family.share(pack.list("title")));
        desk.fact("document_type", "string", title, title);
        Block name = desk.text(desk.value("document_type", big));
        Block who = new Text(sellerLines(), Align.LEFT, 1.2);
        return switch (dice.pick(desk.family.own(List.of(0, 1, 2, 3, 4)))) {
            case 0 -> List.of(new Blocks.Columns(List.of(who, name), List.of(0.6, 0.4), 6));
            case 1 -> List.of(name, who);
            case 2 -> List.of(who, new Blocks.Rule(1, 0, 4), name);
            case 3 ->
                List.of(
                        desk.text(Align.CENTRE, desk.value("seller_name", big)),
                        desk.text(Align.CENTRE, desk.value("document_type")));
            default -> List.of(new Blocks.Columns(List.of(name, who), List.of(0.55, 0.45), 6));
        };
    }

    private List<List<Piece>> sellerLines() {
        List<List<Piece>> lines = new ArrayList<>();
        lines.add(List.of(desk.value("seller_name", dice.chance(0.5) ? desk.look.bold() : desk.look.body())));
        if (dice.chance(0.7)) {
            lines.addAll(new InvoiceParts(desk).address("seller", desk.look.body()));
        }
        if (dice.chance(0.4)) {
            lines.add(List.of(desk.label("phone"), desk.value("seller_phone")));
        }
        return lines;
    }

    /** All labels with values, dealt out into columns. */
    private Block header() {
        List<Pairs.Pair> pairs =
                new ArrayList<>(List.of(pair("contract", "contract_number"), pair("advertiser", "advertiser")));
        pairs.addAll(period());
        for (String name : dice.some(
                List.of("order_date", "product", "seller_contact", "agency", "gross_amount", "total_units"),
                dice.between(1, 6))) {
            if (!name.equals("gross_amount") || dice.chance(0.3)) {
                pairs.add(pair(name, name));
            }
        }
        for (String name : dice.some(PLAIN, dice.between(0, 7))) {
            pairs.add(
                    new Pairs.Pair(word(name), List.of(desk.plain(dice.fill(dice.pick(pack.list("plain." + name)))))));
        }
        List<Pairs.Pair> order = dice.some(pairs, pairs.size());
        int columns = dice.between(1, 4);
        int kind = dice.pick(desk.family.own(List.of(0, 1, 2, 3, 4, 5, 6, 7)));
        if (kind == 2 || kind == 5) {
            Grid.Rules rules = kind == 5 ? Grid.Rules.BOXES : Grid.Rules.NONE;
            return Pairs.stacked(desk, order, dice.between(2, 5), rules, Align.LEFT);
        }
        List<Block> parts = new ArrayList<>();
        int each = (order.size() + columns - 1) / columns;
        for (int from = 0; from < order.size(); from += each) {
            parts.add(part(kind, order.subList(from, Math.min(order.size(), from + each))));
        }
        if (dice.chance(0.35)) {
            parts.add(0, agencyBlock());
        }
        List<Double> shares = parts.stream().map(p -> 1.0 / parts.size()).toList();
        Block all = new Blocks.Columns(parts, shares, 8);
        return dice.chance(0.3) ? new Blocks.Framed(all, 5, 0.6, 1) : all;
    }

    private Block part(int kind, List<Pairs.Pair> pairs) {
        return switch (kind) {
            case 0 -> Pairs.inline(desk, pairs, Align.LEFT);
            case 1 -> Pairs.columns(desk, pairs, Align.LEFT, Align.LEFT, Grid.Rules.NONE);
            case 3 -> Pairs.columns(desk, pairs, Align.RIGHT, Align.LEFT, Grid.Rules.NONE);
            case 4 -> Pairs.columns(desk, pairs, Align.LEFT, Align.LEFT, Grid.Rules.BOXES);
            case 6 -> Pairs.columns(desk, pairs, Align.LEFT, Align.RIGHT, Grid.Rules.NONE);
            default -> Pairs.towers(desk, pairs, Align.LEFT);
        };
    }

    private Block agencyBlock() {
        List<List<Piece>> lines = new ArrayList<>();
        if (dice.chance(0.6)) {
            lines.add(List.of(word("bill_to")));
        }
        lines.add(List.of(desk.value("agency")));
        lines.addAll(new InvoiceParts(desk).address("agency", desk.look.body()));
        return new Text(lines, Align.LEFT, 1.2);
    }

    private Piece word(String name) {
        return new Piece(dice.pick(desk.family.share(pack.list(name))) + desk.look.colon(), desk.look.label());
    }

    private Pairs.Pair pair(String label, String fact) {
        return new Pairs.Pair(word(label), List.of(desk.value(fact)));
    }

    /** Start and end as two pairs or as one. */
    private List<Pairs.Pair> period() {
        if (dice.chance(0.45)) {
            return List.of(pair("start", "period_start"), pair("end", "period_end"));
        }
        String between = dice.pick("-", "–", "to", "thru");
        List<Piece> value = dice.chance(0.8)
                ? List.of(desk.value("period_start"), desk.plain(between), desk.value("period_end"))
                : List.of(
                        desk.value("period_start"),
                        desk.plain("-").glue(),
                        desk.value("period_end").glue());
        return List.of(new Pairs.Pair(word("period"), value));
    }

    private Block summary() {
        List<List<Text>> grid = new ArrayList<>();
        grid.add(List.of("month", "lines", "gross").stream()
                .map(w -> right(desk.plain(dice.pick(pack.list("summary." + w)), desk.look.bold())))
                .toList());
        grid.add(List.of(
                right(desk.value("period_start")),
                right(desk.plain(String.valueOf(rows.size()))),
                right(desk.value("gross_amount"))));
        Grid.Column column = new Grid.Column(1, Align.RIGHT);
        return new Blocks.Inset(new Grid(List.of(column, column, column), grid, true, desk.look.rules(), 3, 2), 0, 0.7);
    }

    private static Text right(Piece piece) {
        return Text.of(List.of(piece), Align.RIGHT);
    }

    private Block table() {
        List<String> columns = new ArrayList<>(List.of("description"));
        columns.addAll(dice.some(List.of("start", "end", "days", "length"), dice.between(0, 4)));
        columns.addAll(List.of("unit_price", "quantity", "line_total"));
        if (dice.chance(0.6)) {
            columns.add(0, "line");
        }
        List<List<Text>> cells = new ArrayList<>();
        cells.add(columns.stream()
                .map(c -> Text.of(List.of(desk.plain(dice.pick(pack.list("col." + c)), desk.look.bold())), Align.LEFT))
                .toList());
        for (long[] row : rows) {
            cells.add(columns.stream().map(c -> cell(c, row)).toList());
        }
        List<Grid.Column> shape = columns.stream()
                .map(c -> new Grid.Column(c.equals("description") ? 1 : 0, Align.LEFT))
                .toList();
        return new Grid(shape, cells, true, desk.look.rules(), 3, dice.pick(List.of(1.0, 2.0, 3.0)));
    }

    private Text cell(String column, long[] row) {
        LocalDate first = start.plusDays(row[3] * 7 % Math.max(1, end.toEpochDay() - start.toEpochDay() + 1));
        String text =
                switch (column) {
                    case "line" -> String.valueOf(row[3] + 1);
                    case "description" -> dice.pick(pack.list("item"));
                    case "start" -> desk.formats.day(first);
                    case "end" -> desk.formats.day(end);
                    case "days" -> dice.pick(pack.list("days"));
                    case "length" -> dice.pick(":30", ":60", ":15", "30s");
                    case "unit_price" -> desk.formats.plain(row[0]);
                    case "quantity" -> String.valueOf(row[1]);
                    default -> desk.formats.plain(row[2]);
                };
        boolean cell =
                List.of("description", "unit_price", "quantity", "line_total").contains(column);
        List<Mark> marks = cell ? List.of(new Mark(column, 0, (int) row[3])) : List.of();
        return Text.of(
                List.of(new Piece(text, desk.look.body(), marks, false)),
                cell && !column.equals("description") ? Align.RIGHT : Align.LEFT);
    }

    private Block sums() {
        List<Pairs.Pair> pairs = new ArrayList<>();
        if (dice.chance(0.5)) {
            pairs.add(pair("total_units", "total_units"));
        }
        pairs.add(pair("gross_amount", "gross_amount"));
        if (commission) {
            pairs.add(pair("commission", "commission_amount"));
            pairs.add(pair("net_amount", "net_amount"));
        }
        return switch (dice.below(4)) {
            case 0 -> Pairs.stacked(desk, pairs, 4, desk.look.rules(), Align.RIGHT);
            case 1 -> Pairs.inline(desk, pairs, Align.RIGHT);
            case 2 -> new Blocks.Inset(Pairs.columns(desk, pairs, Align.LEFT, Align.RIGHT, Grid.Rules.NONE), 0, 0.45);
            default ->
                new Blocks.Inset(Pairs.columns(desk, pairs, Align.LEFT, Align.RIGHT, desk.look.rules()), 0.5, 0.5);
        };
    }

    /** Sums of the truth, for tests. */
    String truthOfGross() {
        return Formats.truth(gross);
    }
}
