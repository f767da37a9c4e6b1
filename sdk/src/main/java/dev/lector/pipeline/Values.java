package dev.lector.pipeline;

import dev.lector.answer.ValueType;
import dev.lector.rule.Amount;
import dev.lector.rule.Amounts;
import dev.lector.rule.Currencies;
import dev.lector.rule.DateOrder;
import dev.lector.rule.Dates;
import dev.lector.rule.DecimalMark;
import dev.lector.rule.Iban;
import dev.lector.rule.PrintedDate;
import dev.lector.schema.FieldKind;
import dev.lector.schema.SchemaField;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** From the kind of a field to the type of an answer, from printed text to a normalised value, and from that to JSON. */
public final class Values {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final DateOrder dates;
    private final DecimalMark mark;

    /** Reads numbers and dates the way this document prints them. */
    public Values(String documentText) {
        this.dates = Dates.orderOf(documentText);
        this.mark = Amounts.markOf(documentText);
    }

    /** The type of answer that a field of this kind wants. */
    public static ValueType type(FieldKind kind) {
        return switch (kind) {
            case STRING, ENUM, URI, TIME, YEAR_MONTH, DATE_TIME -> ValueType.STRING;
            case INTEGER -> ValueType.INTEGER;
            case NUMBER -> ValueType.NUMBER;
            case AMOUNT -> ValueType.AMOUNT;
            case DATE -> ValueType.DATE;
            case DURATION -> ValueType.DURATION;
            case BOOLEAN -> ValueType.BOOLEAN;
            case CURRENCY -> ValueType.CURRENCY;
            case ID -> ValueType.ID;
            case IBAN -> ValueType.IBAN;
            case PERCENT -> ValueType.PERCENT;
            case EMAIL -> ValueType.EMAIL;
        };
    }

    /** The normalised text of a printed value, or null when it is no value of this kind. */
    public @Nullable String normalise(FieldKind kind, String printed) {
        return switch (kind) {
            case DATE -> {
                PrintedDate date = Dates.parse(printed, dates);
                yield date == null ? null : date.value().toString();
            }
            case NUMBER, INTEGER, AMOUNT, PERCENT -> {
                Amount amount = Amounts.parse(printed, mark);
                yield amount == null ? null : amount.value().toPlainString();
            }
            case CURRENCY -> Currencies.of(printed);
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
    public static JsonNode node(FieldKind kind, String text) {
        return switch (kind) {
            case INTEGER, NUMBER, PERCENT -> number(text);
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
