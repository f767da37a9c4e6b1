package dev.lector.extractors.template;

import dev.lector.error.AuthorException;
import dev.lector.extractors.check.Checks;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.label.LabelPacks;
import dev.lector.extractors.table.TableRule;
import dev.lector.schema.RecordSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns folders into templates and collects what is wrong with them. One instance a load; not thread-safe. */
final class TemplateLoader {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> OWN = Set.of("template", "version", "title", "description", "extends", "match");
    private static final int MAX_CHAIN = 8;

    private final LabelBook book = LabelPacks.bundled();
    private final Map<String, Source> sources;
    private final List<Mistake> mistakes = new ArrayList<>();

    /** Of these templates some are known already and may be extended. */
    TemplateLoader(Map<String, Source> known) {
        sources = new LinkedHashMap<>(known);
    }

    /**
     * A template as written.
     *
     * @param folder where
     * @param tree   its YAML
     */
    record Source(TemplateFolder folder, YamlTree tree) {
        String text(String key) {
            return tree.root().path(key).asString("");
        }
    }

    Map<String, Source> sources() {
        return sources;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    /** The templates of these folders that have no mistake. */
    List<Template> load(List<TemplateFolder> folders) {
        List<Source> fresh = new ArrayList<>();
        for (TemplateFolder folder : folders) {
            Source source = source(folder);
            if (source != null) {
                fresh.add(source);
            }
        }
        List<Template> templates = new ArrayList<>();
        for (Source source : fresh) {
            Template template = template(source);
            if (template != null) {
                templates.add(template);
            }
        }
        return templates;
    }

    private @Nullable Source source(TemplateFolder folder) {
        String file = folder.path(TemplateFolder.TEMPLATE);
        try {
            byte[] bytes = folder.file(TemplateFolder.TEMPLATE);
            YamlTree tree = YamlTree.parse(file, bytes == null ? new byte[0] : bytes);
            Source source = new Source(folder, tree);
            String id = source.text("template");
            Source other = sources.get(id);
            boolean newer = other == null || version(source) > version(other);
            if (other != null && version(source) == version(other)) {
                mistakes.add(tree.mistake(
                        "/template",
                        "'" + id + "' is the name of " + other.folder().path("") + " as well, in the same version"));
                return null;
            }
            if (newer) {
                sources.put(id, source);
            }
            return source;
        } catch (YamlTree.Broken e) {
            mistakes.add(e.mistake());
            return null;
        }
    }

    private static int version(Source source) {
        return source.tree().root().path("version").asInt(0);
    }

    private @Nullable Template template(Source source) {
        int before = mistakes.size();
        YamlTree tree = source.tree();
        ObjectNode merged = merged(source, 0);
        if (merged == null) {
            return null;
        }
        mistakes.addAll(MetaSchema.check(merged, tree));
        if (mistakes.size() > before) {
            return null;
        }
        RuleReader rules = new RuleReader(tree, book, mistakes);
        List<FieldRule> fields = new ArrayList<>();
        merged.path("fields").forEachEntry((name, node) -> fields.add(rules.field(name, node)));
        List<TableRule> tables = new ArrayList<>();
        merged.path("tables").forEachEntry((name, node) -> tables.add(rules.table(name, node)));
        Template template = new Template(
                source.text("template"),
                version(source),
                merged.path("kind").asString(),
                merged.path("title").asString(source.text("template")),
                merged.path("extractor").asString("none"),
                rules.match(merged.path("match")),
                RuleReader.languages(merged.path("titles")),
                RuleReader.languages(merged.path("phrases")),
                fields,
                tables,
                new CheckReader(rules, Checks.installed(), fields, tables).read(merged.path("checks")),
                prompt(source, rules, 0),
                schema(source, fields, tables),
                examples(source, fields, tables));
        return mistakes.size() > before ? null : template;
    }

    /** The template over what it extends; null when a chain leads nowhere or into itself. */
    private @Nullable ObjectNode merged(Source source, int depth) {
        if (!(source.tree().root() instanceof ObjectNode own)) {
            mistakes.add(source.tree().mistake("", "must be a mapping"));
            return null;
        }
        String parent = source.text("extends");
        if (parent.isEmpty()) {
            return own.deepCopy();
        }
        Source base = sources.get(parent);
        if (base == null || base == source || depth >= MAX_CHAIN) {
            mistakes.add(source.tree()
                    .mistake(
                            "/extends",
                            base == null
                                    ? "there is no template '" + parent + "', known are "
                                            + new TreeSet<>(sources.keySet())
                                    : "the chain of what it extends leads to itself or is longer than " + MAX_CHAIN));
            return null;
        }
        ObjectNode under = merged(base, depth + 1);
        if (under == null) {
            return null;
        }
        OWN.forEach(under::remove);
        JsonNode checks = under.path("checks");
        lay(under, own);
        if (checks.isArray() && own.path("checks").isArray()) {
            under.putArray("checks").addAll((tools.jackson.databind.node.ArrayNode) checks);
            own.path("checks").forEach(under.withArray("checks")::add);
        }
        return under;
    }

    private static void lay(ObjectNode under, ObjectNode over) {
        over.forEachEntry((key, value) -> {
            if (under.path(key) instanceof ObjectNode below && value instanceof ObjectNode above) {
                lay(below, above);
            } else {
                under.set(key, value.deepCopy());
            }
        });
    }

    private String prompt(Source source, RuleReader rules, int depth) {
        String file = source.text("prompt");
        if (!file.isEmpty()) {
            String text = source.folder().text(file);
            if (text == null && depth == 0) {
                rules.note("/prompt", "there is no file " + file + " beside it");
            }
            return text == null ? "" : text;
        }
        Source base = sources.get(source.text("extends"));
        return base == null || depth >= MAX_CHAIN ? "" : prompt(base, rules, depth + 1);
    }

    private RecordSchema<JsonNode> schema(Source source, List<FieldRule> fields, List<TableRule> tables) {
        ObjectNode drafted = SchemaDraft.of(source.text("template"), fields, tables);
        JsonNode own = json(source, "schema.json");
        if (own == null) {
            return RecordSchema.of(drafted);
        }
        for (String name : own.path("properties").propertyNames()) {
            if (!drafted.path("properties").has(name)) {
                note(source, "schema.json", "/properties/" + name, "is no field of the template");
            }
        }
        try {
            return RecordSchema.of(own);
        } catch (AuthorException e) {
            note(source, "schema.json", "", String.valueOf(e.getMessage()));
            return RecordSchema.of(drafted);
        }
    }

    private List<Example> examples(Source source, List<FieldRule> fields, List<TableRule> tables) {
        List<Example> examples = new ArrayList<>();
        for (String file : source.folder().files().keySet()) {
            if (!file.startsWith("examples/") || !file.endsWith(".txt")) {
                continue;
            }
            String name = file.substring("examples/".length(), file.length() - ".txt".length());
            String truthFile = "examples/" + name + ".json";
            JsonNode truth = json(source, truthFile);
            if (truth == null) {
                note(source, file, "", "has no " + name + ".json beside it that is JSON");
                continue;
            }
            for (String field : truth.propertyNames()) {
                boolean known = fields.stream().anyMatch(f -> f.name().equals(field))
                        || tables.stream().anyMatch(t -> t.name().equals(field));
                if (!known) {
                    note(source, truthFile, "/" + field, "is no field of the template");
                }
            }
            examples.add(new Example(name, String.valueOf(source.folder().text(file)), truth));
        }
        return examples;
    }

    private @Nullable JsonNode json(Source source, String file) {
        byte[] bytes = source.folder().file(file);
        if (bytes == null) {
            return null;
        }
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            mistakes.add(new Mistake(source.folder().path(file), line, "", "is no JSON"));
            return null;
        }
    }

    private void note(Source source, String file, String field, String message) {
        mistakes.add(new Mistake(source.folder().path(file), 0, field, message));
    }
}
