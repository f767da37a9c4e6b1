package dev.lector.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.error.CallerException;
import dev.lector.limits.Limits;
import dev.lector.source.SourceOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PageCopyTest {
    private static final SourceOptions ALL = new SourceOptions(null, 1, Integer.MAX_VALUE);

    @Test
    void shouldCopyTheRunOfPagesAndNothingOfTheOthers() throws IOException {
        byte[] copy = copy(2, 3);
        try (PDDocument document = Loader.loadPDF(copy)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("second", "third")
                    .doesNotContain("fourth");
            assertThat(contents(document)).noneMatch(text -> text.contains("fourth") || text.contains("first"));
        }
    }

    @Test
    void shouldRefusePagesThatAreNotThere() {
        assertThatThrownBy(() -> copy(3, 5))
                .isInstanceOf(CallerException.class)
                .hasMessageContaining("four.pdf: has 4 pages, asked for 3 to 5");
        assertThatThrownBy(() -> copy(0, 1)).isInstanceOf(CallerException.class);
    }

    private static byte[] copy(int first, int last) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PageCopy.write(four(), "four.pdf", ALL, Limits.defaults(), first, last, out);
        return out.toByteArray();
    }

    /** The decoded streams of everything in the file, reachable by a reader or not. */
    private static List<String> contents(PDDocument document) {
        return document.getDocument().getXrefTable().keySet().stream()
                .map(key -> document.getDocument().getObjectFromPool(key))
                .map(COSObject::getObject)
                .filter(COSStream.class::isInstance)
                .filter(base -> ((COSStream) base).getItem(COSName.TYPE) == null)
                .map(base -> ((COSStream) base).toTextString())
                .toList();
    }

    /** Four pages; the second one has a link to the fourth. */
    private static byte[] four() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String text : List.of("first", "second", "third", "fourth")) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            PDPageFitDestination target = new PDPageFitDestination();
            target.setPage(document.getPage(3));
            PDAnnotationLink link = new PDAnnotationLink();
            link.setDestination(target);
            document.getPage(1).setAnnotations(List.of(link));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
