package dev.lector.extractors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.answer.PointedAnswer;
import dev.lector.answer.WordSpan;
import dev.lector.extractors.field.SpanProposals;
import dev.lector.extractors.invoice.InvoiceExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which words a seller's or a buyer's name is made of. */
class PartyNamesTest {
    @Test
    void shouldTakeTheCompanyWhoseContactPersonStandsBelowABlankLine() {
        Extracted found = invoice(
                "Les Trois Vallons SARL - 4 rue du Lac - 74000 Annecy",
                "",
                "Facture 2024-071                                Nos jolies tables",
                "du 02/03/2024",
                "                                                Claire Fontaine",
                "                                                18 rue Verte",
                "                                                69003 Lyon",
                "                                                France",
                "",
                "Total TTC                                       120,00");
        assertThat(value(found, "buyer_name")).isEqualTo("Nos jolies tables");
    }

    @Test
    void shouldLeaveTheLegalFormToTheMentionThatStatesItWithTheCapital() {
        Extracted found = invoice(
                "Les Trois Vallons SARL - 4 rue du Lac - 74000 Annecy",
                "TVA : FR11999999998 - SARL au capital de 20 000,00 EUR",
                "",
                "Facture 2024-071",
                "Total TTC                                       120,00");
        assertThat(value(found, "seller_name")).isEqualTo("Les Trois Vallons");
        assertThat(found.fields().get("seller_name").text()).isEqualTo("Les Trois Vallons");
    }

    @Test
    void shouldKeepTheLegalFormWhereNoMentionStatesIt() {
        Extracted found = invoice(
                "Les Trois Vallons SARL - 4 rue du Lac - 74000 Annecy",
                "",
                "Facture 2024-071",
                "Total TTC                                       120,00");
        assertThat(value(found, "seller_name")).isEqualTo("Les Trois Vallons SARL");
    }

    @Test
    void shouldFindASellerThatOnlyItsLegalMentionNames() {
        Extracted found = invoice(
                "Service abonnements",
                "75371 Paris Cedex 08",
                "",
                "Facture 2024-071 du 02/03/2024",
                "Total TTC                                       120,00",
                "",
                "Onde SAS au capital de 30 000 EUR - 421 938 861 RCS Paris");
        assertThat(value(found, "seller_name")).isEqualTo("Onde");
    }

    @Test
    void shouldTakeAllLinesBesideTheWordNameForTheName() {
        Extracted found = invoice(
                "Verkäufer",
                "                  VGH Vereinigte",
                "Name:             Gebäudeversicherung a.G.",
                "",
                "Anschrift:        Seestr. 12",
                "                  12345 Neustadt",
                "",
                "Rechnung Nr. 71 vom 06.12.2018");
        assertThat(value(found, "seller_name")).isEqualTo("VGH Vereinigte Gebäudeversicherung a.G.");
    }

    @Test
    void shouldTakeNoLineOfLabelsForAName() {
        Extracted found = invoice(
                "Invoice no. 71                    Customer:",
                "                                  Buyer contact name",
                "                                  The Blue Door",
                "                                  12 Mill Lane",
                "                                  London W1A 1AA",
                "Total                             120.00");
        assertThat(value(found, "buyer_name")).isEqualTo("The Blue Door");
    }

    @Test
    void shouldNotTakeTheWebAddressInADeliveryAddressForTheSellers() {
        Extracted found = invoice(
                "Vallons et Fils",
                "4 rue du Lac, 74000 Annecy",
                "TVA : FR11999999998",
                "",
                "Facture 2024-071",
                "",
                "Adresse de livraison                            Nos jolies tables",
                "Nos jolies tables                               18 rue Verte",
                "18 rue Verte                                    69003 Lyon",
                "69003 Lyon",
                "Tél. +33 4 72 07 08 55",
                "E-mail sav@nosjoliestables.net",
                "",
                "Total TTC                                       120,00");
        assertThat(value(found, "buyer_name")).isEqualTo("Nos jolies tables");
        assertThat(value(found, "seller_name")).isEqualTo("Vallons et Fils");
    }

    @Test
    void shouldSeeALegalFormBehindAHyphen() {
        Extracted found = pointed(
                "buyer_name",
                3,
                "Rechnung an:",
                "Blattwerk-Vertriebs-GmbH",
                "Paula Klein",
                "Seestr. 12",
                "12345 Neustadt",
                "",
                "Rechnung Nr. 71 vom 06.12.2018");
        assertThat(value(found, "buyer_name")).isEqualTo("Blattwerk-Vertriebs-GmbH");
    }

    @Test
    void shouldTakeTheDayOfTheTitleAndNotOfAHeadingBelowIt() {
        Extracted found = pointed(
                "invoice_date",
                9,
                "Rechnung Nr. 71 vom 30.10.2018",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "Rechnung gemäß Fahrt vom 29.10.2018",
                "Summe                             120,00");
        assertThat(value(found, "invoice_date")).isEqualTo("2018-10-30");
    }

    /** With a model that points at a word, or at it and the next for a name. */
    private static Extracted pointed(String field, int word, String... rows) {
        int last = field.endsWith("name") ? word + 1 : word;
        SpanProposals model = (page, task) -> task.text().startsWith(field + ":")
                ? List.of(new PointedAnswer(List.of(new WordSpan(word, last)), null, 0.99))
                : List.of();
        return new InvoiceExtractor().extract(List.of(Papers.page(1, rows)), model);
    }

    private static Extracted invoice(String... rows) {
        return new InvoiceExtractor().extract(List.of(Papers.page(1, rows)));
    }

    private static String value(Extracted found, String field) {
        return found.fields().get(field).value();
    }
}
