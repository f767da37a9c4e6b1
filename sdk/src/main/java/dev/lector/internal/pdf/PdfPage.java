package dev.lector.internal.pdf;

import dev.lector.error.LectorException;
import dev.lector.geometry.Affine;
import dev.lector.geometry.PageSize;
import dev.lector.internal.guard.Fit;
import dev.lector.internal.guard.Seam;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.page.FormValue;
import dev.lector.page.Page;
import dev.lector.raster.Raster;
import dev.lector.result.Finding;
import dev.lector.text.Marks;
import dev.lector.text.TextMap;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** A page of a {@link PdfDocument}. */
final class PdfPage implements Page {
    /** Longest side in pixels; Java2D's rasterizer works with 16 bits of whole pixels. */
    private static final double LONGEST_SIDE = 32_000;

    private final PdfDocument document;
    private final int number;
    private @Nullable PageGeometry geometry;
    private @Nullable Content content;
    private @Nullable List<FormValue> forms;

    private record Content(TextMap text, Marks marks) {}

    PdfPage(PdfDocument document, int number) {
        this.document = document;
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public PageSize size() {
        return geometry().size();
    }

    @Override
    public TextMap textLayer(Budget budget) {
        return content(budget).text;
    }

    @Override
    public Marks marks(Budget budget) {
        return content(budget).marks;
    }

    @Override
    public List<FormValue> formValues() {
        List<FormValue> now = forms;
        if (now == null) {
            Budget budget = Budget.of("pageTime", limits().pageTime());
            PageGeometry lies = geometry();
            now = document.call(where(), budget, (pdf, b) -> pdf.forms().on(page(pdf), lies));
            forms = now;
        }
        return now;
    }

    @Override
    public Raster raster(double dpi, Budget budget) {
        PageGeometry lies = geometry();
        double fitting = fitting(dpi, lies.size());
        return document.draw(where(), budget, (pdf, b) -> render(pdf, lies, fitting, b));
    }

    private Limits limits() {
        return document.limits();
    }

    private String where() {
        return document.where(number);
    }

    private PDPage page(LoadedPdf pdf) {
        return pdf.pages().get(number - 1);
    }

    private PageGeometry geometry() {
        PageGeometry now = geometry;
        if (now == null) {
            Budget budget = Budget.of("pageTime", limits().pageTime());
            now = document.call(where(), budget, (pdf, b) -> PageGeometry.of(page(pdf)));
            geometry = now;
        }
        return now;
    }

    private Content content(Budget budget) {
        Content now = content;
        if (now == null) {
            PageGeometry lies = geometry();
            List<FormValue> values = formValues();
            Budget time = budget.slice("pageTime", limits().pageTime());
            now = document.call(where(), time, (pdf, b) -> walk(pdf, lies, values, b));
            content = now;
        }
        return now;
    }

    private Content walk(LoadedPdf pdf, PageGeometry lies, List<FormValue> values, Budget budget) throws IOException {
        PDPage page = page(pdf);
        new StreamGuard(where(), limits(), budget).checkReachable(page.getCOSObject());
        ContentGuard guard = new ContentGuard(where(), limits(), budget);
        GlyphCollector collector = new GlyphCollector(page, lies, new LayerState(pdf.document()), guard);
        try {
            collector.walk();
        } catch (IOException | RuntimeException e) {
            goOn(e, guard);
        }
        List<Glyph> visible = new ArrayList<>(collector.glyphs(false));
        visible.addAll(FormGlyphs.of(values, visible, lies));
        TextMap text = TextMaps.of(number, lies, visible, collector.glyphs(true));
        return new Content(text, collector.marks());
    }

    /** A page whose content breaks off midway keeps what came before; one whose content never began is lost. */
    private void goOn(Exception e, ContentGuard guard) throws IOException {
        if (e instanceof LectorException || !guard.started()) {
            if (e instanceof IOException broken) {
                throw broken;
            }
            throw Seam.typed(where(), e);
        }
        document.note(Finding.onPage(
                "page.content-broken",
                Finding.Severity.WARNING,
                number,
                "the content breaks off (" + e.getClass().getSimpleName() + "); what came before it is kept"));
    }

    private double fitting(double dpi, PageSize size) {
        if (!(dpi > 0)) {
            throw new IllegalArgumentException("dpi must be positive, was " + dpi);
        }
        return Fit.dpi(document, number, dpi, tried -> pixels(size, tried));
    }

    private static long pixels(PageSize size, double dpi) {
        double width = Math.max(1, Math.ceil(size.width() * dpi / 72));
        double height = Math.max(1, Math.ceil(size.height() * dpi / 72));
        return Math.max(width, height) > LONGEST_SIDE ? Long.MAX_VALUE : (long) (width * height);
    }

    private Raster render(LoadedPdf pdf, PageGeometry lies, double dpi, Budget budget) throws IOException {
        PDPage page = page(pdf);
        PageGeometry.of(page); // a document loaded anew needs its boxes mended again
        new StreamGuard(where(), limits(), budget).checkReachable(page.getCOSObject());
        PageSize size = lies.size();
        int width = (int) Math.max(1, Math.round(size.width() * dpi / 72));
        int height = (int) Math.max(1, Math.round(size.height() * dpi / 72));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        Set<String> skipped = new LinkedHashSet<>();
        try {
            graphics.setBackground(Color.WHITE);
            graphics.clearRect(0, 0, width, height);
            ContentGuard guard = new ContentGuard(where(), limits(), budget);
            GuardedRenderer renderer = new GuardedRenderer(pdf.document(), guard, skipped::add);
            // whole pixels on both sides: the scales differ by less than a pixel over the page, and toPage is exact
            float scaleX = (float) (width / lies.shownWidth());
            float scaleY = (float) (height / lies.shownHeight());
            try {
                renderer.renderPageToGraphics(number - 1, graphics, scaleX, scaleY);
            } catch (IOException | RuntimeException e) {
                goOn(e, guard);
            }
        } finally {
            graphics.dispose();
        }
        if (!skipped.isEmpty()) {
            document.note(Finding.onPage(
                    "page.content-skipped",
                    Finding.Severity.WARNING,
                    number,
                    "parts that could not be drawn: " + String.join(", ", skipped)));
        }
        return new Raster(image, Affine.scale(1.0 / width, 1.0 / height), size, dpi);
    }
}
