package dev.lector.evaluation.factory.paper;

import dev.lector.evaluation.factory.content.Deal;
import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.layout.Align;
import dev.lector.evaluation.factory.layout.Block;
import dev.lector.evaluation.factory.layout.Grid;
import dev.lector.evaluation.factory.layout.Piece;
import java.util.ArrayList;
import java.util.List;

/** The numbers and dates in the head of an invoice. */
final class InvoiceMeta {
    private static final List<String> MORE = List.of(
            "order_number",
            "order_date",
            "customer_number",
            "delivery_date",
            "delivery_note_number",
            "contract_number",
            "service_period",
            "payment_terms",
            "project",
            "contact",
            "currency",
            "buyer_tax_id",
            "payment_method",
            "payment_reference",
            "due_date",
            "due_date",
            "order_number",
            "customer_number",
            "page");

    private final Desk desk;
    private final Dice dice;
    private final boolean sums;

    InvoiceMeta(Desk desk, Deal deal) {
        this.desk = desk;
        dice = desk.dice;
        sums = dice.chance(0.12) && deal.gross() > 0;
    }

    Block block(boolean numbered) {
        List<Pairs.Pair> pairs = pairs(numbered, dice.between(0, 6));
        Align side = dice.pick(Align.LEFT, Align.LEFT, Align.RIGHT);
        return switch (desk.family
                .own(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9))
                .get(dice.below(
                        desk.family.own(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)).size()))) {
            case 0 -> Pairs.inline(desk, pairs, side);
            case 1 -> Pairs.columns(desk, pairs, Align.LEFT, Align.LEFT, Grid.Rules.NONE);
            case 2 -> Pairs.columns(desk, pairs, Align.LEFT, Align.RIGHT, Grid.Rules.NONE);
            case 3 -> Pairs.columns(desk, pairs, Align.RIGHT, Align.LEFT, Grid.Rules.NONE);
            case 4 -> Pairs.columns(desk, pairs, Align.RIGHT, Align.RIGHT, Grid.Rules.ROWS);
            case 5 -> Pairs.columns(desk, pairs, Align.LEFT, Align.LEFT, Grid.Rules.BOXES);
            case 6 -> Pairs.towers(desk, pairs, side);
            case 7 -> Pairs.stacked(desk, pairs, 2, Grid.Rules.NONE, Align.LEFT);
            case 8 -> Pairs.inline(desk, pairs, Align.LEFT);
            default -> Pairs.stacked(desk, pairs, 2, Grid.Rules.BOXES, Align.CENTRE);
        };
    }

    /** Side by side over the whole width. */
    Block band(boolean numbered) {
        List<Pairs.Pair> pairs = pairs(numbered, dice.between(1, 6));
        return switch (dice.below(4)) {
            case 0 -> Pairs.stacked(desk, pairs, dice.between(3, 5), Grid.Rules.NONE, Align.LEFT);
            case 1 ->
                Pairs.stacked(desk, pairs, dice.between(3, 5), Grid.Rules.BOXES, dice.pick(Align.LEFT, Align.CENTRE));
            case 2 -> Pairs.stacked(desk, pairs, dice.between(3, 4), Grid.Rules.ZEBRA, Align.LEFT);
            default -> Pairs.ribbon(desk, pairs, dice.pick("|", "-", "", "/"), Align.LEFT, desk.look.body());
        };
    }

    /** The number that names this paper: of the invoice, or of the order when it is none. */
    String number() {
        return desk.has("invoice_number") ? "invoice_number" : "order_number";
    }

    private List<Pairs.Pair> pairs(boolean numbered, int more) {
        List<String> names = new ArrayList<>();
        if (!numbered || dice.chance(0.4)) {
            names.add(number());
        }
        names.add(desk.has("invoice_date") ? "invoice_date" : "order_date");
        for (String name : dice.some(MORE, more)) {
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        if (sums) {
            names.add(dice.pick("gross_amount", "amount_due"));
        }
        List<String> order = dice.chance(0.6) ? names : dice.some(names, names.size());
        List<Pairs.Pair> pairs = new ArrayList<>();
        order.forEach(name -> add(pairs, name));
        if (dice.chance(0.3)) {
            List<Pairs.Pair> noisy = new ArrayList<>(pairs);
            noisy.addAll(Attachment.pairs(desk, dice.between(1, 3)));
            return dice.some(noisy, noisy.size());
        }
        return pairs;
    }

    private void add(List<Pairs.Pair> pairs, String name) {
        if (name.equals("page")) {
            pairs.add(new Pairs.Pair(desk.label("page"), List.of(desk.plain("1"))));
            return;
        }
        String fact = name.equals("contact") ? "seller_contact" : name;
        if (desk.has(fact)) {
            Piece value = desk.value(fact, dice.chance(0.15) ? desk.look.bold() : desk.look.body());
            pairs.add(new Pairs.Pair(desk.label(name), List.of(value)));
        }
    }
}
