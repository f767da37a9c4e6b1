package dev.lector.extractors.invoice;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.field.Choice;
import dev.lector.extractors.table.ItemLine;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.rule.Iban;
import dev.lector.rule.PrintedDate;
import dev.lector.rule.VatId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an accountant would notice on an invoice. Reports, never repairs. */
final class InvoiceChecks {
    /** Cents by which a sum of rounded amounts may differ, for the sum itself and for each line in it. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.02");

    private InvoiceChecks() {}

    static List<Finding> check(Map<String, Choice> chosen, List<ItemLine> lines, List<Candidate> dates) {
        List<Finding> findings = new ArrayList<>();
        sums(chosen, findings);
        lines(chosen, lines, findings);
        dueDate(chosen, findings);
        ambiguousDate(chosen, dates, findings);
        numbers(chosen, findings);
        return findings;
    }

    private static void sums(Map<String, Choice> chosen, List<Finding> findings) {
        BigDecimal net = amount(chosen, "net_amount");
        BigDecimal tax = amount(chosen, "tax_amount");
        BigDecimal gross = amount(chosen, "gross_amount");
        if (net != null && tax != null && gross != null && differ(net.add(tax), gross, TOLERANCE)) {
            findings.add(new Finding(
                    "sum.gross",
                    Severity.WARNING,
                    "/gross_amount",
                    0,
                    "net and tax make " + net.add(tax) + ", gross says " + gross,
                    net.add(tax).toPlainString()));
        }
    }

    private static void lines(Map<String, Choice> chosen, List<ItemLine> lines, List<Finding> findings) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            Map<String, Choice> cells = lines.get(i).cells();
            BigDecimal total = amount(cells, "line_total");
            if (total == null) {
                return;
            }
            sum = sum.add(total);
            BigDecimal quantity = amount(cells, "quantity");
            BigDecimal price = amount(cells, "unit_price");
            if (quantity != null && price != null) {
                BigDecimal product = quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
                if (product.subtract(total).signum() < 0 && differ(product, total, unitRounding(quantity))) {
                    findings.add(Finding.of(
                            "line.product",
                            Severity.WARNING,
                            "/lines/" + i + "/line_total",
                            "quantity times price makes " + product + ", the line says " + total));
                }
            }
        }
        BigDecimal net = amount(chosen, "net_amount");
        BigDecimal gross = amount(chosen, "gross_amount");
        BigDecimal tolerance = TOLERANCE.multiply(BigDecimal.valueOf(1L + lines.size()));
        boolean fits = net != null && !differ(sum, net, tolerance) || gross != null && !differ(sum, gross, tolerance);
        if (!lines.isEmpty() && net != null && !fits) {
            findings.add(Finding.of(
                    "sum.lines", Severity.WARNING, "/net_amount", "lines sum to " + sum + ", net says " + net));
        }
    }

    /** A price printed with two places may be off by half a cent for each unit. */
    private static BigDecimal unitRounding(BigDecimal quantity) {
        return quantity.abs().multiply(new BigDecimal("0.005")).add(TOLERANCE);
    }

    private static void dueDate(Map<String, Choice> chosen, List<Finding> findings) {
        Choice issued = chosen.get("invoice_date");
        Choice due = chosen.get("due_date");
        if (issued != null && due != null && due.value().compareTo(issued.value()) < 0) {
            findings.add(Finding.of(
                    "date.order",
                    Severity.WARNING,
                    "/due_date",
                    "due on " + due.value() + ", before the invoice's date " + issued.value()));
        }
    }

    private static void ambiguousDate(Map<String, Choice> chosen, List<Candidate> dates, List<Finding> findings) {
        for (String field : List.of("invoice_date", "due_date")) {
            Choice choice = chosen.get(field);
            if (choice == null) {
                continue;
            }
            for (Candidate candidate : dates) {
                PrintedDate date = candidate.date();
                boolean same = candidate.value().equals(choice.value())
                        && candidate.segment() == choice.spans().get(0).segment();
                if (same && date != null && !date.decided() && date.other() != null) {
                    findings.add(new Finding(
                            "date.ambiguous",
                            Severity.INFO,
                            "/" + field,
                            0,
                            "day and month could change places",
                            date.other().toString()));
                    break;
                }
            }
        }
    }

    private static void numbers(Map<String, Choice> chosen, List<Finding> findings) {
        Choice iban = chosen.get("iban");
        if (iban != null && !Iban.valid(iban.value())) {
            findings.add(Finding.of(
                    "iban.digits", Severity.WARNING, "/iban", "the account number's check digits or length are wrong"));
        }
        Choice vat = chosen.get("seller_tax_id");
        if (vat != null && VatId.hasShape(vat.value()) && !VatId.valid(vat.value())) {
            findings.add(Finding.of(
                    "vat.digits", Severity.INFO, "/seller_tax_id", "the VAT number's check digits are wrong"));
        }
    }

    private static @Nullable BigDecimal amount(Map<String, Choice> values, String name) {
        Choice choice = values.get(name);
        return choice == null ? null : new BigDecimal(choice.value());
    }

    private static boolean differ(BigDecimal a, BigDecimal b, BigDecimal tolerance) {
        return a.subtract(b).abs().compareTo(tolerance) > 0;
    }
}
