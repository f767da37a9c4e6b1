package dev.lector.evaluation.confidence;

import dev.lector.Lector;
import dev.lector.answer.PageAnswerer;
import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Fact;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.draw.PdfDraw;
import dev.lector.evaluation.factory.draw.ScanDraw;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.scan.Level;
import dev.lector.extractors.DocumentResolver;
import dev.lector.extractors.Receipt;
import dev.lector.internal.starter.StarterAnswerer;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.pipeline.DocumentText;
import dev.lector.pipeline.ModelResolver;
import dev.lector.pipeline.Pipeline;
import dev.lector.result.Evidence;
import dev.lector.schema.RecordSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Receipts of the factory's test family, as text and as scans, extracted by the rules alone, by the answering model alone and by both:
 * what the weight between them in {@code extractors.receipt} is fitted on.
 */
public final class ThreeWays {
    private static final List<String> LANGUAGES = List.of("en", "en", "de", "fr", "nl", "es", "it");
    private static final RecordSchema<Receipt> RECEIPT = RecordSchema.of(Receipt.class);
    private static final Map<String, String> FACTS = Map.of(
            "/sellerName",
            "seller_name",
            "/date",
            "invoice_date",
            "/total",
            "gross_amount",
            "/address",
            "seller_address");

    private final Map<String, int[]> counts = new TreeMap<>();
    private final Map<String, Pipeline> ways = new LinkedHashMap<>();
    private final boolean verbose;

    private ThreeWays(PageAnswerer answerer, boolean verbose) {
        ways.put("rules", new Pipeline(new DocumentResolver(), null, Limits.defaults()));
        ways.put("model", new Pipeline(new ModelResolver(), answerer, Limits.defaults()));
        ways.put("both", new Pipeline(new DocumentResolver(), answerer, Limits.defaults()));
        this.verbose = verbose;
    }

    /** @param args number of papers as text, number of papers as scans, seed; a fourth word prints every field's answers */
    public static void main(String[] args) {
        long seed = Long.parseLong(args[2]);
        try (Lector lector = Lector.builder().withoutAnswerer().open();
                StarterAnswerer answerer = StarterAnswerer.ofClassPath()) {
            ThreeWays three = new ThreeWays(answerer, args.length > 3);
            for (int i = 0; i < Integer.parseInt(args[0]); i++) {
                Paper paper = paper(seed * 1_000_003 + i);
                three.add(
                        "text",
                        paper,
                        lector.read(PdfDraw.draw(paper), paper.id()).text());
            }
            for (int i = 0; i < Integer.parseInt(args[1]); i++) {
                Paper paper = paper((seed + 1) * 1_000_003 + i);
                byte[] pdf = ScanDraw.pdf(paper, ScanDraw.scans(paper, Level.MIDDLE));
                three.add("scan", paper, lector.read(pdf, paper.id()).text());
            }
            System.out.println(answerer.made() + "; seed " + seed);
            three.counts.forEach((what, n) ->
                    System.out.printf(Locale.ROOT, "%s\t%d\t%d\t%.4f%n", what, n[0], n[1], n[0] / (double) n[1]));
        }
    }

    private static Paper paper(long number) {
        return Writer.write("receipt", Family.TEST, number, new Dice(number).pick(LANGUAGES));
    }

    private void add(String source, Paper paper, DocumentText text) {
        Map<String, Map<String, Evidence>> found = new LinkedHashMap<>();
        ways.forEach((way, pipeline) -> found.put(
                way,
                pipeline.extract(
                                text,
                                RECEIPT,
                                Budget.of(paper.id(), Limits.defaults().documentTime()))
                        .evidence()));
        FACTS.forEach((field, name) -> {
            Fact fact = paper.facts().get(name);
            if (fact == null) {
                return;
            }
            StringBuilder line = new StringBuilder();
            found.forEach((way, evidence) -> {
                Evidence proof = evidence.get(field);
                boolean right = proof != null && Same.value(fact, proof.value());
                count(source + " " + way + " " + field, right);
                count(source + " " + way, right);
                line.append(String.format(
                        Locale.ROOT,
                        "\t%s\t%d\t%.3f\t%s",
                        way,
                        right ? 1 : 0,
                        proof == null ? 0 : proof.answering(),
                        proof == null ? "" : proof.value()));
            });
            if (verbose) {
                System.out.println(source + "\t" + paper.id() + "\t" + field + "\t" + fact.truth() + line);
            }
        });
    }

    private void count(String key, boolean right) {
        int[] n = counts.computeIfAbsent(key, k -> new int[2]);
        n[0] += right ? 1 : 0;
        n[1]++;
    }
}
