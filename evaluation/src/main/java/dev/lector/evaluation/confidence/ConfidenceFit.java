package dev.lector.evaluation.confidence;

import dev.lector.Lector;
import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Fact;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.draw.ScanDraw;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.scan.Level;
import dev.lector.evaluation.factory.truth.FactoryText;
import dev.lector.extractors.Calibration;
import dev.lector.extractors.DocumentExtractor;
import dev.lector.extractors.field.FieldSpec;
import dev.lector.extractors.field.ModelOpinion;
import dev.lector.extractors.invoice.InvoiceExtractor;
import dev.lector.extractors.receipt.ReceiptExtractor;
import dev.lector.extractors.record.RecordExtractor;
import dev.lector.internal.starter.StarterAnswerer;
import dev.lector.result.Band;
import dev.lector.result.Evidence;
import dev.lector.schema.ValueType;
import dev.lector.text.TextMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Extracts papers of the factory's test family as the library does, with the answerer beside the rules, as text and as scans, and
 * prints what the confidence is worth: expected calibration error over ten bins, and how many values of each band are right. Given a
 * file, it fits the curves of {@link Calibration} on these papers and writes them there; run it again when weights or rules change.
 */
public final class ConfidenceFit {
    private static final List<String> KINDS =
            List.of("invoice", "invoice", "invoice", "credit_note", "receipt", "receipt", "receipt", "booking");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "nl", "es", "it");
    private static final int BINS = 10;

    /** Records of any kind keep the common curve: those that are drawn are of one kind, and harder than most. */
    private static final String RECORD = "record.";

    /** A record of a caller's own, described in English. */
    private static final List<FieldSpec> ORDER = List.of(
            new FieldSpec("contract_number", ValueType.ID, List.of(), "contract number, order number"),
            new FieldSpec("advertiser", ValueType.PARTY, List.of(), "who advertises"),
            new FieldSpec("gross_amount", ValueType.AMOUNT, List.of(), "gross total, total"),
            new FieldSpec("period_start", ValueType.DATE, List.of(), "flight dates, contract dates, period"),
            new FieldSpec("period_end", ValueType.DATE, List.of(), "flight dates, contract dates, period"));

    private final DocumentExtractor invoices = new InvoiceExtractor();
    private final DocumentExtractor receipts = new ReceiptExtractor();
    private final RecordExtractor orders = new RecordExtractor(ORDER);
    private final StarterAnswerer answerer;
    private final List<FittedValue> values = new ArrayList<>();

    private ConfidenceFit(StarterAnswerer answerer) {
        this.answerer = answerer;
    }

    /**
     * Runs.
     *
     * @param args number of papers as text, number of papers as scans, seed, and the file to write when curves are to be fitted
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        int texts = Integer.parseInt(args[0]);
        int scans = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        try (StarterAnswerer answerer = StarterAnswerer.ofClassPath()) {
            ConfidenceFit fit = new ConfidenceFit(answerer);
            fit.texts(texts, seed);
            fit.scans(scans, seed + 1);
            System.out.println(answerer.made() + "; curves in use");
            report(fit.values);
            if (args.length > 3) {
                System.out.println("curves fitted on every second paper, measured on the others");
                report(fit.heldOut());
                String made = "ConfidenceFit %d %d %d, %s".formatted(texts, scans, seed, answerer.made());
                Map<String, Calibration.Curve> curves = CurveFit.of(fit.values);
                curves.keySet().removeIf(field -> field.startsWith(RECORD));
                Files.writeString(Path.of(args[3]), CurveFit.json(made, curves));
            }
        }
    }

    /** Every second paper's values by curves that were fitted on the others. */
    private List<FittedValue> heldOut() {
        Map<String, Calibration.Curve> curves =
                CurveFit.of(values.stream().filter(v -> v.paper() % 2 == 0).toList());
        return values.stream()
                .filter(v -> v.paper() % 2 == 1 && curves.containsKey(v.field()))
                .map(v -> v.by(curves.getOrDefault(v.field(), Calibration.curve(v.field()))))
                .toList();
    }

    private void texts(int count, long seed) {
        for (int i = 0; i < count; i++) {
            Paper paper = paper(seed * 1_000_003 + i);
            add(i, paper, FactoryText.of(paper, 1), false);
        }
    }

    private void scans(int count, long seed) {
        try (Lector lector = Lector.builder().withoutAnswerer().open()) {
            for (int i = 0; i < count; i++) {
                Paper paper = paper(seed * 1_000_003 + i);
                byte[] pdf = ScanDraw.pdf(paper, ScanDraw.scans(paper, Level.MIDDLE));
                add(i, paper, lector.read(pdf, paper.id()).text().pages(), true);
            }
        }
    }

    private static Paper paper(long number) {
        Dice dice = new Dice(number);
        String kind = dice.pick(KINDS);
        String language = dice.pick(LANGUAGES);
        return Writer.write(kind, Family.TEST, number, kind.equals("booking") ? "en" : language);
    }

    private void add(int number, Paper paper, List<TextMap> pages, boolean scan) {
        try (RememberedModel model = new RememberedModel(answerer, pages)) {
            DocumentExtractor extractor =
                    switch (paper.kind()) {
                        case "receipt" -> receipts;
                        case "booking" -> orders::extract;
                        default -> invoices;
                    };
            extractor.extract(pages, model).fields().forEach((name, evidence) -> {
                Fact fact = paper.facts().get(paper.kind().equals("receipt") ? factOfReceipt(name) : name);
                if (fact != null) {
                    String field = curve(paper.kind(), name, evidence);
                    values.add(new FittedValue(field, evidence, Same.value(fact, evidence.value()), scan, number));
                }
            });
        }
    }

    /** The curve that gave a value its probability. */
    private static String curve(String kind, String name, Evidence evidence) {
        return switch (kind) {
            case "receipt" ->
                "receipt." + name + (evidence.why().equals(ModelOpinion.POINTED) ? Calibration.MODEL : "");
            case "booking" ->
                ORDER.stream()
                        .filter(f -> f.name().equals(name))
                        .map(f -> RECORD + f.type().name().toLowerCase(Locale.ROOT))
                        .findFirst()
                        .orElseThrow();
            default -> name;
        };
    }

    private static String factOfReceipt(String field) {
        return switch (field) {
            case "date" -> "invoice_date";
            case "total" -> "gross_amount";
            case "address" -> "seller_address";
            default -> field;
        };
    }

    private static void report(List<FittedValue> values) {
        Map<String, Predicate<FittedValue>> groups = new LinkedHashMap<>();
        groups.put("all", v -> true);
        groups.put("invoices", v -> !v.field().contains("."));
        groups.put(
                "names on invoices",
                v -> v.field().endsWith("r_name") && !v.field().contains("."));
        groups.put("receipts", v -> v.field().startsWith("receipt."));
        groups.put("records", v -> v.field().startsWith(RECORD));
        groups.forEach((what, some) -> {
            report(
                    what + ", text",
                    values.stream().filter(some.and(v -> !v.scan())).toList());
            report(
                    what + ", scans",
                    values.stream().filter(some.and(FittedValue::scan)).toList());
        });
    }

    private static void report(String what, List<FittedValue> all) {
        if (all.isEmpty()) {
            return;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int b = bin;
            List<FittedValue> in = all.stream()
                    .filter(v -> Math.min(BINS - 1, (int) (v.confidence() * BINS)) == b)
                    .toList();
            double confidence =
                    in.stream().mapToDouble(FittedValue::confidence).average().orElse(0);
            error += in.isEmpty() ? 0 : Math.abs(confidence - share(in)) * in.size() / all.size();
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d values, right %.4f, expected calibration error %.4f",
                what,
                all.size(),
                share(all),
                error);
        Map<Band, List<FittedValue>> bands = new EnumMap<>(Band.class);
        all.forEach(v -> bands.computeIfAbsent(v.evidence().band(), band -> new ArrayList<>())
                .add(v));
        bands.forEach((band, in) -> System.out.printf(Locale.ROOT, "; %s %d, right %.4f", band, in.size(), share(in)));
        System.out.println();
    }

    private static double share(List<FittedValue> values) {
        return values.stream().mapToDouble(v -> v.right() ? 1 : 0).average().orElse(0);
    }
}
