package dev.lector.vision;

import dev.lector.geometry.Affine;
import dev.lector.internal.opencv.Grey;
import dev.lector.internal.opencv.NativeScope;
import dev.lector.raster.Raster;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a raster ready to be read: upright, level, dark on white, clean where it was dirty, with its text lines as strips.
 *
 * <pre>{@code
 * PageView view = new PagePreparer().prepare(page.raster(200, budget));
 * }</pre>
 *
 * <p>Immutable and thread-safe; native memory is freed before {@link #prepare} returns.
 */
public final class PagePreparer {
    /** Skew below this many degrees is left: it moves nothing by more than a strip bears, and resampling costs sharpness. */
    private static final double LEVEL_ENOUGH = 0.08;

    private final @Nullable UprightJudge judge;

    /** Decides upright or upside down by the letters' shapes alone. */
    public PagePreparer() {
        this.judge = null;
    }

    /** Asks the judge whenever the shapes do not decide. */
    public PagePreparer(UprightJudge judge) {
        this.judge = judge;
    }

    /**
     * Prepares a page.
     *
     * @throws dev.lector.error.EnvironmentException if OpenCV cannot be loaded
     */
    public PageView prepare(Raster raster) {
        try (NativeScope scope = NativeScope.open()) {
            Grey grey = Grey.of(raster.image());
            Gauge gauge = Gauge.of(grey);
            if (gauge.letterHeight() == 0) {
                return new PageView(grey.toImage(), raster.toPage(), raster.size(), 0, 0, List.of());
            }
            int turns = gauge.lying() ? 1 : 0;
            Attempt first = attempt(raster, grey, gauge, turns);
            Uprightness shapes = Uprightness.of(first.segments);
            if (shapes == Uprightness.UPRIGHT) {
                return first.view();
            }
            if (judge == null && shapes == Uprightness.UNKNOWN) {
                return first.view();
            }
            Attempt second = attempt(raster, grey, gauge, turns + 2);
            if (judge == null) {
                return second.view();
            }
            // An even result goes to the page as it came.
            double stay = judge.confidence(first.sample()) + (gauge.lying() ? 0 : 0.02);
            return judge.confidence(second.sample()) > stay ? second.view() : first.view();
        }
    }

    private static Attempt attempt(Raster raster, Grey grey, Gauge gauge, int turns) {
        return new Attempt(raster, grey.turned(turns), gauge, turns);
    }

    /** The page read one way up. */
    private static final class Attempt {
        private final Raster raster;
        private final int turns;
        private final double skew;
        private final Grey level;
        private final Affine levelToPage;
        private final StripCutter cutter;
        private final List<Segment> segments;

        Attempt(Raster raster, Grey upright, Gauge gauge, int turns) {
            this.raster = raster;
            this.turns = turns;
            // Half a turn leaves the skew as it is.
            this.skew = Math.abs(gauge.skewDegrees()) < LEVEL_ENOUGH ? 0 : gauge.skewDegrees();
            Affine uprightToPage =
                    Frames.turned(upright.width(), upright.height(), turns).then(raster.toPage());
            Grey clean = Cleaner.clean(upright, gauge.letterHeight());
            Frames.Level frame = Frames.level(clean.width(), clean.height(), skew);
            this.level = skew == 0 ? clean : clean.warped(frame.toTilted(), frame.width(), frame.height(), 255, false);
            this.levelToPage = frame.toTilted().then(uprightToPage);
            this.cutter = new StripCutter(clean, frame.toTilted(), uprightToPage);
            this.segments = LineFinder.find(level, gauge.letterHeight());
        }

        /** A few strips of middling length, to be read for judging. */
        List<Strip> sample() {
            List<Segment> long_ =
                    segments.stream().filter(s -> s.width() > 3 * s.ink()).toList();
            List<Strip> strips = new ArrayList<>();
            int step = Math.max(1, long_.size() / 8);
            for (int i = step / 2; i < long_.size() && strips.size() < 10; i += step) {
                strips.add(cutter.cut(long_.get(i), 0));
            }
            return strips;
        }

        PageView view() {
            List<Strip> strips = new ArrayList<>();
            for (ReadingOrder.Row row : ReadingOrder.rows(segments)) {
                for (Segment s : row.segments()) {
                    strips.add(cutter.cut(s, row.column()));
                }
            }
            return new PageView(level.toImage(), levelToPage, raster.size(), turns % 4, skew, strips);
        }
    }
}
