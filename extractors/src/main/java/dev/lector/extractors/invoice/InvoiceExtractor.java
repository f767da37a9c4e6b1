package dev.lector.extractors.invoice;

import dev.lector.extractors.Descriptions;
import dev.lector.extractors.DocumentExtractor;
import dev.lector.extractors.Extracted;
import dev.lector.extractors.Invoice;
import dev.lector.extractors.Proofs;
import dev.lector.extractors.candidate.CandidateFinder;
import dev.lector.extractors.candidate.Candidates;
import dev.lector.extractors.check.CheckInput;
import dev.lector.extractors.check.InvoiceChecks;
import dev.lector.extractors.field.Choice;
import dev.lector.extractors.field.FieldScorer;
import dev.lector.extractors.field.ModelOpinion;
import dev.lector.extractors.field.ModelTrust;
import dev.lector.extractors.field.SpanProposals;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.label.LabelFinder;
import dev.lector.extractors.label.LabelHit;
import dev.lector.extractors.label.LabelPacks;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.party.PartyFinder;
import dev.lector.extractors.table.ItemLine;
import dev.lector.extractors.table.TableFinder;
import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import dev.lector.schema.ValueType;
import dev.lector.text.TextMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Invoices and credit notes. Thread-safe. */
public final class InvoiceExtractor implements DocumentExtractor {
    /** Names of the fields, in the order of the result. */
    public static final List<String> FIELDS = List.of(
            "invoice_number",
            "invoice_date",
            "due_date",
            "seller_name",
            "seller_tax_id",
            "buyer_name",
            "currency",
            "net_amount",
            "tax_amount",
            "gross_amount",
            "amount_due",
            "iban",
            "order_number",
            "payment_reference",
            "payment_method");

    /** The table of the tax summary. */
    public static final String TAXES = "taxes";

    private static final Map<String, String> DESCRIPTIONS = Descriptions.of(Invoice.class);

    private final LabelBook book;
    private final ModelTrust trust;

    public InvoiceExtractor() {
        this(LabelPacks.bundled());
    }

    /** With labels of the caller's own. */
    public InvoiceExtractor(LabelBook book) {
        this(book, ModelTrust.FITTED);
    }

    /** With another trust in a model than the fitted one. */
    public InvoiceExtractor(LabelBook book, ModelTrust trust) {
        this.book = book;
        this.trust = trust;
    }

    @Override
    public Extracted extract(List<TextMap> pages, SpanProposals proposals) {
        DocumentLayout layout = DocumentLayout.of(pages, book);
        List<LabelHit> hits = TitleLines.strengthen(LabelFinder.find(layout, book));
        Candidates candidates = CandidateFinder.find(layout);
        ModelOpinion opinion = new ModelOpinion(layout, proposals, DESCRIPTIONS, trust);
        List<ItemLine> lines = new TableFinder(layout, book, hits, candidates.of(ValueType.AMOUNT)).find();
        TaxSummary taxes = new TaxRows(layout, book).find(printedRows(lines));
        HeaderFields header = new HeaderFields(layout, book, hits, candidates, new FieldScorer(layout, hits, opinion));
        Map<String, Choice> chosen = new LinkedHashMap<>();
        long extra = header.choose(chosen, lines, taxes);
        PartyFinder.Parties parties = new PartyFinder(layout, book, hits, opinion).find();
        put(chosen, "seller_name", parties.seller());
        put(chosen, "buyer_name", parties.buyer());
        Map<String, Evidence> fields = new LinkedHashMap<>();
        for (String name : FIELDS) {
            Choice choice = chosen.get(name);
            if (choice != null) {
                fields.put(name, Proofs.of(layout, name, choice));
            }
        }
        Extracted found = new Extracted(
                fields,
                Map.of(
                        Extracted.LINES,
                        rows(layout, lines.stream().map(ItemLine::cells).toList()),
                        TAXES,
                        rows(layout, taxes.cells())),
                List.of());
        List<Finding> findings = new ArrayList<>(InvoiceChecks.run(input(found, pages, extra)));
        findings.addAll(Corrections.findings(found.fields()));
        findings.addAll(AmbiguousDates.findings(chosen, candidates.of(ValueType.DATE)));
        return new Extracted(found.fields(), found.tables(), findings);
    }

    /** What the checks see: the record, with charges or discounts for the whole paper, which it has no fields for. */
    private static CheckInput input(Extracted found, List<TextMap> pages, long extra) {
        CheckInput input = CheckInput.of(found, pages);
        if (extra != 0) {
            String amount = BigDecimal.valueOf(Math.abs(extra), 2).toPlainString();
            ((ObjectNode) input.record()).put(extra > 0 ? "charge_amount" : "discount_amount", amount);
        }
        return input;
    }

    private static void put(Map<String, Choice> chosen, String name, @Nullable Choice choice) {
        if (choice != null) {
            chosen.put(name, choice);
        }
    }

    /** The rows that items are made of, as numbers of page and row. */
    private static Set<List<Integer>> printedRows(List<ItemLine> lines) {
        return lines.stream()
                .flatMap(line -> line.cells().values().stream())
                .flatMap(cell -> cell.spans().stream())
                .map(span -> List.of(span.segment().page(), span.segment().row()))
                .collect(Collectors.toSet());
    }

    private static List<Map<String, Evidence>> rows(DocumentLayout layout, List<Map<String, Choice>> table) {
        List<Map<String, Evidence>> rows = new ArrayList<>();
        for (Map<String, Choice> cells : table) {
            Map<String, Evidence> row = new LinkedHashMap<>();
            cells.forEach((role, choice) -> row.put(role, Proofs.of(layout, "cell." + role, choice)));
            rows.add(row);
        }
        return rows;
    }
}
