package dev.lector.evaluation;

import dev.lector.Lector;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.content.Fault;
import dev.lector.evaluation.factory.draw.PdfDraw;
import dev.lector.evaluation.factory.draw.ScanDraw;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.scan.Level;
import dev.lector.evaluation.factory.truth.DocumentJson;
import dev.lector.extractors.Extracted;
import dev.lector.extractors.invoice.InvoiceExtractor;
import dev.lector.pipeline.Layer;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws invoices with a planted wrong sum, date or account number and as many sound ones, and prints how many of the faults are reported
 * and on how many sound ones something is.
 *
 * <p>Only faults that can be seen count: an invoice that prints no account number cannot print a wrong one, and another is drawn in its
 * place. A fault is reported when a finding of its kind is there; a false alarm is any finding of severity WARNING or worse on a sound
 * invoice. The reading is printed too: an alarm on a scan may be one letter misread.
 */
@Command(name = "faults", mixinStandardHelpOptions = true, description = "Planted faults and false alarms.")
public final class FaultBench implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What must be printed for a fault to show. */
    private static final Map<Fault, List<String>> SHOWN_BY = Map.of(
            Fault.SUM, List.of("net_amount", "tax_amount", "gross_amount"),
            Fault.DATE, List.of("invoice_date", "due_date"),
            Fault.IBAN, List.of("iban"));

    /** Codes of the findings that report it. */
    private static final Map<Fault, Set<String>> REPORTED_BY = Map.of(
            Fault.SUM, Set.of("sum.gross", "sum.lines", "sum.rates", "sum.due", "sum.total"),
            Fault.DATE, Set.of("date.order"),
            Fault.IBAN, Set.of("iban.digits"));

    @Option(names = "--count", defaultValue = "500", description = "invoices with a fault, and as many without")
    private int count;

    @Option(names = "--scans", defaultValue = "0", description = "the same number of each as simulated scans")
    private int scans;

    @Option(names = "--seed", defaultValue = "7000001", description = "number of the first invoice")
    private long seed;

    @Option(names = "--verbose", description = "names every miss and every false alarm")
    private boolean verbose;

    private final PrintStream out = System.out;

    public static void main(String[] args) {
        System.exit(new CommandLine(new FaultBench()).execute(args));
    }

    @Override
    public Integer call() {
        if (count > 0) {
            try (Lector lector = Lector.builder().withoutModel().open()) {
                run(lector, count, "text layer", false);
            }
        }
        if (scans > 0) {
            try (Lector lector = Lector.open()) {
                run(lector, scans, "scans", true);
            }
        }
        return 0;
    }

    private void run(Lector lector, int wanted, String title, boolean scan) {
        Tally tally = new Tally();
        Fault[] faults = {Fault.SUM, Fault.DATE, Fault.IBAN};
        long next = seed;
        int made = 0;
        int unseen = 0;
        while (made < wanted) {
            Fault fault = faults[made % faults.length];
            Paper paper = Writer.write("invoice", Family.TEST, next, Writer.language(next), fault);
            next++;
            if (!shows(paper, fault)) {
                unseen++;
                continue;
            }
            made++;
            List<String> codes = alarms(lector, paper, scan);
            boolean reported = codes.stream().anyMatch(REPORTED_BY.getOrDefault(fault, Set.of())::contains);
            tally.fault(fault, reported);
            if (verbose && !reported) {
                out.println("  missed " + fault + " in " + paper.id() + " (" + paper.language() + "): " + codes);
            }
        }
        for (int i = 0; i < wanted; i++) {
            Paper paper = Writer.write("invoice", Family.TEST, seed + i, Writer.language(seed + i), Fault.NONE);
            List<String> codes = alarms(lector, paper, scan);
            tally.clean(codes);
            if (verbose && !codes.isEmpty()) {
                out.println("  false alarm on " + paper.id() + " (" + paper.language() + "): " + codes);
            }
        }
        out.printf(Locale.ROOT, "%s, seed %d: %s; %d drawn whose fault is not printed%n", title, seed, tally, unseen);
    }

    private static boolean shows(Paper paper, Fault fault) {
        JsonNode fields = JSON.readTree(DocumentJson.of(paper, "x.pdf")).path("fields");
        return SHOWN_BY.getOrDefault(fault, List.of()).stream().allMatch(fields::has);
    }

    private List<String> alarms(Lector lector, Paper paper, boolean scan) {
        byte[] bytes = scan ? ScanDraw.pdf(paper, ScanDraw.scans(paper, Level.CLEAN)) : PdfDraw.draw(paper);
        Set<Layer> hidden = scan ? Set.of(Layer.XML, Layer.FORM, Layer.TEXT) : Set.of(Layer.XML);
        Extracted found = new InvoiceExtractor()
                .extract(lector.read(bytes, paper.id() + ".pdf")
                        .hide(hidden)
                        .text()
                        .pages());
        return found.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(Finding::code)
                .toList();
    }

    /** Counts of one run. */
    private static final class Tally {
        private final Map<Fault, int[]> faults = new EnumMap<>(Fault.class);
        private final List<List<String>> clean = new ArrayList<>();

        void fault(Fault fault, boolean reported) {
            int[] counts = faults.computeIfAbsent(fault, f -> new int[2]);
            counts[0] += reported ? 1 : 0;
            counts[1]++;
        }

        void clean(List<String> codes) {
            clean.add(codes);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            faults.forEach((fault, counts) -> text.append(fault.name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(counts[0])
                    .append(" of ")
                    .append(counts[1])
                    .append(" reported, "));
            long alarms = clean.stream().filter(codes -> !codes.isEmpty()).count();
            return text + "false alarms on " + alarms + " of " + clean.size() + " sound ones";
        }
    }
}
