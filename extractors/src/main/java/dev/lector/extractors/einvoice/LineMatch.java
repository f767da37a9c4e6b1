package dev.lector.extractors.einvoice;

import dev.lector.evidence.Locator;
import dev.lector.extractors.einvoice.EInvoice.Entry;
import dev.lector.result.Band;
import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.result.Located;
import dev.lector.result.Origin;
import dev.lector.schema.ValueType;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of an electronic invoice, each with the places of the printed row that it fits best. One instance an invoice. */
final class LineMatch {
    private static final int LEAST_AGREEING = 2;

    private final EInvoice xml;
    private final List<TextMap> pages;
    private final List<Finding> findings;

    LineMatch(EInvoice xml, List<TextMap> pages, List<Finding> findings) {
        this.xml = xml;
        this.pages = pages;
        this.findings = findings;
    }

    List<Map<String, Evidence>> lines(List<Map<String, Evidence>> printed) {
        List<Map<String, Evidence>> left = new ArrayList<>(printed);
        List<Map<String, Evidence>> lines = new ArrayList<>();
        for (int i = 0; i < xml.lines().size(); i++) {
            Map<String, Entry> line = xml.lines().get(i);
            Map<String, Evidence> row = best(line, left);
            left.remove(row);
            lines.add(line(i, line, row));
        }
        if (!printed.isEmpty() && printed.size() != lines.size()) {
            findings.add(Finding.of(
                    "einvoice.lines",
                    Severity.INFO,
                    "/lines",
                    xml.file() + " has " + lines.size() + " lines, " + printed.size() + " were found on the pages"));
        }
        return lines;
    }

    private static @Nullable Map<String, Evidence> best(Map<String, Entry> line, List<Map<String, Evidence>> rows) {
        Map<String, Evidence> best = null;
        int most = LEAST_AGREEING - 1;
        for (Map<String, Evidence> row : rows) {
            int agreeing = agreeing(line, row);
            if (agreeing > most) {
                best = row;
                most = agreeing;
            }
        }
        return best;
    }

    private static int agreeing(Map<String, Entry> line, Map<String, Evidence> row) {
        int agreeing = 0;
        for (Map.Entry<String, Entry> cell : line.entrySet()) {
            agreeing += agrees(cell.getKey(), cell.getValue(), row.get(cell.getKey())) ? 1 : 0;
        }
        return agreeing;
    }

    private static boolean agrees(String column, Entry entry, @Nullable Evidence cell) {
        return cell != null && Sameness.same(Sameness.type(column), entry.value(), cell.value());
    }

    private Map<String, Evidence> line(int number, Map<String, Entry> line, @Nullable Map<String, Evidence> row) {
        Map<String, Evidence> cells = new LinkedHashMap<>();
        line.forEach((column, entry) -> {
            Evidence cell = row == null ? null : row.get(column);
            if (agrees(column, entry, cell) && cell != null) {
                cells.put(
                        column, PrintedInvoice.proof(entry, cell, Band.CERTAIN, "electronic invoice and print agree"));
                return;
            }
            if (cell != null && column.equals("line_total")) {
                findings.add(Sameness.difference(xml.file(), "/lines/" + number + "/" + column, entry, cell));
            }
            cells.put(column, PrintedInvoice.proof(entry, place(column, entry), Band.HIGH, "electronic invoice"));
        });
        return cells;
    }

    /** A description stands in one place; an amount of one line may be printed in many, and none of them is a proof. */
    private Evidence place(String column, Entry entry) {
        if (column.equals("description")) {
            return Locator.locate(entry.value(), ValueType.STRING, pages, Locator.Hint.NONE, 1);
        }
        return new Evidence(
                "", entry.value(), 0, List.of(), Origin.E_INVOICE, Located.NOT_LOCATED, 1, 1, Band.HIGH, List.of());
    }
}
