package dev.lector.extractors.einvoice;

import dev.lector.evidence.Locator;
import dev.lector.extractors.Extracted;
import dev.lector.extractors.check.CheckInput;
import dev.lector.extractors.check.InvoiceChecks;
import dev.lector.extractors.einvoice.EInvoice.Entry;
import dev.lector.result.Band;
import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import dev.lector.result.Located;
import dev.lector.result.Origin;
import dev.lector.schema.ValueType;
import dev.lector.text.TextMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts an electronic invoice and what was found on its printed pages together, value by value, the XML first: it is exact. A value that
 * the print shows gets its boxes; one that only the print has is kept; where the two say different things a finding names both.
 */
public final class PrintedInvoice {
    private final EInvoice xml;
    private final List<TextMap> pages;
    private final List<Finding> findings = new ArrayList<>();
    private final @Nullable Evidence gross;

    private PrintedInvoice(EInvoice xml, Extracted print, List<TextMap> pages) {
        this.xml = xml;
        this.pages = pages;
        this.gross = print.fields().get("gross_amount");
    }

    /**
     * Both together. The checks run over the result; findings about the print alone that they would repeat are dropped.
     *
     * @param print what was found on the pages
     * @param pages their words; empty for a bare XML file, whose values are then nowhere printed
     */
    public static Extracted merge(EInvoice xml, Extracted print, List<TextMap> pages) {
        return new PrintedInvoice(xml, print, pages).merged(print);
    }

    private Extracted merged(Extracted print) {
        Map<String, Evidence> fields = new LinkedHashMap<>();
        xml.fields().forEach((name, entry) -> fields.put(name, field(name, entry, printed(name, print))));
        print.fields().forEach(fields::putIfAbsent);
        List<Map<String, Evidence>> lines = print.lines();
        if (!xml.lines().isEmpty()) {
            lines = new LineMatch(xml, pages, findings).lines(print.lines());
        }
        Map<String, List<Map<String, Evidence>>> tables = new LinkedHashMap<>(print.tables());
        tables.put(Extracted.LINES, lines);
        tables.put("taxes", xml.taxes().isEmpty() ? print.rows("taxes") : taxes());
        findings.addAll(InvoiceChecks.run(CheckInput.of(new Extracted(fields, tables, List.of()), pages)));
        return new Extracted(fields, tables, findings);
    }

    private List<Map<String, Evidence>> taxes() {
        List<Map<String, Evidence>> rows = new ArrayList<>();
        for (Map<String, Entry> row : xml.taxes()) {
            Map<String, Evidence> cells = new LinkedHashMap<>();
            row.forEach((column, entry) -> {
                ValueType type = column.equals("rate") ? ValueType.PERCENT : ValueType.AMOUNT;
                Evidence place = Locator.locate(entry.value(), type, pages, Locator.Hint.NONE, 1);
                cells.put(column, proof(entry, place, Band.HIGH, "electronic invoice"));
            });
            rows.add(cells);
        }
        return rows;
    }

    /** What the page prints as this field; a sum due that stands where the total stands was only taken to be the same. */
    private static @Nullable Evidence printed(String name, Extracted print) {
        Evidence found = print.fields().get(name);
        Evidence total = print.fields().get("gross_amount");
        boolean assumed = name.equals("amount_due")
                && found != null
                && total != null
                && found.boxes().equals(total.boxes());
        return assumed ? null : found;
    }

    private Evidence field(String name, Entry entry, @Nullable Evidence print) {
        ValueType type = Sameness.type(name);
        boolean same = print != null
                && (Sameness.same(type, entry.value(), print.value())
                        || type == ValueType.DATE && Sameness.readable(entry.value(), print.text()));
        if (print != null && same) {
            return proof(entry, print, Band.CERTAIN, "electronic invoice and print agree");
        }
        Evidence place = Locator.locate(entry.value(), type, pages, Locator.Hint.NONE, 1);
        boolean printed = place.located() != Located.NOT_LOCATED;
        boolean doubted = false;
        if (print != null
                && !(printed && addsUp(name))
                && (!printed || print.band().compareTo(Band.HIGH) >= 0)) {
            doubted = true;
            if (Sameness.compared(name)) {
                findings.add(Sameness.difference(xml.file(), "/" + name, entry, print));
            }
        }
        return proof(entry, place, doubted ? Band.MEDIUM : Band.HIGH, "electronic invoice");
    }

    /**
     * Whether a net sum and a tax of the XML make the total that the page prints: what the page calls its net sum may be the goods
     * before charges and discounts.
     */
    private boolean addsUp(String name) {
        Entry net = xml.fields().get("net_amount");
        Entry tax = xml.fields().get("tax_amount");
        return (name.equals("net_amount") || name.equals("tax_amount"))
                && net != null
                && gross != null
                && Sameness.same(
                        ValueType.AMOUNT,
                        new BigDecimal(net.value())
                                .add(tax == null ? BigDecimal.ZERO : new BigDecimal(tax.value()))
                                .toPlainString(),
                        gross.value());
    }

    /** The value of the XML with the place of the print. */
    static Evidence proof(Entry entry, Evidence place, Band band, String why) {
        return new Evidence(
                place.text(),
                entry.value(),
                place.page(),
                place.boxes(),
                Origin.E_INVOICE,
                place.located(),
                1,
                1,
                band,
                List.of(why, "at " + entry.pointer()));
    }
}
