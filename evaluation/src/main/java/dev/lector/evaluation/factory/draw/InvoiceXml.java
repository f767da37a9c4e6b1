package dev.lector.evaluation.factory.draw;

import dev.lector.evaluation.factory.content.Deal;
import dev.lector.evaluation.factory.content.Formats;
import dev.lector.evaluation.factory.content.Item;
import dev.lector.evaluation.factory.content.Party;
import dev.lector.evaluation.factory.paper.Trade;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * A deal as UN/CEFACT Cross Industry Invoice (D16B), profile EN 16931 as Factur-X and ZUGFeRD 2 embed it.
 *
 * <p>Only what an everyday invoice needs: parties, lines, tax by rate, sums, terms. The order of elements is the schema's.
 */
final class InvoiceXml {
    private static final String PROFILE = "urn:cen.eu:en16931:2017";
    private static final Map<String, String> UNITS =
            Map.of("h", "HUR", "hrs", "HUR", "kg", "KGM", "m", "MTR", "l", "LTR");

    private final StringBuilder xml = new StringBuilder();
    private final Deal deal;
    private final String currency;

    private InvoiceXml(Trade trade) {
        deal = trade.deal();
        currency = trade.formats().currency();
    }

    static String of(Trade trade) {
        return new InvoiceXml(trade).write();
    }

    private String write() {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append(
                "<rsm:CrossIndustryInvoice xmlns:rsm=\"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100\""
                        + " xmlns:ram=\"urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100\""
                        + " xmlns:udt=\"urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100\">");
        open("rsm:ExchangedDocumentContext", "ram:GuidelineSpecifiedDocumentContextParameter");
        text("ram:ID", PROFILE);
        close("ram:GuidelineSpecifiedDocumentContextParameter", "rsm:ExchangedDocumentContext");
        open("rsm:ExchangedDocument");
        text("ram:ID", number("invoice_number"));
        text("ram:TypeCode", "380");
        date("ram:IssueDateTime", deal.date("invoice_date"));
        close("rsm:ExchangedDocument");
        open("rsm:SupplyChainTradeTransaction");
        int line = 1;
        for (Item item : deal.items()) {
            line(line++, item);
        }
        agreement();
        open("ram:ApplicableHeaderTradeDelivery", "ram:ActualDeliverySupplyChainEvent");
        date("ram:OccurrenceDateTime", deal.date("delivery_date"));
        close("ram:ActualDeliverySupplyChainEvent", "ram:ApplicableHeaderTradeDelivery");
        settlement();
        close("rsm:SupplyChainTradeTransaction");
        return xml.append("</rsm:CrossIndustryInvoice>\n").toString();
    }

    private String number(String name) {
        return java.util.Objects.requireNonNull(deal.numbers().get(name), name);
    }

    private void line(int number, Item item) {
        open("ram:IncludedSupplyChainTradeLineItem", "ram:AssociatedDocumentLineDocument");
        text("ram:LineID", String.valueOf(number));
        close("ram:AssociatedDocumentLineDocument");
        open("ram:SpecifiedTradeProduct");
        text("ram:SellerAssignedID", item.code());
        text("ram:Name", item.description());
        close("ram:SpecifiedTradeProduct");
        open("ram:SpecifiedLineTradeAgreement", "ram:NetPriceProductTradePrice");
        text("ram:ChargeAmount", netPrice(item));
        close("ram:NetPriceProductTradePrice", "ram:SpecifiedLineTradeAgreement");
        open("ram:SpecifiedLineTradeDelivery");
        xml.append("<ram:BilledQuantity unitCode=\"")
                .append(UNITS.getOrDefault(item.unit(), "C62"))
                .append("\">");
        xml.append(item.quantity().toPlainString()).append("</ram:BilledQuantity>");
        close("ram:SpecifiedLineTradeDelivery");
        open("ram:SpecifiedLineTradeSettlement", "ram:ApplicableTradeTax");
        tax(item.rate());
        close("ram:ApplicableTradeTax");
        open("ram:SpecifiedTradeSettlementLineMonetarySummation");
        amount("ram:LineTotalAmount", item.total());
        close("ram:SpecifiedTradeSettlementLineMonetarySummation", "ram:SpecifiedLineTradeSettlement");
        close("ram:IncludedSupplyChainTradeLineItem");
    }

