package dev.lector.extractors.check;

import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code date.order}: dates that cannot follow one another so. */
final class DateChecks {
    private DateChecks() {}

    static List<Finding> order(CheckInput input) {
        List<Finding> findings = new ArrayList<>();
        LocalDate issued = input.date("/invoice_date");
        before(issued, input.date("/due_date"), "/due_date", "due", Severity.WARNING, findings);
        before(input.date("/order_date"), issued, "/order_date", "issued", Severity.INFO, findings);
        before(input.date("/flight_from"), input.date("/flight_to"), "/flight_to", "ends", Severity.WARNING, findings);
        before(input.date("/period_from"), input.date("/period_to"), "/period_to", "ends", Severity.WARNING, findings);
        return findings;
    }

    private static void before(
            @Nullable LocalDate first,
            @Nullable LocalDate then,
            String pointer,
            String what,
            Severity severity,
            List<Finding> findings) {
        if (first != null && then != null && then.isBefore(first)) {
            findings.add(Finding.of("date.order", severity, pointer, what + " on " + then + ", before " + first));
        }
    }
}
