package dev.lector.internal.image;

import dev.lector.geometry.Affine;
import dev.lector.geometry.PageSize;
import dev.lector.internal.guard.Fit;
import dev.lector.limits.Budget;
import dev.lector.page.FormValue;
import dev.lector.page.Page;
import dev.lector.raster.Raster;
import dev.lector.result.Finding;
import dev.lector.text.TextMap;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of an {@link ImageDocument}. */
final class ImagePage implements Page {
    /** Resolutions that scanners and fax machines have; what lies outside, or is missing, is guessed. */
    private static final double LEAST_DPI = 100;

    private static final double MOST_DPI = 2_400;
    /** Long side of A4 in inches: what a page without a resolution is taken for. */
    private static final double PAGE_INCHES = 11.69;

    private static final double LEAST_GUESS = 72;

    /**
     * What the header says.
     *
     * @param width       pixels as stored
     * @param height      pixels as stored
     * @param orientation how it must be turned
     * @param dpiX        dots per inch across the stored pixels
     * @param dpiY        dots per inch down the stored pixels
     */
    private record Header(int width, int height, int orientation, double dpiX, double dpiY) {
        PageSize size() {
            double w = width * 72 / dpiX;
            double h = height * 72 / dpiY;
            return orientation >= 5 ? new PageSize(h, w) : new PageSize(w, h);
        }

        double dpi() {
            return Math.max(dpiX, dpiY);
        }
    }

    private final ImageDocument document;
    private final int number;
    private @Nullable Header header;

    ImagePage(ImageDocument document, int number) {
        this.document = document;
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public PageSize size() {
        return header().size();
    }

    @Override
    public @Nullable TextMap textLayer(Budget budget) {
        return null;
    }

    @Override
    public List<FormValue> formValues() {
        return List.of();
    }

    @Override
    public Raster raster(double dpi, Budget budget) {
        Header known = header();
        double fitting = fitting(dpi, known);
        BufferedImage image = document.draw(document.where(number), budget, decoder -> {
            decoder.check(document.where(number), number - 1);
            Decoder.Decoded decoded = decoder.decode(number - 1);
            if (!decoded.whole()) {
                document.note(Finding.onPage(
                        "page.image-truncated",
                        Finding.Severity.WARNING,
                        number,
                        "the image breaks off before its end"));
            }
            BufferedImage upright = Pixels.upright(Pixels.plain(decoded.image()), known.orientation);
            return Pixels.scaled(
                    upright,
                    side(known.size().width(), fitting),
                    side(known.size().height(), fitting));
        });
        return new Raster(image, Affine.scale(1.0 / image.getWidth(), 1.0 / image.getHeight()), size(), fitting);
    }

    private static int side(double points, double dpi) {
        return (int) Math.max(1, Math.round(points * dpi / 72));
    }

    private double fitting(double dpi, Header known) {
        if (!(dpi > 0)) {
            throw new IllegalArgumentException("dpi must be positive, was " + dpi);
        }
        return Fit.dpi(document, number, Math.min(dpi, known.dpi()), tried -> pixels(known, tried));
    }

    private static long pixels(Header known, double dpi) {
        return (long) side(known.size().width(), dpi) * side(known.size().height(), dpi);
    }

    private Header header() {
        Header now = header;
        if (now == null) {
            String where = document.where(number);
            Budget budget = Budget.of("pageTime", document.limits().pageTime());
            now = document.call(where, budget, decoder -> read(decoder, where));
            header = now;
        }
        return now;
    }

    private Header read(Decoder decoder, String where) throws IOException {
        decoder.check(where, number - 1);
        int width = decoder.width(number - 1);
        int height = decoder.height(number - 1);
        ImageTags tags = document.tags(number);
        boolean said = plausible(tags.dpiX())
                && plausible(tags.dpiY())
                && Math.max(tags.dpiX(), tags.dpiY()) <= 3 * Math.min(tags.dpiX(), tags.dpiY());
        double guess = Math.max(LEAST_GUESS, Math.max(width, height) / PAGE_INCHES);
        return new Header(width, height, tags.orientation(), said ? tags.dpiX() : guess, said ? tags.dpiY() : guess);
    }

    private static boolean plausible(double dpi) {
        return dpi >= LEAST_DPI && dpi <= MOST_DPI;
    }
}
