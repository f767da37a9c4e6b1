package dev.lector.extractors.check;

import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The lines of a table of items, each for itself. */
final class LineChecks {
    /** Percents that a line's discount takes off at most. */
    private static final int MOST_OFF = 50;

    private static final int FEW = 3;

    private static final Pattern CENTS = Pattern.compile("\\d[.,]\\d{2}(?!\\d)");

    private LineChecks() {}

    /** Sum of the line totals, or null when there are no lines or one has no total. */
    static @Nullable BigDecimal sum(CheckInput input) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < input.rows(); i++) {
            BigDecimal total = input.number("/lines/" + i + "/line_total");
            if (total == null) {
                return null;
            }
            sum = sum.add(total);
        }
        return input.rows() == 0 ? null : sum;
    }

    /**
     * Whether every line's quantity times price is its total, or whole percents less: rows that were read like this can be relied upon.
     * So can rows that have descriptions and totals alone, right above the total of the document: an appendix has such lists, too.
     */
    static boolean sound(CheckInput input) {
        if (uneven(input)) {
            return false;
        }
        if (bare(input)) {
            return totalFollows(input);
        }
        for (int i = 0; i < input.rows(); i++) {
            String line = "/lines/" + i;
            BigDecimal quantity = input.number(line + "/quantity");
            BigDecimal price = input.number(line + "/unit_price");
            BigDecimal total = input.number(line + "/line_total");
            if (quantity == null
                    || price == null
                    || total == null
                    || !makes(quantity.multiply(price), total, Rounding.ofQuantity(quantity))) {
                return false;
            }
        }
        return input.rows() > 0;
    }

    /** Whether some totals are printed with cents and others without: a number from elsewhere is among them. */
    private static boolean uneven(CheckInput input) {
        return IntStream.range(0, input.rows())
                        .mapToObj(i -> input.evidence().get("/lines/" + i + "/line_total"))
                        .filter(Objects::nonNull)
                        .map(total -> CENTS.matcher(total.text()).find())
                        .distinct()
                        .count()
                > 1;
    }

    private static boolean bare(CheckInput input) {
        return IntStream.range(0, input.rows())
                .mapToObj(i -> "/lines/" + i)
                .allMatch(line -> input.text(line + "/description") != null
                        && input.text(line + "/quantity") == null
                        && input.text(line + "/unit_price") == null);
    }

    private static boolean totalFollows(CheckInput input) {
        Evidence last = input.evidence().get("/lines/" + (input.rows() - 1) + "/line_total");
        Evidence total = input.evidence().get("/gross_amount");
        return last != null
                && total != null
                && !last.boxes().isEmpty()
                && !total.boxes().isEmpty()
                && last.page() == total.page()
                && last.boxes().get(0).y1() < total.boxes().get(0).y1();
    }

    private static boolean makes(BigDecimal product, BigDecimal total, BigDecimal tolerance) {
        return IntStream.rangeClosed(0, MOST_OFF)
                .mapToObj(percent -> product.multiply(BigDecimal.valueOf(100L - percent, 2)))
                .anyMatch(reduced -> !Rounding.differ(reduced, total, tolerance));
    }

    /**
     * {@code line.product}: quantity times price, less the discount, is the total. Without a discount column a total below the
     * product may be one that was reduced, and only a total above it is reported.
     */
    static List<Finding> product(CheckInput input) {
        List<Finding> findings = new ArrayList<>();
        Severity severity = mostMultiply(input) ? Severity.WARNING : Severity.INFO;
        for (int i = 0; i < input.rows(); i++) {
            String line = "/lines/" + i;
            BigDecimal quantity = input.number(line + "/quantity");
            BigDecimal price = input.number(line + "/unit_price");
            BigDecimal total = input.number(line + "/line_total");
            boolean item = input.text(line + "/description") != null;
            if (!item || quantity == null || price == null || total == null) {
                continue;
            }
            BigDecimal discount = input.number(line + "/discount");
            BigDecimal basis = input.number(line + "/price_basis");
            BigDecimal each = basis == null || basis.signum() == 0 ? price : price.divide(basis, MathContext.DECIMAL64);
            BigDecimal product = quantity.multiply(each)
                    .subtract(discount == null ? BigDecimal.ZERO : discount)
                    .setScale(2, RoundingMode.HALF_UP);
            BigDecimal tolerance = Rounding.ofQuantity(quantity);
            boolean wrong =
                    Rounding.differ(product, total, tolerance) && (discount != null || product.compareTo(total) < 0);
            if (wrong) {
                String says = "quantity times price" + (discount == null ? "" : " less discount") + " makes " + product
                        + ", the line says " + total;
                findings.add(new Finding(
                        "line.product",
                        severity,
                        line + "/line_total",
                        0,
                        says + SumChecks.tolerance(tolerance),
                        product.toPlainString()));
            }
        }
        return findings;
    }

    /** Whether no more lines fail than hold; else it is their columns that were taken for something else. */
    private static boolean mostMultiply(CheckInput input) {
        int holding = 0;
        int failing = 0;
        for (int i = 0; i < input.rows(); i++) {
            BigDecimal quantity = input.number("/lines/" + i + "/quantity");
            BigDecimal price = input.number("/lines/" + i + "/unit_price");
            BigDecimal total = input.number("/lines/" + i + "/line_total");
            if (quantity != null && price != null && total != null) {
                boolean holds = makes(quantity.multiply(price), total, Rounding.ofQuantity(quantity));
                holding += holds ? 1 : 0;
                failing += holds ? 0 : 1;
            }
        }
        return failing < FEW || holding >= failing;
    }

    /** {@code line.duplicate}: two lines agree in everything; worth a look, and often right. */
    static List<Finding> duplicate(CheckInput input) {
        List<Finding> findings = new ArrayList<>();
        Map<JsonNode, Integer> seen = new HashMap<>();
        for (int i = 0; i < input.rows(); i++) {
            ObjectNode line = (ObjectNode) input.record().at("/lines/" + i).deepCopy();
            line.remove("position");
            Integer before = line.has("description") && line.size() >= 3 ? seen.putIfAbsent(line, i) : null;
            if (before != null) {
                findings.add(Finding.of(
                        "line.duplicate",
                        Severity.INFO,
                        "/lines/" + i,
                        "line " + (i + 1) + " says the same as line " + (before + 1)));
            }
        }
        return findings;
    }
}
