package dev.lector.extractors.check;

import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums of a whole document: net and tax make gross, tax is rate times base, lines make net. */
final class SumChecks {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private SumChecks() {}

    /** {@code sum.gross}: net + tax = gross. */
    static List<Finding> gross(CheckInput input) {
        BigDecimal net = input.number("/net_amount");
        BigDecimal tax = input.number("/tax_amount");
        BigDecimal gross = input.number("/gross_amount");
        if (net == null || tax == null || gross == null || !Rounding.differ(net.add(tax), gross, Rounding.SUM)) {
            return List.of();
        }
        BigDecimal lines = LineChecks.sum(input);
        boolean netIsOdd = lines != null && !Rounding.differ(lines.add(tax), gross, Rounding.of(input.rows()));
        String says = "net and tax make " + net.add(tax) + ", gross says " + gross + tolerance(Rounding.SUM);
        return List.of(
                netIsOdd
                        ? finding("sum.gross", "/net_amount", says + "; the lines and the tax make it", lines)
                        : finding("sum.gross", "/gross_amount", says, net.add(tax)));
    }

    /** {@code sum.rates}: every rate times its base is its tax, and the rows make the totals. */
    static List<Finding> rates(CheckInput input) {
        List<Finding> findings = new ArrayList<>();
        BigDecimal taxes = BigDecimal.ZERO;
        BigDecimal bases = BigDecimal.ZERO;
        int rows = input.record().path("taxes").size();
        for (int i = 0; i < rows; i++) {
            BigDecimal rate = input.number("/taxes/" + i + "/rate");
            BigDecimal base = input.number("/taxes/" + i + "/base");
            BigDecimal tax = input.number("/taxes/" + i + "/tax");
            if (base == null || tax == null) {
                return findings;
            }
            taxes = taxes.add(tax);
            bases = bases.add(base);
            if (rate != null) {
                BigDecimal product = base.multiply(rate).divide(HUNDRED, 2, RoundingMode.HALF_UP);
                if (Rounding.differ(product, tax, Rounding.SUM)) {
                    String says = rate + " % of " + base + " are " + product + ", the row says " + tax;
                    findings.add(finding("sum.rates", "/taxes/" + i, says + tolerance(Rounding.SUM), product));
                }
            }
        }
        if (rows > 0) {
            total(input, "/tax_amount", taxes, Rounding.of(rows), findings);
            total(input, "/net_amount", bases, Rounding.of(rows), findings);
        }
        return findings;
    }

    private static void total(
            CheckInput input, String pointer, BigDecimal sum, BigDecimal tolerance, List<Finding> findings) {
        BigDecimal printed = input.number(pointer);
        if (printed != null && Rounding.differ(sum, printed, tolerance)) {
            String says = "the tax summary makes " + sum + ", the total says " + printed;
            findings.add(finding("sum.rates", pointer, says + tolerance(tolerance), sum));
        }
    }

    /** {@code sum.lines}: the lines make net, or gross where prices include tax. */
    static List<Finding> lines(CheckInput input) {
        BigDecimal sum = LineChecks.sum(input);
        BigDecimal net = input.number("/net_amount");
        BigDecimal gross = input.number("/gross_amount");
        if (sum == null || net == null) {
            return List.of();
        }
        BigDecimal tolerance = Rounding.of(input.rows());
        boolean fits = !Rounding.differ(sum, net, tolerance)
                || gross != null && !Rounding.differ(sum, gross, tolerance)
                || explained(input, sum, tolerance);
        return fits
                ? List.of()
                : List.of(finding(
                        "sum.lines",
                        "/net_amount",
                        "lines sum to " + sum + ", net says " + net + tolerance(tolerance),
                        null));
    }

    /** Whether a discount or charge for the whole document, where it is known, makes up the difference. */
    private static boolean explained(CheckInput input, BigDecimal sum, BigDecimal tolerance) {
        BigDecimal discount = input.number("/discount_amount");
        BigDecimal charge = input.number("/charge_amount");
        BigDecimal net = input.number("/net_amount");
        BigDecimal made = sum.subtract(discount == null ? BigDecimal.ZERO : discount)
                .add(charge == null ? BigDecimal.ZERO : charge);
        return net != null && !Rounding.differ(made, net, tolerance);
    }

    /** {@code sum.due}: gross less what is paid already is what is due. */
    static List<Finding> due(CheckInput input) {
        BigDecimal gross = input.number("/gross_amount");
        BigDecimal paid = input.number("/prepaid_amount");
        BigDecimal due = input.number("/amount_due");
        if (gross == null || paid == null || due == null || !Rounding.differ(gross.subtract(paid), due, Rounding.SUM)) {
            return List.of();
        }
        BigDecimal left = gross.subtract(paid);
        String says = "gross less the prepaid sum leaves " + left + ", due says " + due;
        return List.of(finding("sum.due", "/amount_due", says + tolerance(Rounding.SUM), left));
    }

    static String tolerance(BigDecimal tolerance) {
        return " (tolerance " + tolerance.toPlainString() + ")";
    }

    private static Finding finding(String code, String pointer, String message, @Nullable BigDecimal proposal) {
        return new Finding(
                code, Severity.WARNING, pointer, 0, message, proposal == null ? null : proposal.toPlainString());
    }
}
