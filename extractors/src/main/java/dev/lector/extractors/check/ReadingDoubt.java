package dev.lector.extractors.check;

import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Findings that rest on values read from pixels say how sure that reading is: what is wrong may be a misread figure and no wrong sum. The
 * least certain value counts. Below {@value #DOUBTED} a warning becomes a hint.
 */
final class ReadingDoubt {
    /** From here on a reading is not spoken of. */
    private static final double SURE = 0.95;

    private static final double DOUBTED = 0.5;

    /** The values that each check rests on; a pointer that ends in a slash stands for all rows of its table. */
    private static final Map<String, List<String>> VALUES = Map.of(
            "sum.gross", List.of("/net_amount", "/tax_amount", "/gross_amount"),
            "sum.rates", List.of("/net_amount", "/tax_amount", "/taxes/"),
            "sum.lines", List.of("/net_amount", "/lines/"),
            "sum.due", List.of("/gross_amount", "/amount_due"),
            "sum.total", List.of("/gross_amount"),
            "table.incomplete", List.of("/net_amount", "/lines/"),
            "date.order", List.of("/invoice_date", "/due_date"));

    private ReadingDoubt() {}

    /** The finding, with a word on how its values were read where that is in doubt. */
    static Finding told(Finding finding, CheckInput input) {
        double least = values(finding)
                .flatMap(value -> readings(value, input))
                .min(Double::compare)
                .orElse(1.0);
        return told(finding, least);
    }

    /** The finding, with a word on a certainty that leaves doubt. */
    static Finding told(Finding finding, double certainty) {
        if (certainty >= SURE) {
            return finding;
        }
        boolean hint = certainty < DOUBTED && finding.severity() == Severity.WARNING;
        String says = "; read from an image, the least certain of its values with " + Math.round(100 * certainty)
                + " % certainty: it may be misread";
        return new Finding(
                finding.code(),
                hint ? Severity.INFO : finding.severity(),
                finding.pointer(),
                finding.page(),
                finding.message() + says,
                finding.proposal());
    }

    private static Stream<String> values(Finding finding) {
        boolean line = finding.code().startsWith("line.");
        return line
                ? Stream.of(finding.pointer().replaceAll("[^/]*$", ""))
                : VALUES.getOrDefault(finding.code(), List.of()).stream();
    }

    private static Stream<Double> readings(String value, CheckInput input) {
        return input.evidence().entrySet().stream()
                .filter(entry -> value.endsWith("/")
                        ? entry.getKey().startsWith(value) && number(entry.getKey())
                        : entry.getKey().equals(value))
                .map(Map.Entry::getValue)
                .map(Evidence::reading);
    }

    private static boolean number(String pointer) {
        return !pointer.endsWith("/description");
    }
}
