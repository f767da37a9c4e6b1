package dev.lector.extractors.check;

import dev.lector.result.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * The checks that apply to invoices, credit notes and their like. Each is silent where it lacks a value. Names of values are the
 * extractors': {@code net_amount}, {@code lines} with description, quantity, unit_price, discount and line_total, {@code taxes} with rate
 * (percent), base and tax.
 */
public final class InvoiceChecks {
    private static final List<Check> ALL = List.of(
            new NamedCheck("sum.gross", SumChecks::gross),
            new NamedCheck("sum.rates", SumChecks::rates),
            new NamedCheck("sum.lines", SumChecks::lines),
            new NamedCheck("sum.due", SumChecks::due),
            new NamedCheck("sum.total", SumChecks::total),
            new NamedCheck("line.product", LineChecks::product),
            new NamedCheck("line.duplicate", LineChecks::duplicate),
            new NamedCheck("table.incomplete", TableChecks::complete),
            new NamedCheck("date.order", DateChecks::order),
            new NamedCheck("iban.digits", NumberChecks::iban),
            new NamedCheck("bic.form", NumberChecks::bic),
            new NamedCheck("bic.country", NumberChecks::bicCountry),
            new NamedCheck("vat.digits", NumberChecks::vat),
            new NamedCheck("ein.prefix", NumberChecks::ein),
            new NamedCheck("reference.digits", NumberChecks::reference),
            new NamedCheck("gtin.digits", NumberChecks::gtin),
            new NamedCheck("page.missing", PageChecks::complete),
            new NamedCheck("currency.mixed", PageChecks::currency));

    private InvoiceChecks() {}

    /** All of them. */
    public static List<Check> all() {
        return ALL;
    }

    /** Every finding of every one of them. */
    public static List<Finding> run(CheckInput input) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : ALL) {
            findings.addAll(check.check(input));
        }
        return findings;
    }
}
