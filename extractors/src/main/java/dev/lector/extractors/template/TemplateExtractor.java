package dev.lector.extractors.template;

import dev.lector.extractors.DocumentExtractor;
import dev.lector.extractors.Extracted;
import dev.lector.extractors.Proofs;
import dev.lector.extractors.check.CheckInput;
import dev.lector.extractors.field.Choice;
import dev.lector.extractors.field.FieldSpec;
import dev.lector.extractors.field.SpanProposals;
import dev.lector.extractors.invoice.InvoiceExtractor;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.label.LabelPacks;
import dev.lector.extractors.record.RecordExtractor;
import dev.lector.extractors.table.TableReader;
import dev.lector.extractors.table.TableRule;
import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.schema.ValueType;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Extracts what a template describes. The kind's built-in extractor goes first where the template names one; a field for which the
 * template says more than its name is found the template's way and takes that extractor's place; what is still missing is looked
 * for by its name and description, as in any caller's own record. Thread-safe.
 */
public final class TemplateExtractor implements DocumentExtractor {
    private final Template template;
    private final @Nullable DocumentExtractor base;
    private final LabelBook book;
    private final List<FieldRule> own;

    /** @param base the built-in extractor that the template names, or null for none */
    public TemplateExtractor(Template template, @Nullable DocumentExtractor base) {
        this.template = template;
        this.base = base;
        this.own = template.fields().stream()
                .filter(field -> base == null || field.ownWay() || !knows(base, field.name()))
                .toList();
        Map<String, Map<String, Double>> labels = new HashMap<>();
        for (FieldRule field : own) {
            Map<String, Double> phrases = new LinkedHashMap<>();
            field.labels().forEach(label -> phrases.put(label, 1.0));
            labels.put(FieldFinder.OWN + field.name(), phrases);
        }
        this.book = LabelPacks.bundled().with(labels);
    }

    @Override
    public Extracted extract(List<TextMap> pages, SpanProposals proposals) {
        DocumentExtractor builtIn = base;
        Extracted known =
                builtIn == null ? new Extracted(Map.of(), List.of(), List.of()) : builtIn.extract(pages, proposals);
        boolean ownTable = template.tables().stream().anyMatch(this::isOwn);
        Paper paper = own.isEmpty() && !ownTable ? null : Paper.of(pages, book, proposals);
        Map<String, Evidence> byRule = paper == null ? Map.of() : byRule(paper, pages, proposals);
        Map<String, Evidence> fields = new LinkedHashMap<>();
        for (FieldRule field : template.fields()) {
            Evidence proof = byRule.getOrDefault(field.name(), known.fields().get(field.name()));
            if (proof != null) {
                fields.put(field.name(), proof);
            }
        }
        Map<String, List<Map<String, Evidence>>> tables = tables(known, paper);
        Extracted found = new Extracted(fields, tables, List.of());
        return new Extracted(fields, tables, findings(known, byRule.keySet(), found, pages));
    }

    /** Whether the built-in extractor looks for a field at all. */
    private static boolean knows(DocumentExtractor base, String field) {
        return !(base instanceof InvoiceExtractor) || InvoiceExtractor.FIELDS.contains(field);
    }

    /**
     * Whether a table is read the template's way: there is no built-in extractor, it names headers of its own, or it lists goods without
     * their prices, which the built-in ones take for no items.
     */
    private boolean isOwn(TableRule table) {
        return base == null
                || table.columns().stream().noneMatch(c -> c.type() == ValueType.AMOUNT)
                || table.columns().stream().anyMatch(c -> !c.headers().isEmpty());
    }

    private Map<String, Evidence> byRule(Paper paper, List<TextMap> pages, SpanProposals proposals) {
        Map<String, Evidence> found = new LinkedHashMap<>();
        FieldFinder finder = new FieldFinder(paper);
        List<FieldSpec> missing = new ArrayList<>();
        for (FieldRule field : own) {
            Evidence proof = finder.find(field);
            if (proof != null) {
                found.put(field.name(), proof);
            } else if (!field.ownWay()) {
                missing.add(new FieldSpec(field.name(), field.type(), field.concepts(), field.description()));
            }
        }
        if (!missing.isEmpty()) {
            found.putAll(new RecordExtractor(missing).extract(pages, proposals).fields());
        }
        return found;
    }

    private Map<String, List<Map<String, Evidence>>> tables(Extracted known, @Nullable Paper paper) {
        Map<String, List<Map<String, Evidence>>> tables = new LinkedHashMap<>();
        for (TableRule table : template.tables()) {
            tables.put(table.name(), tables.isEmpty() ? known.lines() : known.rows(table.name()));
        }
        if (paper != null) {
            Map<String, TableReader> readers = new LinkedHashMap<>();
            template.tables().stream()
                    .filter(this::isOwn)
                    .forEach(table -> readers.put(table.name(), new TableReader(paper.layout(), table, book, sums())));
            readers.forEach(
                    (name, reader) -> tables.put(name, rows(paper, reader.rows(List.copyOf(readers.values())))));
        }
        return tables;
    }

    private List<String> sums() {
        return template.fields().stream()
                .filter(field -> field.type() == ValueType.AMOUNT)
                .flatMap(field -> field.labels().stream())
                .toList();
    }

    private static List<Map<String, Evidence>> rows(Paper paper, List<Map<String, Choice>> read) {
        List<Map<String, Evidence>> rows = new ArrayList<>();
        for (Map<String, Choice> cells : read) {
            Map<String, Evidence> row = new LinkedHashMap<>();
            cells.forEach((name, choice) -> row.put(name, Proofs.of(paper.layout(), "cell." + name, choice)));
            rows.add(row);
        }
        return rows;
    }

    /**
     * The built-in extractor's findings about values that are still its own, the template's checks, and what is missing. A check that the
     * template names is run again on the values as they are now.
     */
    private List<Finding> findings(Extracted known, Set<String> replaced, Extracted found, List<TextMap> pages) {
        Set<String> again = new HashSet<>();
        template.checks().forEach(check -> again.add(check.name()));
        List<Finding> findings = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Finding finding : known.findings()) {
            boolean stale = !replaced.isEmpty() && again.contains(finding.code())
                    || replaced.stream().anyMatch(name -> finding.pointer().equals("/" + name));
            if (!stale && concerns(finding)) {
                add(finding, said, findings);
            }
        }
        CheckInput input = CheckInput.of(found, pages);
        template.checks().forEach(check -> check.check(input).forEach(finding -> add(finding, said, findings)));
        for (FieldRule field : template.fields()) {
            if (field.required() && !found.fields().containsKey(field.name())) {
                findings.add(Finding.of(
                        "field.missing",
                        Severity.WARNING,
                        "/" + field.name(),
                        "is on every document of the template '" + template.id() + "', but was not found"));
            }
        }
        return findings;
    }

    private static void add(Finding finding, Set<String> said, List<Finding> findings) {
        if (said.add(finding.code() + " " + finding.pointer() + " " + finding.message())) {
            findings.add(finding);
        }
    }

    /** Whether a finding is about something that the template's records have. */
    private boolean concerns(Finding finding) {
        String[] steps = finding.pointer().split("/");
        return steps.length < 2
                || steps[1].equals(Extracted.LINES) && !template.tables().isEmpty()
                || template.tables().stream().anyMatch(table -> table.name().equals(steps[1]))
                || template.fields().stream().anyMatch(field -> field.name().equals(steps[1]));
    }
}
