package dev.lector.extractors.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.error.CallerException;
import dev.lector.extractors.Extracted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class TemplateDraftTest {
    private static final String PAPER =
            """
            Gasthof Zur Linde KG
            Dorfweg 12, 36037 Fulda      USt-IdNr. DE136695976

            Rechnung
            Rechnungsnummer:  %s      Vorgang:   %s
            Rechnungsdatum:   07.05.2024

            Gesamtbetrag      470,05 EUR
            """;

    @TempDir
    private Path folder;

    @Test
    void shouldDraftAVendorsTemplateThatReadsItsNextPaper() throws IOException {
        String yaml = draft(
                "linde",
                "invoice",
                PAPER.formatted("77812", "V-31/2024"),
                """
                {"fields": {"invoice_number": "V-31/2024", "invoice_date": "2024-05-07", "seller_name": "Gasthof Zur Linde KG",
                            "seller_tax_id": "DE136695976", "gross_amount": "470.05", "order_number": "never printed"}}
                """);
        assertThat(yaml)
                .contains("extends: invoice", "keywords: ['DE136695976', 'Gasthof Zur Linde KG']")
                .contains("  invoice_number: {type: id, labels: {de: ['Vorgang']}, where: [right]")
                .contains("# The general rules find this one: gross_amount")
                .contains("# Stand nowhere on the pages as they were annotated: order_number");
        Templates templates = templates("linde", yaml);
        var pages = TypedPages.of(PAPER.formatted("81402", "V-977/2025"));
        Template best = templates.best("invoice", pages);
        assertThat(best.id()).isEqualTo("linde");
        Extracted found = Extractors.of(best).extract(pages);
        assertThat(found.fields().get("invoice_number").value()).isEqualTo("V-977/2025");
        assertThat(found.fields().get("gross_amount").value()).isEqualTo("470.05");
    }

    @Test
    void shouldDraftAKindOfItsOwn() throws IOException {
        String paper =
                "HARBOUR NOTE\n\nBerth No:  C14     Skipper:  Ada Lindqvist\nArrival:   03/06/2024\n\nDues\n96.00";
        String yaml = draft(
                "berth",
                "berth_note",
                paper,
                "{\"berth\": \"C14\", \"skipper\": \"Ada Lindqvist\", \"arrival\": \"2024-06-03\", \"dues\": \"96.00\"}");
        assertThat(yaml).doesNotContain("extends").contains("dues: {type: amount", "where: [below]");
        Templates templates = templates("berth", yaml);
        String next =
                paper.replace("C14", "D9").replace("Ada Lindqvist", "Bo Ek").replace("96.00", "18.50");
        Extracted found = Extractors.of(templates.general("berth_note")).extract(TypedPages.of(next));
        assertThat(found.fields().get("berth").value()).isEqualTo("D9");
        assertThat(found.fields().get("skipper").value()).isEqualTo("Bo Ek");
        assertThat(found.fields().get("arrival").value()).isEqualTo("2024-06-03");
        assertThat(found.fields().get("dues").value()).isEqualTo("18.50");
    }

    @Test
    void shouldRefuseAnExampleWhoseValuesAreNotThere() {
        assertThatThrownBy(() -> draft("x", "invoice", "some words", "{\"invoice_number\": \"R-1\"}"))
                .isInstanceOf(CallerException.class)
                .hasMessageContaining("none of the values");
    }

    @Test
    void shouldNameATemplateAfterItsFile() {
        assertThat(TemplateDraft.name("Scan 12_Müller.PDF")).isEqualTo("scan-12-muller");
        assertThat(TemplateDraft.name("???.pdf")).matches("[a-z0-9][a-z0-9-]*");
    }

    private static String draft(String id, String kind, String paper, String truth) {
        return TemplateDraft.of(
                id,
                kind,
                Templates.bundled(),
                TypedPages.of(paper),
                JsonMapper.shared().readTree(truth));
    }

    private Templates templates(String name, String yaml) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve("template.yaml"), yaml);
        return Templates.bundled().and(folder);
    }
}
