package dev.lector.evaluation.factory.paper;

import dev.lector.evaluation.factory.content.Deal;
import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Party;
import dev.lector.evaluation.factory.layout.Align;
import dev.lector.evaluation.factory.layout.Block;
import dev.lector.evaluation.factory.layout.Blocks;
import dev.lector.evaluation.factory.layout.Piece;
import dev.lector.evaluation.factory.layout.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Composes an invoice out of a head, the parties, its numbers, the items, the sums and what stands below. */
final class Invoice {
    private static final int HEADS = 15;

    private final Desk desk;
    private final Deal deal;
    private final Dice dice;
    private final InvoiceParts parts;
    private final InvoiceMeta meta;
    private final boolean headline;

    Invoice(Desk desk, Deal deal, String titleKey) {
        this.desk = desk;
        this.deal = deal;
        dice = desk.dice;
        parts = new InvoiceParts(desk);
        meta = new InvoiceMeta(desk, deal);
        String title = desk.word(titleKey);
        desk.fact("document_type", "string", title, title);
        headline = desk.bills() && dice.chance(0.25);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(head());
        blocks.add(gap());
        InvoiceTable table = new InvoiceTable(desk, deal);
        if (dice.chance(0.35) && desk.bills()) {
            blocks.addAll(intro());
        }
        InvoiceSums sums = new InvoiceSums(desk, deal);
        if (dice.chance(0.18)) {
            blocks.add(table.block(sums.pairs()));
            blocks.add(gap());
            blocks.addAll(sums.beside());
        } else {
            blocks.add(table.block());
            blocks.add(new Blocks.Gap(dice.between(3, 12)));
            blocks.addAll(sums.blocks());
        }
        blocks.add(gap());
        blocks.addAll(new InvoiceFoot(desk, deal).closing());
        if (dice.chance(0.14)) {
            blocks.addAll(new Attachment(desk).blocks());
        }
        return blocks;
    }

    private Block gap() {
        return new Blocks.Gap(dice.between(6, 26));
    }

    private List<Block> intro() {
        List<Block> blocks = new ArrayList<>();
        if (dice.chance(0.5)) {
            blocks.add(Text.of(desk.sentence(desk.template("salutation"), desk.look.body()), Align.LEFT));
            blocks.add(new Blocks.Gap(6));
        }
        String template = desk.template("intro");
        blocks.add(Text.of(desk.sentence(template, desk.look.body()), Align.LEFT));
        blocks.add(new Blocks.Gap(8));
        return blocks;
    }

    /** The title alone, or the title with the number in it. */
    private Block title(Align align) {
        double factor = dice.pick(List.of(1.2, 1.5, 1.8, 2.2, 2.8));
        if (headline) {
            String template = desk.template("headline").replace("{title}", "{document_type}");
            return Text.of(desk.sentence(template, desk.look.title(Math.min(factor, 1.6))), align);
        }
        return Text.of(List.of(desk.value("document_type", desk.look.title(factor))), align);
    }

    private Block numbers() {
        return meta.block(headline);
    }

    private Block buyer(Align align) {
        return labelled("bill_to", parts.party("buyer", deal.buyer(), dice.chance(0.3), align), 0.6);
    }

    private Block bareBuyer() {
        return parts.party("buyer", deal.buyer(), dice.chance(0.2), Align.LEFT);
    }

    private Block labelled(String key, Block inner, double chance) {
        if (!dice.chance(chance)) {
            return inner;
        }
        Block label = desk.text(dice.chance(0.5) ? desk.plain(desk.word(key), desk.look.bold()) : desk.label(key));
        return new Blocks.Stack(List.of(label, inner), 2);
    }

    private Block receiver() {
        boolean elsewhere = desk.has("ship_to_name");
        // Who orders has the goods sent to himself.
        boolean home = desk.byBuyer() && !elsewhere;
        String role = elsewhere ? "ship_to" : home ? "seller" : "buyer";
        Block block = parts.party(role, home ? deal.seller() : deal.receiver(), false, Align.LEFT);
        return new Blocks.Stack(List.of(desk.text(desk.label("ship_to")), block), 2);
    }

    private Block from() {
        return labelled("from", parts.letterhead(deal.seller(), Align.LEFT, true), 0.85);
    }

    private static Block beside(double left, Block a, Block b) {
        return new Blocks.Columns(List.of(a, b), List.of(left, 1 - left), 8);
    }

    private List<Block> head() {
        List<Integer> mine = desk.family.own(IntStream.range(0, HEADS).boxed().toList());
        return head(dice.pick(mine));
    }

