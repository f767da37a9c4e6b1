package dev.lector.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Draws random JSON Schemas out of everything that a grammar can be made of. */
public final class SchemaGenerator {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> NAMES = List.of(
            "id", "name", "total", "unit price", "straße", "a\"b", "n/a", "x", "date", "lines", "日本", "back\\slash");
    private static final List<String> PATTERNS = List.of(
            "^[A-Z]{2,4}-[0-9]{3,6}$",
            "^(foo|bar|ba[zx]+)?$",
            "[0-9]",
            "^\\p{Lu}\\p{Ll}{1,8}( \\p{Lu}\\p{Ll}{1,8})*$",
            "^[^\\s\"\\\\]{1,5}$",
            "^é+\\.$|^\\$\\d+$",
            "^.{3,7}$",
            "a.*b",
            "^\\w+@\\w+\\.(com|de)$",
            "^[\"\\\\/\\n]{1,4}$");
    private static final List<String> FORMATS = List.of(
            "date",
            "time",
            "date-time",
            "duration",
            "email",
            "hostname",
            "ipv4",
            "ipv6",
            "uri",
            "uuid",
            "json-pointer",
            "uri-reference",
            "iri",
            "idn-email",
            "idn-hostname",
            "uri-template",
            "iri-reference",
            "relative-json-pointer",
            "regex",
            "money");

    private final Random random;

    public SchemaGenerator(long seed) {
        this.random = new Random(seed);
    }

    public ObjectNode next() {
        ObjectNode schema = random.nextInt(8) == 0 ? recursive() : any(3);
        return schema.has("$ref") ? any(3) : schema;
    }

    private boolean chance(double p) {
        return random.nextDouble() < p;
    }

    private ObjectNode any(int depth) {
        int kinds = depth > 0 ? 12 : 7;
        return switch (random.nextInt(kinds)) {
            case 0 -> number(true);
            case 1 -> number(false);
            case 2, 3 -> text();
            case 4 -> choice();
            case 5 -> type("boolean");
            case 6 -> nullable(depth);
            case 7, 8 -> array(depth);
            case 9 -> alternatives(depth);
            default -> object(depth);
        };
    }

    private static ObjectNode type(String type) {
        return JSON.objectNode().put("type", type);
    }

    private ObjectNode nullable(int depth) {
        ObjectNode inner = any(Math.min(depth, 1));
        if (inner.path("type").isString() && !inner.path("type").asString().equals("null") && !inner.has("enum")) {
            String type = inner.path("type").asString();
            inner.putArray("type").add(type).add("null");
            return inner;
        }
        return type("null");
    }

    private ObjectNode number(boolean whole) {
        ObjectNode schema = type(whole ? "integer" : "number");
        double a = Math.round((random.nextDouble() - 0.4) * Math.pow(10, random.nextInt(7)) * 100) / 100.0;
        double span = Math.round((random.nextDouble() + 0.02) * Math.pow(10, 1 + random.nextInt(5)) * 100) / 100.0;
        if (chance(0.6)) {
            schema.put(chance(0.3) ? "exclusiveMinimum" : "minimum", whole ? Math.floor(a) : a);
        }
        if (chance(0.6)) {
            schema.put(chance(0.3) ? "exclusiveMaximum" : "maximum", whole ? Math.ceil(a + span) + 1 : a + span);
        }
        if (chance(0.15)) {
            schema.put("multipleOf", whole ? 1 + random.nextInt(2) : chance(0.5) ? 0.01 : 1);
        }
        return schema;
    }

    private ObjectNode text() {
        ObjectNode schema = type("string");
        double kind = random.nextDouble();
        if (kind < 0.25) {
            schema.put("pattern", PATTERNS.get(random.nextInt(PATTERNS.size())));
        } else if (kind < 0.5) {
            schema.put("format", FORMATS.get(random.nextInt(FORMATS.size())));
        } else if (kind < 0.8) {
            int least = random.nextInt(5);
            if (chance(0.7)) {
                schema.put("minLength", least);
            }
            if (chance(0.7)) {
                schema.put("maxLength", least + random.nextInt(12));
            }
        }
        return schema;
    }

    private ObjectNode choice() {
        ObjectNode schema = chance(0.5) ? type("string") : JSON.objectNode();
        if (!schema.has("type") && chance(0.3)) {
            return schema.put("const", NAMES.get(random.nextInt(NAMES.size())));
        }
        ArrayNode choices = schema.putArray("enum");
        choices.add(NAMES.get(random.nextInt(NAMES.size())));
        for (int i = random.nextInt(5); i > 0; i--) {
            String name = NAMES.get(random.nextInt(NAMES.size())) + i;
            if (schema.has("type") || chance(0.5)) {
                choices.add(name);
            } else {
                choices.add(
                        chance(0.5)
                                ? JSON.numberNode(i * 10)
                                : JSON.objectNode().put(name, i));
            }
        }
        return schema;
    }

    private ObjectNode array(int depth) {
        ObjectNode schema = type("array");
        if (chance(0.15)) {
            schema.put("uniqueItems", true);
            ObjectNode items = type("string");
            items.putArray("enum").add("red").add("reddish").add("green").add("blue");
            schema.set("items", items);
            return chance(0.5) ? schema.put("minItems", 1 + random.nextInt(3)) : schema;
        }
        if (chance(0.2)) {
            schema.putArray("prefixItems").add(any(0)).add(any(0));
            if (chance(0.5)) {
                schema.put("items", false);
                return schema;
            }
        }
        schema.set("items", any(depth - 1));
        int least = random.nextInt(3);
        if (chance(0.5)) {
            schema.put("minItems", least);
        }
        if (chance(0.7)) {
            schema.put("maxItems", least + random.nextInt(4));
        }
        return schema;
    }

    private ObjectNode object(int depth) {
        ObjectNode schema = type("object");
        ObjectNode properties = schema.putObject("properties");
        List<String> names = new ArrayList<>(NAMES);
        ArrayNode required = JSON.arrayNode();
        for (int i = random.nextInt(6); i >= 0; i--) {
            String name = names.remove(random.nextInt(names.size()));
            properties.set(name, any(depth - 1));
            if (chance(0.6)) {
                required.add(name);
            }
        }
        schema.set("required", required);
        return chance(0.7) ? schema.put("additionalProperties", false) : schema;
    }

    private ObjectNode alternatives(int depth) {
        ObjectNode schema = JSON.objectNode();
        if (chance(0.5)) {
            ArrayNode branches = schema.putArray("anyOf");
            for (int i = 1 + random.nextInt(3); i >= 0; i--) {
                branches.add(any(depth - 1));
            }
            return schema;
        }
        ArrayNode branches = schema.putArray("oneOf");
        for (int i = 1 + random.nextInt(2); i >= 0; i--) {
            ObjectNode branch = object(depth - 1);
            ((ObjectNode) branch.get("properties")).putObject("kind").put("const", "kind" + i);
            ((ArrayNode) branch.get("required")).add("kind");
            branches.add(branch);
        }
        branches.add(type("integer"));
        return schema;
    }

    private ObjectNode recursive() {
        ObjectNode schema = object(1);
        ObjectNode properties = (ObjectNode) schema.get("properties");
        if (chance(0.5)) {
            properties.putObject("child").put("$ref", "#");
        } else {
            ObjectNode children = type("array").put("maxItems", 2);
            children.putObject("items").put("$ref", "#/$defs/node");
            properties.set("children", children);
            ObjectNode node = type("object");
            node.putObject("properties").set("again", children.deepCopy());
            schema.putObject("$defs").set("node", node);
        }
        return schema;
    }
}
