package dev.lector.extractors.invoice;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.field.Choice;
import dev.lector.extractors.table.ItemLine;
import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an accountant would notice on an invoice. */
final class InvoiceChecks {
    private InvoiceChecks() {}

    static List<Finding> check(
            Map<String, Evidence> fields, Map<String, Choice> chosen, List<ItemLine> lines, List<Candidate> dates) {
        return new ArrayList<>();
    }
}
