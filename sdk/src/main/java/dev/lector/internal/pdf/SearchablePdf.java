package dev.lector.internal.pdf;

import dev.lector.geometry.Affine;
import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.internal.guard.Confined;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.page.Page;
import dev.lector.raster.Raster;
import dev.lector.source.MediaKind;
import dev.lector.source.SourceDocument;
import dev.lector.source.SourceOptions;
import dev.lector.source.Sources;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Writes a document again with the words that the reader found as invisible text behind what is seen, so that viewers can search
 * and copy it. Pages of a PDF stay as they are; an image becomes a PDF of its pixels.
 */
public final class SearchablePdf {
    /** Where the baseline stands above a word's lower edge, over its height; boxes of readers have no exact descent. */
    private static final double DESCENT = 0.2;

    private static final float PHOTO_QUALITY = 0.85f;

    private static final COSName FONT = COSName.getPDFName("LectorInvisible");

    private SearchablePdf() {}

    /**
     * Writes the PDF. Only words of {@link TextSource#READER} are added: others are in the file already.
     *
     * @param source  the bytes of the document that was read
     * @param name    its name, for messages
     * @param maps    words by page; pages that are not among them get none
     * @param out     not closed
     * @throws dev.lector.error.DocumentException if the document cannot be opened or its pages not be drawn
     */
    public static void write(
            byte[] source, String name, SourceOptions options, Limits limits, List<TextMap> maps, OutputStream out) {
        Budget budget = Budget.of("documentTime", limits.documentTime());
        try (Confined confined = new Confined("lector-searchable")) {
            confined.call(name, budget, () -> {
                try (PDDocument document = MediaKind.of(source) == MediaKind.PDF
                        ? Loader.loadPDF(source, options.password() == null ? "" : options.password())
                        : drawn(source, name, options, limits, budget)) {
                    COSDictionary font = InvisibleFont.in(document);
                    for (TextMap map : maps) {
                        budget.check(name);
                        if (map.page() <= document.getNumberOfPages()) {
                            add(document, document.getPage(map.page() - 1), map, font);
                        }
                    }
                    document.setAllSecurityToBeRemoved(document.isEncrypted());
                    document.save(out);
                }
                return true;
            });
        }
    }

    private static PDDocument drawn(byte[] source, String name, SourceOptions options, Limits limits, Budget budget)
            throws IOException {
        PDDocument document = new PDDocument();
        SourceOptions all = new SourceOptions(options.password(), 1, Integer.MAX_VALUE);
        try (SourceDocument image = Sources.open(source, name, all, limits)) {
            for (Page page : image.pages()) {
                Raster raster = page.raster(Double.MAX_VALUE, budget);
                PageSize size = raster.size();
                PDPage sheet = new PDPage(new PDRectangle((float) size.width(), (float) size.height()));
                document.addPage(sheet);
                boolean grey = raster.image().getType() == BufferedImage.TYPE_BYTE_GRAY;
                PDImageXObject pixels = grey
                        ? LosslessFactory.createFromImage(document, raster.image())
                        : JPEGFactory.createFromImage(document, raster.image(), PHOTO_QUALITY);
                try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                    content.drawImage(pixels, 0, 0, (float) size.width(), (float) size.height());
                }
            }
            return document;
        } catch (IOException | RuntimeException e) {
            document.close();
            throw e;
        }
    }

    private static void add(PDDocument document, PDPage page, TextMap map, COSDictionary font) throws IOException {
        PageGeometry geometry = PageGeometry.of(page);
        Affine toUser = geometry.toPage().inverse();
        StringBuilder text = new StringBuilder("Q q BT 3 Tr\n");
        PDResources resources = page.getResources() == null ? new PDResources() : page.getResources();
        page.setResources(resources);
        COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
        if (fonts == null) {
            fonts = new COSDictionary();
            resources.getCOSObject().setItem(COSName.FONT, fonts);
        }
        fonts.setItem(FONT, font);
        int written = 0;
        for (Word word : map.words()) {
            if (word.source() == TextSource.READER) {
                show(text, word, geometry, toUser);
                written++;
            }
        }
        if (written > 0) {
            wrap(document, page, text.append("ET Q\n").toString());
        }
    }

    private static void show(StringBuilder out, Word word, PageGeometry geometry, Affine toUser) {
        Box box = word.box();
        double width = box.width() * geometry.shownWidth();
        double height = box.height() * geometry.shownHeight();
        int units = word.text().length();
        boolean upwards = height > 2 * width && units > 2;
        double size = upwards ? width : height;
        double length = upwards ? height : width;
        double x = upwards ? box.x1() - DESCENT * box.width() : box.x0();
        double y = upwards ? box.y1() : box.y1() - DESCENT * box.height();
        // one unit along and one across the line, from the page as shown to user space
        double alongX = upwards ? 0 : 1 / geometry.shownWidth();
        double alongY = upwards ? -1 / geometry.shownHeight() : 0;
        double upX = upwards ? -1 / geometry.shownWidth() : 0;
        double upY = upwards ? 0 : -1 / geometry.shownHeight();
        double originX = toUser.x(x, y);
        double originY = toUser.y(x, y);
        if (!(size > 0.1 && length > 0.1)) {
            return;
        }
        double stretch = 100 * length / (units * InvisibleFont.ADVANCE * size);
        out.append(String.format(
                Locale.ROOT,
                "/%s %.3f Tf %.3f Tz %.6f %.6f %.6f %.6f %.3f %.3f Tm <%s> Tj\n",
                FONT.getName(),
                size,
                stretch,
                toUser.x(x + alongX, y + alongY) - originX,
                toUser.y(x + alongX, y + alongY) - originY,
                toUser.x(x + upX, y + upY) - originX,
                toUser.y(x + upX, y + upY) - originY,
                originX,
                originY,
                hex(word.text() + " ")));
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder(4 * text.length());
        text.chars().forEach(c -> hex.append(String.format("%04X", Character.isSurrogate((char) c) ? 0xfffd : c)));
        return hex.toString();
    }

    /** Puts the page's own content between q and Q, whatever it left open, and the text after it. */
    private static void wrap(PDDocument document, PDPage page, String text) throws IOException {
        COSArray contents = new COSArray();
        contents.add(stream(document, "q\n"));
        COSBase own = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (own instanceof COSArray array) {
            contents.addAll(array);
        } else if (own != null) {
            contents.add(own);
        }
        contents.add(stream(document, text));
        page.getCOSObject().setItem(COSName.CONTENTS, contents);
    }

    private static COSStream stream(PDDocument document, String text) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }
}
