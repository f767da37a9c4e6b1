package dev.lector.extractors;

import dev.lector.extractors.contract.ContractExtractor;
import dev.lector.extractors.einvoice.EInvoice;
import dev.lector.extractors.einvoice.EInvoices;
import dev.lector.extractors.einvoice.PrintedInvoice;
import dev.lector.extractors.field.FieldSpec;
import dev.lector.extractors.invoice.CreditNote;
import dev.lector.extractors.invoice.InvoiceExtractor;
import dev.lector.extractors.label.LabelPacks;
import dev.lector.extractors.record.RecordExtractor;
import dev.lector.extractors.template.Extractors;
import dev.lector.extractors.template.Template;
import dev.lector.extractors.template.Templates;
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
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Resolves the fields of a schema with the template of its kind, or with the vendor's template whose keywords the document has; any
 * other schema goes by its names, descriptions and types.
 *
 * <p>Found by {@link java.util.ServiceLoader}. Thread-safe.
 */
public final class DocumentResolver implements FieldResolver {
    /** Kinds that may carry an electronic invoice. */
    private static final Set<String> INVOICES = Set.of("invoice", "credit_note");

    private final DocumentExtractor invoices = new InvoiceExtractor();
    private final ContractExtractor contracts = new ContractExtractor();
    private final Templates templates;
    private final Map<String, DocumentExtractor> byTemplate = new ConcurrentHashMap<>();

    /** With the templates that ship with the project. */
    public DocumentResolver() {
        this(Templates.bundled());
    }

