package dev.lector.evaluation.factory.paper;

import dev.lector.evaluation.factory.content.Deal;
import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.content.Fault;
import dev.lector.evaluation.factory.content.Formats;
import dev.lector.evaluation.factory.content.Pack;
import dev.lector.evaluation.factory.layout.Align;
import dev.lector.evaluation.factory.layout.Block;
import dev.lector.evaluation.factory.layout.Flow;
import dev.lector.evaluation.factory.layout.Sheet;
import dev.lector.evaluation.factory.layout.Typefaces;
import java.util.List;

/** Writes papers. The same kind, family and seed give the same paper. Thread-safe: it keeps nothing. */
public final class Writer {
    private static final List<String> LANGUAGES = List.of("en", "en", "de", "fr", "es", "it", "nl");

    /** Orders of broadcasters and fairs, in the words of the one market that has them. */
    private static final List<String> ENGLISH_ONLY = List.of("booking");

    private static final List<String> ORDERS =
            List.of("title.purchase_order", "title.order_confirmation", "title.delivery_note");

    private Writer() {}

    /** A paper in a language drawn from the seed. */
    public static Paper write(String kind, Family family, long seed) {
        return write(kind, family, seed, language(seed));
    }

    /** The language of a paper with the seed when none is asked for. */
    public static String language(long seed) {
        return new Dice(seed).pick(LANGUAGES);
    }

    /** A paper in the language. */
    public static Paper write(String kind, Family family, long seed, String wanted) {
        return write(kind, family, seed, wanted, Fault.NONE);
    }

    /** An invoice or a credit note with a fault; other kinds take none. */
    public static Paper write(String kind, Family family, long seed, String wanted, Fault fault) {
        return write(kind, family, seed, wanted, fault, Typefaces.BUNDLED);
    }

    /** A paper in one of the typefaces. */
    public static Paper write(String kind, Family family, long seed, String wanted, Fault fault, Typefaces faces) {
        if (fault != Fault.NONE && !kind.equals("invoice") && !kind.equals("credit_note")) {
            throw new IllegalArgumentException("only invoices and credit notes can be wrong, asked for " + kind);
        }
        Dice dice = new Dice((Vendor.first(seed) * 31 + kind.hashCode()) * 2 + (family == Family.TEST ? 1 : 0));
        String id = kind + "-" + family.label() + "-" + seed;
        boolean receipt = kind.equals("receipt");
        String language = ENGLISH_ONLY.contains(kind) ? "en" : wanted;
        Look look = receipt ? Look.receipt(dice, family, faces) : Look.any(dice, family, faces);
        Desk desk = new Desk(dice, family, language, formats(dice, language, receipt), look);
        List<Sheet> pages =
                switch (kind) {
                    case "receipt" -> receipt(desk);
                    case "invoice" -> invoice(desk, "title.invoice", fault, seed);
                    case "credit_note" -> invoice(desk, "title.credit_note", fault, seed);
                    case "purchase_order", "order_confirmation", "delivery_note" ->
                        invoice(desk, "title." + kind, fault, seed);
                    case "contract" -> contract(desk);
                    case "agreement" -> simple(desk, new Agreement(desk).blocks());
                    case "booking" -> booking(desk);
                    case "letter" -> letter(desk);
                    case "bank_statement" -> simple(desk, new Statement(desk).blocks());
                    case "form" -> simple(desk, new Form(desk).blocks());
                    default -> throw new IllegalArgumentException("no such kind of paper: " + kind);
                };
        return new Paper(id, kind, family, language, seed, pages, desk.facts());
    }

    static Formats formats(Dice dice, String language, boolean receipt) {
        Pack pack = Pack.load("formats");
        String sums = dice.pick(pack.list("sums." + language));
        String currency = dice.pick(pack.list("currency." + language));
        String date = dice.pick(pack.list("date." + (receipt && dice.chance(0.8) ? "receipt" : language)));
        int symbol = receipt ? dice.pick(List.of(0, 0, 5, 1)) : dice.pick(List.of(0, 0, 1, 2, 2, 3, 4, 5));
        if (language.equals("en") && symbol == 2) {
            symbol = 5;
        }
        String grouping = sums.length() > 2 ? sums.substring(2) : "";
        return new Formats(
                sums.charAt(0),
                grouping,
                symbol,
                currency,
                date,
                pack.list("months." + language),
                pack.list("short." + language));
    }

    private static List<Sheet> invoice(Desk desk, String title, Fault fault, long seed) {
        Dice dice = desk.dice;
        boolean written = desk.language.equals("en") || desk.language.equals("de") || dice.chance(0.5);
        if (written && fault == Fault.NONE && title.equals("title.invoice") && dice.chance(0.08)) {
            return letter(desk, "prose");
        }
        int most = dice.chance(0.12) ? 45 : dice.chance(0.3) ? 16 : 6;
        Deal deal = Vendor.deal(desk.world.deal(1, most, desk.world.day(), fault), desk, seed, most);
        if (title.equals("title.credit_note") && dice.chance(0.45)) {
            deal = deal.negated();
        }
        return invoice(desk, title, deal);
    }

