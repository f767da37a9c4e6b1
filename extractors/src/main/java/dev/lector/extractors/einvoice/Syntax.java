package dev.lector.extractors.einvoice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The syntaxes of electronic invoices and where each holds what. The elements of the two large ones are bound to the business terms of
 * EN 16931-1 by CEN/TS 16931-3-2 (UBL 2.1) and CEN/TS 16931-3-3 (UN/CEFACT CII D16B); ZUGFeRD 1.0 and Order-X name the same elements a
 * little differently.
 */
enum Syntax {
    /** Factur-X, ZUGFeRD 2.x and XRechnung in CII; ZUGFeRD 1.0 under its own names. */
    CII("IncludedSupplyChainTradeLineItem"),
    /** Order-X: an order, in the elements of CII. */
    ORDER_X("IncludedSupplyChainTradeLineItem"),
    /** XRechnung, Peppol and their like. */
    UBL("InvoiceLine|CreditNoteLine");

    private static final String DEAL = "SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction";
    private static final String AGREED = DEAL + "/ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement/";
    private static final String SETTLED =
            DEAL + "/ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement/";
    private static final String SUM =
            SETTLED + "SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementMonetarySummation/";
    private static final String PAID = SETTLED + "SpecifiedTradeSettlementPaymentMeans/";
    private static final String HEAD = "ExchangedDocument|HeaderExchangedDocument/";
    private static final String TOTAL = "LegalMonetaryTotal/";
    private static final String SELLER = "AccountingSupplierParty/Party/";
    private static final String BUYER = "AccountingCustomerParty/Party/";

    private final String lineElement;

    Syntax(String lineElement) {
        this.lineElement = lineElement;
    }

    /** The syntax that a root element belongs to, or null for XML of another kind. */
    static @Nullable Syntax of(Element root) {
        String space = root.getNamespaceURI() == null ? "" : root.getNamespaceURI();
        return switch (root.getLocalName()) {
            case "CrossIndustryInvoice", "CrossIndustryDocument" -> CII;
            case "SCRDMCCBDACIOMessageStructure" -> ORDER_X;
            case "Invoice", "CreditNote" ->
                space.startsWith("urn:oasis:names:specification:ubl:schema:xsd:") ? UBL : null;
            default -> null;
        };
    }

    /** Where the guideline or customization stands that the document says it follows. */
    List<String> profile() {
        return this == UBL
                ? List.of("CustomizationID")
                : List.of("ExchangedDocumentContext|SpecifiedExchangedDocumentContext/"
                        + "GuidelineSpecifiedDocumentContextParameter/ID");
    }

    /** Paths by the extractors' names of fields, in their order; several paths are tried one after the other. */
    Map<String, List<String>> fields() {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        if (this == UBL) {
            ubl(paths);
        } else {
            cii(paths);
        }
        return paths;
    }

    private void cii(Map<String, List<String>> paths) {
        boolean order = this == ORDER_X;
        paths.put(order ? "order_number" : "invoice_number", List.of(HEAD + "ID"));
        paths.put(order ? "order_date" : "invoice_date", List.of(HEAD + "IssueDateTime/DateTimeString"));
        paths.put("due_date", List.of(SETTLED + "SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString"));
        paths.put("seller_name", List.of(AGREED + "SellerTradeParty/Name"));
        paths.put(
                "seller_tax_id",
                List.of(
                        AGREED + "SellerTradeParty/SpecifiedTaxRegistration/ID[@schemeID=VA]",
                        AGREED + "SellerTradeParty/SpecifiedTaxRegistration/ID"));
        paths.put("buyer_name", List.of(AGREED + "BuyerTradeParty/Name"));
        paths.put("currency", List.of(SETTLED + "InvoiceCurrencyCode|OrderCurrencyCode"));
        paths.put("net_amount", List.of(SUM + "TaxBasisTotalAmount"));
        paths.put("tax_amount", List.of(SUM + "TaxTotalAmount"));
        paths.put("gross_amount", List.of(SUM + "GrandTotalAmount"));
        paths.put("prepaid_amount", List.of(SUM + "TotalPrepaidAmount"));
        paths.put("amount_due", List.of(SUM + "DuePayableAmount"));
        paths.put("discount_amount", List.of(SUM + "AllowanceTotalAmount"));
        paths.put("charge_amount", List.of(SUM + "ChargeTotalAmount"));
        paths.put("iban", List.of(PAID + "PayeePartyCreditorFinancialAccount/IBANID"));
        paths.put("bic", List.of(PAID + "PayeeSpecifiedCreditorFinancialInstitution/BICID"));
        if (!order) {
            paths.put("order_number", List.of(AGREED + "BuyerOrderReferencedDocument/IssuerAssignedID|ID"));
        }
        paths.put("payment_reference", List.of(SETTLED + "PaymentReference"));
        paths.put("payment_method", List.of(PAID + "Information"));
    }

