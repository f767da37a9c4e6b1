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

/** What stands below the sums: how to pay, remarks, a slip to return; and the foot of each page. */
final class InvoiceFoot {
    private final Desk desk;
    private final Deal deal;
    private final Dice dice;

    InvoiceFoot(Desk desk, Deal deal) {
        this.desk = desk;
        this.deal = deal;
        dice = desk.dice;
    }

    List<Block> closing() {
        List<Block> blocks = new ArrayList<>();
        Style body = desk.look.body();
        if (dice.chance(0.55) && desk.bills()) {
            String key = deal.due() == 0 || dice.chance(0.2) ? "pay.paid" : "pay.sentence";
            add(blocks, Text.of(desk.sentence(desk.template(key), body), Align.LEFT));
        }
        if (dice.chance(0.3) && !desk.byBuyer()) {
            add(blocks, payment());
        }
        for (String remark : desk.byBuyer() ? List.<String>of() : remarks()) {
            Style style = dice.chance(0.3) ? desk.look.small() : body;
            add(blocks, Text.of(List.of(desk.plain(remark, style)), Align.LEFT));
        }
        if (dice.chance(0.08) && desk.bills()) {
            add(blocks, slip());
        }
        return blocks;
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>(dice.some(desk.family.share(desk.labels.list("thanks")), dice.below(3)));
        remarks.addAll(dice.some(
                desk.family.share(desk.labels.list("notes.long")), dice.chance(0.3) ? dice.between(1, 5) : 0));
        if (deal.tax() == 0 && dice.chance(0.4)) {
            remarks.add(0, desk.anyWord("untaxed"));
        }
        return remarks;
    }

    private void add(List<Block> blocks, Block block) {
        blocks.add(block);
        blocks.add(new Blocks.Gap(dice.between(3, 10)));
    }

    private Pairs.Pair pair(String label, String fact) {
        return new Pairs.Pair(desk.label(label), List.of(desk.value(fact)));
    }

    /** Where to pay to, as labels with values. */
    private Block payment() {
        List<Pairs.Pair> pairs = new ArrayList<>();
        List<String> names = dice.some(
                List.of(
                        "iban",
                        "bic",
                        "bank",
                        "payment_reference",
                        "due_date",
                        "payment_terms",
                        "payment_method",
                        "iban"),
                dice.between(2, 6));
        names.stream().distinct().filter(desk::has).forEach(name -> pairs.add(pair(name, name)));
        if (dice.chance(0.3)) {
            pairs.add(0, new Pairs.Pair(desk.label("account_holder"), List.of(desk.value("seller_name"))));
        }
        return switch (dice.below(4)) {
            case 0 -> Pairs.inline(desk, pairs, Align.LEFT);
            case 1 -> new Blocks.Inset(Pairs.columns(desk, pairs, Align.LEFT, Align.LEFT, Grid.Rules.NONE), 0, 0.6);
            case 2 -> Pairs.ribbon(desk, pairs, dice.pick(",", "|", ""), Align.LEFT, desk.look.body());
            default -> Pairs.stacked(desk, pairs, 3, desk.look.rules(), Align.LEFT);
        };
    }

    /** The part to be cut off and sent back with a cheque. */
    private Block slip() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Blocks.Rule(0.6, 0.5, 8));
        blocks.add(desk.text(Align.CENTRE, desk.plain(desk.word("remit.title"), desk.look.bold())));
        List<Pairs.Pair> pairs = new ArrayList<>();
        for (String name :
                dice.some(List.of("invoice_number", "customer_number", "amount_due", "due_date", "invoice_date"), 4)) {
            if (desk.has(name)) {
                pairs.add(pair(name, name));
            }
        }
        pairs.add(new Pairs.Pair(desk.label("amount_enclosed"), List.of(desk.plain("__________"))));
        Block numbers = Pairs.columns(desk, pairs, Align.LEFT, Align.RIGHT, Grid.Rules.NONE);
        InvoiceParts parts = new InvoiceParts(desk);
        Block to = new Blocks.Stack(
                List.of(desk.text(desk.label("remit_to")), parts.party("seller", deal.seller(), false, Align.LEFT)), 2);
        blocks.add(new Blocks.Columns(List.of(to, numbers), List.of(0.5, 0.5), 8));
        return new Blocks.Stack(blocks, 4);
    }

    /** The foot of a page; a gap when it has none. */
    Block foot(int page, int pages) {
        Style small = desk.look.small();
        List<Block> blocks = new ArrayList<>();
        int kind = dice.below(10);
        if (kind < 5) {
            blocks.add(new Blocks.Rule(0.4, 0.4, 3));
            blocks.add(columns(small, dice.between(2, 4)));
        } else if (kind < 7) {
            blocks.add(line(small));
        }
        if (pages > 1 || dice.chance(0.25)) {
            String text = desk.word("page_of")
                    .replace("{page}", String.valueOf(page))
                    .replace("{pages}", String.valueOf(pages));
            blocks.add(desk.text(dice.pick(Align.CENTRE, Align.RIGHT), desk.plain(text, small)));
        }
        return new Blocks.Stack(blocks, 2);
    }

    private Block line(Style small) {
        List<Piece> line = new ArrayList<>();
        line.add(desk.value("seller_name", small));
        line.add(desk.plain("-", small));
        line.addAll(new InvoiceParts(desk).addressLine("seller", small, " -"));
        for (String name : dice.some(List.of("seller_phone", "seller_email", "web", "seller_tax_id", "iban"), 3)) {
            line.add(desk.plain("-", small));
            line.addAll(entry(name, small));
        }
        return Text.of(line, dice.pick(Align.CENTRE, Align.LEFT));
    }

    private List<Piece> entry(String fact, Style small) {
        String key = fact.equals("seller_tax_id") ? fact : fact.replace("seller_", "");
        return List.of(new Piece(desk.word(key) + desk.look.colon(), small), desk.value(fact, small));
    }

    /** Address, contact, bank and registry data side by side. */
    private Block columns(Style small, int count) {
        List<List<List<Piece>>> all = new ArrayList<>();
        List<List<Piece>> address = new ArrayList<>();
        address.add(List.of(desk.value("seller_name", small)));
        address.addAll(new InvoiceParts(desk).address("seller", small));
        all.add(address);
        all.add(dice.some(List.of("seller_phone", "seller_fax", "seller_email", "web"), 3).stream()
                .map(f -> entry(f, small))
                .toList());
        all.add(dice.some(List.of("bank", "iban", "bic"), 3).stream()
                .map(f -> entry(f, small))
                .toList());
        List<List<Piece>> registry = new ArrayList<>();
        registry.add(entry("seller_tax_id", small));
        registry.add(entry("company_reg", small));
        if (desk.labels.has("tax_number")) {
            registry.add(entry("tax_number", small));
        }
        registry.add(List.of(desk.plain(deal.seller().contact(), small)));
        all.add(registry);
        List<List<List<Piece>>> shown = count == 4 || dice.chance(0.5) ? all.subList(0, count) : dice.some(all, count);
        List<Block> blocks = shown.stream().map(l -> desk.lines(Align.LEFT, l)).toList();
        return new Blocks.Columns(
                blocks, blocks.stream().map(b -> 1.0 / blocks.size()).toList(), 4);
    }
}