    /** With templates of the caller's own, see {@link Templates#and}. */
    public DocumentResolver(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Resolution resolve(DocumentText text, RecordSchema<?> schema, Proposals proposals, Budget budget) {
        budget.check(text.name());
        Template template = template(schema, text);
        if (template != null) {
            boolean invoice = INVOICES.contains(template.kind());
            Extracted found = invoice
                    ? invoice(text, proposals, template)
                    : extractor(template).extract(text.pages(), proposals::ask);
            return resolution(found, schema);
        }
        if (schema.type() == Contract.class) {
            return contracts.extract(text.pages());
        }
        List<FieldSpec> wanted = specs(schema);
        Extracted found = new RecordExtractor(wanted).extract(text.pages(), proposals::ask);
        Extracted whole = withTables(completed(found, wanted, text, proposals), schema, text.pages());
        return resolution(withData(whole, wanted, text, proposals), schema);
    }

    /** The prompt of the kind's template. */
    @Override
    public String instructions(DocumentText text, RecordSchema<?> schema) {
        Template template =
                schema.type() == Contract.class ? templates.best("contract", text.pages()) : template(schema, text);
        return template == null ? "" : template.prompt();
    }

    /** The electronic invoice first, where there is one, and the print for what it does not say. */
    private Extracted invoice(DocumentText text, Proposals proposals, Template template) {
        List<Finding> findings = new ArrayList<>();
        EInvoice data = EInvoices.among(text.attachments(), findings);
        Extracted print = text.pages().isEmpty()
                ? new Extracted(Map.of(), List.of(), List.of())
                : CreditNote.stated(
                        extractor(template).extract(text.pages(), proposals::ask), text.pages(), LabelPacks.bundled());
        Extracted both = data == null ? print : PrintedInvoice.merge(data, print, text.pages());
        if (data == null && text.kind() == MediaKind.XML && findings.isEmpty()) {
            findings.add(Finding.of(
                    "einvoice.unknown",
                    Severity.ERROR,
                    "",
                    "this XML is no electronic invoice of a kind that is known"));
        }
        findings.addAll(both.findings());
        return new Extracted(both.fields(), both.tables(), findings);
    }

    /** What an electronic invoice says about fields of a caller's own record goes before what is printed. */
    private Extracted withData(Extracted found, List<FieldSpec> wanted, DocumentText text, Proposals proposals) {
        if (text.attachments().isEmpty()) {
            return found;
        }
        Extracted invoice = invoice(text, proposals, templates.best("invoice", text.pages()));
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
        return new Extracted(fields, found.tables(), found.findings());
    }

    /** Rows of a record's own tables: as items where its columns are those of items, else by what headers say. */
    private Extracted withTables(Extracted found, RecordSchema<?> schema, List<TextMap> pages) {
        Map<String, List<FieldSpec>> tables = new LinkedHashMap<>();
        schema.fields().stream()
                .filter(field -> field.inTable() && field.table().lastIndexOf('/') == 0)
                .forEach(field -> tables.computeIfAbsent(field.table().substring(1), name -> new ArrayList<>())
                        .add(spec(field)));
        if (tables.isEmpty()) {
            return found;
        }
        Map<String, List<Map<String, Evidence>>> rows = new RecordTables(tables, headers()).rows(pages);
        return new Extracted(found.fields(), rows, found.findings());
    }

    /** What the templates in use call columns, by the columns' names. */
    private Map<String, Set<String>> headers() {
        Map<String, Set<String>> headers = new HashMap<>();
        templates.all().stream()
                .flatMap(template -> template.tables().stream())
                .flatMap(table -> table.columns().stream())
                .forEach(column -> headers.computeIfAbsent(column.name(), name -> new LinkedHashSet<>())
                        .addAll(column.headers()));
        return headers;
    }

    private DocumentExtractor extractor(Template template) {
        return byTemplate.computeIfAbsent(template.id(), id -> Extractors.of(template));
    }

    private @Nullable Template template(RecordSchema<?> schema, DocumentText text) {
        if (schema.type() == Invoice.class) {
            return templates.best("invoice", text.pages());
        }
        if (schema.type() == Receipt.class) {
            return templates.best("receipt", text.pages());
        }
        Template asked = templates.of(schema);
        return asked == null ? null : templates.best(asked.kind(), text.pages());
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
        return new Extracted(fields, found.tables(), found.findings());
    }

    private static List<FieldSpec> specs(RecordSchema<?> schema) {
        return schema.fields().stream()
                .filter(field -> !field.repeated())
                .map(DocumentResolver::spec)
                .toList();
    }

    private static FieldSpec spec(SchemaField field) {
        return new FieldSpec(Descriptions.snake(field.name()), field.kind(), List.of(), field.description());
    }

    private static Resolution resolution(Extracted found, RecordSchema<?> schema) {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        for (SchemaField field : schema.fields()) {
            Evidence proof = field.repeated() ? null : found.fields().get(Descriptions.snake(field.name()));
            if (proof != null) {
                Values.put(value, field, proof.value());
                evidence.put(field.pointer(), proof);
            }
        }
        List<String> tables = schema.fields().stream()
                .filter(SchemaField::inTable)
                .map(field -> field.table().substring(1))
                .filter(name -> !name.contains("/"))
                .distinct()
                .toList();
        for (String table : tables) {
            List<Map<String, Evidence>> rows = tables.size() == 1
                    ? found.lines()
                    : found.tables().getOrDefault(table, found.rows(Descriptions.snake(table)));
            addRows(rows, table, schema, value, evidence);
        }
        String table = tables.isEmpty() ? "" : tables.get(0);
        List<Finding> findings = new ArrayList<>();
        boolean tree = schema.type() == JsonNode.class;
        found.findings().forEach(finding -> findings.add(tree ? inTable(finding, table) : withPointer(finding)));
        return new Resolution(value, evidence, findings);
    }

    private static void addRows(
            List<Map<String, Evidence>> found,
            String table,
            RecordSchema<?> schema,
            ObjectNode value,
            Map<String, Evidence> evidence) {
        ArrayNode rows = value.putArray(table);
        for (int i = 0; i < found.size(); i++) {
            ObjectNode row = rows.addObject();
            for (SchemaField field : schema.fields()) {
                boolean here = field.inTable() && field.table().equals("/" + table);
                Evidence proof = here ? found.get(i).get(Descriptions.snake(field.name())) : null;
                if (proof != null) {
                    row.set(field.name(), Values.node(field.kind(), proof.value()));
                    evidence.put(field.pointer(i), proof);
                }
            }
        }
    }

    /** Built-in extractors call the table of items lines. */
    private static Finding inTable(Finding finding, String table) {
        boolean row = finding.pointer().startsWith("/lines/") && !table.isEmpty();
        return row ? at(finding, "/" + table + finding.pointer().substring("/lines".length())) : finding;
    }

    private static Finding withPointer(Finding finding) {
        StringBuilder pointer = new StringBuilder();
        boolean upper = false;
        for (char c : finding.pointer().toCharArray()) {
            pointer.append(upper ? Character.toUpperCase(c) : c == '_' ? "" : String.valueOf(c));
            upper = c == '_';
        }
        return at(finding, pointer.toString());
    }

    private static Finding at(Finding finding, String pointer) {
        return new Finding(
                finding.code(), finding.severity(), pointer, finding.page(), finding.message(), finding.proposal());
    }
}
