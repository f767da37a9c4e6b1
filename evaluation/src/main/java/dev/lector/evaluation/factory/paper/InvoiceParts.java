package dev.lector.evaluation.factory.paper;

import dev.lector.evaluation.factory.content.Party;
import dev.lector.evaluation.factory.layout.Align;
import dev.lector.evaluation.factory.layout.Block;
import dev.lector.evaluation.factory.layout.Blocks;
import dev.lector.evaluation.factory.layout.Mark;
import dev.lector.evaluation.factory.layout.Piece;
import dev.lector.evaluation.factory.layout.Style;
import dev.lector.evaluation.factory.layout.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names and addresses of the two sides: letterheads, sender lines, address blocks. */
final class InvoiceParts {
    private final Desk desk;
    private final Look look;

    InvoiceParts(Desk desk) {
        this.desk = desk;
        look = desk.look;
    }

    /** The name of a side, now and then in capitals. */
    Piece name(String role, Style style, boolean capitals) {
        Piece piece = desk.value(role + "_name", style);
        return capitals ? new Piece(piece.text().toUpperCase(Locale.ROOT), style, piece.marks(), false) : piece;
    }

    /** The lines of an address, one paragraph each. */
    List<List<Piece>> address(String role, Style style) {
        List<Mark> marks = desk.place(role + "_address");
        List<List<Piece>> lines = new ArrayList<>();
        for (String line : desk.printed(role + "_address").split("\n")) {
            lines.add(List.of(new Piece(line, style, marks, false)));
        }
        return lines;
    }

    /** The address in one line, its parts set off by a sign. */
    List<Piece> addressLine(String role, Style style, String sign) {
        List<Mark> marks = desk.place(role + "_address");
        List<Piece> line = new ArrayList<>();
        for (String part : desk.printed(role + "_address").split("\n")) {
            if (!line.isEmpty()) {
                Piece mark = new Piece(sign.strip(), style);
                line.add(sign.startsWith(" ") ? mark : mark.glue());
            }
            line.add(new Piece(part, style, marks, false));
        }
        return line;
    }

    /** Name over address, with what else stands in an address block. */
    Block party(String role, Party party, boolean bold, Align align) {
        Style style = look.body();
        List<List<Piece>> lines = new ArrayList<>();
        boolean after = desk.dice.chance(0.1);
        if (after) {
            lines.add(List.of(new Piece(party.contact(), style)));
        }
        if (desk.dice.chance(0.05)) {
            lines.add(List.of(desk.plain("GLN " + desk.dice.fill("4¹###########"), style)));
        }
        if (party.vatId().isEmpty() && desk.dice.chance(0.5)) {
            lines.add(List.of(desk.plain(desk.anyWord("mr"), style)));
        }
        lines.addAll(nameLines(name(role, bold ? look.bold() : style, desk.dice.chance(0.1))));
        if (!after && desk.dice.chance(0.15)) {
            String attention = desk.dice.pick("", "Attn: ", "c/o ", "z. Hd. ", "Accounts Payable, ");
            lines.add(List.of(new Piece(attention + party.contact(), style)));
        }
        lines.addAll(address(role, style));
        if (desk.dice.chance(0.35)) {
            lines.add(List.of(new Piece(country(party), style)));
        }
        if (role.equals("buyer") && desk.has("buyer_tax_id") && desk.dice.chance(0.2)) {
            lines.add(List.of(desk.label("buyer_tax_id"), desk.value("buyer_tax_id")));
        }
        return desk.lines(align, lines);
    }

    /** A long name may go over two lines. */
    private List<List<Piece>> nameLines(Piece name) {
        String text = name.text();
        int blank = text.indexOf(' ', text.length() / 2);
        if (text.length() < 18 || blank < 0 || !desk.dice.chance(0.2)) {
            return List.of(List.of(name));
        }
        return List.of(
                List.of(new Piece(text.substring(0, blank), name.style(), name.marks(), false)),
                List.of(new Piece(text.substring(blank + 1), name.style(), name.marks(), false)));
    }

    private static String country(Party party) {
        return switch (party.country()) {
            case "DE" -> "Deutschland";
            case "AT" -> "Österreich";
            case "CH" -> "Schweiz";
            case "FR" -> "France";
            case "ES" -> "España";
            case "IT" -> "Italia";
            case "NL" -> "Nederland";
            case "BE" -> "Belgique";
            case "GB" -> "United Kingdom";
            case "US" -> "USA";
            case "MY" -> "MALAYSIA";
            default -> party.country();
        };
    }

    /** The seller's name set as a sign, with or without a line below. */
    Block logo(Party seller, Align align) {
        double factor = desk.dice.pick(List.of(1.3, 1.6, 2.0, 2.4, 3.0));
        Style style = desk.dice.chance(0.7) ? look.title(factor) : look.body().sized(look.size() * factor);
        List<List<Piece>> lines = new ArrayList<>();
        lines.add(List.of(name("seller", style, desk.dice.chance(0.3))));
        if (desk.dice.chance(0.25)) {
            lines.add(List.of(desk.plain(seller.slogan(), look.italic())));
        }
        return new Text(lines, align, 1.15);
    }

    /** The small line above the window of an envelope. */
    Block senderLine() {
        Style style = look.small().sized(Math.max(5.5, look.size() - 3));
        String sign = desk.dice.pick(" ·", " |", ",", " -", " •", " *");
        List<Piece> line = new ArrayList<>();
        line.add(desk.value("seller_name", style));
        Piece mark = new Piece(sign.strip(), style);
        line.add(sign.startsWith(" ") ? mark : mark.glue());
        line.addAll(addressLine("seller", style, sign));
        return desk.lines(Align.LEFT, List.of(line));
    }

    /** Phone, mail and the like of the seller, some of them. */
    List<Pairs.Pair> contacts(int most) {
        List<String> keys = new ArrayList<>(List.of("phone", "fax", "email", "web", "seller_tax_id"));
        if (desk.labels.has("tax_number")) {
            keys.add("tax_number");
        }
        return desk.dice.some(keys, most).stream().map(this::contact).toList();
    }

    private Pairs.Pair contact(String key) {
        String fact =
                switch (key) {
                    case "phone", "fax", "email" -> "seller_" + key;
                    default -> key;
                };
        return new Pairs.Pair(desk.label(key), List.of(desk.value(fact)));
    }

    /** The seller's letterhead without its name. */
    Block letterhead(Party seller, Align align, boolean named) {
        List<Block> blocks = new ArrayList<>();
        if (named) {
            blocks.add(party("seller", seller, desk.dice.chance(0.6), align));
        } else {
            blocks.add(desk.lines(align, address("seller", look.body())));
        }
        int most = desk.dice.between(0, 4);
        if (most > 0) {
            blocks.add(Pairs.inline(desk, contacts(most), align));
        }
        return new Blocks.Stack(blocks, desk.dice.pick(List.of(0.0, 3.0)));
    }
}
