package dev.lector.evaluation.confidence;

import dev.lector.Lector;
import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Fact;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.draw.ScanDraw;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.scan.Level;
import dev.lector.extractors.Calibration;
import dev.lector.extractors.DocumentExtractor;
import dev.lector.extractors.invoice.InvoiceExtractor;
import dev.lector.extractors.receipt.ReceiptExtractor;
import dev.lector.result.Band;
import dev.lector.result.Evidence;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Extracts papers of the factory's test family, as text and as scans, and prints what the confidence is worth: expected calibration
 * error over ten bins, how many values of each band are right, and for each field the curve that {@code Calibration} should have.
 */
public final class ConfidenceFit {
    private static final List<String> KINDS = List.of("invoice", "invoice", "invoice", "credit_note", "receipt");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "nl", "es", "it");
    private static final int BINS = 10;

    /** Half a dozen examples' worth of the curve that is used for fields without one of their own. */
    private static final double RIDGE = 2;

    private static final double[] PRIOR = {5, -2.1};

    private final DocumentExtractor invoices = new InvoiceExtractor();
    private final DocumentExtractor receipts = new ReceiptExtractor();
    private final List<Value> values = new ArrayList<>();

    private ConfidenceFit() {}

    private record Value(String field, Evidence evidence, boolean right, boolean scan) {
        double confidence() {
            return evidence.reading() * evidence.answering();
        }
    }

    /** @param args number of papers as text, number of papers as scans, seed */
    public static void main(String[] args) {
        ConfidenceFit fit = new ConfidenceFit();
        long seed = Long.parseLong(args[2]);
        for (int i = 0; i < Integer.parseInt(args[0]); i++) {
            Paper paper = paper(seed * 1_000_003 + i);
            fit.add(paper, FactoryWords.of(paper), false);
        }
        int scans = Integer.parseInt(args[1]);
        if (scans > 0) {
            try (Lector lector = Lector.builder().withoutAnswerer().open()) {
                for (int i = 0; i < scans; i++) {
                    Paper paper = paper((seed + 1) * 1_000_003 + i);
                    byte[] pdf = ScanDraw.pdf(paper, ScanDraw.scans(paper, Level.MIDDLE));
                    fit.add(paper, lector.read(pdf, paper.id()).text().pages(), true);
                }
            }
        }
        fit.report("text", fit.values.stream().filter(v -> !v.scan).toList());
        fit.report("scans", fit.values.stream().filter(v -> v.scan).toList());
        fit.curves();
    }

    private static Paper paper(long number) {
        Dice dice = new Dice(number);
        return Writer.write(dice.pick(KINDS), Family.TEST, number, dice.pick(LANGUAGES));
    }

    private void add(Paper paper, List<TextMap> pages, boolean scan) {
        boolean receipt = paper.kind().equals("receipt");
        Map<String, Evidence> found =
                (receipt ? receipts : invoices).extract(pages).fields();
        found.forEach((name, evidence) -> {
            Fact fact = paper.facts().get(receipt ? factOfReceipt(name) : name);
            if (fact != null) {
                values.add(new Value(
                        receipt ? "receipt." + name : name, evidence, Same.value(fact, evidence.value()), scan));
            }
        });
    }

    private static String factOfReceipt(String field) {
        return switch (field) {
            case "date" -> "invoice_date";
            case "total" -> "gross_amount";
            case "address" -> "seller_address";
            default -> field;
        };
    }

    private void report(String what, List<Value> all) {
        if (all.isEmpty()) {
            return;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int b = bin;
            List<Value> in = all.stream()
                    .filter(v -> Math.min(BINS - 1, (int) (v.confidence() * BINS)) == b)
                    .toList();
            double confidence =
                    in.stream().mapToDouble(Value::confidence).average().orElse(0);
            double right = share(in);
            error += in.isEmpty() ? 0 : Math.abs(confidence - right) * in.size() / all.size();
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d values, right %.4f, expected calibration error %.4f%n",
                what,
                all.size(),
                share(all),
                error);
        Map<Band, List<Value>> bands = new EnumMap<>(Band.class);
        all.forEach(v -> bands.computeIfAbsent(v.evidence.band(), band -> new ArrayList<>())
                .add(v));
        bands.forEach((band, in) ->
                System.out.printf(Locale.ROOT, "%s: %s %d values, right %.4f%n", what, band, in.size(), share(in)));
    }

    private static double share(List<Value> values) {
        return values.stream().mapToDouble(v -> v.right ? 1 : 0).average().orElse(0);
    }

    /** Curves are fitted on texts, where a wrong value was chosen wrong and not read wrong. */
    private void curves() {
        Map<String, List<Logistic.Example>> byField = new TreeMap<>();
        for (Value value : values) {
            if (!value.scan) {
                double input = Calibration.inputOf(value.field, value.evidence.answering());
                byField.computeIfAbsent(value.field, f -> new ArrayList<>())
                        .add(new Logistic.Example(new double[] {input, 1}, value.right));
            }
        }
        byField.forEach((field, examples) -> {
            double[] curve = Logistic.fit(examples, field.endsWith("r_name") ? new double[] {1, 0} : PRIOR, RIDGE);
            System.out.printf(
                    Locale.ROOT,
                    "Map.entry(\"%s\", new double[] {%.2f, %.2f}), // %d values%n",
                    field,
                    curve[0],
                    curve[1],
                    examples.size());
        });
    }
}