    private static void ubl(Map<String, List<String>> paths) {
        paths.put("invoice_number", List.of("ID"));
        paths.put("invoice_date", List.of("IssueDate"));
        paths.put("due_date", List.of("DueDate", "PaymentMeans/PaymentDueDate"));
        paths.put("seller_name", List.of(SELLER + "PartyLegalEntity/RegistrationName", SELLER + "PartyName/Name"));
        paths.put(
                "seller_tax_id",
                List.of(SELLER + "PartyTaxScheme[TaxScheme/ID=VAT]/CompanyID", SELLER + "PartyTaxScheme/CompanyID"));
        paths.put("buyer_name", List.of(BUYER + "PartyLegalEntity/RegistrationName", BUYER + "PartyName/Name"));
        paths.put("currency", List.of("DocumentCurrencyCode"));
        paths.put("net_amount", List.of(TOTAL + "TaxExclusiveAmount"));
        paths.put("tax_amount", List.of("TaxTotal/TaxAmount"));
        paths.put("gross_amount", List.of(TOTAL + "TaxInclusiveAmount"));
        paths.put("prepaid_amount", List.of(TOTAL + "PrepaidAmount"));
        paths.put("amount_due", List.of(TOTAL + "PayableAmount"));
        paths.put("discount_amount", List.of(TOTAL + "AllowanceTotalAmount"));
        paths.put("charge_amount", List.of(TOTAL + "ChargeTotalAmount"));
        paths.put("iban", List.of("PaymentMeans/PayeeFinancialAccount/ID"));
        paths.put("bic", List.of("PaymentMeans/PayeeFinancialAccount/FinancialInstitutionBranch/ID"));
        paths.put("order_number", List.of("OrderReference/ID"));
        paths.put("payment_reference", List.of("PaymentMeans/PaymentID"));
    }

    /** Path of the rows of the table of items. */
    String lines() {
        return this == UBL ? lineElement : DEAL + "/" + lineElement;
    }

    /** Paths by column, from a row. */
    Map<String, List<String>> columns() {
        String agreed = "SpecifiedLineTradeAgreement|SpecifiedSupplyChainTradeAgreement/NetPriceProductTradePrice/";
        Map<String, List<String>> paths = new LinkedHashMap<>();
        boolean ubl = this == UBL;
        paths.put("description", List.of(ubl ? "Item/Name" : "SpecifiedTradeProduct/Name"));
        paths.put(
                "quantity",
                List.of(
                        ubl
                                ? "InvoicedQuantity|CreditedQuantity"
                                : "SpecifiedLineTradeDelivery|SpecifiedSupplyChainTradeDelivery/BilledQuantity|RequestedQuantity"));
        paths.put("unit_price", List.of(ubl ? "Price/PriceAmount" : agreed + "ChargeAmount"));
        paths.put("price_basis", List.of(ubl ? "Price/BaseQuantity" : agreed + "BasisQuantity"));
        paths.put(
                "line_total",
                List.of(
                        ubl
                                ? "LineExtensionAmount"
                                : "SpecifiedLineTradeSettlement|SpecifiedSupplyChainTradeSettlement/"
                                        + "SpecifiedTradeSettlementLineMonetarySummation|SpecifiedTradeSettlementMonetarySummation/"
                                        + "LineTotalAmount"));
        return paths;
    }

    /** Where a row says that it only groups or explains others, for rows that have no amount of their own. */
    String lineStatus() {
        return "AssociatedDocumentLineDocument/LineStatusReasonCode";
    }

    /** Path of the rows of the tax summary. */
    String taxes() {
        return this == UBL ? "TaxTotal/TaxSubtotal" : SETTLED + "ApplicableTradeTax";
    }

    /** Paths by column, from a row of the tax summary. */
    Map<String, List<String>> taxColumns() {
        return this == UBL
                ? Map.of(
                        "rate", List.of("TaxCategory/Percent"),
                        "base", List.of("TaxableAmount"),
                        "tax", List.of("TaxAmount"))
                : Map.of(
                        "rate", List.of("RateApplicablePercent|ApplicablePercent"),
                        "base", List.of("BasisAmount"),
                        "tax", List.of("CalculatedAmount"));
    }
}
