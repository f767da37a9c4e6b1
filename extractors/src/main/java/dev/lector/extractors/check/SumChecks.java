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

    /**
     * {@code sum.gross}: net + tax = gross. Where the total is not known, net and tax must make an amount that is printed. A second rate
     * of tax that is printed beside the one chosen explains a difference.
     */
    static List<Finding> gross(CheckInput input) {
        BigDecimal net = input.number("/net_amount");
        BigDecimal tax = input.number("/tax_amount");
        BigDecimal gross = input.number("/gross_amount");
        if (net == null || tax == null) {
            return List.of();
        }
        BigDecimal sum = net.add(tax);
        PrintedAmounts printed = PrintedAmounts.of(input);
        if (gross == null) {
            boolean open = tax.signum() == 0 || printed.isEmpty() || printed.has(sum) || moreRates(printed, sum);
            return open
                    ? List.of()
                    : List.of(finding(
                            "sum.gross",
                            "/gross_amount",
                            "net and tax make " + sum + ", which stands nowhere on the pages",
                            sum));
        }
        boolean adds = !Rounding.differ(sum, gross, Rounding.SUM)
                || !Rounding.differ(sum.add(extra(input)), gross, Rounding.SUM)
                || printed.rates(gross.subtract(sum))
                || printed.between(input, gross.subtract(sum));
        if (adds) {
            return List.of();
        }
        BigDecimal lines = LineChecks.sum(input);
        boolean netIsOdd = lines != null && !Rounding.differ(lines.add(tax), gross, Rounding.of(input.rows()));
        String says = "net and tax make " + sum + ", gross says " + gross + tolerance(Rounding.SUM);
        return List.of(
                netIsOdd
                        ? finding("sum.gross", "/net_amount", says + "; the lines and the tax make it", lines)
                        : finding("sum.gross", "/gross_amount", says, sum));
    }

    /** Charges less discounts that are known for the whole document. */
    private static BigDecimal extra(CheckInput input) {
        BigDecimal charge = input.number("/charge_amount");
        BigDecimal discount = input.number("/discount_amount");
        return (charge == null ? BigDecimal.ZERO : charge).subtract(discount == null ? BigDecimal.ZERO : discount);
    }

    private static boolean moreRates(PrintedAmounts printed, BigDecimal sum) {
        return printed.above(sum).stream().anyMatch(total -> printed.rates(total.subtract(sum)));
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
            boolean incomplete = incomplete(input, bases, taxes);
            total(input, "/tax_amount", taxes, incomplete, findings);
            total(input, "/net_amount", bases, incomplete, findings);
        }
        return findings;
    }

    /** Whether both sums fall short of totals that agree with one another: a row of the summary is missing. */
    private static boolean incomplete(CheckInput input, BigDecimal bases, BigDecimal taxes) {
        BigDecimal net = input.number("/net_amount");
        BigDecimal tax = input.number("/tax_amount");
        BigDecimal gross = input.number("/gross_amount");
        return net != null
                && tax != null
                && gross != null
                && !Rounding.differ(net.add(tax), gross, Rounding.SUM)
                && bases.abs().compareTo(net.abs()) < 0
                && taxes.abs().compareTo(tax.abs()) <= 0; // nothing is charged at a rate of nought
    }

    private static void total(
            CheckInput input, String pointer, BigDecimal sum, boolean incomplete, List<Finding> findings) {
        BigDecimal printed = input.number(pointer);
        BigDecimal tolerance = Rounding.of(input.rows("taxes"));
        boolean charged = printed != null
                && pointer.equals("/net_amount")
                && !Rounding.differ(sum, printed.add(extra(input)), tolerance);
        if (printed != null && !charged && Rounding.differ(sum, printed, tolerance)) {
            String says = "the tax summary makes " + sum + ", the total says " + printed + tolerance(tolerance);
            findings.add(
                    incomplete
                            ? Finding.of("sum.rates", Severity.INFO, pointer, says + "; rows may be missing")
                            : finding("sum.rates", pointer, says, sum));
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
        PrintedAmounts printed = PrintedAmounts.of(input);
        boolean fits = !Rounding.differ(sum, net, tolerance)
                || gross != null && !Rounding.differ(sum, gross, tolerance)
                || explained(input, sum, tolerance)
                || printed.has(sum) && !settled(input, sum)
                || printed.explains(sum.subtract(net)) && !settled(input, sum.subtract(net));
        return fits
                ? List.of()
                : List.of(new Finding(
                        "sum.lines",
                        LineChecks.sound(input) && !printed.unclaimed(input) ? Severity.WARNING : Severity.INFO,
                        "/net_amount",
                        0,
                        "lines sum to " + sum + ", net says " + net + tolerance(tolerance),
                        null));
    }

    /** Whether a discount or charge for the whole document, where it is known, makes up the difference. */
    private static boolean explained(CheckInput input, BigDecimal sum, BigDecimal tolerance) {
        BigDecimal net = input.number("/net_amount");
        BigDecimal made = sum.add(extra(input));
        return net != null && !Rounding.differ(made, net, tolerance);
    }

    /** Whether an amount is what was paid already or what is left to pay: neither says anything about the items. */
    private static boolean settled(CheckInput input, BigDecimal amount) {
        BigDecimal gross = input.number("/gross_amount");
        BigDecimal due = input.number("/amount_due");
        return gross != null
                && due != null
                && gross.compareTo(due) != 0
                && (!Rounding.differ(amount.abs(), due.abs(), Rounding.SUM)
                        || !Rounding.differ(amount.abs(), gross.subtract(due).abs(), Rounding.SUM));
    }

    /** {@code sum.due}: gross less what is paid already is what is due; without a prepaid sum the difference must be printed. */
    static List<Finding> due(CheckInput input) {
        BigDecimal gross = input.number("/gross_amount");
        BigDecimal paid = input.number("/prepaid_amount");
        BigDecimal due = input.number("/amount_due");
        if (gross == null || due == null || !Rounding.differ(gross, due, Rounding.SUM)) {
            return List.of();
        }
        BigDecimal left = paid == null ? gross : gross.subtract(paid);
        boolean fits = paid == null
                ? input.pages().isEmpty()
                        || due.signum() == 0
                        || PrintedAmounts.of(input).has(gross.subtract(due))
                : !Rounding.differ(left, due, Rounding.SUM);
        String says = paid == null
                ? "the total is " + gross + " and " + due + " is due, and nothing printed explains the difference"
                : "the total less the prepaid sum leaves " + left + ", due says " + due;
        return fits ? List.of() : List.of(finding("sum.due", "/amount_due", says + tolerance(Rounding.SUM), left));
    }

    /** {@code sum.total}: no amount above the total is printed again and again without anything that explains it. */
    static List<Finding> total(CheckInput input) {
        BigDecimal gross = input.number("/gross_amount");
        PrintedAmounts printed = PrintedAmounts.of(input);
        BigDecimal larger = printed.largestRepeated();
        if (gross == null
                || gross.signum() <= 0
                || larger.compareTo(gross) <= 0
                || printed.explains(larger.subtract(gross))) {
            return List.of();
        }
        String says = "the total is " + gross + ", and " + larger + " stands on the pages more than once";
        return List.of(finding("sum.total", "/gross_amount", says, null));
    }

    static String tolerance(BigDecimal tolerance) {
        return " (tolerance " + tolerance.toPlainString() + ")";
    }

    private static Finding finding(String code, String pointer, String message, @Nullable BigDecimal proposal) {
        return new Finding(
                code, Severity.WARNING, pointer, 0, message, proposal == null ? null : proposal.toPlainString());
    }
}
