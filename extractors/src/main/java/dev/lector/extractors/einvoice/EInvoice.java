package dev.lector.extractors.einvoice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an electronic invoice says, in the extractors' names.
 *
 * @param file    name of the XML file, for people
 * @param profile guideline that it says it follows, such as {@code urn:cen.eu:en16931:2017}; empty when it names none
 * @param fields  header values by name
 * @param lines   rows of the table of items by column; rows that only group others are left out
 * @param taxes   rows of the tax summary: rate, base, tax
 */
public record EInvoice(
        String file,
        String profile,
        Map<String, Entry> fields,
        List<Map<String, Entry>> lines,
        List<Map<String, Entry>> taxes) {
    public EInvoice {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /**
     * A value and where it stands in the XML.
     *
     * @param value   normalised: ISO dates, amounts with a point and at least two places
     * @param pointer path of its element
     */
    public record Entry(String value, String pointer) {}
}
