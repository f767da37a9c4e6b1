package dev.lector.extractors.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.error.AuthorException;
import dev.lector.error.CallerException;
import dev.lector.extractors.Extracted;
import dev.lector.result.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {
    private static final Path BUNDLED =
            Path.of("..", "templates", "src", "main", "resources", "dev", "lector", "templates");

    @TempDir
    private Path folder;

    @Test
    void shouldShipTemplatesOfTheUsualKinds() {
        assertThat(Templates.bundled().kinds())
                .contains(
                        "invoice",
                        "credit_note",
                        "receipt",
                        "purchase_order",
                        "order_confirmation",
                        "delivery_note",
                        "bank_statement",
                        "contract",
                        "letter");
    }

    @Test
    void shouldListEveryBundledFileInTheIndex() throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLED)) {
            List<String> there = files.filter(Files::isRegularFile)
                    .map(f -> BUNDLED.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> f.matches("[a-z_]+/\\d+/.*"))
                    .sorted()
                    .toList();
            assertThat(Files.readAllLines(BUNDLED.resolve("index.txt"))).containsExactlyElementsOf(there);
        }
    }

    @Test
    void shouldGetOutOfTheExamplesOfEveryKindWhatTheySay() {
        assertThat(Templates.bundled().all())
                .allSatisfy(t -> assertThat(t.examples()).as(t.id()).isNotEmpty());
        assertThat(Templates.bundled().all().stream().flatMap(t -> Examples.run(t).stream()))
                .isEmpty();
    }

    @Test
    void shouldHaveSomethingToTellALargeModelOfEveryKind() {
        assertThat(Templates.bundled().all())
                .allSatisfy(template ->
                        assertThat(template.prompt()).as(template.id()).isNotBlank());
    }

    @Test
    void shouldRunAKindOfTheUsersOwn() throws IOException {
        write("berth", BERTH);
        Templates templates = Templates.bundled().and(folder);
        Template berth = templates.general("berth_note");
        Extracted found = Extractors.of(berth).extract(TypedPages.of(BERTH_NOTE));
        assertThat(value(found, "berth")).isEqualTo("C 14");
        assertThat(value(found, "skipper")).isEqualTo("Ada Lindqvist");
        assertThat(value(found, "arrival")).isEqualTo("2024-06-03");
        assertThat(value(found, "fee")).isEqualTo("96.00");
        assertThat(found.lines()).hasSize(2);
        assertThat(found.lines().get(0).get("service").value()).isEqualTo("Berth with shore power and water");
        assertThat(found.lines().get(1).get("price").value()).isEqualTo("12.00");
        assertThat(found.findings()).isEmpty();
    }

    @Test
    void shouldRunTheChecksThatATemplateWrites() throws IOException {
        write("berth", BERTH);
        Template berth = Templates.bundled().and(folder).general("berth_note");
        String wrong = BERTH_NOTE.replace("17/06/2024", "01/06/2024").replace("EUR 96.00", "EUR 97.00");
        List<Finding> findings =
                Extractors.of(berth).extract(TypedPages.of(wrong)).findings();
        assertThat(findings).hasSize(2);
        assertThat(findings).extracting(Finding::pointer).containsExactlyInAnyOrder("/departure", "/fee");
        assertThat(findings.get(1).message()).contains("services do not add up", "96.00", "97.00");
    }

    @Test
    void shouldSayWhatIsMissing() throws IOException {
        write("berth", BERTH);
        Template berth = Templates.bundled().and(folder).general("berth_note");
        Extracted found = Extractors.of(berth).extract(TypedPages.of("HARBOUR NOTE\n\nnothing else"));
        assertThat(found.findings()).extracting(Finding::code).contains("field.missing");
    }

    @Test
    void shouldLetAVendorsTemplateChangeTheOutcome() throws IOException {
        write(
                "linde",
                """
                template: linde-invoice
                version: 1
                kind: invoice
                extends: invoice
                match:
                  keywords: [Gasthof Zur Linde, DE136695976]
                  exclude: [Lieferschein]
                fields:
                  invoice_number: {labels: {de: [Vorgang]}, pattern: 'V-\\d+/\\d+'}
                """);
        Templates templates = Templates.bundled().and(folder);
        String paper =
                """
                Gasthof Zur Linde KG
                Dorfweg 12, 36037 Fulda      USt-IdNr. DE136695976

                Rechnung
                Rechnungsnummer:  77812      Vorgang:   V-31/2024
                Rechnungsdatum:   07.05.2024

                Gesamtbetrag      470,05 EUR
                """;
        assertThat(number(templates, paper)).isEqualTo("V-31/2024");
        assertThat(number(Templates.bundled(), paper)).isEqualTo("77812");
        assertThat(number(templates, paper.replace("DE136695976", "DE999999999")))
                .isEqualTo("77812");
        assertThat(number(templates, paper + "Lieferschein 3")).isEqualTo("77812");
    }

    @ParameterizedTest
    @CsvSource({"right,B2", "below,C3", "left,A1", "above,D4"})
    void shouldLookOnTheSideThatTheTemplateNames(String side, String expected) throws IOException {
        write(
                "sided",
                """
                template: sided
                version: 1
                kind: sided
                fields:
                  code: {type: id, labels: {en: [slot]}, where: [%s]}
                """
                        .formatted(side));
        String paper =
                """
                                    D4
                          A1        Slot      B2
                                    C3
                """;
        Template template = Templates.bundled().and(folder).general("sided");
        assertThat(value(Extractors.of(template).extract(TypedPages.of(paper)), "code"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"best,10.00", "first,10.00", "last,5.50", "sum,15.50"})
    void shouldMergePlacesAsTheTemplateSays(String merge, String expected) throws IOException {
        write(
                "merged",
                """
                template: merged
                version: 1
                kind: merged
                fields:
                  toll: {type: amount, labels: {en: [toll]}, merge: %s}
                """
                        .formatted(merge));
        Template template = Templates.bundled().and(folder).general("merged");
        Extracted found = Extractors.of(template).extract(TypedPages.of("Toll:  10.00\n\nother words\n\nToll:  5.50"));
        assertThat(value(found, "toll")).isEqualTo(expected);
    }

    @Test
    void shouldReadATableOverTwoPages() throws IOException {
        write("berth", BERTH);
        Template berth = Templates.bundled().and(folder).general("berth_note");
        String second = "Service                    Nights   Price\nSauna                      1        9.00\n";
        Extracted found = Extractors.of(berth).extract(TypedPages.of(BERTH_NOTE + "\f" + second));
        assertThat(found.lines()).hasSize(3);
        assertThat(found.lines().get(2).get("service").value()).isEqualTo("Sauna");
        assertThat(found.lines().get(2).get("service").page()).isEqualTo(2);
    }

    @Test
    void shouldReadSeveralTables() throws IOException {
        write(
                "two",
                """
                template: two
                version: 1
                kind: two
                fields: {}
                tables:
                  services:
                    columns:
                      service: {type: string, headers: {en: [service]}, required: true}
                      price: {type: amount, headers: {en: [price]}, required: true}
                  payments:
                    columns:
                      paid: {type: date, headers: {en: [paid on]}, required: true}
                      sum: {type: amount, headers: {en: [sum]}, required: true}
                checks:
                  - {check: sum(price) = sum(sum) within 0.01, message: not paid in full}
                  - {check: "each: sum > 15", at: sum}
                """);
        Template two = Templates.bundled().and(folder).general("two");
        String paper =
                """
                Service          Price
                Laundry          12.00
                Sauna             9.00

                Paid on          Sum
                03/06/2024       20.00
                04/06/2024        1.50
                """;
        Extracted found = Extractors.of(two).extract(TypedPages.of(paper));
        assertThat(found.rows("services"))
                .extracting(r -> r.get("price").value())
                .containsExactly("12.00", "9.00");
        assertThat(found.rows("payments")).extracting(r -> r.get("sum").value()).containsExactly("20.00", "1.50");
        assertThat(found.findings())
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("", "template.condition"),
                        org.assertj.core.groups.Tuple.tuple("/payments/1/sum", "template.condition"));
    }

    @Test
    void shouldNameFileLineAndFieldOfEveryMistake() throws IOException {
        write(
                "bad",
                """
                template: bad
                version: 1
                kind: berth_note
                fields:
                  berth:
                    type: id
                    colour: red
                  fee: {type: money}
                """);
        List<Mistake> mistakes = Templates.bundled().check(folder);
        assertThat(mistakes).extracting(Mistake::file).containsOnly("bad/template.yaml");
        assertThat(mistakes).extracting(Mistake::line).containsExactlyInAnyOrder(7, 8);
        assertThat(mistakes)
                .extracting(Mistake::field)
                .containsExactlyInAnyOrder("/fields/berth/colour", "/fields/fee/type");
        assertThatThrownBy(() -> Templates.bundled().and(folder))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("bad/template.yaml:7: /fields/berth/colour");
    }

    @Test
    void shouldFindMistakesThatOnlyACloserLookShows() throws IOException {
        write(
                "bad",
                """
                template: bad
                version: 1
                kind: berth_note
                match: {keywords: [ab]}
                fields:
                  berth: {type: id, pattern: '(\\d+)\\1'}
                  fee: {type: amount, concept: gross_amont}
                  name: {type: party, region: {box: [0.5, 0.1, 0.2, 0.2]}, merge: sum}
                checks:
                  - berth.unknown
                  - "fee + tax = 3"
                  - {check: "fee >", at: fee}
                """);
        assertThat(Templates.bundled().check(folder))
                .extracting(Mistake::toString)
                .anyMatch(m -> m.startsWith("bad/template.yaml:4: /match/keywords/0"))
                .anyMatch(m -> m.startsWith("bad/template.yaml:6: /fields/berth/pattern"))
                .anyMatch(m -> m.startsWith("bad/template.yaml:7: /fields/fee/concept"))
                .anyMatch(m -> m.startsWith("bad/template.yaml:8: /fields/name/region/box"))
                .anyMatch(m -> m.startsWith("bad/template.yaml:8: /fields/name/merge"))
                .anyMatch(m -> m.startsWith("bad/template.yaml:10: /checks/0") && m.contains("berth.unknown"))
                .anyMatch(m -> m.startsWith("bad/template.yaml:11: /checks/1") && m.contains("'tax'"))
                .anyMatch(m -> m.startsWith("bad/template.yaml:12: /checks/2") && m.contains("the end"))
                .hasSize(8);
    }

    @Test
    void shouldReportAnExampleThatDoesNotComeOut() throws IOException {
        write("berth", BERTH);
        Files.createDirectories(folder.resolve("berth/examples"));
        Files.writeString(folder.resolve("berth/examples/one.txt"), BERTH_NOTE);
        Files.writeString(folder.resolve("berth/examples/one.json"), "{\"skipper\": \"Bo Ek\", \"fee\": \"96\"}");
        List<Mistake> mistakes = Templates.bundled().check(folder);
        assertThat(mistakes).hasSize(1);
        assertThat(mistakes.get(0).toString()).contains("/skipper", "Bo Ek", "Ada Lindqvist");
    }

    @Test
    void shouldRefuseChainsThatLeadNowhereOrRoundAndRound() throws IOException {
        write("a", "template: a\nversion: 1\nkind: k\nextends: b\nfields: {}\n");
        write("b", "template: b\nversion: 1\nkind: k\nextends: a\nfields: {}\n");
        write("c", "template: c\nversion: 1\nkind: k\nextends: nowhere\nfields: {}\n");
        assertThat(Templates.bundled().check(folder))
                .extracting(Mistake::field)
                .contains("/extends")
                .hasSize(3);
    }

    @Test
    void shouldNameTheKindsWhenThereIsNone() {
        assertThatThrownBy(() -> Templates.bundled().general("poem"))
                .isInstanceOf(CallerException.class)
                .hasMessageContaining("invoice");
    }

    private void write(String name, String yaml) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve("template.yaml"), yaml);
    }

    private static String number(Templates templates, String paper) {
        var pages = TypedPages.of(paper);
        return value(Extractors.of(templates.best("invoice", pages)).extract(pages), "invoice_number");
    }

    private static String value(Extracted found, String field) {
        return found.fields().containsKey(field) ? found.fields().get(field).value() : "missing";
    }

    private static final String BERTH =
            """
            template: berth-note
            version: 1
            kind: berth_note
            title: Berth note
            fields:
              berth: {type: id, labels: {en: [berth]}, pattern: '[A-Z] \\d{1,3}', required: true}
              skipper: {type: party, labels: {en: [skipper]}}
              arrival: {type: date, labels: {en: [arrival, from]}}
              departure: {type: date, labels: {en: [departure]}}
              fee: {type: amount, labels: {en: [harbour dues]}, required: true}
            tables:
              services:
                columns:
                  service: {type: string, headers: {en: [service]}, required: true}
                  nights: {type: integer, headers: {en: [nights]}}
                  price: {type: amount, headers: {en: [price]}, required: true}
                wraps: service
            checks:
              - {check: arrival <= departure, at: departure}
              - {check: sum(price) = fee within 0.01, at: fee, message: the services do not add up}
            """;

    private static final String BERTH_NOTE =
            """
            HARBOUR NOTE

            Berth No:  C 14            Skipper:  Ada Lindqvist
            Arrival:   03/06/2024      Departure:  17/06/2024

            Service                    Nights   Price
            Berth with shore power     14       84.00
            and water
            Laundry                    2        12.00

            Harbour dues               EUR 96.00
            """;
}
