package dev.lector.evaluation.factory.paper;

import dev.lector.evaluation.factory.content.Deal;
import dev.lector.evaluation.factory.content.Formats;
import dev.lector.evaluation.factory.content.Ids;
import dev.lector.evaluation.factory.content.Party;
import java.time.LocalDate;

/** Puts the values of a deal on the desk, in the formats of the paper. */
final class DealFacts {
    private DealFacts() {}

    static void put(Desk desk, Deal deal) {
        party(desk, "seller", deal.seller());
        party(desk, "buyer", deal.buyer());
        if (!deal.receiver().equals(deal.buyer())) {
            party(desk, "ship_to", deal.receiver());
        }
        deal.numbers().forEach((name, number) -> desk.fact(name, "id", number, number));
        for (String name : new String[] {"invoice_date", "due_date", "order_date", "delivery_date"}) {
            date(desk, name, deal.date(name));
        }
        period(desk, deal);
        sums(desk, deal);
        terms(desk, deal);
    }

    static void date(Desk desk, String name, LocalDate day) {
        desk.fact(name, "date", day.toString(), desk.formats.day(day));
    }

    private static void period(Desk desk, Deal deal) {
        LocalDate start = deal.date("period_start");
        LocalDate end = deal.date("period_end");
        desk.fact(
                "service_period",
                "string",
                start + "/" + end,
                desk.formats.day(start) + desk.dice.pick(" - ", " – ", " – ") + desk.formats.day(end));
    }

    private static void party(Desk desk, String role, Party party) {
        desk.fact(role + "_name", "party", party.name(), party.name());
        desk.fact(role + "_address", "address", party.oneLine(), String.join("\n", party.address()));
        desk.fact(role + "_tax_id", "id", party.vatId().replace(" ", ""), party.vatId());
        desk.fact(role + "_phone", "id", party.phone(), party.phone());
        desk.fact(role + "_fax", "id", party.fax(), party.fax());
        desk.fact(role + "_email", "string", party.email(), party.email());
        desk.fact(role + "_contact", "party", party.contact(), party.contact());
        if (role.equals("seller")) {
            desk.fact("web", "string", party.web(), party.web());
            desk.fact("bank", "string", party.bank(), party.bank());
            desk.fact("iban", "iban", party.iban(), desk.dice.chance(0.7) ? Ids.spaced(party.iban()) : party.iban());
            desk.fact("bic", "id", party.bic(), party.bic());
            desk.fact("tax_number", "id", party.taxNumber(), party.taxNumber());
            desk.fact("company_reg", "id", party.register(), party.register());
        }
    }

    static void amount(Desk desk, String name, long cents) {
        desk.fact(name, "amount", Formats.truth(cents), desk.formats.money(cents));
    }

    private static void sums(Desk desk, Deal deal) {
        amount(desk, "net_amount", deal.net());
        amount(desk, "gross_amount", deal.gross());
        amount(desk, "amount_due", deal.due());
        if (deal.tax() != 0) {
            amount(desk, "tax_amount", deal.tax());
        } else {
            desk.alias("gross_amount", "net_amount");
        }
        if (deal.bases().size() == 1 && deal.tax() != 0) {
            int rate = deal.taxes().firstKey();
            desk.fact(
                    "tax_rate",
                    "percent",
                    Formats.truth(rate * 10L).replaceFirst("\\.?0+$", ""),
                    desk.formats.rate(rate, desk.dice.chance(0.2)));
        }
        if (deal.prepaid() != 0) {
            amount(desk, "prepaid_amount", deal.prepaid());
        } else {
            desk.alias("gross_amount", "amount_due");
            desk.alias("amount_due", "gross_amount");
        }
        if (deal.discount() != 0) {
            amount(desk, "discount_amount", deal.discount());
        }
        if (deal.shipping() != 0) {
            amount(desk, "shipping_amount", deal.shipping());
        }
        desk.fact("currency", "code", desk.formats.currency(), desk.formats.currency());
    }

    private static void terms(Desk desk, Deal deal) {
        String terms = desk.anyWord("terms").replace("{days}", String.valueOf(deal.termDays()));
        desk.fact("payment_terms", "string", terms, terms);
        String method = desk.anyWord("method");
        desk.fact("payment_method", "string", method, method);
        String project = desk.world.project();
        desk.fact("project", "string", project, project);
    }
}
