package dev.lector.evaluation.template;

import dev.lector.evaluation.factory.content.Fact;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Vendor;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.truth.FactoryText;
import dev.lector.evaluation.factory.truth.PageTruth;
import dev.lector.evaluation.factory.truth.PageWords;
import dev.lector.extractors.Extracted;
import dev.lector.extractors.layout.Folding;
import dev.lector.extractors.template.Extractors;
import dev.lector.extractors.template.FieldRule;
import dev.lector.extractors.template.Template;
import dev.lector.extractors.template.TemplateDraft;
import dev.lector.extractors.template.Templates;
import dev.lector.result.Evidence;
import dev.lector.text.TextMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Drafts a vendor's template from its first paper and extracts its second with and without it.
 *
 * <pre>DraftRun VENDORS</pre>
 */
public final class DraftRun {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl");

    private final Path folder;
    private int general;
    private int drafted;
    private int asked;
    private int used;

    private DraftRun(Path folder) {
        this.folder = folder;
    }

    /**
     * What a run found.
     *
     * @param vendors how many had a draft that fits their second paper
     * @param asked   fields on all second papers
     * @param general right with the general template
     * @param drafted right with the draft
     */
    public record Result(int vendors, int asked, int general, int drafted) {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        int vendors = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        Path folder = Files.createTempDirectory("lector-drafts");
        Result result = run(vendors, folder);
        System.out.printf(
                Locale.ROOT,
                "%d of %d vendors with a template of their own: %d fields on second papers, general rules %.4f, drafts %.4f%n",
                result.vendors(),
                vendors,
                result.asked(),
                result.general() / (double) result.asked(),
                result.drafted() / (double) result.asked());
    }

    /** Runs over vendors of the test family; {@code folder} takes the drafts. */
    public static Result run(int vendors, Path folder) throws IOException {
        DraftRun run = new DraftRun(folder);
        for (int i = 0; i < vendors; i++) {
            run.vendor(7_000 + i, LANGUAGES.get(i % LANGUAGES.size()));
        }
        return new Result(run.used, run.asked, run.general, run.drafted);
    }

    private void vendor(long seed, String language) throws IOException {
        Paper first = Writer.write("invoice", Family.TEST, seed, language);
        Paper second = Writer.write("invoice", Family.TEST, Vendor.later(seed, 1), language);
        ObjectNode truth = JsonMapper.shared().createObjectNode();
        truth(first).forEach(truth::put);
        String yaml =
                TemplateDraft.of("vendor-" + seed, "invoice", Templates.bundled(), FactoryText.of(first, 1), truth);
        Path own = folder.resolve("all-" + seed);
        Files.createDirectories(own.resolve("vendor"));
        Files.writeString(own.resolve("vendor").resolve("template.yaml"), yaml);
        Templates templates = Templates.bundled().and(own);
        List<TextMap> pages = FactoryText.of(second, 1);
        Template best = templates.best("invoice", pages);
        used += best.general() ? 0 : 1;
        Extracted before = Extractors.of(Templates.bundled().general("invoice")).extract(pages);
        Extracted after = Extractors.of(best).extract(pages);
        truth(second).forEach((name, value) -> {
            asked++;
            general += right(before.fields().get(name), value) ? 1 : 0;
            drafted += right(after.fields().get(name), value) ? 1 : 0;
        });
    }

    private static boolean right(@org.jspecify.annotations.Nullable Evidence found, String truth) {
        return found != null && Folding.key(found.value()).equals(Folding.key(truth));
    }

    /** The printed values of the fields that invoices have. */
    private static Map<String, String> truth(Paper paper) {
        Set<String> printed = new HashSet<>();
        paper.pages()
                .forEach(sheet -> printed.addAll(PageTruth.of(PageWords.of(sheet, PageWords.Order.ROWS))
                        .places()
                        .keySet()));
        Map<String, String> truth = new TreeMap<>();
        for (FieldRule field : Templates.bundled().general("invoice").fields()) {
            Fact fact = paper.facts().get(field.name());
            if (fact != null && printed.contains(field.name())) {
                truth.put(field.name(), fact.truth());
            }
        }
        return truth;
    }
}
