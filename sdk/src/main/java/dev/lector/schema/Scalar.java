package dev.lector.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Java type that is one JSON value: how its schema reads and how a value is bound. Immutable.
 *
 * @param jsonType {@code string}, {@code integer}, {@code number} or {@code boolean}
 * @param format   the schema's {@code format}, or null
 * @param pattern  the schema's {@code pattern}, or null
 * @param minimum  the smallest value of a bounded integer, or null
 * @param maximum  the largest value of a bounded integer, or null
 * @param parser   makes the Java value; may throw a runtime exception for a value that is none
 */
record Scalar(
        String jsonType,
        @Nullable String format,
        @Nullable String pattern,
        @Nullable Long minimum,
        @Nullable Long maximum,
        Function<JsonNode, Object> parser) {
    private static final String DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private static final String CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?";
    private static final Map<Class<?>, Scalar> ALL = table();

    static @Nullable Scalar of(Class<?> type) {
        return ALL.get(type);
    }

    private static Map<Class<?>, Scalar> table() {
        Map<Class<?>, Scalar> all = new HashMap<>();
        all.put(String.class, text(null, null, s -> s));
        both(all, boolean.class, Boolean.class, new Scalar("boolean", null, null, null, null, JsonNode::booleanValue));
        both(all, int.class, Integer.class, whole(Integer.MIN_VALUE, Integer.MAX_VALUE, BigDecimal::intValueExact));
        both(all, long.class, Long.class, whole(Long.MIN_VALUE, Long.MAX_VALUE, BigDecimal::longValueExact));
        both(all, short.class, Short.class, whole(Short.MIN_VALUE, Short.MAX_VALUE, BigDecimal::shortValueExact));
        all.put(BigInteger.class, new Scalar("integer", null, null, null, null, n -> decimal(n)
                .toBigIntegerExact()));
        all.put(BigDecimal.class, new Scalar("number", null, null, null, null, Scalar::decimal));
        both(all, double.class, Double.class, new Scalar("number", null, null, null, null, n -> decimal(n)
                .doubleValue()));
        both(all, float.class, Float.class, new Scalar("number", null, null, null, null, n -> decimal(n)
                .floatValue()));
        times(all);
        all.put(URI.class, text("uri", null, URI::create));
        all.put(Currency.class, text("currency", "^[A-Z]{3}$", Currency::getInstance));
        return all;
    }

    private static void times(Map<Class<?>, Scalar> all) {
        all.put(LocalDate.class, text("date", null, LocalDate::parse));
        all.put(LocalDateTime.class, text("local-date-time", "^" + DAY + "T" + CLOCK + "$", LocalDateTime::parse));
        all.put(LocalTime.class, text("local-time", "^" + CLOCK + "$", LocalTime::parse));
        all.put(OffsetDateTime.class, text("date-time", null, OffsetDateTime::parse));
        all.put(Instant.class, text("date-time", null, s -> OffsetDateTime.parse(s)
                .toInstant()));
        all.put(YearMonth.class, text("year-month", "^[0-9]{4}-(0[1-9]|1[0-2])$", YearMonth::parse));
        all.put(
                Period.class,
                text(
                        "duration",
                        "^P([0-9]{1,4}Y([0-9]{1,4}M)?([0-9]{1,4}D)?|[0-9]{1,4}M([0-9]{1,4}D)?|[0-9]{1,4}[DW])$",
                        Period::parse));
        all.put(
                Duration.class,
                text(
                        "duration",
                        "^P([0-9]{1,4}D|([0-9]{1,4}D)?T([0-9]{1,4}H([0-9]{1,4}M)?([0-9]{1,4}S)?|[0-9]{1,4}M([0-9]{1,4}S)?|[0-9]{1,4}S))$",
                        Duration::parse));
    }

    private static void both(Map<Class<?>, Scalar> all, Class<?> primitive, Class<?> box, Scalar scalar) {
        all.put(primitive, scalar);
        all.put(box, scalar);
    }

    private static Scalar text(@Nullable String format, @Nullable String pattern, Function<String, Object> parser) {
        return new Scalar("string", format, pattern, null, null, n -> parser.apply(n.stringValue()));
    }

    private static Scalar whole(long minimum, long maximum, Function<BigDecimal, Object> parser) {
        return new Scalar("integer", null, null, minimum, maximum, n -> parser.apply(decimal(n)));
    }

    private static BigDecimal decimal(JsonNode node) {
        return node.decimalValue();
    }

    /** The schema, without what surrounds it. */
    ObjectNode schema(ValueType as) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", jsonType);
        String named = jsonType.equals("string") && format == null ? as.textFormat() : format;
        if (named != null) {
            schema.put("format", named);
        }
        if (pattern != null) {
            schema.put("pattern", pattern);
        }
        if (minimum != null && maximum != null && maximum < Long.MAX_VALUE) {
            schema.put("minimum", minimum);
            schema.put("maximum", maximum);
        }
        return schema;
    }

    /** The JSON of a Java value of this type. */
    static JsonNode write(Object value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (value instanceof Boolean truth) {
            return json.booleanNode(truth);
        }
        if (value instanceof Integer || value instanceof Short) {
            return json.numberNode(((Number) value).intValue());
        }
        if (value instanceof Long number) {
            return json.numberNode(number.longValue());
        }
        if (value instanceof Number number) {
            return json.numberNode(new BigDecimal(number.toString()));
        }
        return json.stringNode(value.toString());
    }
}
