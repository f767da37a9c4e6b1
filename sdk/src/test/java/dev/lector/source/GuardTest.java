package dev.lector.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lector.error.DeadlineException;
import dev.lector.error.DocumentException;
import dev.lector.error.LimitExceededException;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.page.Page;
import dev.lector.result.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each in-process guard against a document that was made to break it. */
@Timeout(120)
class GuardTest {
    private interface Making {
        void on(PDDocument document, PDPage page) throws IOException;
    }

    /** Two pages: the first one bad, the second one good. */
    private static byte[] pdf(Making making) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage bad = new PDPage(new PDRectangle(200, 200));
            document.addPage(bad);
            document.addPage(new PDPage(new PDRectangle(200, 200)));
            making.on(document, bad);
            return Drawn.bytes(document);
        }
    }

    private static byte[] content(String content) throws IOException {
        return pdf((document, page) -> page.setContents(stream(document, content)));
    }

    private static PDStream stream(PDDocument document, String content) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }

    private static Budget budget() {
        return Budget.of("test", Duration.ofSeconds(60));
    }

    private interface Use {
        void of(Page page);
    }

    private static void refuses(byte[] pdf, Limits limits, String limit) {
        for (Use use : new Use[] {page -> page.raster(72, budget()), page -> page.textLayer(budget())}) {
            try (SourceDocument document = Sources.open(pdf, "bomb", SourceOptions.none(), limits)) {
                assertThatThrownBy(() -> use.of(document.pages().get(0)))
                        .isInstanceOf(LimitExceededException.class)
                        .hasMessageStartingWith("bomb page 1: " + limit)
                        .hasMessageContaining("limit");
                assertThat(document.pages().get(1).raster(72, budget()).image().getWidth())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void shouldStopAtTheOperatorLimit() throws IOException {
        byte[] pdf = content("0 0 m 9 9 l S\n".repeat(1_000));
        refuses(pdf, Limits.defaults().toBuilder().pageOperators(2_999).build(), "pageOperators");
        try (SourceDocument document = Sources.open(
                pdf,
                "ok",
                SourceOptions.none(),
                Limits.defaults().toBuilder().pageOperators(3_000).build())) {
            assertThat(document.pages().get(0).raster(72, budget()).dpi()).isEqualTo(72);
        }
    }

    @Test
    void shouldRefuseAnImageByItsDeclaredSize() throws IOException {
        byte[] pdf = pdf((document, page) -> {
            COSStream image = document.getDocument().createCOSStream();
            image.setItem(COSName.TYPE, COSName.XOBJECT);
            image.setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.setInt(COSName.WIDTH, 60_000);
            image.setInt(COSName.HEIGHT, 60_000);
            image.setInt(COSName.BITS_PER_COMPONENT, 8);
            image.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
            try (OutputStream out = image.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(new byte[100]);
            }
            resources(page, COSName.XOBJECT, image);
            page.setContents(stream(document, "q 100 0 0 100 0 0 cm /X Do Q"));
        });
        try (SourceDocument document = Sources.open(pdf, "bomb", SourceOptions.none(), Limits.defaults())) {
            assertThatThrownBy(() -> document.pages().get(0).raster(72, budget()))
                    .isInstanceOf(LimitExceededException.class)
                    .hasMessage("bomb page 1: imagePixels is 3600000000, limit 100000000");
        }
    }

    @Test
    void shouldRefuseAJpegWhoseOwnHeaderDeclaresMoreThanItsDictionary() throws IOException {
        byte[] pdf = pdf((document, page) -> {
            COSStream image = document.getDocument().createCOSStream();
            image.setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.setInt(COSName.WIDTH, 10);
            image.setInt(COSName.HEIGHT, 10);
            image.setInt(COSName.BITS_PER_COMPONENT, 8);
            image.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            image.setItem(COSName.FILTER, COSName.DCT_DECODE);
            try (OutputStream out = image.createRawOutputStream()) {
                // start of image, frame header of 65,535 x 65,535 pixels in one component
                int[] header = {0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0xff, 0xff, 0xff, 0xff, 1, 1, 0x11, 0};
                for (int b : header) {
                    out.write(b);
                }
            }
            resources(page, COSName.XOBJECT, image);
            page.setContents(stream(document, "q 100 0 0 100 0 0 cm /X Do Q"));
        });
        try (SourceDocument document = Sources.open(pdf, "bomb", SourceOptions.none(), Limits.defaults())) {
            assertThatThrownBy(() -> document.pages().get(0).raster(72, budget()))
                    .isInstanceOf(LimitExceededException.class)
                    .hasMessageContaining("imagePixels is 4294836225");
        }
    }

    @Test
    void shouldRefuseAJpegWithTooManyComponents() throws IOException {
        byte[] pdf = pdf((document, page) -> {
            COSStream image = document.getDocument().createCOSStream();
            image.setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.setInt(COSName.WIDTH, 10);
            image.setInt(COSName.HEIGHT, 10);
            image.setInt(COSName.BITS_PER_COMPONENT, 8);
            image.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            image.setItem(COSName.FILTER, COSName.DCT_DECODE);
            try (OutputStream out = image.createRawOutputStream()) {
                int[] header = {0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 10, 0, 10, 17, 1, 0x11, 0};
                for (int b : header) {
                    out.write(b);
                }
            }
            resources(page, COSName.XOBJECT, image);
            page.setContents(stream(document, "q 100 0 0 100 0 0 cm /X Do Q"));
        });
        try (SourceDocument document = Sources.open(pdf, "bomb", SourceOptions.none(), Limits.defaults())) {
            assertThatThrownBy(() -> document.pages().get(0).raster(72, budget()))
                    .hasMessageContaining("imageComponents is 17, limit 16");
        }
    }

    @Test
    void shouldRefuseAStreamThatDecodesToTooMuch() throws IOException {
        byte[] pdf = content(" ".repeat(3 << 20));
        refuses(pdf, Limits.defaults(), "streamRatio");
        byte[] random = pdf((document, page) -> page.setContents(stream(document, noise(20 << 20))));
        try (SourceDocument document = Sources.open(random, "big", SourceOptions.none(), Limits.defaults())) {
            assertThat(document.pages().get(0).textLayer(budget())).isNotNull();
        }
    }

    /** Blanks and line ends that deflate shrinks about six times, not a thousand. */
    private static String noise(int length) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(random.nextBoolean() ? ' ' : '\n');
        }
        return text.toString();
    }

    @Test
    void shouldRefuseAnObjectStreamThatDecodesToTooMuchBeforeParsingIt() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(zipped)) {
            out.write(new byte[8 << 20]);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        String head = "%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " + zipped.size()
                + " >>\nstream\n";
        file.write(head.getBytes(StandardCharsets.US_ASCII));
        file.write(zipped.toByteArray());
        file.write("\nendstream\nendobj\ntrailer << /Root 2 0 R >>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> Sources.open(file.toByteArray(), "bomb", SourceOptions.none(), Limits.defaults()))
                .isInstanceOf(LimitExceededException.class)
                .hasMessageStartingWith("bomb: streamRatio");
    }

    @Test
    void shouldLeaveOutFormsThatAreNestedTooDeepAndSaySo() throws IOException {
        byte[] pdf = pdf((document, page) -> {
            PDFormXObject form = new PDFormXObject(document);
            form.setBBox(new PDRectangle(200, 200));
            form.setResources(new PDResources());
            form.getResources().put(COSName.getPDFName("X"), form);
            try (OutputStream out = form.getContentStream().createOutputStream()) {
                out.write("0 0 10 10 re f /X Do".getBytes(StandardCharsets.US_ASCII));
            }
            page.setResources(new PDResources());
            page.getResources().put(COSName.getPDFName("X"), form);
            page.setContents(stream(document, "/X Do"));
        });
        try (SourceDocument document = Sources.open(pdf, "loop", SourceOptions.none(), Limits.defaults())) {
            assertThat(document.pages().get(0).raster(72, budget()).dpi()).isEqualTo(72);
            assertThat(document.pages().get(0).textLayer(budget())).isNotNull();
            assertThat(document.findings())
                    .extracting(Finding::code, Finding::page)
                    .contains(tuple("page.content-skipped", 1));
        }
    }

    @Test
    void shouldRefuseObjectsThatAreNestedTooDeep() throws IOException {
        byte[] pdf = pdf((document, page) -> {
            COSDictionary inner = page.getCOSObject();
            for (int i = 0; i < 700; i++) {
                COSDictionary next = new COSDictionary();
                next.setNeedToBeUpdated(true);
                inner.setItem(COSName.getPDFName("Deep"), new COSObject(next, new COSObjectKey(1_000 + i, 0)));
                inner = next;
            }
            page.setContents(stream(document, "0 0 10 10 re f"));
        });
        refuses(pdf, Limits.defaults(), "objectDepth is 501, limit 500");
    }

    @Test
    void shouldGiveUpAPageAtItsDeadlineAndGoOnWithTheOthers() throws IOException {
        byte[] pdf = content(tangle(150_000));
        Limits hasty =
                Limits.defaults().toBuilder().rasterTime(Duration.ofMillis(700)).build();
        try (SourceDocument document = Sources.open(pdf, "slow", SourceOptions.none(), hasty)) {
            assertThatThrownBy(() -> document.pages().get(0).raster(300, budget()))
                    .isInstanceOf(DocumentException.class)
                    .hasMessageStartingWith("slow page 1: ");
            Page good = document.pages().get(1);
            // the good page has the whole time again, also where the machine is busy
            assertThat(good.size().width()).isEqualTo(200);
        }
    }

    /** One operator that does not end in time on any machine: it fills a shape whose every row is crossed by all of its edges. */
    private static String tangle(int edges) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("0 0 m ");
        for (int i = 0; i < edges; i++) {
            text.append(random.nextInt(200)).append(i % 2 == 0 ? " 200 l " : " 0 l ");
        }
        return text.append('f').toString();
    }

    @Test
    void shouldStopAtTheDeadlineOfTheCaller() throws IOException {
        byte[] pdf = content("0 0 m 9 9 l S\n".repeat(400_000));
        try (SourceDocument document = Sources.open(pdf, "long", SourceOptions.none(), Limits.defaults())) {
            assertThatThrownBy(() -> document.pages().get(0).raster(72, Budget.of("pageTime", Duration.ofMillis(60))))
                    .isInstanceOfAny(DeadlineException.class)
                    .hasMessageContaining("pageTime");
        }
    }

    @Test
    void shouldKeepWhatCameBeforeContentThatBreaksOff() throws IOException {
        byte[] pdf = content("0 0 10 10 re f [ << /A ] >> ) BT (");
        try (SourceDocument document = Sources.open(pdf, "broken", SourceOptions.none(), Limits.defaults())) {
            assertThat(document.pages().get(0).raster(72, budget()).image().getRGB(3, 197) & 0xffffff)
                    .isZero();
        }
    }

    private static void resources(PDPage page, COSName kind, COSStream object) {
        COSDictionary resources = new COSDictionary();
        COSDictionary objects = new COSDictionary();
        objects.setItem("X", object);
        resources.setItem(kind, objects);
        page.setResources(new PDResources(resources));
    }
}
