package dev.lector.extractors;

import dev.lector.schema.Described;
import dev.lector.schema.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note. What is not printed is null; amounts are in {@link #currency()}.
 *
 * @param currency ISO 4217 code
 * @param lines    items in the order of the document, over all its pages
 * @param taxes    the tax summary, a row for each rate; empty when the paper prints none
 */
public record Invoice(
        @Described(value = "invoice number", as = ValueType.ID) @Nullable String invoiceNumber,
        @Described("date of issue of the invoice") @Nullable LocalDate invoiceDate,
        @Described("date by which it is to be paid") @Nullable LocalDate dueDate,
        @Described(value = "name of the seller who issued the invoice", as = ValueType.PARTY) @Nullable String sellerName,
        @Described(value = "VAT or tax number of the seller", as = ValueType.ID) @Nullable String sellerTaxId,
        @Described(value = "name of the buyer who is billed", as = ValueType.PARTY) @Nullable String buyerName,
        @Described(value = "currency code", as = ValueType.CURRENCY) @Nullable String currency,
        @Described("total amount without tax") @Nullable BigDecimal netAmount,
        @Described("total amount of tax") @Nullable BigDecimal taxAmount,
        @Described("total amount including tax") @Nullable BigDecimal grossAmount,
        @Described("amount that is still to be paid") @Nullable BigDecimal amountDue,
        @Described(value = "IBAN of the account to pay to", as = ValueType.IBAN) @Nullable String iban,
        @Described(value = "number of the order", as = ValueType.ID) @Nullable String orderNumber,
        @Described("reference to give with the payment") @Nullable String paymentReference,
        @Described("how it is paid") @Nullable String paymentMethod,
        List<Line> lines,
        List<Tax> taxes) {
    public Invoice {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /** An item. */
    public record Line(
            @Described("what was sold") @Nullable String description,
            @Described("how many") @Nullable BigDecimal quantity,
            @Described("price of one") @Nullable BigDecimal unitPrice,
            @Described("price of all of them") @Nullable BigDecimal lineTotal) {}

    /** A row of the tax summary. */
    public record Tax(
            @Described("percent") @Nullable BigDecimal rate,
            @Described("what is taxed at this rate") @Nullable BigDecimal base,
            @Described("the tax on it") @Nullable BigDecimal tax) {}
}
