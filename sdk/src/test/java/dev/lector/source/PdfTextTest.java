package dev.lector.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lector.geometry.Box;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.page.Page;
import dev.lector.text.Marks;
import dev.lector.text.TextMap;
import dev.lector.text.TextQuality;
import dev.lector.text.TextQuality.Verdict;
import dev.lector.text.Word;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTextTest {
    private static final Budget BUDGET = Budget.of("test", Duration.ofSeconds(120));

    private record Read(TextMap map, Marks marks) {
        String text() {
            return map.text().strip();
        }

        Word word(String text) {
            return map.words().stream()
                    .filter(w -> w.text().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no word " + text + " in " + map.text()));
        }

        Verdict verdict() {
            return TextQuality.of(map, marks).verdict();
        }
    }

    private static Read read(byte[] pdf) {
        try (SourceDocument document = Sources.open(pdf, "drawn", SourceOptions.none(), Limits.defaults())) {
            Page page = document.pages().get(0);
            TextMap map = page.textLayer(BUDGET);
            assertThat(map).isNotNull();
            return new Read(map, page.marks(BUDGET));
        }
    }

    private static Read draw(Drawn.Drawing drawing) {
        return read(Drawn.pdf(drawing));
    }

    @Test
    void shouldSplitWordsAtBlanksAndGapsAndKeepKernedOnesWhole() {
        Read read = draw((document, page, content, font) -> {
            Drawn.text(content, font, 12, 50, 700, "AV To Wave 1.234,56");
            content.beginText();
            content.setFont(font, 12);
            content.newLineAtOffset(50, 650);
            content.showTextWithPositioning(new Object[] {"Inv", -20f, "oice", -900f, "2024", 60f, "-17"});
            content.endText();
        });
        assertThat(read.text()).isEqualTo("AV To Wave 1.234,56\nInvoice 2024-17");
        assertThat(read.verdict()).isEqualTo(Verdict.USABLE);
    }

    @Test
    void shouldPutBoxesWhereTheWordsStand() throws IOException {
        double[] width = new double[1];
        Read read = draw((document, page, content, font) -> {
            Drawn.text(content, font, 10, 100, 600, "Rechnung");
            width[0] = font.getStringWidth("Rechnung") / 100;
        });
        Box box = read.word("Rechnung").box();
        double w = PDRectangle.A4.getWidth();
        double h = PDRectangle.A4.getHeight();
        assertThat(box.x0() * w).isCloseTo(100, within(0.01));
        assertThat(box.x1() * w).isCloseTo(100 + width[0], within(0.05));
        assertThat((1 - box.y0()) * h).isBetween(606.5, 611.0);
        assertThat((1 - box.y1()) * h).isBetween(596.0, 599.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void shouldGiveTheSameBoxesForAnyPageRotationWhenShownUpright(int rotation) {
        PDPage page = new PDPage(new PDRectangle(20, 30, 400, 300));
        page.setCropBox(new PDRectangle(40, 60, 300, 200));
        page.setRotation(rotation);
        page.setUserUnit(2);
        boolean turned = rotation % 180 != 0;
        double shownW = turned ? 200 : 300;
        double shownH = turned ? 300 : 200;
        // 50 right of and 80 below the shown page's top left corner, upright as shown
        double[] at =
                switch (rotation) {
                    case 90 -> new double[] {40 + 80, 60 + 50};
                    case 180 -> new double[] {40 + 300 - 50, 60 + 80};
                    case 270 -> new double[] {40 + 300 - 80, 60 + 200 - 50};
                    default -> new double[] {40 + 50, 60 + 200 - 80};
                };
        Read read = read(Drawn.pdf(
                page,
                (document, p, content, font) -> Drawn.turned(content, font, 10, at[0], at[1], rotation, "upright")));
        Box box = read.word("upright").box();
        assertThat(read.map.size().width()).isCloseTo(2 * shownW, within(1e-6));
        assertThat(box.x0() * shownW).isCloseTo(50, within(0.01));
        assertThat(box.y1() * shownH).isCloseTo(82.3, within(0.5));
        assertThat(box.y0() * shownH).isCloseTo(72, within(1.5));
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void shouldReadRunsTurnedAgainstThePage(int degrees) {
        Read read = draw((document, page, content, font) -> {
            Drawn.text(content, font, 12, 100, 700, "a level line of text");
            Drawn.turned(content, font, 12, 300, 400, degrees, "turned run");
        });
        assertThat(read.text()).isEqualTo("a level line of text\nturned run");
        Box box = read.word("turned").box();
        double w = box.width() * PDRectangle.A4.getWidth();
        double h = box.height() * PDRectangle.A4.getHeight();
        assertThat(w > h).isEqualTo(degrees == 180);
        assertThat(box.contains(
                        (300 + 10 * Math.cos(Math.toRadians(degrees)) - 3 * Math.sin(Math.toRadians(degrees)))
                                / PDRectangle.A4.getWidth(),
                        1
                                - (400 + 10 * Math.sin(Math.toRadians(degrees)) + 3 * Math.cos(Math.toRadians(degrees)))
                                        / PDRectangle.A4.getHeight()))
                .isTrue();
    }

    @Test
    void shouldExpandLigaturesAndKeepHyphens() {
        Read read = draw((document, page, content, font) -> {
            Drawn.text(content, font, 12, 50, 700, "o\ufb03ce \ufb01nal");
            Drawn.text(content, font, 12, 50, 680, "Rechnungs-");
            Drawn.text(content, font, 12, 50, 664, "betrag");
        });
        assertThat(read.text()).isEqualTo("office final\nRechnungs-\nbetrag");
    }

    @Test
    void shouldReadProseColumnByColumnAndTablesRowByRow() {
        Read read = draw((document, page, content, font) -> {
            Drawn.text(content, font, 14, 60, 800, "A title over both of the columns of the page");
            for (int i = 0; i < 12; i++) {
                Drawn.text(content, font, 10, 60, 760 - 14 * i, "left column line number " + (char) ('a' + i));
                Drawn.text(content, font, 10, 320, 757 - 14 * i, "right column line number " + (char) ('a' + i));
            }
            for (int i = 0; i < 5; i++) {
                Drawn.text(content, font, 10, 60, 500 - 16 * i, "Consulting service item");
                Drawn.text(content, font, 10, 320, 500 - 16 * i, "" + (i + 1));
                Drawn.text(content, font, 10, 450, 500 - 16 * i, "10" + i + ".00");
            }
        });
        assertThat(read.map.lines().stream().map(read.map::text).toList())
                .startsWith("A title over both of the columns of the page", "left column line number a")
                .containsSubsequence("left column line number l", "right column line number a")
                .endsWith("Consulting service item", "5", "104.00")
                .containsSequence("Consulting service item", "1", "100.00", "Consulting service item", "2", "101.00");
    }

    @Test
    void shouldFlagWhatNobodySeesAndKeepItOutOfTheWords() {
        Read read = draw((document, page, content, font) -> {
            Drawn.text(content, font, 12, 50, 700, "visible");
            content.setRenderingMode(RenderingMode.NEITHER);
            Drawn.text(content, font, 12, 50, 650, "invisible");
            content.setRenderingMode(RenderingMode.FILL);
            Drawn.text(content, font, 0.5, 50, 600, "tiny");
            Drawn.text(content, font, 12, 700, 550, "outside");
            content.setNonStrokingColor(Color.WHITE);
            Drawn.text(content, font, 12, 50, 500, "white");
            content.setNonStrokingColor(Color.BLUE);
            content.addRect(40, 390, 200, 30);
            content.fill();
            Drawn.text(content, font, 12, 50, 400, "blueonblue");
            content.setNonStrokingColor(Color.WHITE);
            Drawn.text(content, font, 12, 150, 400, "whiteonblue");
            content.setNonStrokingColor(Color.BLACK);
            Drawn.text(content, font, 12, 50, 300, "redacted");
            content.addRect(40, 290, 200, 30);
            content.fill();
            content.saveGraphicsState();
            content.addRect(0, 0, 10, 10);
            content.clip();
            content.addRect(0, 0, 600, 900);
            content.setNonStrokingColor(Color.YELLOW);
            content.fill();
            Drawn.text(content, font, 12, 50, 200, "clipped");
            content.restoreGraphicsState();
        });
        assertThat(read.text().split("\\s+")).containsExactly("visible", "whiteonblue");
        assertThat(read.map.hidden())
                .extracting(Word::text)
                .containsExactlyInAnyOrder(
                        "invisible", "tiny", "outside", "white", "blueonblue", "redacted", "clipped");
    }

    @Test
    void shouldNotDoubleTextThatIsDrawnTwiceForBold() {
        Read read = draw((document, page, content, font) -> {
            Drawn.text(content, font, 12, 50, 700, "Total due");
            Drawn.text(content, font, 12, 50.3, 700, "Total due");
        });
        assertThat(read.text()).isEqualTo("Total due");
    }

    @Test
    void shouldCallAScanWithHiddenWordsAnOcrLayer() {
        Read read = draw((document, page, content, font) -> {
            scan(document, page, content);
            content.setRenderingMode(RenderingMode.NEITHER);
            for (int i = 0; i < 5; i++) {
                Drawn.text(content, font, 12, 50, 700 - 20 * i, "recognised words behind");
            }
        });
        assertThat(read.verdict()).isEqualTo(Verdict.OCR_LAYER);
        assertThat(read.map.words()).isEmpty();
        assertThat(read.map.ofHidden().lines()).hasSize(5);
        assertThat(read.map.ofHidden().text()).startsWith("recognised words behind\n");
    }

    @Test
    void shouldTreatTextUnderAScanAsHidden() {
        Read read = draw((document, page, content, font) -> {
            for (int i = 0; i < 5; i++) {
                Drawn.text(content, font, 12, 50, 700 - 20 * i, "recognised words below");
            }
            scan(document, page, content);
        });
        assertThat(read.verdict()).isEqualTo(Verdict.OCR_LAYER);
    }

    @Test
    void shouldSendPagesToTheReaderWhoseTextLayerSaysTooLittle() {
        assertThat(draw((document, page, content, font) -> {
                            scan(document, page, content);
                            Drawn.text(content, font, 12, 280, 20, "Page 3 of 12");
                        })
                        .verdict())
                .isEqualTo(Verdict.TOO_LITTLE);
        assertThat(draw((document, page, content, font) -> scan(document, page, content))
                        .verdict())
                .isEqualTo(Verdict.EMPTY);
        assertThat(draw((document, page, content, font) -> {}).verdict()).isEqualTo(Verdict.BLANK);
    }

    @Test
    void shouldCallShiftedLettersGarbageAndLanguagesUsable() {
        String english = "The supplier may end this agreement with a notice of thirty days in writing and the customer"
                + " shall pay all amounts that are due until then without any further request or delay of payment";
        String german = "Der Auftraggeber verpflichtet sich die vereinbarte Summe innerhalb von dreissig Tagen nach"
                + " Erhalt der Rechnung ohne Abzug auf das angegebene Konto zu zahlen sofern nichts anderes gilt";
        String polish = "Zamawiający zobowiązuje się do zapłaty wynagrodzenia w terminie trzydziestu dni od dnia"
                + " otrzymania prawidłowo wystawionej faktury na rachunek bankowy wskazany przez wykonawcę usługi";
        for (String text : new String[] {english, german, polish}) {
            assertThat(draw(paragraph(text)).verdict()).isEqualTo(Verdict.USABLE);
            for (int shift : new int[] {2, 3, 7, 18, 24}) {
                assertThat(draw(paragraph(shifted(text, shift))).verdict())
                        .as("shift " + shift)
                        .isEqualTo(Verdict.GARBAGE);
            }
        }
    }

    private static Drawn.Drawing paragraph(String text) {
        return (document, page, content, font) -> {
            int y = 700;
            for (int i = 0; i < text.length(); i += 60) {
                Drawn.text(content, font, 10, 50, y, text.substring(i, Math.min(text.length(), i + 60)));
                y -= 14;
            }
        };
    }

    private static String shifted(String text, int by) {
        StringBuilder shifted = new StringBuilder();
        for (char c : text.toCharArray()) {
            char lower = Character.toLowerCase(c);
            shifted.append(lower >= 'a' && lower <= 'z' ? (char) ('a' + (lower - 'a' + by) % 26) : c);
        }
        return shifted.toString();
    }

    private static void scan(PDDocument document, PDPage page, PDPageContentStream content) throws IOException {
        BufferedImage image = new BufferedImage(40, 60, BufferedImage.TYPE_BYTE_GRAY);
        content.drawImage(
                LosslessFactory.createFromImage(document, image),
                0,
                0,
                page.getMediaBox().getWidth(),
                page.getMediaBox().getHeight());
    }

    @Test
    void shouldReadFontsOfOtherScriptsFromRightToLeft() {
        Read read = draw((document, page, content, font) -> {
            // Hebrew in visual order, as PDFs hold it
            PDFont hebrew = font;
            Drawn.text(
                    content,
                    hebrew,
                    12,
                    50,
                    700,
                    new StringBuilder("שלום עולם").reverse().toString());
        });
        assertThat(read.text()).isEqualTo("שלום עולם");
    }
}
