package dev.lector.evaluation.factory.paper;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Ids;
import dev.lector.evaluation.factory.content.Pack;
import dev.lector.evaluation.factory.content.Party;
import dev.lector.evaluation.factory.layout.Align;
import dev.lector.evaluation.factory.layout.Block;
import dev.lector.evaluation.factory.layout.Blocks;
import dev.lector.evaluation.factory.layout.Piece;
import dev.lector.evaluation.factory.layout.Style;
import dev.lector.evaluation.factory.layout.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Composes a filled form: boxes or lines with small labels and values; some boxes are left empty. */
final class Form {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("first_name", "first_name"),
            Map.entry("last_name", "last_name"),
            Map.entry("birth_date", "birth_date"),
            Map.entry("address", "buyer_address"),
            Map.entry("phone", "buyer_phone"),
            Map.entry("email", "buyer_email"),
            Map.entry("id", "customer_number"),
            Map.entry("company", "employer"),
            Map.entry("amount", "claim_amount"),
            Map.entry("date", "invoice_date"),
            Map.entry("occupation", "occupation"),
            Map.entry("iban", "iban"),
            Map.entry("nationality", "nationality"),
            Map.entry("reason", "reason"));
    private static final List<String> ORDER = List.of(
            "last_name",
            "first_name",
            "birth_date",
            "nationality",
            "address",
            "phone",
            "email",
            "id",
            "company",
            "occupation",
            "iban",
            "amount",
            "reason",
            "date");

    private final Desk desk;
    private final Dice dice;
    private final Pack pack;

    Form(Desk desk) {
        this.desk = desk;
        dice = desk.dice;
        pack = Pack.load("statement_" + desk.language);
        Party person = desk.world.customer();
        Party company = desk.world.company();
        String[] names = desk.world.person().split(" ", 2);
        text("first_name", names[0]);
        text("last_name", names[1]);
        DealFacts.date(desk, "birth_date", desk.world.day().minusYears(30));
        String address = person.oneLine();
        desk.fact("buyer_address", "address", address, address);
        desk.fact("buyer_phone", "id", person.phone(), person.phone());
        desk.fact("buyer_email", "string", person.email(), person.email());
        String number = dice.fill(dice.pick("¹######", "M-¹####", "¹##.###.##"));
        desk.fact("customer_number", "id", number, number);
        desk.fact("employer", "party", company.name(), company.name());
        DealFacts.amount(desk, "claim_amount", dice.between(500, 900_000));
        DealFacts.date(desk, "invoice_date", desk.world.day());
        text("occupation", dice.pick(pack.list("occupations")));
        text("nationality", dice.pick(pack.list("nationalities")));
        text("reason", dice.pick(pack.list("reasons")));
        desk.fact("iban", "iban", person.iban(), Ids.spaced(person.iban()));
        String title = dice.pick(desk.family.share(pack.list("form.title")));
        text("document_type", title);
    }

    private void text(String name, String value) {
        desk.fact(name, "string", value, value);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Align align = dice.chance(0.5) ? Align.LEFT : Align.CENTRE;
        blocks.add(desk.text(align, desk.value("document_type", desk.look.title(1.8))));
        blocks.add(new Blocks.Gap(6));
        blocks.add(desk.text(desk.plain(dice.pick(pack.list("head")), desk.look.italic())));
        blocks.add(new Blocks.Gap(8));
        List<String> names = ORDER.stream().filter(n -> dice.chance(0.8)).toList();
        int kind = dice.pick(desk.family.own(List.of(0, 1, 2)));
        int at = 0;
        while (at < names.size()) {
            int across = kind == 1 ? 1 : dice.between(1, 3);
            List<String> row = names.subList(at, Math.min(names.size(), at + across));
            List<Block> boxes = row.stream().map(n -> box(kind, n)).toList();
            double share = 1.0 / boxes.size();
            blocks.add(new Blocks.Columns(boxes, boxes.stream().map(b -> share).toList(), kind == 0 ? 0 : 8));
            blocks.add(new Blocks.Gap(kind == 0 ? 0 : 5));
            at += across;
        }
        blocks.add(new Blocks.Gap(24));
        blocks.add(desk.text(desk.plain("______________________")));
        blocks.add(desk.text(desk.plain(dice.pick(pack.list("form.signature")), desk.look.small())));
        return blocks;
    }

    private Block box(int kind, String name) {
        Style small = desk.look.small();
        String word = dice.pick(desk.family.share(pack.list("form." + name)));
        boolean filled = dice.chance(0.85);
        Piece value =
                filled ? desk.value(FIELDS.getOrDefault(name, name)) : desk.plain(kind == 1 ? "______________" : " ");
        Block stacked = new Text(List.of(List.of(new Piece(word, small)), List.of(value)), Align.LEFT, 1.25);
        return switch (kind) {
            case 0 -> new Blocks.Framed(stacked, 3, 0.6, 1);
            case 1 -> desk.text(new Piece(word + ":", desk.look.label()), value);
            default -> new Blocks.Stack(List.of(stacked, new Blocks.Rule(0.5, 0.2, 1)), 0);
        };
    }
}
