package dev.lector.evaluation.factory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.content.Fault;
import dev.lector.evaluation.factory.draw.PdfDraw;
import dev.lector.evaluation.factory.layout.Ink;
import dev.lector.evaluation.factory.layout.Sheet;
import dev.lector.evaluation.factory.layout.Typefaces;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.truth.PageJson;
import dev.lector.evaluation.factory.truth.PageTruth;
import dev.lector.evaluation.factory.truth.PageWords;
import dev.lector.evaluation.factory.truth.Question;
import dev.lector.evaluation.factory.truth.Questions;
import dev.lector.evaluation.factory.truth.Span;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactoryTest {
    private static final List<String> KINDS =
            List.of("invoice", "credit_note", "receipt", "booking", "contract", "letter", "bank_statement", "form");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invoice",
                "credit_note",
                "receipt",
                "booking",
                "contract",
                "letter",
                "bank_statement",
                "form",
                "purchase_order",
                "order_confirmation",
                "delivery_note"
            })
    void shouldWriteTheSameBytesForTheSameSeed(String kind) {
        Paper once = Writer.write(kind, Family.TRAIN, 11);
        Paper again = Writer.write(kind, Family.TRAIN, 11);

        assertThat(PageJson.lines(again)).isEqualTo(PageJson.lines(once));
        assertThat(PdfDraw.draw(again)).isEqualTo(PdfDraw.draw(once));
        assertThat(PageJson.lines(Writer.write(kind, Family.TRAIN, 12))).isNotEqualTo(PageJson.lines(once));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it", "nl"})
    void shouldWriteManyPapersInEachLanguageWithTheirMainValues(String language) {
        for (long seed = 0; seed < 60; seed++) {
            Paper invoice = Writer.write("invoice", Family.TRAIN, seed, language);
            Set<String> printed = printed(invoice);

            assertThat(printed).as("seed %s", seed).contains("seller_name", "buyer_name", "invoice_date");
            assertThat(printed(Writer.write("receipt", Family.TEST, seed, language)))
                    .as("receipt, seed %s", seed)
                    .contains("seller_name", "invoice_date", "gross_amount");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "it", "nl"})
    void shouldWriteEveryKindButBookingsInEachLanguage(String language) {
        for (String kind : List.of("contract", "letter", "bank_statement", "form", "purchase_order", "delivery_note")) {
            for (long seed = 0; seed < 8; seed++) {
                Paper paper = Writer.write(kind, Family.TRAIN, seed, language);

                assertThat(paper.language()).isEqualTo(language);
                assertThat(printed(paper)).as("%s, seed %s", kind, seed).hasSizeGreaterThan(3);
                assertThat(PdfDraw.draw(paper)).isNotEmpty();
            }
        }
    }

    @Test
    void shouldWriteContractsOfTwoPagesAndOfDozens() {
        Set<Integer> pages = new TreeSet<>();
        for (long seed = 0; seed < 200; seed++) {
            pages.add(Writer.write("contract", Family.TRAIN, seed, "en").pages().size());
        }
        assertThat(pages).contains(2).hasSizeGreaterThan(8);
        assertThat(pages).anyMatch(count -> count > 20).allMatch(count -> count <= 45);
    }

    private static Set<String> printed(Paper paper) {
        return paper.pages().stream()
                .map(FactoryTest::truth)
                .flatMap(t -> t.places().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static PageTruth truth(Sheet sheet) {
        return PageTruth.of(PageWords.of(sheet, PageWords.Order.ROWS));
    }

    @Test
    void shouldDrawEachValueWhereTheTruthSays() throws IOException {
        int checked = 0;
        for (String kind : KINDS) {
            Paper paper = Writer.write(kind, Family.TRAIN, 5);
            try (PDDocument pdf = Loader.loadPDF(PdfDraw.draw(paper))) {
                for (int page = 0; page < paper.pages().size(); page++) {
                    for (Ink.Word word : paper.pages().get(page).words()) {
                        if (!word.marks().isEmpty() && checked++ % 7 == 0) {
                            assertThat(textAt(pdf, page, word))
                                    .as("%s, page %s", kind, page + 1)
                                    .isEqualTo(word.text());
                        }
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(300);
    }

    private static String textAt(PDDocument pdf, int page, Ink.Word word) throws IOException {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        double top = word.baseline() - 0.3 * word.style().size();
        stripper.addRegion(
                "word",
                new Rectangle2D.Double(
                        word.x() - 0.2,
                        top,
                        word.width() + 0.2,
                        0.32 * word.style().size()));
        stripper.extractRegions(pdf.getPage(page));
        return stripper.getTextForRegion("word").strip();
    }

    @Test
    void shouldAddUpUnlessAskedToBeWrong() {
        for (long seed = 0; seed < 40; seed++) {
            assertThat(missing(Writer.write("invoice", Family.TRAIN, seed, "de", Fault.NONE)))
                    .as("seed %s", seed)
                    .isZero();
            assertThat(missing(Writer.write("invoice", Family.TRAIN, seed, "de", Fault.SUM)))
                    .as("seed %s", seed)
                    .isPositive();
        }
    }

    /** What the gross amount has too much, in cents. */
    private static long missing(Paper paper) {
        return cents(paper, "gross_amount") - cents(paper, "net_amount") - cents(paper, "tax_amount");
    }

    private static long cents(Paper paper, String name) {
        var fact = paper.facts().get(name);
        return fact == null
                ? 0
                : new java.math.BigDecimal(fact.truth()).movePointRight(2).longValueExact();
    }

    @Test
    void shouldGiveCreditorReferencesRightCheckDigits() {
        List<String> references = new ArrayList<>();
        for (long seed = 1; seed <= 60; seed++) {
            var fact = Writer.write("invoice", Family.TRAIN, seed, "en").facts().get("payment_reference");
            if (fact != null && fact.truth().startsWith("RF")) {
                references.add(fact.truth());
            }
        }
        assertThat(references).hasSizeGreaterThan(5).allMatch(dev.lector.rule.Digits::creditorReference);
    }

    @Test
    void shouldPlantWrongDatesAndIbansOnRequest() {
        Paper late = Writer.write("invoice", Family.TRAIN, 3, "en", Fault.DATE);
        assertThat(late.facts().get("due_date").truth())
                .isLessThan(late.facts().get("invoice_date").truth());

        Paper good = Writer.write("invoice", Family.TRAIN, 3, "en", Fault.NONE);
        Paper broken = Writer.write("invoice", Family.TRAIN, 3, "en", Fault.IBAN);
        assertThat(dev.lector.evaluation.factory.content.Ids.validIban(
                        good.facts().get("iban").truth()))
                .isTrue();
        assertThat(dev.lector.evaluation.factory.content.Ids.validIban(
                        broken.facts().get("iban").truth()))
                .isFalse();
        assertThatThrownBy(() -> Writer.write("receipt", Family.TRAIN, 3, "en", Fault.SUM))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldKeepTheFamiliesApart() {
        assertThat(faces(Family.TRAIN)).hasSize(4).doesNotContainAnyElementsOf(faces(Family.TEST));
        List<Integer> layouts = java.util.stream.IntStream.range(0, 15).boxed().toList();
        assertThat(Family.TRAIN.own(layouts)).isNotEmpty().doesNotContainAnyElementsOf(Family.TEST.own(layouts));
        assertThat(Family.TRAIN.own(List.of(1, 2, 3))).doesNotContainAnyElementsOf(Family.TEST.own(List.of(1, 2, 3)));
        assertThat(asked("invoice", Family.TRAIN))
                .hasSizeGreaterThan(150)
                .doesNotContainAnyElementsOf(asked("invoice", Family.TEST));
    }

    private static Set<String> faces(Family family) {
        Set<String> names = new HashSet<>();
        for (long seed = 0; seed < 60; seed++) {
            names.add(Typefaces.BUNDLED
                    .pick(new Dice(seed), family, seed % 2 == 0)
                    .name());
        }
        return names;
    }

    /** Free questions that the family asks about values. */
    private static Set<String> asked(String kind, Family family) {
        Set<String> asked = new HashSet<>();
        for (long seed = 0; seed < 60; seed++) {
            Paper paper = Writer.write(kind, family, seed);
            for (Sheet sheet : paper.pages()) {
                new Questions(paper, truth(sheet), new Dice(seed))
                        .all().stream()
                                .filter(q -> q.task().equals("ask") && !q.type().equals("boolean"))
                                .map(Question::text)
                                .forEach(asked::add);
            }
        }
        return asked;
    }

    @ParameterizedTest
    @ValueSource(strings = {"purchase_order", "delivery_note", "letter", "bank_statement"})
    void shouldAskNothingOfAnInvoiceWhereThereIsNone(String kind) {
        for (Family family : Family.values()) {
            assertThat(asked(kind, family))
                    .hasSizeGreaterThan(15)
                    .noneMatch(text -> text.matches(".*\\b(invoice|bill|store|shop)\\b.*"));
        }
        assertThat(asked("invoice", Family.TEST)).anyMatch(text -> text.contains("invoice"));
    }

    @Test
    void shouldPrintNothingOnAnOrderThatOnlyTheSellerKnows() {
        for (long seed = 0; seed < 40; seed++) {
            Paper order = Writer.write("purchase_order", Family.TRAIN, seed);
            assertThat(order.facts())
                    .doesNotContainKeys("invoice_number", "due_date", "payment_reference", "seller_tax_id");
        }
    }

    @Test
    void shouldPointOnlyAtWordsOfThePage() {
        for (long seed = 0; seed < 40; seed++) {
            Paper paper = Writer.write(KINDS.get((int) (seed % KINDS.size())), Family.TEST, seed);
            for (Sheet sheet : paper.pages()) {
                PageWords words = PageWords.of(sheet, PageWords.Order.PARTS);
                PageTruth truth = PageTruth.of(words);
                for (List<List<Span>> places : truth.places().values()) {
                    places.forEach(place -> place.forEach(span -> assertThat(span.last())
                            .isGreaterThanOrEqualTo(span.first())
                            .isLessThan(words.words().size())));
                }
            }
        }
    }
}
