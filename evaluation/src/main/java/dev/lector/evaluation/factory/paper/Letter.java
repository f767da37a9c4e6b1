package dev.lector.evaluation.factory.paper;

import dev.lector.evaluation.factory.content.Deal;
import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Pack;
import dev.lector.evaluation.factory.layout.Align;
import dev.lector.evaluation.factory.layout.Block;
import dev.lector.evaluation.factory.layout.Blocks;
import dev.lector.evaluation.factory.layout.Mark;
import dev.lector.evaluation.factory.layout.Piece;
import dev.lector.evaluation.factory.layout.Style;
import dev.lector.evaluation.factory.layout.Text;
import java.util.ArrayList;
import java.util.List;

/** Composes business letters: invoices in prose, reminders, offers, notices. Values stand in sentences. */
final class Letter {
    private final Desk desk;
    private final Deal deal;
    private final Dice dice;
    private final Pack pack;
    private final String topic;
    private final InvoiceParts parts;

    /**
     * @param topic prose for an invoice in sentences, reminder, offer or notice
     */
    Letter(Desk desk, Deal deal, String topic) {
        this.desk = desk;
        this.deal = deal;
        this.topic = topic;
        dice = desk.dice;
        pack = Pack.load("letter_" + desk.language);
        parts = new InvoiceParts(desk);
        desk.fact("city", "string", deal.seller().court(), deal.seller().court());
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(head());
        blocks.add(new Blocks.Gap(dice.between(10, 30)));
        blocks.add(date());
        blocks.add(new Blocks.Gap(dice.between(6, 20)));
        blocks.add(subject());
        blocks.add(new Blocks.Gap(10));
        blocks.add(paragraph(desk.template("salutation")));
        for (String key : List.of(topic, topic + ".end")) {
            int count = key.endsWith(".end") ? dice.between(1, 2) : 1;
            List<String> fitting = pack.list(key).stream().filter(desk::fits).toList();
            dice.some(desk.family.share(fitting), count).forEach(t -> blocks.add(paragraph(t)));
            if (dice.chance(0.4)) {
                blocks.add(paragraph(desk.anyWord("notes.long")));
            }
        }
        blocks.add(paragraph(dice.pick(pack.list("closing"))));
        blocks.add(new Blocks.Gap(dice.between(8, 30)));
        blocks.add(desk.text(desk.value(dice.chance(0.5) ? "seller_name" : "seller_contact")));
        if (dice.chance(0.2)) {
            blocks.add(new Blocks.Gap(14));
            blocks.add(desk.text(desk.plain(dice.pick(pack.list("enclosure")), desk.look.small())));
        }
        return blocks;
    }

    private List<Block> head() {
        Block buyer = parts.party("buyer", deal.buyer(), false, Align.LEFT);
        Block gap = new Blocks.Gap(dice.between(10, 40));
        return switch (dice.pick(desk.family.own(List.of(0, 1, 2, 3, 4)))) {
            case 0 -> List.of(parts.logo(deal.seller(), Align.LEFT), gap, parts.senderLine(), buyer);
            case 1 -> List.of(parts.letterhead(deal.seller(), Align.RIGHT, true), gap, buyer);
            case 2 ->
                List.of(
                        parts.logo(deal.seller(), Align.CENTRE),
                        parts.letterhead(deal.seller(), Align.CENTRE, false),
                        gap,
                        buyer);
            case 3 -> List.of(parts.letterhead(deal.seller(), Align.LEFT, true), gap, buyer, gap, references());
            default ->
                List.of(
                        new Blocks.Columns(
                                List.of(buyer, parts.letterhead(deal.seller(), Align.LEFT, true)),
                                List.of(0.6, 0.4),
                                8),
                        references());
        };
    }

    private Block references() {
        List<Pairs.Pair> pairs = new ArrayList<>();
        pairs.add(new Pairs.Pair(own("our_ref"), List.of(desk.plain(dice.fill("@@/@@-¹##")))));
        if (dice.chance(0.5)) {
            pairs.add(new Pairs.Pair(own("your_ref"), List.of(desk.plain(dice.fill("@@ ¹###")))));
        }
        for (String name :
                dice.some(List.of("customer_number", "contract_number", "seller_phone", "seller_contact"), 2)) {
            String key = name.replace("seller_", "");
            pairs.add(new Pairs.Pair(desk.label(key), List.of(desk.value(name))));
        }
        return dice.chance(0.5)
                ? Pairs.stacked(desk, pairs, 4, dev.lector.evaluation.factory.layout.Grid.Rules.NONE, Align.LEFT)
                : new Blocks.Inset(Pairs.inline(desk, pairs, Align.LEFT), 0.6, 0.4);
    }

    private Piece own(String key) {
        return new Piece(dice.pick(pack.list(key)) + desk.look.colon(), desk.look.label());
    }

    private Block date() {
        String template = dice.pick(pack.list("place"));
        return Text.of(desk.sentence(template, desk.look.body()), dice.chance(0.6) ? Align.RIGHT : Align.LEFT);
    }

    private Block subject() {
        List<String> fitting =
                pack.list("subject." + topic).stream().filter(desk::fits).toList();
        Style bold = desk.look.bold();
        List<Piece> pieces = desk.sentence(dice.pick(fitting), bold);
        String text = text(pieces);
        desk.fact("subject", "string", text, text);
        List<Mark> marks = desk.place("subject");
        List<Piece> marked = new ArrayList<>();
        for (Piece piece : pieces) {
            List<Mark> all = new ArrayList<>(marks);
            all.addAll(piece.marks());
            marked.add(new Piece(piece.text(), bold, all, piece.glued()));
        }
        return Text.of(marked, Align.LEFT);
    }

    private static String text(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.glued() ? "" : " ").append(piece.text()));
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private Block paragraph(String template) {
        Block text = new Text(List.of(desk.sentence(template, desk.look.body())), Align.LEFT, desk.look.leading());
        return new Blocks.Stack(List.of(text, new Blocks.Gap(7)), 0);
    }
}
