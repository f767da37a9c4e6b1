package dev.lector.evaluation;

import dev.lector.Lector;
import dev.lector.error.LectorException;
import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.draw.PdfDraw;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.truth.DocumentJson;
import dev.lector.extractors.Extracted;
import dev.lector.extractors.einvoice.EInvoice;
import dev.lector.extractors.einvoice.EInvoiceReader;
import dev.lector.extractors.einvoice.EInvoices;
import dev.lector.extractors.einvoice.PrintedInvoice;
import dev.lector.extractors.invoice.InvoiceExtractor;
import dev.lector.pipeline.DocumentText;
import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import dev.lector.result.Located;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares electronic invoices with their print: of every PDF of a folder that carries one, and of drawn invoices to which the XML is
 * written from their truth, once as it is and once with one value changed.
 */
@Command(name = "einvoices", mixinStandardHelpOptions = true, description = "Electronic invoices against their print.")
public final class EInvoiceBench implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> CHANGED = List.of("gross_amount", "invoice_date", "invoice_number", "iban");

    @Option(names = "--corpus", paramLabel = "DIR", description = "PDFs, some with an invoice in XML inside")
    private @Nullable Path corpus;

    @Option(names = "--drawn", defaultValue = "0", description = "invoices to draw")
    private int drawn;

    @Option(names = "--seed", defaultValue = "8000001")
    private long seed;

    @Option(names = "--verbose", description = "names every false difference and every change that was not reported")
    private boolean verbose;

    private final InvoiceExtractor extractor = new InvoiceExtractor();
    private final PrintStream out = System.out;

    public static void main(String[] args) {
        System.exit(new CommandLine(new EInvoiceBench()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        try (Lector lector = Lector.builder().withoutModel().open()) {
            if (corpus != null) {
                folder(lector, corpus);
            }
            if (drawn > 0) {
                drawn(lector);
            }
        }
        return 0;
    }

    private void folder(Lector lector, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
        int carrying = 0;
        for (Path file : files) {
            try {
                DocumentText text = lector.read(file).text();
                List<Finding> findings = new ArrayList<>();
                EInvoice xml = EInvoices.among(text.attachments(), findings);
                findings.forEach(f -> out.println(file.getFileName() + ": " + f.message()));
                if (xml != null) {
                    carrying++;
                    compare(String.valueOf(file.getFileName()), xml, text);
                }
            } catch (LectorException e) {
                out.println("not read: " + e.getMessage());
            }
        }
        out.println(carrying + " of " + files.size() + " PDFs carry an electronic invoice");
    }

    private void compare(String name, EInvoice xml, DocumentText text) {
        Extracted print = extractor.extract(text.pages());
        Extracted both = PrintedInvoice.merge(xml, print, text.pages());
        out.println(name + ": " + xml.profile() + ", " + xml.lines().size() + " lines");
        xml.fields().forEach((field, entry) -> {
            Evidence proof = Objects.requireNonNull(both.fields().get(field));
            boolean differs = both.findings().stream()
                    .anyMatch(f ->
                            f.code().equals("einvoice.differs") && f.pointer().equals("/" + field));
            String state = differs
                    ? "DIFFERS, reported"
                    : proof.located() == Located.NOT_LOCATED ? "not printed" : "printed on page " + proof.page();
            out.printf("  %-18s %-30s %s%n", field, entry.value(), state);
        });
    }

    private void drawn(Lector lector) {
        int alarms = 0;
        int reported = 0;
        int planted = 0;
        for (int i = 0; i < drawn; i++) {
            Paper paper = Writer.write("invoice", Family.TEST, seed + i, Writer.language(seed + i));
            Map<String, String> truth = truth(paper);
            DocumentText text = lector.read(PdfDraw.draw(paper), paper.id()).text();
            List<String> different = differences(truth, text);
            if (!different.isEmpty()) {
                alarms++;
                note("false difference in", paper, different);
            }
            Map<String, String> other = new LinkedHashMap<>(truth);
            String field = change(other, new Dice(seed + i));
            if (field != null) {
                planted++;
                if (differences(other, text).contains("/" + field)) {
                    reported++;
                } else {
                    note("not reported in", paper, field + " as " + other.get(field));
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "drawn invoices, seed %d: difference reported on %d of %d whose XML and print agree; %d of %d changed values reported%n",
                seed,
                alarms,
                drawn,
                reported,
                planted);
    }

    private void note(String what, Paper paper, Object detail) {
        if (verbose) {
            out.println("  " + what + " " + paper.id() + " (" + paper.language() + "): " + detail);
        }
    }

    private List<String> differences(Map<String, String> values, DocumentText text) {
        byte[] bytes = cii(values).getBytes(StandardCharsets.UTF_8);
        EInvoice xml = Objects.requireNonNull(EInvoiceReader.read(bytes, "factur-x.xml"));
        return PrintedInvoice.merge(xml, extractor.extract(text.pages()), text.pages()).findings().stream()
                .filter(finding -> finding.code().equals("einvoice.differs"))
                .map(Finding::pointer)
                .toList();
    }

    private static Map<String, String> truth(Paper paper) {
        JsonNode fields = JSON.readTree(DocumentJson.of(paper, "x.pdf")).path("fields");
        Map<String, String> truth = new LinkedHashMap<>();
        fields.properties()
                .forEach(field -> truth.put(field.getKey(), field.getValue().asString("")));
        return truth;
    }

    /** Changes one value so that it stands nowhere on the page; says which. */
    private static @Nullable String change(Map<String, String> values, Dice dice) {
        List<String> there = CHANGED.stream().filter(values::containsKey).toList();
        if (there.isEmpty()) {
            return null;
        }
        String field = dice.pick(there);
        String value = Objects.requireNonNull(values.get(field));
        values.put(
                field,
                switch (field) {
                    case "gross_amount" ->
                        new BigDecimal(value).add(new BigDecimal("17.17")).toPlainString();
                    case "invoice_date" -> LocalDate.parse(value).minusDays(401).toString();
                    case "invoice_number" -> value + "77";
                    default -> value.replaceAll(".{4}$", "0000");
                });
        return field;
    }

    /** The BASIC WL profile: header values without lines. */
    private static String cii(Map<String, String> v) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
                    xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
                    xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
                  <rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter>
                    <ram:ID>urn:factur-x.eu:1p0:basicwl</ram:ID>
                  </ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
                  <rsm:ExchangedDocument>%s<ram:TypeCode>380</ram:TypeCode>
                    <ram:IssueDateTime>%s</ram:IssueDateTime></rsm:ExchangedDocument>
                  <rsm:SupplyChainTradeTransaction>
                    <ram:ApplicableHeaderTradeAgreement>
                      <ram:SellerTradeParty>%s</ram:SellerTradeParty><ram:BuyerTradeParty>%s</ram:BuyerTradeParty>
                    </ram:ApplicableHeaderTradeAgreement>
                    <ram:ApplicableHeaderTradeSettlement>%s
                      <ram:SpecifiedTradeSettlementPaymentMeans><ram:PayeePartyCreditorFinancialAccount>%s
                      </ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>
                      <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime>%s</ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
                      <ram:SpecifiedTradeSettlementHeaderMonetarySummation>%s%s%s%s
                      </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
                    </ram:ApplicableHeaderTradeSettlement>
                  </rsm:SupplyChainTradeTransaction>
                </rsm:CrossIndustryInvoice>
                """
                .formatted(
                        element("ram:ID", v.get("invoice_number")),
                        day(v.get("invoice_date")),
                        element("ram:Name", v.get("seller_name")),
                        element("ram:Name", v.get("buyer_name")),
                        element("ram:InvoiceCurrencyCode", v.get("currency")),
                        element("ram:IBANID", v.get("iban")),
                        day(v.get("due_date")),
                        element("ram:TaxBasisTotalAmount", v.get("net_amount")),
                        element("ram:TaxTotalAmount", v.get("tax_amount")),
                        element("ram:GrandTotalAmount", v.get("gross_amount")),
                        element("ram:DuePayableAmount", v.get("amount_due")))
                .strip();
    }

    private static String day(@Nullable String iso) {
        return element("udt:DateTimeString", iso == null ? null : iso.replace("-", ""));
    }

    private static String element(String name, @Nullable String value) {
        return value == null
                ? ""
                : "<" + name + ">" + value.replace("&", "&amp;").replace("<", "&lt;") + "</" + name + ">";
    }
}
