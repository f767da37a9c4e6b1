package dev.lector.extractors;

import dev.lector.extractors.contract.ContractExtractor;
import dev.lector.extractors.einvoice.EInvoice;
import dev.lector.extractors.einvoice.EInvoices;
import dev.lector.extractors.einvoice.PrintedInvoice;
import dev.lector.extractors.field.FieldSpec;
import dev.lector.extractors.invoice.InvoiceExtractor;
import dev.lector.extractors.receipt.ReceiptExtractor;
import dev.lector.extractors.record.RecordExtractor;
import dev.lector.limits.Budget;
import dev.lector.pipeline.DocumentText;
import dev.lector.pipeline.FieldResolver;
import dev.lector.pipeline.Proposals;
import dev.lector.pipeline.Resolution;
import dev.lector.pipeline.Values;
import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.result.Origin;
import dev.lector.schema.RecordSchema;
import dev.lector.schema.SchemaField;
import dev.lector.source.MediaKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Resolves the fields of a schema with the extractor of its kind; any other schema goes by its names,
 * descriptions and types.
 *
 * <p>Found by {@link java.util.ServiceLoader}. Thread-safe.
 */
public final class DocumentResolver implements FieldResolver {
    private final DocumentExtractor invoices = new InvoiceExtractor();
    private final DocumentExtractor receipts = new ReceiptExtractor();
    private final ContractExtractor contracts = new ContractExtractor();

    @Override
    public Resolution resolve(DocumentText text, RecordSchema<?> schema, Proposals proposals, Budget budget) {
        budget.check(text.name());
        if (schema.type() == Invoice.class) {
            return resolution(invoice(text, proposals), schema);
        }
        if (schema.type() == Receipt.class) {
            return resolution(receipts.extract(text.pages(), proposals::ask), schema);
        }
        if (schema.type() == Contract.class) {
            return contracts.extract(text.pages());
        }
        List<FieldSpec> wanted = specs(schema);
        Extracted found = new RecordExtractor(wanted).extract(text.pages(), proposals::ask);
        return resolution(withData(completed(found, wanted, text, proposals), wanted, text, proposals), schema);
    }

    /** The electronic invoice first, where there is one, and the print for what it does not say. */
    private Extracted invoice(DocumentText text, Proposals proposals) {
        List<Finding> findings = new ArrayList<>();
        EInvoice data = EInvoices.among(text.attachments(), findings);
        Extracted print = text.pages().isEmpty()
                ? new Extracted(Map.of(), List.of(), List.of())
                : invoices.extract(text.pages(), proposals::ask);
        Extracted both = data == null ? print : PrintedInvoice.merge(data, print, text.pages());
        if (data == null && text.kind() == MediaKind.XML && findings.isEmpty()) {
            findings.add(Finding.of(
                    "einvoice.unknown",
                    Severity.ERROR,
                    "",
                    "this XML is no electronic invoice of a kind that is known"));
        }
        findings.addAll(both.findings());
        return new Extracted(both.fields(), both.lines(), findings);
    }

    /** What an electronic invoice says about fields of a caller's own record goes before what is printed. */
    private Extracted withData(Extracted found, List<FieldSpec> wanted, DocumentText text, Proposals proposals) {
        if (text.attachments().isEmpty()) {
            return found;
        }
        Extracted invoice = invoice(text, proposals);
        Map<String, Evidence> fields = new LinkedHashMap<>(found.fields());
        for (FieldSpec field : wanted) {
            String concept = invoice.fields().containsKey(field.name())
                    ? field.name()
                    : SameField.concept(field).orElse("");
            Evidence proof = invoice.fields().get(concept);
            if (proof != null && proof.origin() == Origin.E_INVOICE) {
                fields.put(field.name(), proof);
            }
        }
        return new Extracted(fields, found.lines(), found.findings());
    }

    /** What the field's own words did not find, the invoice's header fields may know under another name. */
    private Extracted completed(Extracted found, List<FieldSpec> wanted, DocumentText text, Proposals proposals) {
        List<FieldSpec> missing = wanted.stream()
                .filter(field -> !found.fields().containsKey(field.name()))
                .toList();
        Map<String, String> concepts = new LinkedHashMap<>();
        missing.forEach(field -> SameField.concept(field).ifPresent(concept -> concepts.put(field.name(), concept)));
        if (concepts.isEmpty()) {
            return found;
        }
        Map<String, Evidence> known =
                invoices.extract(text.pages(), proposals::ask).fields();
        Map<String, Evidence> fields = new LinkedHashMap<>(found.fields());
        concepts.forEach((name, concept) -> {
            Evidence proof = known.get(concept);
            if (proof != null) {
                fields.put(name, proof);
            }
        });
        return new Extracted(fields, found.lines(), found.findings());
    }

    private static List<FieldSpec> specs(RecordSchema<?> schema) {
        return schema.fields().stream()
                .filter(field -> !field.repeated())
                .map(field -> new FieldSpec(snake(field.name()), field.kind(), List.of(), field.description()))
                .toList();
    }

    private static Resolution resolution(Extracted found, RecordSchema<?> schema) {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        for (SchemaField field : schema.fields()) {
            Evidence proof = field.repeated() ? null : found.fields().get(snake(field.name()));
            if (proof != null) {
                Values.put(value, field, proof.value());
                evidence.put(field.pointer(), proof);
            }
        }
        if (schema.fields().stream().anyMatch(SchemaField::inTable)) {
            addLines(found.lines(), schema, value, evidence);
        }
        List<Finding> findings = new ArrayList<>();
        found.findings().forEach(finding -> findings.add(withPointer(finding)));
        return new Resolution(value, evidence, findings);
    }

    private static void addLines(
            List<Map<String, Evidence>> lines,
            RecordSchema<?> schema,
            ObjectNode value,
            Map<String, Evidence> evidence) {
        ArrayNode rows = value.putArray("lines");
        for (int i = 0; i < lines.size(); i++) {
            ObjectNode row = rows.addObject();
            for (SchemaField field : schema.fields()) {
                Evidence proof = field.inTable() ? lines.get(i).get(snake(field.name())) : null;
                if (proof != null) {
                    row.set(field.name(), Values.node(field.kind(), proof.value()));
                    evidence.put(field.pointer(i), proof);
                }
            }
        }
    }

    /** Extractors name fields {@code net_amount}, records {@code netAmount}. */
    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static Finding withPointer(Finding finding) {
        StringBuilder pointer = new StringBuilder();
        boolean upper = false;
        for (char c : finding.pointer().toCharArray()) {
            pointer.append(upper ? Character.toUpperCase(c) : c == '_' ? "" : String.valueOf(c));
            upper = c == '_';
        }
        return new Finding(
                finding.code(),
                finding.severity(),
                pointer.toString(),
                finding.page(),
                finding.message(),
                finding.proposal());
    }
}