    /** The price after the line's discount. */
    private static String netPrice(Item item) {
        return BigDecimal.valueOf(item.price() * (100 - item.discount()), 4)
                .setScale(4, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private void tax(int rate) {
        text("ram:TypeCode", "VAT");
        text("ram:CategoryCode", rate == 0 ? "Z" : "S");
        text("ram:RateApplicablePercent", BigDecimal.valueOf(rate, 1).toPlainString());
    }

    private void agreement() {
        open("ram:ApplicableHeaderTradeAgreement");
        party("ram:SellerTradeParty", deal.seller());
        party("ram:BuyerTradeParty", deal.buyer());
        open("ram:BuyerOrderReferencedDocument");
        text("ram:IssuerAssignedID", number("order_number"));
        close("ram:BuyerOrderReferencedDocument", "ram:ApplicableHeaderTradeAgreement");
    }

    private void party(String role, Party party) {
        open(role);
        text("ram:Name", party.name());
        open("ram:PostalTradeAddress");
        int last = party.address().size() - 1;
        text("ram:LineOne", party.address().get(0));
        text("ram:CityName", party.address().get(last));
        text("ram:CountryID", party.country());
        close("ram:PostalTradeAddress");
        if (!party.vatId().isEmpty()) {
            open("ram:SpecifiedTaxRegistration");
            xml.append("<ram:ID schemeID=\"VA\">")
                    .append(escaped(party.vatId().replace(" ", "")))
                    .append("</ram:ID>");
            close("ram:SpecifiedTaxRegistration");
        }
        close(role);
    }

    private void settlement() {
        open("ram:ApplicableHeaderTradeSettlement");
        text("ram:PaymentReference", number("payment_reference"));
        text("ram:InvoiceCurrencyCode", currency);
        open("ram:SpecifiedTradeSettlementPaymentMeans");
        text("ram:TypeCode", "58");
        open("ram:PayeePartyCreditorFinancialAccount");
        text("ram:IBANID", deal.seller().iban());
        close("ram:PayeePartyCreditorFinancialAccount", "ram:SpecifiedTradeSettlementPaymentMeans");
        deal.taxes().forEach((rate, sum) -> {
            open("ram:ApplicableTradeTax");
            amount("ram:CalculatedAmount", sum);
            text("ram:TypeCode", "VAT");
            amount("ram:BasisAmount", deal.bases().getOrDefault(rate, 0L));
            text("ram:CategoryCode", rate == 0 ? "Z" : "S");
            text("ram:RateApplicablePercent", BigDecimal.valueOf(rate, 1).toPlainString());
            close("ram:ApplicableTradeTax");
        });
        allowance(false, deal.discount());
        allowance(true, deal.shipping());
        open("ram:SpecifiedTradePaymentTerms");
        date("ram:DueDateDateTime", deal.date("due_date"));
        close("ram:SpecifiedTradePaymentTerms");
        sums();
        close("ram:ApplicableHeaderTradeSettlement");
    }

    private void allowance(boolean charge, long cents) {
        if (cents == 0) {
            return;
        }
        open("ram:SpecifiedTradeAllowanceCharge", "ram:ChargeIndicator");
        text("udt:Indicator", String.valueOf(charge));
        close("ram:ChargeIndicator");
        amount("ram:ActualAmount", cents);
        text("ram:Reason", charge ? "shipping" : "discount");
        open("ram:CategoryTradeTax");
        tax(deal.items().get(0).rate());
        close("ram:CategoryTradeTax", "ram:SpecifiedTradeAllowanceCharge");
    }

    private void sums() {
        open("ram:SpecifiedTradeSettlementHeaderMonetarySummation");
        amount("ram:LineTotalAmount", deal.goods());
        amount("ram:ChargeTotalAmount", deal.shipping());
        amount("ram:AllowanceTotalAmount", deal.discount());
        amount("ram:TaxBasisTotalAmount", deal.net());
        xml.append("<ram:TaxTotalAmount currencyID=\"").append(currency).append("\">");
        xml.append(Formats.truth(deal.tax())).append("</ram:TaxTotalAmount>");
        amount("ram:GrandTotalAmount", deal.gross());
        amount("ram:TotalPrepaidAmount", deal.prepaid());
        amount("ram:DuePayableAmount", deal.due());
        close("ram:SpecifiedTradeSettlementHeaderMonetarySummation");
    }

    private void amount(String name, long cents) {
        text(name, Formats.truth(cents));
    }

    private void date(String name, LocalDate day) {
        open(name);
        xml.append("<udt:DateTimeString format=\"102\">").append(day.format(DateTimeFormatter.BASIC_ISO_DATE));
        xml.append("</udt:DateTimeString>");
        close(name);
    }

    private void text(String name, String value) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(escaped(value))
                .append("</")
                .append(name)
                .append('>');
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void open(String... names) {
        for (String name : names) {
            xml.append('<').append(name).append('>');
        }
    }

    private void close(String... names) {
        for (String name : names) {
            xml.append("</").append(name).append('>');
        }
    }
}
