package dev.lector.page;

import dev.lector.geometry.PageSize;
import dev.lector.limits.Budget;
import dev.lector.raster.Raster;
import dev.lector.text.Marks;
import dev.lector.text.TextMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of an open document. Same thread as its document; unusable once that is closed.
 *
 * <p>Every method may throw a {@link dev.lector.error.DocumentException} that names file and page.
 */
public interface Page {
    /** 1-based number in the document. */
    int number();

    /** Size as shown, after /Rotate, CropBox and UserUnit. */
    PageSize size();

    /** Words of the text layer, or null for a page that has none (an image). */
    @Nullable TextMap textLayer(Budget budget);

    /** What the page shows besides text. The default is a page that is nothing but pixels. */
    default Marks marks(Budget budget) {
        return Marks.PIXELS;
    }

    /** Filled form fields of this page. */
    List<FormValue> formValues();

    /**
     * Pixels of the page as it is shown.
     *
     * @param dpi wished resolution; lowered when the pixel limit asks for it, and never above what a scan has
     * @throws dev.lector.error.LimitExceededException if the page fits the pixel limit at no resolution
     */
    Raster raster(double dpi, Budget budget);
}
