package dev.lector.extractors.template;

import dev.lector.error.AuthorException;
import dev.lector.error.CallerException;
import dev.lector.extractors.layout.Folding;
import dev.lector.schema.RecordSchema;
import dev.lector.text.TextMap;
import dev.lector.text.Word;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All templates that are in use: the project's own and those of a user's folders. Immutable and thread-safe.
 *
 * <pre>{@code
 * Templates templates = Templates.bundled().and(Path.of("my-templates"));
 * Lector lector = Lector.builder().resolver(new DocumentResolver(templates)).open();
 * Extraction<JsonNode> note = lector.read(file).extract(templates.schema("berth_note"));
 * }</pre>
 */
public final class Templates {
    private static final int SHOWN = 20;
    private static final Comparator<Template> BEST_LAST = Comparator.comparingInt(
                    (Template t) -> t.match().priority())
            .thenComparingInt(t -> t.match().keywords().size())
            .thenComparingInt(Template::version)
            .thenComparing(Template::id, Comparator.reverseOrder());

    private final List<Template> all;
    private final Map<String, TemplateLoader.Source> sources;

    private Templates(List<Template> all, Map<String, TemplateLoader.Source> sources) {
        this.all = List.copyOf(all);
        this.sources = Map.copyOf(sources);
    }

    /** The templates that ship with the project. */
    public static Templates bundled() {
        return Bundled.TEMPLATES;
    }

    /**
     * These templates and those of a folder: every folder in it that holds a {@code template.yaml}.
     *
     * @throws AuthorException if one of them has a mistake; names file, line and field of the first ones
     * @throws CallerException if the folder cannot be read
     */
    public Templates and(Path folder) {
        TemplateLoader loader = new TemplateLoader(sources);
        List<Template> more = loader.load(TemplateFolder.below(folder));
        refuse(loader.mistakes());
        List<Template> both = new ArrayList<>(all);
        both.addAll(more);
        return new Templates(both, loader.sources());
    }

    /** What is wrong with the templates of a folder, their examples included; empty when nothing is. */
    public List<Mistake> check(Path folder) {
        TemplateLoader loader = new TemplateLoader(sources);
        List<Template> templates = loader.load(TemplateFolder.below(folder));
        List<Mistake> mistakes = new ArrayList<>(loader.mistakes());
        for (Template template : templates) {
            mistakes.addAll(Examples.run(template));
        }
        return mistakes;
    }

    /** All templates, the project's own first. */
    public List<Template> all() {
        return all;
    }

    /** The kinds of document that there are templates for. */
    public SortedSet<String> kinds() {
        return all.stream().map(Template::kind).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The general template of a kind, of the highest priority and version.
     *
     * @throws CallerException if there is none; names the kinds that there are
     */
    public Template general(String kind) {
        return all.stream()
                .filter(t -> t.kind().equals(kind) && t.general())
                .max(BEST_LAST)
                .or(() -> all.stream().filter(t -> t.kind().equals(kind)).findFirst())
                .orElseThrow(() -> new CallerException("there is no kind '" + kind + "', known are " + kinds()));
    }

    /** The schema of a kind's records: what {@code Reading.extract} is asked for. */
    public RecordSchema<tools.jackson.databind.JsonNode> schema(String kind) {
        return general(kind).schema();
    }

    /** The template that a schema belongs to, or null when it is a caller's own. */
    public @Nullable Template of(RecordSchema<?> schema) {
        return all.stream().filter(t -> t.schema() == schema).findFirst().orElse(null);
    }

    /** The template of a kind that fits a document best: a vendor's own, or the general one. */
    public Template best(String kind, List<TextMap> pages) {
        String folded = folded(pages);
        return all.stream()
                .filter(t -> t.kind().equals(kind) && t.match().fits(folded))
                .max(BEST_LAST)
                .orElseGet(() -> general(kind));
    }

    /** The template, of any kind, whose keywords a document has; null when none's. */
    public @Nullable Template byKeywords(List<TextMap> pages) {
        String folded = folded(pages);
        return all.stream()
                .filter(t -> !t.general() && t.match().fits(folded))
                .max(BEST_LAST)
                .orElse(null);
    }

    private static String folded(List<TextMap> pages) {
        StringBuilder text = new StringBuilder();
        for (TextMap page : pages) {
            for (Word word : page.words()) {
                text.append(Folding.key(word.text()));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void refuse(List<Mistake> mistakes) {
        if (!mistakes.isEmpty()) {
            String shown = mistakes.stream().limit(SHOWN).map(Mistake::toString).collect(Collectors.joining("\n"));
            throw new AuthorException(mistakes.size() + " mistakes in templates:\n" + shown);
        }
    }

    private static final class Bundled {
        static final Templates TEMPLATES = load();

        private static Templates load() {
            TemplateLoader loader = new TemplateLoader(new LinkedHashMap<>());
            List<Template> templates = loader.load(TemplateFolder.bundled());
            refuse(loader.mistakes());
            return new Templates(templates, loader.sources());
        }
    }
}