    private List<Block> head(int kind) {
        Party seller = deal.seller();
        return switch (kind) {
            // Business letter: name on top, window for the envelope, numbers at the right.
            case 0 ->
                List.of(
                        parts.logo(seller, dice.pick(Align.LEFT, Align.CENTRE, Align.RIGHT)),
                        gap(),
                        beside(0.58, new Blocks.Stack(List.of(parts.senderLine(), bareBuyer()), 4), numbers()),
                        gap(),
                        title(Align.LEFT));
            // Letterhead at the left, title with numbers at the right.
            case 1 ->
                List.of(
                        beside(
                                0.55,
                                new Blocks.Stack(
                                        List.of(
                                                parts.logo(seller, Align.LEFT),
                                                parts.letterhead(seller, Align.LEFT, false)),
                                        2),
                                new Blocks.Stack(List.of(title(Align.RIGHT), numbers()), 6)),
                        gap(),
                        dice.chance(0.5) ? buyer(Align.LEFT) : beside(0.5, buyer(Align.LEFT), receiver()));
            // Everything in the middle, then the parties side by side.
            case 2 ->
                List.of(
                        parts.logo(seller, Align.CENTRE),
                        parts.letterhead(seller, Align.CENTRE, false),
                        new Blocks.Rule(0.8, 0.2, 6),
                        title(Align.CENTRE),
                        gap(),
                        beside(0.55, buyer(Align.LEFT), numbers()));
            // Title first, seller and buyer as equals.
            case 3 ->
                List.of(
                        title(dice.pick(Align.LEFT, Align.RIGHT, Align.CENTRE)),
                        gap(),
                        beside(0.5, from(), buyer(Align.LEFT)),
                        gap(),
                        numbers());
            // Buyer at the right, no name on top.
            case 4 ->
                List.of(
                        parts.letterhead(seller, Align.LEFT, true),
                        new Blocks.Gap(12),
                        new Blocks.Inset(buyer(Align.LEFT), 0.55, 0.45),
                        gap(),
                        beside(0.5, title(Align.LEFT), numbers()));
            // Letterhead at the right, window at the left.
            case 5 ->
                List.of(
                        new Blocks.Inset(parts.logo(seller, Align.RIGHT), 0.3, 0.7),
                        gap(),
                        beside(
                                0.6,
                                new Blocks.Stack(List.of(parts.senderLine(), new Blocks.Gap(4), bareBuyer()), 2),
                                parts.letterhead(seller, Align.LEFT, dice.chance(0.5))),
                        gap(),
                        title(Align.LEFT),
                        numbers());
            // Numbers in a band over the whole width.
            case 6 ->
                List.of(
                        beside(0.6, parts.logo(seller, Align.LEFT), title(Align.RIGHT)),
                        new Blocks.Rule(1.5, 0, 4),
                        meta.band(headline),
                        gap(),
                        beside(0.5, buyer(Align.LEFT), receiver()));
            // Two framed boxes.
            case 7 ->
                List.of(
                        beside(0.5, parts.letterhead(seller, Align.LEFT, true), title(Align.RIGHT)),
                        gap(),
                        beside(
                                0.55,
                                new Blocks.Framed(buyer(Align.LEFT), 6, 0.6, 1),
                                new Blocks.Framed(numbers(), 6, 0.6, dice.chance(0.3) ? 0.93 : 1)));
            default -> moreHeads(kind, seller);
        };
    }

    private List<Block> moreHeads(int kind, Party seller) {
        return switch (kind) {
            // No name as a sign: the seller stands in the sender line and in the foot.
            case 8 ->
                List.of(
                        parts.senderLine(),
                        new Blocks.Gap(4),
                        beside(0.55, bareBuyer(), numbers()),
                        new Blocks.Gap(24),
                        title(Align.LEFT));
            // Three addresses side by side.
            case 9 ->
                List.of(
                        beside(0.5, title(Align.LEFT), numbers()),
                        gap(),
                        new Blocks.Columns(
                                List.of(from(), buyer(Align.LEFT), receiver()), List.of(0.34, 0.33, 0.33), 8));
            // A dark band with the name, then all below each other.
            case 10 ->
                List.of(
                        new Blocks.Framed(parts.logo(seller, Align.LEFT), 8, 0, 0.85),
                        gap(),
                        parts.letterhead(seller, Align.RIGHT, false),
                        buyer(Align.LEFT),
                        gap(),
                        title(Align.LEFT),
                        numbers());
            // Numbers left, buyer right.
            case 11 ->
                List.of(
                        beside(
                                0.5,
                                parts.logo(seller, Align.LEFT),
                                parts.letterhead(seller, Align.RIGHT, dice.chance(0.3))),
                        gap(),
                        beside(0.55, new Blocks.Stack(List.of(title(Align.LEFT), numbers()), 6), buyer(Align.LEFT)));
            // Continuous lines at the left, title and date between.
            case 12 ->
                List.of(
                        parts.letterhead(seller, Align.LEFT, true),
                        gap(),
                        title(Align.LEFT),
                        new Blocks.Gap(4),
                        numbers(),
                        gap(),
                        buyer(Align.LEFT));
            // Name of the seller at the right of the title, buyer under the numbers.
            case 13 ->
                List.of(
                        beside(0.4, title(Align.LEFT), parts.letterhead(seller, Align.RIGHT, true)),
                        new Blocks.Rule(0.5, 0.4, 6),
                        beside(0.5, numbers(), buyer(Align.LEFT)));
            // Buyer first, seller named in the foot and in the sign at the right only.
            default ->
                List.of(
                        beside(0.6, buyer(Align.LEFT), parts.logo(seller, Align.RIGHT)),
                        gap(),
                        meta.band(headline),
                        gap(),
                        title(dice.pick(Align.LEFT, Align.CENTRE)));
        };
    }

    /** Stands at the bottom of each page, or null. */
    Block foot(int page, int pages) {
        return new InvoiceFoot(desk, deal).foot(page, pages);
    }

    /** Stands on top of the following pages. */
    Block running() {
        Piece name = desk.value("seller_name", desk.look.small());
        return desk.lines(
                Align.LEFT,
                List.of(List.of(
                        name,
                        desk.plain("-", desk.look.small()),
                        desk.value("document_type", desk.look.small()),
                        desk.value(meta.number(), desk.look.small()))));
    }
}
