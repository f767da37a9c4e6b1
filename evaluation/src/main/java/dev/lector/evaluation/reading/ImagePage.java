package dev.lector.evaluation.reading;

import dev.lector.geometry.Affine;
import dev.lector.geometry.PageSize;
import dev.lector.limits.Budget;
import dev.lector.page.FormValue;
import dev.lector.page.Page;
import dev.lector.raster.Raster;
import dev.lector.text.TextMap;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/**
 * A page that is nothing but pixels, decoded before the clock starts, so that reading alone is measured.
 *
 * @param number 1-based
 * @param image  its pixels
 * @param dpi    their resolution
 */
record ImagePage(int number, BufferedImage image, double dpi) implements Page {
    /** Resolution at which PDFs are rasterized for both readers. */
    private static final int PDF_DPI = 300;

    /** Pages of an image file or PDF. */
    static List<Page> load(Path file) throws IOException {
        List<Page> pages = new ArrayList<>();
        if (file.toString().endsWith(".pdf")) {
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                PDFRenderer renderer = new PDFRenderer(document);
                for (int i = 0; i < document.getNumberOfPages(); i++) {
                    pages.add(new ImagePage(i + 1, renderer.renderImageWithDPI(i, PDF_DPI, ImageType.RGB), PDF_DPI));
                }
            }
            return pages;
        }
        for (BufferedImage image : images(file.toFile())) {
            pages.add(new ImagePage(pages.size() + 1, image, PDF_DPI));
        }
        return pages;
    }

    private static List<BufferedImage> images(File file) throws IOException {
        List<BufferedImage> images = new ArrayList<>();
        try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException(file.getName() + ": no reader for this kind of image");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                int n = reader.getNumImages(true);
                for (int i = 0; i < n; i++) {
                    images.add(reader.read(i));
                }
            } finally {
                reader.dispose();
            }
        }
        return images;
    }

    @Override
    public PageSize size() {
        return new PageSize(image.getWidth() * 72.0 / dpi, image.getHeight() * 72.0 / dpi);
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
    public Raster raster(double wished, Budget budget) {
        return new Raster(image, Affine.scale(1.0 / image.getWidth(), 1.0 / image.getHeight()), size(), dpi);
    }
}