    /** The sheets of a paper about a deal: an invoice, an order, a delivery note. */
    static List<Sheet> invoice(Desk desk, String title, Deal deal) {
        Dice dice = desk.dice;
        DealFacts.put(desk, deal);
        if (ORDERS.contains(title)) {
            List.of("invoice_number", "invoice_date", "due_date").forEach(desk::drop);
            if (deal.prepaid() == 0) {
                desk.drop("amount_due");
            }
            if (title.equals("title.purchase_order")) {
                order(desk);
            }
        }
        Invoice invoice = new Invoice(desk, deal, title);
        double side = dice.between(36.0, 72.0);
        boolean letter = desk.language.equals("en") && dice.chance(0.4);
        double width = letter ? 612 : 595.3;
        double height = letter ? 792 : 841.9;
        Flow.Frame frame = new Flow.Frame(width, height, side, dice.between(28.0, 60.0), side, 82);
        boolean running = dice.chance(0.5);
        Flow flow = new Flow(frame, page -> page > 1 && running ? invoice.running() : null);
        flow.add(invoice.blocks());
        boolean everywhere = dice.chance(0.7);
        return flow.finish((page, pages) -> everywhere || page == 1 ? invoice.foot(page, pages) : null);
    }

    /** An order goes from the buyer to the seller, whose numbers it does not know. */
    private static void order(Desk desk) {
        desk.writtenByBuyer();
        List.of("buyer_tax_id", "payment_reference", "seller_contact").forEach(desk::drop);
    }

    private static List<Sheet> receipt(Desk desk) {
        Dice dice = desk.dice;
        List<Block> blocks = new Receipt(desk, desk.world.day()).blocks();
        double width = dice.pick(List.of(165.0, 204.0, 226.0, 226.0, 250.0));
        double side = dice.between(6.0, 16.0);
        double height = 24;
        for (Block block : blocks) {
            height += block.height(width - 2 * side);
        }
        Flow flow = new Flow(new Flow.Frame(width, height + dice.between(4, 60), side, 12, side, 4), page -> null);
        flow.add(blocks);
        return flow.finish((page, pages) -> null);
    }

    private static List<Sheet> contract(Desk desk) {
        Dice dice = desk.dice;
        int fillers = dice.pick(List.of(0, 1, 2, 4, 9));
        int schedules = dice.chance(0.08) ? dice.between(2, 24) : 0;
        double side = dice.between(48.0, 86.0);
        Flow.Frame frame = new Flow.Frame(595.3, 841.9, side, dice.between(40.0, 80.0), side, 60);
        Flow flow = new Flow(frame, page -> null);
        flow.add(new Contract(desk).blocks(fillers, schedules));
        String word = desk.word("page_of");
        return flow.finish((page, pages) -> desk.text(
                Align.CENTRE,
                desk.plain(
                        word.replace("{page}", String.valueOf(page)).replace("{pages}", String.valueOf(pages)),
                        desk.look.small())));
    }

    private static List<Sheet> booking(Desk desk) {
        Dice dice = desk.dice;
        double side = dice.between(24.0, 54.0);
        boolean wide = dice.chance(0.15);
        Flow.Frame frame = new Flow.Frame(wide ? 792 : 612, wide ? 612 : 792, side, dice.between(24.0, 50.0), side, 40);
        Flow flow = new Flow(frame, page -> null);
        flow.add(new Booking(desk).blocks());
        return flow.finish((page, pages) -> null);
    }

    private static List<Sheet> letter(Desk desk) {
        return letter(desk, desk.dice.pick("reminder", "offer", "notice"));
    }

    private static List<Sheet> letter(Desk desk, String topic) {
        Deal deal = desk.world.deal(1, 4, desk.world.day());
        DealFacts.put(desk, deal);
        List<Block> blocks = new Letter(desk, deal, topic).blocks();
        Flow flow = flow(desk);
        flow.add(blocks);
        boolean foot = desk.dice.chance(0.6);
        return flow.finish((page, pages) -> foot ? new InvoiceFoot(desk, deal).foot(page, pages) : null);
    }

    private static List<Sheet> simple(Desk desk, List<Block> blocks) {
        Flow flow = flow(desk);
        flow.add(blocks);
        return flow.finish((page, pages) -> null);
    }

    private static Flow flow(Desk desk) {
        double side = desk.dice.between(40.0, 76.0);
        Flow.Frame frame = new Flow.Frame(595.3, 841.9, side, desk.dice.between(34.0, 64.0), side, 80);
        return new Flow(frame, page -> null);
    }
}
