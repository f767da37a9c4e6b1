package dev.lector.extractors.invoice;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.field.Choice;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.rule.PrintedDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code date.ambiguous}: dates that the printing lets one read in two ways; {@code date.order} where they follow each other only the other
 * way than the document's country writes them.
 */
final class AmbiguousDates {
    private AmbiguousDates() {}

    static List<Finding> findings(Map<String, Choice> chosen, List<Candidate> dates) {
        List<Finding> findings = new ArrayList<>();
        for (String field : List.of("invoice_date", "due_date")) {
            Choice choice = chosen.get(field);
            if (choice == null) {
                continue;
            }
            for (Candidate candidate : dates) {
                PrintedDate date = candidate.date();
                boolean same = candidate.segment() == choice.spans().get(0).segment()
                        && candidate.first() == choice.spans().get(0).first();
                boolean turned = !candidate.value().equals(choice.value());
                if (same && date != null && (turned || !date.decided()) && date.other() != null) {
                    findings.add(new Finding(
                            "date.ambiguous",
                            Severity.INFO,
                            "/" + field,
                            0,
                            "day and month could change places",
                            (turned ? date.value() : date.other()).toString()));
                    if (turned && field.equals("due_date")) {
                        findings.add(Finding.of(
                                "date.order",
                                Severity.WARNING,
                                "/due_date",
                                "due before issued as dates are usually written here; read with day and month"
                                        + " the other way round"));
                    }
                    break;
                }
            }
        }
        return findings;
    }
}
