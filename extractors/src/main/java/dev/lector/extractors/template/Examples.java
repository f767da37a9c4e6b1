package dev.lector.extractors.template;

import dev.lector.extractors.Extracted;
import dev.lector.result.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Runs a template on its own examples: what does not come out as they say is a mistake like any other. */
final class Examples {
    private Examples() {}

    static List<Mistake> run(Template template) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Example example : template.examples()) {
            Extracted found = Extractors.of(template).extract(example.pages());
            String file = template.id() + "/examples/" + example.name() + ".json";
            for (Map.Entry<String, JsonNode> wanted : example.truth().properties()) {
                String field = "/" + wanted.getKey();
                if (wanted.getValue().isArray()) {
                    rows(file, field, wanted.getValue(), found.rows(wanted.getKey()), mistakes);
                } else {
                    compare(file, field, wanted.getValue(), found.fields().get(wanted.getKey()), mistakes);
                }
            }
        }
        return mistakes;
    }

    private static void rows(
            String file, String field, JsonNode wanted, List<Map<String, Evidence>> found, List<Mistake> mistakes) {
        if (wanted.size() != found.size()) {
            String message = "has " + wanted.size() + " rows in the example, the template finds " + found.size();
            mistakes.add(new Mistake(file, 0, field, message));
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            for (Map.Entry<String, JsonNode> cell : wanted.path(i).properties()) {
                Evidence proof = found.get(i).get(cell.getKey());
                compare(file, field + "/" + i + "/" + cell.getKey(), cell.getValue(), proof, mistakes);
            }
        }
    }

    private static void compare(
            String file,
            String field,
            JsonNode wanted,
            @org.jspecify.annotations.Nullable Evidence proof,
            List<Mistake> mistakes) {
        String value = proof == null ? null : proof.value();
        boolean same = wanted.isNull() ? value == null : value != null && same(wanted.asString(), value);
        if (!same) {
            String got = value == null ? "nothing" : "'" + value + "'";
            String want = wanted.isNull() ? "nothing" : "'" + wanted.asString() + "'";
            mistakes.add(new Mistake(file, 0, field, "is " + want + " in the example, the template finds " + got));
        }
    }

    private static boolean same(String wanted, String found) {
        if (wanted.equals(found)) {
            return true;
        }
        try {
            return new BigDecimal(wanted).compareTo(new BigDecimal(found)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
