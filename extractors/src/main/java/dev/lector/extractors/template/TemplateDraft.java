package dev.lector.extractors.template;

import dev.lector.error.CallerException;
import dev.lector.extractors.Extracted;
import dev.lector.extractors.label.LabelPacks;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Folding;
import dev.lector.extractors.layout.Segment;
import dev.lector.result.Evidence;
import dev.lector.schema.ValueType;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Drafts a template from one annotated example: locates every value on the page, takes the label beside it, generalises what it looks
 * like, and takes keywords from the letterhead. The draft is YAML that its author reads and goes on with.
 */
public final class TemplateDraft {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d+\\.\\d{2}");
    private static final Pattern ID = Pattern.compile("(?=.*\\d)[\\w./ -]{3,40}");
    private static final int SHORTEST_KEYWORD = 6;
    private static final int LONGEST_NAME = 60;

    private final String id;
    private final String kind;
    private final @Nullable Template general;
    private final List<TextMap> pages;
    private final DocumentLayout layout;

    private TemplateDraft(String id, String kind, @Nullable Template general, List<TextMap> pages) {
        this.id = id;
        this.kind = kind;
        this.general = general;
        this.pages = pages;
        this.layout = DocumentLayout.of(pages, LabelPacks.bundled());
    }

    /**
     * The draft as YAML.
     *
     * @param id        name of the template
     * @param kind      kind of document; a vendor's template where {@code templates} have one of that kind, else a kind of its own
     * @param pages     words of the example
     * @param truth     values by field, normalised (ISO dates, amounts with a point), or an object that has them under {@code fields};
     *                  those that a known kind has no field for are left out
     * @throws CallerException if the truth has no values or none of them stands on the pages
     */
    public static String of(String id, String kind, Templates templates, List<TextMap> pages, JsonNode truth) {
        Template general = templates.kinds().contains(kind) ? templates.general(kind) : null;
        return new TemplateDraft(id, kind, general, pages).write(truth.has("fields") ? truth.path("fields") : truth);
    }

    private String write(JsonNode fields) {
        Map<String, DraftedField> drafted = new LinkedHashMap<>();
        List<String> nowhere = new ArrayList<>();
        fields.forEachEntry((name, value) -> {
            Template known = general;
            if (value.isValueNode() && !value.isNull() && (known == null || rule(known, name) != null)) {
                DraftedField field =
                        DraftedField.of(name, type(name, value.asString()), value.asString(), pages, layout);
                if (field == null) {
                    nowhere.add(name);
                } else {
                    drafted.put(name, field);
                }
            }
        });
        if (drafted.isEmpty()) {
            throw new CallerException("none of the values of the example stands on its pages as it was annotated");
        }
        return head(drafted) + body(drafted) + foot(nowhere);
    }

    private String head(Map<String, DraftedField> drafted) {
        StringBuilder yaml = new StringBuilder();
        yaml.append(
                "# Drafted from one example. Read it, try it on a second paper, and correct what is specific to the first.\n");
        yaml.append("template: ")
                .append(id)
                .append("\nversion: 1\nkind: ")
                .append(kind)
                .append('\n');
        Template known = general;
        if (known != null) {
            yaml.append("extends: ").append(known.id()).append("\nmatch:\n");
            yaml.append(
                    "  # All of these must be on a paper for this template to be used; taken from the letterhead.\n");
            List<String> words = keywords(drafted);
            yaml.append("  keywords: [")
                    .append(String.join(
                            ", ", words.stream().map(DraftedField::single).toList()))
                    .append("]\n");
        }
        return yaml.append("fields:\n").toString();
    }

    private String body(Map<String, DraftedField> drafted) {
        Extracted before = general == null
                ? new Extracted(Map.of(), List.of(), List.of())
                : Extractors.of(general).extract(pages);
        StringBuilder yaml = new StringBuilder();
        int rules = 0;
        for (DraftedField field : drafted.values()) {
            Evidence found = before.fields().get(field.name());
            boolean constant = general != null
                    && (field.name().startsWith("seller_") || field.name().equals("iban"));
            boolean known = found != null && Folding.key(found.value()).equals(Folding.key(field.value()));
            String line = field.yaml(constant).replace("{xx: [", "{" + layout.language() + ": [");
            if (known) {
                yaml.append("  # The general rules find this one: ")
                        .append(line)
                        .append('\n');
            } else {
                yaml.append("  ").append(line).append('\n');
                rules++;
            }
        }
        return rules == 0 ? "  {}\n" + yaml : yaml.toString();
    }

    private static String foot(List<String> nowhere) {
        return nowhere.isEmpty()
                ? ""
                : "# Stand nowhere on the pages as they were annotated: " + String.join(", ", nowhere) + "\n";
    }

    private ValueType type(String name, String value) {
        Template known = general;
        FieldRule rule = known == null ? null : rule(known, name);
        if (rule != null) {
            return rule.type();
        }
        if (DAY.matcher(value).matches()) {
            return ValueType.DATE;
        }
        if (AMOUNT.matcher(value).matches()) {
            return ValueType.AMOUNT;
        }
        return ID.matcher(value).matches() ? ValueType.ID : ValueType.STRING;
    }

    private static @Nullable FieldRule rule(Template template, String name) {
        return template.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Who issued the paper, by what only that company prints; the top line when the example does not say. */
    private List<String> keywords(Map<String, DraftedField> drafted) {
        List<String> words = new ArrayList<>();
        for (String name : List.of("seller_tax_id", "iban", "seller_name")) {
            DraftedField field = drafted.get(name);
            if (field != null
                    && words.size() < 2
                    && Folding.key(field.proof().text()).length() >= SHORTEST_KEYWORD) {
                words.add(field.proof().text());
            }
        }
        if (words.isEmpty()) {
            layout.segments().stream()
                    .map(Segment::text)
                    .filter(text -> Folding.key(text).length() >= SHORTEST_KEYWORD)
                    .findFirst()
                    .ifPresent(words::add);
        }
        return words;
    }

    /** A name for a template that nobody has named. */
    public static String name(String file) {
        String plain = Arrays.stream(file.replaceFirst("\\.[^.]*$", "").split("[\\s_.\\-]+"))
                .map(part -> Folding.key(part).replaceAll("[^a-z0-9]", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
        return plain.isEmpty() ? "draft" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }
}
