package dev.lector.extractors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.error.AuthorException;
import dev.lector.extractors.label.Label;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.label.LabelPacks;
import dev.lector.extractors.layout.Folding;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelPacksTest {
    @ParameterizedTest
    @CsvSource({
        "Invoice No.:, invoice_number",
        "Rechnungs-Nr., invoice_number",
        "N° de facture, invoice_number",
        "Número de factura, invoice_number",
        "Numero fattura, invoice_number",
        "Factuurnummer, invoice_number",
        "Total HT, net_amount",
        "Gesamtbetrag, gross_amount",
        "Vervaldatum, due_date",
    })
    void shouldKnowLabelsOfSixLanguages(String printed, String concept) {
        assertThat(LabelPacks.bundled().concepts(Folding.key(printed)))
                .extracting(Label::concept)
                .contains(concept);
    }

    @Test
    void shouldTellTheLanguage() {
        LabelBook book = LabelPacks.bundled();
        assertThat(book.language("Rechnung vom 3. Mai, bitte zahlen Sie auf unser Konto"))
                .isEqualTo("de");
        assertThat(book.language("Facture du 3 mai, merci de payer sur notre compte"))
                .isEqualTo("fr");
        assertThat(book.language("Please pay the amount to our account")).isEqualTo("en");
    }

    @Test
    void shouldRefuseUnknownKeysByName() {
        assertThatThrownBy(() -> read("language: en\nlabels: {}\n"))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("labels");
    }

    @Test
    void shouldRefuseWhatIsNoText() {
        assertThatThrownBy(() -> read("language: en\nconcepts:\n  a:\n    strong: [true]\ncolumns: {}\n"))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("a/strong");
    }

    private static void read(String yaml) {
        LabelPacks.read("test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
