package dev.lector.evaluation.factory.paper;

import dev.lector.evaluation.factory.content.Deal;
import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.content.Formats;
import dev.lector.evaluation.factory.content.World;
import dev.lector.evaluation.factory.layout.Sheet;
import dev.lector.evaluation.factory.layout.Typefaces;
import java.util.List;

/**
 * One deal with all the papers that it leaves behind: what was ordered, delivered and billed is the same on each, so that they can
 * be held against one another. Every company writes in its own look. Immutable.
 *
 * @param seed     names the deal
 * @param language en, de, fr, es, it or nl
 * @param formats  how dates and amounts are written
 */
public record Trade(long seed, String language, Family family, Deal deal, Formats formats) {
    private static final int MOST_ITEMS = 6;

    /** The deal with the seed; always the same one. */
    public static Trade of(long seed, String language, Family family) {
        Dice dice = new Dice(seed * 7_919 + 17);
        Formats formats = Writer.formats(dice, language, false);
        World world = new World(language, family, dice);
        Deal deal = world.deal(world.company(), world.company(), 3, MOST_ITEMS, world.day());
        return new Trade(seed, language, family, deal, formats);
    }

    public Paper invoice() {
        return paper("invoice", deal);
    }

    public Paper purchaseOrder() {
        return paper("purchase_order", deal.mirrored());
    }

    public Paper orderConfirmation() {
        return paper("order_confirmation", deal);
    }

    public Paper deliveryNote() {
        return paper("delivery_note", deal);
    }

    private Paper paper(String kind, Deal seen) {
        Dice dice = new Dice(seed * 31 + kind.hashCode());
        Desk desk = new Desk(dice, family, language, formats, Look.any(dice, family, Typefaces.BUNDLED));
        List<Sheet> pages = Writer.invoice(desk, "title." + kind, seen);
        return new Paper(kind + "-trade-" + seed, kind, family, language, seed, pages, desk.facts());
    }
}
