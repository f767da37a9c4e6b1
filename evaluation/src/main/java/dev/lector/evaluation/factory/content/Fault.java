package dev.lector.evaluation.factory.content;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What may be wrong with a paper on request, so that rules can be tested. */
public enum Fault {
    NONE,
    /** The total is not the net sum plus tax. */
    SUM,
    /** The due date lies before the date of the invoice. */
    DATE,
    /** The check digits of the IBAN are wrong. */
    IBAN;

    /** The deal with the fault in it. */
    Deal applied(Deal deal, Dice dice) {
        return switch (this) {
            case NONE -> deal;
            case SUM -> with(deal, deal.seller(), deal.dates(), deal.gross() + dice.between(1, 40) * 100L);
            case DATE -> with(deal, deal.seller(), late(deal), deal.gross());
            case IBAN -> with(deal, broken(deal.seller(), dice), deal.dates(), deal.gross());
        };
    }

    private static Map<String, LocalDate> late(Deal deal) {
        Map<String, LocalDate> dates = new HashMap<>(deal.dates());
        dates.put("due_date", deal.date("invoice_date").minusDays(deal.termDays()));
        return dates;
    }

    private static Party broken(Party p, Dice dice) {
        String iban = Ids.broken(p.iban(), dice);
        return new Party(
                p.name(),
                p.address(),
                p.country(),
                p.vatId(),
                p.taxNumber(),
                p.register(),
                p.phone(),
                p.fax(),
                p.email(),
                p.web(),
                p.bank(),
                iban,
                p.bic(),
                p.contact(),
                p.court(),
                p.slogan());
    }

    private static Deal with(Deal d, Party seller, Map<String, LocalDate> dates, long gross) {
        return new Deal(
                seller,
                d.buyer(),
                d.receiver(),
                d.numbers(),
                dates,
                d.items(),
                d.discount(),
                d.shipping(),
                d.net(),
                d.taxes(),
                d.bases(),
                gross,
                d.prepaid(),
                d.termDays());
    }
}
