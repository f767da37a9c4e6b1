package dev.lector.extractors.invoice;

import dev.lector.extractors.Extracted;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Segment;
import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.result.Located;
import dev.lector.text.TextMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The signs of a credit note. Papers print its amounts with a minus or without; electronic credit notes (EN 16931, BT-3 = 381) state
 * them without, because the document's type says which way the money goes. So a printed minus is taken off, from all amounts alike; the
 * printed text keeps it. Corrections of an invoice (BT-3 = 384) state differences and keep their signs. Stateless.
 */
public final class CreditNote {
    private static final String TITLE = "credit_note";
    private static final Set<String> SUMS = Set.of("net_amount", "tax_amount", "gross_amount", "amount_due");
    private static final Set<String> CELLS = Set.of("line_total", "base", "tax");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** A title stands in the upper part of the first page, not behind many words. */
    private static final double UPPER = 0.5;

    private static final int MAX_WORDS_BEFORE = 3;
    private static final int MAX_WORDS = 3;

    private CreditNote() {}

    /**
     * What was found, with the amounts of a credit note as an electronic one states them.
     *
     * @param pages the words that it was found in
     */
    public static Extracted stated(Extracted found, List<TextMap> pages, LabelBook book) {
        Evidence total =
                found.fields().getOrDefault("gross_amount", found.fields().get("net_amount"));
        boolean minus = total != null && amount(total).signum() < 0;
        return minus && titled(pages, book) ? turned(found) : found;
    }

    private static boolean titled(List<TextMap> pages, LabelBook book) {
        PageLayout first = DocumentLayout.of(pages.subList(0, 1), book).pages().get(0);
        return first.segments().stream().anyMatch(s -> s.box().y0() < UPPER && titled(s, book));
    }

    private static boolean titled(Segment line, LabelBook book) {
        for (int first = 0; first < Math.min(line.size(), MAX_WORDS_BEFORE + 1); first++) {
            StringBuilder key = new StringBuilder();
            for (int last = first; last < Math.min(line.size(), first + MAX_WORDS); last++) {
                key.append(line.tokens().get(last).key());
                if (book.concepts(key.toString()).stream()
                        .anyMatch(l -> l.concept().equals(TITLE))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Extracted turned(Extracted found) {
        Map<String, Evidence> fields = new LinkedHashMap<>(found.fields());
        fields.replaceAll((name, proof) -> SUMS.contains(name) ? turned(proof) : proof);
        Map<String, List<Map<String, Evidence>>> tables = new LinkedHashMap<>();
        found.tables()
                .forEach((name, rows) ->
                        tables.put(name, rows.stream().map(CreditNote::turned).toList()));
        List<Finding> findings = new ArrayList<>(found.findings());
        findings.add(Finding.of(
                "credit.sign",
                Severity.INFO,
                "",
                "a credit note that prints its amounts with a minus; they are stated without, as in electronic"
                        + " credit notes"));
        return new Extracted(fields, tables, findings);
    }

    /** An item keeps its sum: where its total turns, so does what makes it negative, the quantity or else the price. */
    private static Map<String, Evidence> turned(Map<String, Evidence> row) {
        Map<String, Evidence> cells = new LinkedHashMap<>(row);
        cells.replaceAll((column, proof) -> CELLS.contains(column) ? turned(proof) : proof);
        for (String factor : List.of("quantity", "unit_price")) {
            Evidence proof = cells.get(factor);
            if (proof != null && amount(proof).signum() < 0) {
                cells.put(factor, turned(proof));
                break;
            }
        }
        return cells;
    }

    private static Evidence turned(Evidence proof) {
        BigDecimal amount = amount(proof);
        return amount.signum() == 0
                ? proof
                : new Evidence(
                        proof.text(),
                        amount.negate().toPlainString(),
                        proof.page(),
                        proof.boxes(),
                        proof.origin(),
                        Located.NORMALISED,
                        proof.reading(),
                        proof.answering(),
                        proof.band(),
                        proof.why());
    }

    /** The number that a value is, 0 for one that is none: a template may call a text so. */
    private static BigDecimal amount(Evidence proof) {
        return NUMBER.matcher(proof.value()).matches() ? new BigDecimal(proof.value()) : BigDecimal.ZERO;
    }
}
