package dev.lector.extractors.template;

import dev.lector.extractors.table.TableRule;
import dev.lector.schema.ValueType;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the JSON Schema of a template's records. What is not printed is missing, so nothing is required of a document. */
final class SchemaDraft {
    private SchemaDraft() {}

    static ObjectNode of(String title, List<FieldRule> fields, List<TableRule> tables) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema").put("title", title);
        schema.put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        for (FieldRule field : fields) {
            leaf(properties.putObject(field.name()), field.type(), field.description());
        }
        for (TableRule table : tables) {
            ObjectNode rows =
                    properties.putObject(table.name()).put("type", "array").putObject("items");
            rows.put("type", "object").put("additionalProperties", false);
            ObjectNode columns = rows.putObject("properties");
            for (TableRule.Column column : table.columns()) {
                leaf(columns.putObject(column.name()), column.type(), column.description());
            }
        }
        return schema;
    }

    private static void leaf(ObjectNode leaf, ValueType type, String description) {
        switch (type) {
            case AMOUNT, NUMBER -> leaf.put("type", "number");
            case PERCENT -> leaf.put("type", "number").put("format", "percent");
            case INTEGER -> leaf.put("type", "integer");
            case BOOLEAN -> leaf.put("type", "boolean");
            case DATE, ID, IBAN, CURRENCY, EMAIL, PHONE, PARTY, ADDRESS ->
                leaf.put("type", "string").put("format", type.name().toLowerCase(Locale.ROOT));
            default -> leaf.put("type", "string");
        }
        if (!description.isEmpty()) {
            leaf.put("description", description);
        }
    }
}
