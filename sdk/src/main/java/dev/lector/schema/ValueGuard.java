package dev.lector.schema;

import dev.lector.limits.Limits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Holds a value to the limits of an answer before anything recursive looks at it. */
final class ValueGuard {
    private static final double LOG10_OF_2 = 0.30103;

    private final Limits limits;
    private final List<Violation> found = new ArrayList<>();

    private ValueGuard(Limits limits) {
        this.limits = limits;
    }

    static List<Violation> check(JsonNode value, Limits limits) {
        ValueGuard guard = new ValueGuard(limits);
        guard.visit(value, "", 1);
        return guard.found;
    }

    private void visit(JsonNode node, String pointer, int depth) {
        if (found.size() >= limits.violations()) {
            return;
        }
        if (node.isContainer()) {
            container(node, pointer, depth);
        } else if (node.isString()) {
            bound("stringBytes", pointer, bytes(node.stringValue()), limits.stringBytes());
        } else if (node.isBigDecimal()) {
            // An exponent makes few digits stand for many; the value is never expanded to count them.
            long digits = node.decimalValue().precision()
                    + Math.abs((long) node.decimalValue().scale());
            bound("numberDigits", pointer, digits, 2L * limits.numberDigits());
        } else if (node.isBigInteger()) {
            long digits = (long) (node.bigIntegerValue().bitLength() * LOG10_OF_2);
            bound("numberDigits", pointer, digits, limits.numberDigits());
        }
    }

    private void container(JsonNode node, String pointer, int depth) {
        if (bound("jsonDepth", pointer, depth, limits.jsonDepth()) && node.isArray()) {
            if (bound("arrayItems", pointer, node.size(), limits.arrayItems())) {
                for (int i = 0; i < node.size(); i++) {
                    visit(node.path(i), pointer + "/" + i, depth + 1);
                }
            }
        } else if (depth <= limits.jsonDepth()) {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                String name = property.getKey().replace("~", "~0").replace("/", "~1");
                visit(property.getValue(), pointer + "/" + name, depth + 1);
            }
        }
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private boolean bound(String limit, String pointer, long observed, long allowed) {
        if (observed > allowed) {
            found.add(new Violation("limit", pointer, "", limit + " is " + observed + ", limit " + allowed));
        }
        return observed <= allowed;
    }
}
