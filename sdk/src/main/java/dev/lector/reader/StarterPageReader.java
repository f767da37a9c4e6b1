package dev.lector.reader;

import dev.lector.geometry.Affine;
import dev.lector.limits.Budget;
import dev.lector.page.Page;
import dev.lector.raster.Raster;
import dev.lector.text.TextMap;
import dev.lector.vision.PagePreparer;
import dev.lector.vision.PageView;
import dev.lector.vision.Strip;
import java.util.List;

/**
 * Reads pages with the starter model: raster, upright and level view, strips, words with boxes in reading order.
 *
 * <p>Thread-safe, as far as the pages are: a page belongs to its document's thread. Holds native memory until closed.
 */
public final class StarterPageReader implements PageReader {
    /** Resolution that gives 10 point print the height of a strip. */
    private static final double DPI = 200;

    /** Second resolution for pages of small print. */
    private static final double FINE_DPI = 300;

    /** Height in pixels of the raster below which a strip has to be blown up too much to be read well. */
    private static final double SMALL_STRIP = 21;

    private final StripReader reader;

    /** Takes the reader over and closes it with itself. */
    public StarterPageReader(StripReader reader) {
        this.reader = reader;
    }

    /**
     * The bundled starter model.
     *
     * @param threads threads that one call may use in the network
     * @throws dev.lector.error.EnvironmentException if the model or a native library does not load here
     */
    public static StarterPageReader open(int threads) {
        return new StarterPageReader(StripReader.starter(threads));
    }

    @Override
    public TextMap read(Page page, Budget budget) {
        return readTimed(page, budget).text();
    }

    /** The same with the view that was read and the time that each stage took. */
    public PageReading readTimed(Page page, Budget budget) {
        long start = System.nanoTime();
        Raster raster = page.raster(DPI, budget);
        long rastered = System.nanoTime();
        PageView view = prepare(raster, budget);
        if (stripHeight(view, raster) < SMALL_STRIP) {
            Raster fine = page.raster(FINE_DPI, budget);
            if (fine.dpi() > raster.dpi() * 1.1) {
                view = prepare(fine, budget);
            }
        }
        long prepared = System.nanoTime();
        List<StripText> texts = reader.read(view.strips(), budget);
        TextMap map = new TextAssembly(page.number(), page.size()).map(view.strips(), texts);
        long read = System.nanoTime();
        return new PageReading(map, view, rastered - start, prepared - rastered, read - prepared);
    }

    private PageView prepare(Raster raster, Budget budget) {
        return new PagePreparer(strips -> confidence(reader.read(strips, budget))).prepare(raster);
    }

    /** Mean probability of the characters, 0 when there are none. */
    private static double confidence(List<StripText> texts) {
        return texts.stream()
                .flatMap(t -> t.glyphs().stream())
                .mapToDouble(Glyph::probability)
                .average()
                .orElse(0);
    }

    /** Median height of the strips in pixels of the raster; large for a page without any. */
    private static double stripHeight(PageView view, Raster raster) {
        Affine toRaster = raster.toPage().inverse();
        double[] heights = view.strips().stream()
                .mapToDouble(s -> {
                    Affine map = s.toPage().then(toRaster);
                    return Strip.HEIGHT * Math.hypot(map.b(), map.e());
                })
                .sorted()
                .toArray();
        return heights.length == 0 ? Double.MAX_VALUE : heights[heights.length / 2];
    }

    @Override
    public void close() {
        reader.close();
    }
}
