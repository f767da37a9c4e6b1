package dev.lector.extractors.einvoice;

import dev.lector.extractors.einvoice.EInvoice.Entry;
import dev.lector.rule.Iban;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads electronic invoices. Stateless and thread-safe. */
public final class EInvoiceReader {
    private static final int MOST_LINES = 10_000;
    private static final Set<String> NO_AMOUNT = Set.of("GROUP", "INFORMATION");

    private EInvoiceReader() {}

    /** Whether the bytes begin like XML; says nothing about its kind. */
    public static boolean looksLikeXml(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 64), java.nio.charset.StandardCharsets.ISO_8859_1);
        return head.replaceAll("^(?:\\u00ef\\u00bb\\u00bf|\\u00fe\\u00ff|\\u00ff\\u00fe)", "")
                .replace("\0", "")
                .stripLeading()
                .startsWith("<");
    }

    /**
     * The invoice in an XML file, or null when it is XML of another kind.
     *
     * @param file its name, for messages
     * @throws dev.lector.error.DocumentException if it is no XML that may be read
     */
    public static @Nullable EInvoice read(byte[] xml, String file) {
        Element element = HardenedXml.parse(xml, file).getDocumentElement();
        Syntax syntax = Syntax.of(element);
        if (syntax == null) {
            return null;
        }
        XmlPlace root = XmlPlace.root(element);
        XmlPlace profile = root.first(syntax.profile());
        Map<String, Entry> fields = new LinkedHashMap<>();
        syntax.fields().forEach((name, paths) -> put(fields, name, root, paths));
        taxInOwnCurrency(root, syntax, fields);
        return new EInvoice(
                file,
                profile == null ? "" : profile.text(),
                fields,
                lines(root, syntax),
                rows(root.all(syntax.taxes()), syntax.taxColumns()));
    }

    /** An invoice may state its tax a second time in the seller's currency; the one in its own currency counts. */
    private static void taxInOwnCurrency(XmlPlace root, Syntax syntax, Map<String, Entry> fields) {
        Entry currency = fields.get("currency");
        List<String> paths = syntax.fields().getOrDefault("tax_amount", List.of());
        if (currency != null) {
            put(
                    fields,
                    "tax_amount",
                    root,
                    paths.stream()
                            .map(path -> path + "[@currencyID=" + currency.value() + "]")
                            .toList());
        }
    }

    private static List<Map<String, Entry>> lines(XmlPlace root, Syntax syntax) {
        List<XmlPlace> places = new ArrayList<>();
        for (XmlPlace line : root.all(syntax.lines())) {
            XmlPlace status = line.first(List.of(syntax.lineStatus()));
            if ((status == null || !NO_AMOUNT.contains(status.text())) && places.size() < MOST_LINES) {
                places.add(line);
            }
        }
        List<Map<String, Entry>> lines = rows(places, syntax.columns());
        lines.removeIf(line -> !line.containsKey("line_total") && !line.containsKey("unit_price"));
        return lines;
    }

    private static List<Map<String, Entry>> rows(List<XmlPlace> places, Map<String, List<String>> columns) {
        List<Map<String, Entry>> rows = new ArrayList<>();
        for (XmlPlace place : places) {
            Map<String, Entry> row = new LinkedHashMap<>();
            columns.forEach((column, paths) -> put(row, column, place, paths));
            rows.add(row);
        }
        return rows;
    }

    private static void put(Map<String, Entry> into, String name, XmlPlace from, List<String> paths) {
        XmlPlace place = from.first(paths);
        String value = place == null ? null : normalise(name, place.text());
        if (place != null && value != null) {
            into.put(name, new Entry(value, place.pointer()));
        }
    }

    private static @Nullable String normalise(String name, String text) {
        return switch (name) {
            case "invoice_date", "due_date", "order_date" -> day(text);
            case "quantity", "price_basis", "rate" -> number(text, 0);
            case "unit_price", "line_total", "base", "tax" -> number(text, 2);
            case "iban" -> Iban.normalize(text);
            default ->
                name.endsWith("_amount") || name.equals("amount_due") ? number(text, 2) : text.replaceAll("\\s+", " ");
        };
    }

    /** 20240507 (UN/CEFACT format 102) or 2024-05-07, which may carry a zone. */
    private static @Nullable String day(String text) {
        String digits = text.replaceAll("^(\\d{4})-(\\d{2})-(\\d{2}).*$", "$1$2$3");
        return digits.matches("\\d{8}")
                ? digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6)
                : null;
    }

    private static @Nullable String number(String text, int places) {
        if (text.length() > 40 || !text.matches("[+-]?\\d*\\.?\\d+|[+-]?\\d+\\.")) {
            return null;
        }
        BigDecimal value = new BigDecimal(text.startsWith("+") ? text.substring(1) : text);
        BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return bare.setScale(Math.max(places, bare.scale())).toPlainString();
    }
}
