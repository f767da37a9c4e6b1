package dev.lector.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.error.CallerException;
import dev.lector.error.DocumentException;
import dev.lector.error.LimitExceededException;
import dev.lector.error.PasswordException;
import dev.lector.error.UnsupportedKindException;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.page.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
    private static final Limits LIMITS = Limits.defaults();

    private static SourceDocument open(byte[] bytes) {
        return Sources.open(bytes, "test", SourceOptions.none(), LIMITS);
    }

    private static byte[] pages(int count) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage());
            }
            return Drawn.bytes(document);
        }
    }

    @Test
    void shouldOpenTheSameFromPathBytesAndStream(@TempDir Path dir) throws IOException {
        byte[] bytes = pages(2);
        Path path = Files.write(dir.resolve("x.jpg"), bytes);
        try (SourceDocument a = Sources.open(path, SourceOptions.none(), LIMITS);
                SourceDocument b = open(bytes);
                SourceDocument c = Sources.open(new ByteArrayInputStream(bytes), "s", SourceOptions.none(), LIMITS)) {
            assertThat(List.of(a.kind(), b.kind(), c.kind())).containsOnly(MediaKind.PDF);
            assertThat(List.of(a.pages().size(), b.pages().size(), c.pages().size()))
                    .containsOnly(2);
            assertThat(a.digest()).isEqualTo(b.digest()).isEqualTo(c.digest()).matches("[0-9a-f]{64}");
            assertThat(a.name()).isEqualTo("x.jpg");
        }
    }

    @Test
    void shouldBlameTheCallerForAMissingPathOrAFolder(@TempDir Path dir) {
        assertThatThrownBy(() -> Sources.open(dir.resolve("none.pdf"), SourceOptions.none(), LIMITS))
                .isInstanceOf(CallerException.class)
                .hasMessageContaining("none.pdf");
        assertThatThrownBy(() -> Sources.open(dir, SourceOptions.none(), LIMITS))
                .isInstanceOf(CallerException.class);
    }

    @Test
    void shouldRefuseBytesOfNoKindItReads() {
        assertThatThrownBy(() -> open("hello, world".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnsupportedKindException.class)
                .hasMessageContaining("12 bytes")
                .hasMessageNotContaining("hello");
        assertThatThrownBy(() -> open(new byte[0])).isInstanceOf(UnsupportedKindException.class);
    }

    @Test
    void shouldFindAPdfHeaderBehindLeadingJunk() throws IOException {
        byte[] pdf = pages(1);
        byte[] late = new byte[pdf.length + 900];
        System.arraycopy(pdf, 0, late, 900, pdf.length);
        try (SourceDocument document = open(late)) {
            assertThat(document.pages()).hasSize(1);
        }
    }

    @Test
    void shouldRefuseMoreBytesThanAllowed() throws IOException {
        byte[] pdf = pages(1);
        Limits tight = LIMITS.toBuilder().fileBytes(pdf.length - 1).build();
        assertThatThrownBy(() -> Sources.open(pdf, "big", SourceOptions.none(), tight))
                .isInstanceOfSatisfying(LimitExceededException.class, e -> {
                    assertThat(e.limit()).isEqualTo("fileBytes");
                    assertThat(e.observed()).isEqualTo(pdf.length);
                    assertThat(e.allowed()).isEqualTo(pdf.length - 1);
                });
        assertThatThrownBy(() -> Sources.open(new ByteArrayInputStream(pdf), "big", SourceOptions.none(), tight))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void shouldRefuseMorePagesThanAllowedUnlessARangeIsAskedFor() throws IOException {
        byte[] pdf = pages(5);
        Limits tight = LIMITS.toBuilder().pages(3).build();
        assertThatThrownBy(() -> Sources.open(pdf, "long", SourceOptions.none(), tight))
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("pages is 5, limit 3");
        try (SourceDocument document =
                Sources.open(pdf, "long", SourceOptions.none().withPages(2, 4), tight)) {
            assertThat(document.pages()).extracting(Page::number).containsExactly(2, 3, 4);
        }
        try (SourceDocument document =
                Sources.open(pdf, "long", SourceOptions.none().withPages(5, 99), tight)) {
            assertThat(document.pages()).extracting(Page::number).containsExactly(5);
        }
    }

    @Test
    void shouldSayThatPagesBehindTheLastOneAreNotThere() throws IOException {
        byte[] pdf = pages(3);
        assertThatThrownBy(() -> Sources.open(pdf, "short", SourceOptions.none().withPages(7, 9), LIMITS))
                .isInstanceOf(CallerException.class)
                .hasMessage("short: has 3 pages, and the first one asked for is 7");
    }

    @Test
    void shouldAskForThePasswordAndTakeIt() throws IOException {
        byte[] bytes;
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            bytes = Drawn.bytes(document);
        }
        assertThatThrownBy(() -> open(bytes)).isInstanceOf(PasswordException.class);
        assertThatThrownBy(() -> Sources.open(bytes, "x", SourceOptions.none().withPassword("no"), LIMITS))
                .isInstanceOf(PasswordException.class)
                .hasMessageNotContaining("no ");
        try (SourceDocument document =
                Sources.open(bytes, "x", SourceOptions.none().withPassword("user"), LIMITS)) {
            assertThat(document.pages()).hasSize(1);
        }
        assertThat(SourceOptions.none().withPassword("secret").toString()).doesNotContain("secret");
    }

    /** Streams of encrypted files are written out when they are decrypted. */
    @Test
    void shouldRefuseADocumentThatNeedsMoreTemporaryBytesThanAllowed() throws IOException {
        byte[] noise = new byte[3 << 20];
        new Random(3).nextBytes(noise);
        byte[] bytes;
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream()) {
                out.write(noise);
            }
            page.setContents(content);
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            bytes = Drawn.bytes(document);
        }
        Limits tight = LIMITS.toBuilder().tempBytes(1 << 20).build();
        assertThatThrownBy(() -> {
                    try (SourceDocument document = Sources.open(bytes, "crypt", SourceOptions.none(), tight)) {
                        document.pages().get(0).textLayer(Budget.of("pageTime", Duration.ofSeconds(60)));
                    }
                })
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("tempBytes")
                .hasMessageContaining("limit 1048576");
    }

    @Test
    void shouldRefuseABrokenPdfWithATypedError() {
        assertThatThrownBy(() -> open("%PDF-1.7\nnothing of use SECRET".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("test")
                .hasMessageNotContaining("SECRET");
    }

    @Test
    void shouldListAttachmentsOfNameTreeAndAssociatedFilesOnce() throws IOException {
        byte[] bytes;
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            PDComplexFileSpecification inTree = file(document, "data.xml", "<a/>");
            PDComplexFileSpecification associated = file(document, "other.csv", "1;2");
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("data.xml", inTree));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            COSArray af = new COSArray();
            af.add(inTree.getCOSObject());
            af.add(associated.getCOSObject());
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), af);
            bytes = Drawn.bytes(document);
        }
        try (SourceDocument document = open(bytes)) {
            assertThat(document.attachments()).extracting(Attachment::name).containsExactly("data.xml", "other.csv");
            assertThat(document.attachments().get(0).bytes()).isEqualTo("<a/>".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static PDComplexFileSpecification file(PDDocument document, String name, String content)
            throws IOException {
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setEmbeddedFile(
                new PDEmbeddedFile(document, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
        return specification;
    }

    @Test
    void shouldRefuseUseAfterClose() throws IOException {
        SourceDocument document = open(pages(1));
        Page page = document.pages().get(0);
        document.close();
        document.close();
        Budget budget = Budget.of("test", Duration.ofSeconds(5));
        assertThatThrownBy(() -> page.raster(72, budget))
                .isInstanceOf(CallerException.class)
                .hasMessageContaining("closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?><a/>",
                "\uFEFF<?xml version=\"1.0\"?><a/>",
                "  \n<rsm:CrossIndustryInvoice xmlns:rsm=\"urn:x\"/>",
                "<Invoice>"
            })
    void shouldOpenXmlAsADocumentWithoutPages(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (SourceDocument document = Sources.open(bytes, "x", SourceOptions.none(), Limits.defaults())) {
            assertThat(document.kind()).isEqualTo(MediaKind.XML);
            assertThat(document.pages()).isEmpty();
            assertThat(document.attachments()).hasSize(1);
            assertThat(document.attachments().get(0).bytes()).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body/></html>", "<!DOCTYPE html>", "< a", "a < b", "<3", ""})
    void shouldTakeNoOtherTextForXml(String text) {
        assertThat(MediaKind.of(text.getBytes(StandardCharsets.UTF_8))).isNull();
    }
}
