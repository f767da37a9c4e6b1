package dev.lector.samples;

import dev.lector.Lector;
import dev.lector.result.Evidence;
import dev.lector.result.Extraction;
import dev.lector.schema.Described;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A plain record of your own, filled from a document. */
public final class ExtractYourOwnRecord {
    /** Names and descriptions are all that Lector needs to know; what may be missing is nullable. */
    public record Bill(
            @Described("invoice number") @Nullable String number,
            @Described("invoice date") @Nullable LocalDate issued,
            @Described("gross amount, total including tax") @Nullable BigDecimal total) {}

    private ExtractYourOwnRecord() {}

    public static void main(String[] arguments) {
        try (Lector lector = Lector.open()) {
            Extraction<Bill> extraction = lector.read(Path.of(arguments[0])).extract(Bill.class);
            System.out.println(extraction.value());
            Evidence total = extraction.evidence("/total");
            System.out.println(total == null ? "no total" : "page " + total.page() + " " + total.boxes());
            extraction.findings().forEach(finding -> System.out.println(finding.message()));
        }
    }
}
