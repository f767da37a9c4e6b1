package dev.lector.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.error.AuthorException;
import dev.lector.limits.Limits;
import dev.lector.result.Money;
import java.math.BigDecimal;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordSchemaTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Limits LIMITS = Limits.defaults();

    enum Kind {
        INVOICE,
        CREDIT
    }

    record Line(String text, @Nullable BigDecimal quantity, Money amount) {}

    @Described("an invoice")
    record Invoice(
            @Described(value = "number of the invoice", as = ValueType.ID) String number,
            LocalDate issued,
            Optional<LocalDate> dueDate,
            Money total,
            Kind kind,
            int copies,
            List<Line> lines,
            Set<String> tags) {}

    record Everything(
            String string,
            boolean flag,
            Boolean box,
            int i,
            long l,
            double d,
            BigDecimal decimal,
            LocalDate date,
            LocalDateTime local,
            LocalTime time,
            OffsetDateTime offset,
            Instant instant,
            YearMonth month,
            Period period,
            Duration duration,
            URI uri,
            Currency currency,
            Money money,
            Kind kind,
            String[] strings,
            int[] ints) {}

    @Test
    void shouldWriteSchemaInTheOrderOfTheComponents() {
        JsonNode schema = RecordSchema.of(Invoice.class).json();
        assertThat(schema.path("properties").propertyNames())
                .containsExactly("number", "issued", "dueDate", "total", "kind", "copies", "lines", "tags");
        assertThat(schema.path("description").asString()).isEqualTo("an invoice");
        assertThat(schema.at("/properties/number/description").asString()).isEqualTo("number of the invoice");
        assertThat(schema.at("/properties/dueDate/type").toString()).isEqualTo("[\"string\",\"null\"]");
        assertThat(schema.path("required").toString()).doesNotContain("dueDate").contains("\"lines\"");
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(schema.at("/properties/lines/items/required").toString()).isEqualTo("[\"text\",\"amount\"]");
    }

    @Test
    void shouldWriteSchemasThatFitTheMetaSchema() {
        // A caller's schema is checked against the meta-schema when it is made; our own are trusted and checked here.
        for (Class<?> type : List.of(Invoice.class, Everything.class)) {
            RecordSchema<?> own = RecordSchema.of(type);
            assertThat(RecordSchema.of(own.json()).fields()).isEqualTo(own.fields());
        }
    }

    @Test
    void shouldListLeavesWithTheirKinds() {
        List<SchemaField> fields = RecordSchema.of(Invoice.class).fields();
        assertThat(fields.stream().map(f -> f.pointer() + " " + f.kind()))
                .containsExactly(
                        "/number ID",
                        "/issued DATE",
                        "/dueDate DATE",
                        "/total AMOUNT",
                        "/kind ENUM",
                        "/copies INTEGER",
                        "/lines/*/text STRING",
                        "/lines/*/quantity NUMBER",
                        "/lines/*/amount AMOUNT",
                        "/tags/* STRING");
        SchemaField due = fields.get(2);
        assertThat(due.required()).isFalse();
        assertThat(due.description()).isEqualTo("due date");
        assertThat(fields.get(4).choices()).containsExactly("INVOICE", "CREDIT");
        SchemaField amount = fields.get(8);
        assertThat(amount.inTable()).isTrue();
        assertThat(amount.table()).isEqualTo("/lines");
        assertThat(amount.pointer(3)).isEqualTo("/lines/3/amount");
        assertThat(amount.path()).containsExactly("lines", "amount");
        assertThat(fields.get(9).inTable()).isFalse();
        assertThat(fields.get(9).repeated()).isTrue();
    }

    @Test
    void shouldBindWholeRecordAndWriteItBack() throws Exception {
        RecordSchema<Invoice> schema = RecordSchema.of(Invoice.class);
        JsonNode json = JSON.readTree(
                """
                {"number":"A-1","issued":"2024-02-29","dueDate":null,"total":{"amount":118.00,"currency":"EUR"},
                 "kind":"CREDIT","copies":2,"lines":[{"text":"Screws","quantity":1.5,"amount":{"amount":118.00,"currency":null}}],
                 "tags":["a","b"]}""");
        Bound<Invoice> bound = schema.bind(json, LIMITS);
        assertThat(bound.violations()).isEmpty();
        Invoice invoice = bound.value();
        assertThat(invoice.total()).isEqualTo(Money.of("118.00", "EUR"));
        assertThat(invoice.dueDate()).isEmpty();
        assertThat(invoice.lines().get(0).quantity()).isEqualByComparingTo("1.5");
        assertThat(invoice.tags()).containsExactly("a", "b");
        assertThat(schema.toJson(invoice)).isEqualTo(json);
    }

    @Test
    void shouldBindEveryAllowedType() {
        RecordSchema<Everything> schema = RecordSchema.of(Everything.class);
        Everything value = new Everything(
                "s",
                true,
                false,
                -3,
                1L << 40,
                2.5,
                new BigDecimal("1.10"),
                LocalDate.of(2024, 5, 1),
                LocalDateTime.of(2024, 5, 1, 10, 30),
                LocalTime.of(8, 15, 30),
                OffsetDateTime.parse("2024-05-01T10:00:01+02:00"),
                Instant.parse("2024-05-01T10:00:01Z"),
                YearMonth.of(2024, 5),
                Period.ofMonths(3),
                Duration.ofHours(36),
                URI.create("https://example.org/a"),
                Currency.getInstance("CHF"),
                Money.of("-1", null),
                Kind.INVOICE,
                new String[] {"x"},
                new int[] {1, 2});
        JsonNode json = schema.toJson(value);
        Bound<Everything> bound = schema.bind(json, LIMITS);
        assertThat(bound.violations()).isEmpty();
        assertThat(schema.toJson(bound.value())).hasToString(json.toString());
    }

    @Test
    void shouldKeepWhatFitsAndSayWhatDoesNot() throws Exception {
        JsonNode json = JSON.readTree(
                """
                {"number":7,"issued":"2023-02-30","total":{"amount":"x"},"kind":"OTHER","copies":1,
                 "lines":[{"text":"a","amount":{"amount":1}},{"amount":{"amount":2,"currency":"ZZZ"}}],"extra":1}""");
        Bound<Invoice> bound = RecordSchema.of(Invoice.class).bind(json, LIMITS);
        Invoice invoice = bound.value();
        assertThat(invoice.number()).isNull();
        assertThat(invoice.issued()).isNull();
        assertThat(invoice.total()).isNull();
        assertThat(invoice.kind()).isNull();
        assertThat(invoice.copies()).isEqualTo(1);
        assertThat(invoice.tags()).isEmpty();
        assertThat(invoice.lines()).hasSize(2);
        assertThat(bound.violations().stream().map(v -> v.keyword() + " " + v.pointer()))
                .contains(
                        "type /number",
                        "format /issued",
                        "type /total/amount",
                        "enum /kind",
                        "required /tags",
                        "required /lines/1/text",
                        "additionalProperties ",
                        "value /lines/1/amount");
        assertThat(bound.violations()).noneMatch(v -> v.message().contains("OTHER"));
    }

    @Test
    void shouldGiveNoRecordWhenAPrimitiveIsMissing() throws Exception {
        record Count(int count) {}
        record Outer(String name, @Nullable Count count) {}
        assertThat(RecordSchema.of(Count.class)
                        .bind(JSON.readTree("{}"), LIMITS)
                        .value())
                .isNull();
        Bound<Outer> outer = RecordSchema.of(Outer.class).bind(JSON.readTree("{\"name\":\"a\",\"count\":{}}"), LIMITS);
        assertThat(outer.value()).isEqualTo(new Outer("a", null));
        assertThat(outer.violations()).extracting(Violation::pointer).containsExactly("/count/count");
    }

    @Test
    void shouldReportAConstructorThatRefuses() throws Exception {
        record Positive(BigDecimal amount) {
            Positive {
                if (amount.signum() < 0) {
                    throw new IllegalArgumentException("negative");
                }
            }
        }
        Bound<Positive> bound = RecordSchema.of(Positive.class).bind(JSON.readTree("{\"amount\":-1}"), LIMITS);
        assertThat(bound.value()).isNull();
        assertThat(bound.violations()).extracting(Violation::keyword).containsExactly("record");
    }

    record Tree(String name, List<Tree> children) {}

    record WithMap(Map<String, String> map) {}

    record WithObject(Object any) {}

    record WithInterface(Runnable run) {}

    record WithClass(StringBuilder text) {}

    record WithRawList(@SuppressWarnings("rawtypes") List list) {}

    record WithNested(List<List<String>> lists) {}

    record WithChar(char c) {}

    record Empty() {}

    record Generic<A>(A a) {}

    record Holder(Generic<String> generic) {}

    record NullablePrimitive(@Nullable Integer ok, WithChar inner) {}

    @Test
    void shouldRefuseWrongClassesNamingTheComponent() {
        assertRefused(Tree.class, "Tree.children");
        assertRefused(WithMap.class, "WithMap.map");
        assertRefused(WithObject.class, "WithObject.any");
        assertRefused(WithInterface.class, "WithInterface.run");
        assertRefused(WithClass.class, "WithClass.text");
        assertRefused(WithRawList.class, "WithRawList.list");
        assertRefused(WithNested.class, "WithNested.lists");
        assertRefused(Empty.class, "Empty");
        assertRefused(Holder.class, "Holder.generic");
        assertRefused(NullablePrimitive.class, "WithChar.c");
        assertRefused(String.class, "java.lang.String");
    }

    private static void assertRefused(Class<?> type, String place) {
        assertThatThrownBy(() -> RecordSchema.of(type))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining(place);
    }

    @Test
    void shouldTakeDescriptionsFromAMapAndRefuseUnknownPointers() {
        RecordSchema<Invoice> schema = RecordSchema.of(Invoice.class, Map.of("/lines/*/text", "what was sold"));
        assertThat(schema.fields()).anyMatch(f -> f.description().equals("what was sold"));
        assertThatThrownBy(() -> RecordSchema.of(Invoice.class, Map.of("/nothing", "x")))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("/nothing");
    }

    @Test
    void shouldTakeACallersSchema() throws Exception {
        RecordSchema<JsonNode> schema = RecordSchema.of(
                JSON.readTree(
                        """
                {"type":"object","properties":{"name":{"type":"string"},"due":{"anyOf":[{"$ref":"#/$defs/day"},{"type":"null"}]},
                 "child":{"$ref":"#"}},"required":["name"],"$defs":{"day":{"type":"string","format":"date","description":"a day"}}}"""));
        assertThat(schema.fields().stream().map(f -> f.pointer() + " " + f.kind() + " " + f.required()))
                .contains("/name STRING true", "/due DATE false");
        assertThat(schema.fields().get(1).description()).isEqualTo("a day");
        JsonNode good = JSON.readTree("{\"name\":\"a\",\"due\":\"2024-01-31\"}");
        assertThat(schema.bind(good, LIMITS).value()).isEqualTo(good);
        Bound<JsonNode> bad = schema.bind(JSON.readTree("{\"due\":\"2024-01-32\"}"), LIMITS);
        assertThat(bad.value()).isNull();
        assertThat(bad.violations()).isNotEmpty();
    }

    @Test
    void shouldRefuseSchemasThatAreNoneOrReachOut() {
        assertSchemaRefused("{\"type\":\"strin\"}");
        assertSchemaRefused("{\"$ref\":\"https://example.org/schema\"}");
        assertSchemaRefused("{\"$ref\":\"file:///etc/passwd\"}");
        assertSchemaRefused("{\"$ref\":\"#/$defs/missing\"}");
        assertSchemaRefused("{\"$dynamicRef\":\"#a\"}");
        assertSchemaRefused("[]");
        assertSchemaRefused("{\"items\":".repeat(80) + "{}" + "}".repeat(80));
    }

    private static void assertSchemaRefused(String schema) {
        assertThatThrownBy(() -> RecordSchema.of(JSON.readTree(schema))).isInstanceOf(AuthorException.class);
    }

    @Test
    void shouldHoldValuesToTheLimits() throws Exception {
        RecordSchema<JsonNode> any = RecordSchema.of(JSON.readTree("{}"));
        assertLimited(any, "[".repeat(40) + "]".repeat(40), "jsonDepth");
        assertLimited(any, "\"" + "x".repeat(9000) + "\"", "stringBytes");
        assertLimited(any, "1e99999999", "numberDigits");
        assertLimited(any, "1".repeat(60), "numberDigits");
        assertLimited(any, "[" + "1,".repeat(3000) + "1]", "arrayItems");
    }

    @Test
    void shouldKeepNoMoreViolationsThanAllowed() throws Exception {
        RecordSchema<JsonNode> numbers =
                RecordSchema.of(JSON.readTree("{\"type\": \"array\", \"items\": {\"type\": \"number\"}}"));
        JsonNode wrong = JSON.readTree("[" + "\"x\",".repeat(300) + "1]");
        assertThat(numbers.bind(wrong, LIMITS).violations()).hasSize(LIMITS.violations());
        Limits few = LIMITS.toBuilder().violations(7).build();
        assertThat(numbers.bind(wrong, few).violations()).hasSize(7);
    }

    private static void assertLimited(RecordSchema<JsonNode> schema, String json, String limit) {
        Bound<JsonNode> bound = schema.bind(JSON.readTree(json), LIMITS);
        assertThat(bound.value()).isNull();
        assertThat(bound.violations())
                .anyMatch(v -> v.keyword().equals("limit") && v.message().contains(limit));
    }
}
