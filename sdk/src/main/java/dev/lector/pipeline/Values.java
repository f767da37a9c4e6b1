package dev.lector.pipeline;

import dev.lector.rule.Amount;
import dev.lector.rule.Amounts;
import dev.lector.rule.Currencies;
import dev.lector.rule.DateOrder;
import dev.lector.rule.Dates;
import dev.lector.rule.DecimalMark;
import dev.lector.rule.Iban;
import dev.lector.rule.PrintedDate;
import dev.lector.schema.SchemaField;
import dev.lector.schema.ValueType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** From printed text to a normalised value, and from that to JSON. */
public final class Values {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final DateOrder dates;
    private final DecimalMark mark;

    /** Reads numbers and dates the way this document prints them. */
    public Values(String documentText) {
        this.dates = Dates.orderOf(documentText);
        this.mark = Amounts.markOf(documentText);
    }

    /** The normalised text of a printed value, or null when it is no value of this kind. */
    public @Nullable String normalise(ValueType kind, String printed) {
        return switch (kind) {
            case DATE -> {
                PrintedDate date = Dates.parse(printed, dates);
                yield date == null ? null : date.value().toString();
            }
            case NUMBER, INTEGER, AMOUNT, PERCENT -> {
                Amount amount = Amounts.parse(printed, mark);
                yield amount == null ? null : amount.value().toPlainString();
            }
            case CURRENCY -> {
                String alone = Currencies.of(printed);
                yield alone == null ? Currencies.strip(printed).currency() : alone;
            }
            case IBAN -> Iban.normalize(printed);
            default -> printed.strip();
        };
    }

    /** Puts a value where its field's path says, making objects on the way. */
    public static void put(ObjectNode root, SchemaField field, String text) {
        ObjectNode parent = root;
        for (String step : field.path().subList(0, field.path().size() - 1)) {
            JsonNode known = parent.get(step);
            parent = known instanceof ObjectNode object ? object : parent.putObject(step);
        }
        parent.set(field.name(), node(field.kind(), text));
    }

    /** A value as JSON; text that is no number where one is wanted stays text, and the schema says what is wrong with it. */
    public static JsonNode node(ValueType kind, String text) {
        return switch (kind) {
            case INTEGER, NUMBER, PERCENT -> number(text);
            case AMOUNT -> {
                JsonNode amount = number(text);
                yield amount.isNumber()
                        ? NODES.objectNode().set("amount", amount)
                        : amount; // no amount at all, and the schema says so
            }
            case BOOLEAN -> NODES.booleanNode(text.equals("true") || text.equals("yes"));
            default -> NODES.stringNode(text);
        };
    }

    private static JsonNode number(String text) {
        try {
            return NODES.numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return NODES.stringNode(text);
        }
    }
}
