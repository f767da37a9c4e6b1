package dev.lector.internal.pdf;

import dev.lector.geometry.Affine;
import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.text.Line;
import dev.lector.text.ReadingOrder;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Characters of a page to its {@link TextMap}. */
final class TextMaps {
    /** Directions closer than this to a quarter turn are taken for it, in degrees. */
    private static final int SNAP = 2;

    private final PageSize size;
    private final Affine toFraction;
    private final List<Word> words = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private TextMaps(PageGeometry geometry) {
        size = geometry.size();
        toFraction = Affine.scale(1 / geometry.shownWidth(), 1 / geometry.shownHeight());
    }

    static TextMap of(int page, PageGeometry geometry, List<Glyph> visible, List<Glyph> hidden) {
        TextMaps seen = new TextMaps(geometry);
        seen.add(visible);
        TextMaps unseen = new TextMaps(geometry);
        unseen.add(hidden);
        return new TextMap(page, seen.size, seen.words, seen.lines, unseen.words);
    }

    private void add(List<Glyph> glyphs) {
        Map<Integer, List<Glyph>> byDirection = new TreeMap<>();
        for (Glyph glyph : glyphs) {
            byDirection.computeIfAbsent(degrees(glyph), d -> new ArrayList<>()).add(glyph);
        }
        // the direction with most characters is the page's; what runs across it comes after
        byDirection.entrySet().stream()
                .sorted((a, b) ->
                        Integer.compare(b.getValue().size(), a.getValue().size()))
                .forEach(entry -> addDirection(entry.getKey(), entry.getValue()));
    }

    private static int degrees(Glyph glyph) {
        int degrees = Math.floorMod((int) Math.round(Math.toDegrees(Math.atan2(glyph.dirY(), glyph.dirX()))), 360);
        int quarter = Math.round(degrees / 90f) * 90;
        return Math.abs(degrees - quarter) <= SNAP ? quarter % 360 : degrees;
    }

    private void addDirection(int degrees, List<Glyph> glyphs) {
        LineBuilder builder = new LineBuilder(Math.toRadians(degrees));
        List<LineBuilder.Segment> segments = builder.segments(glyphs);
        List<Integer> order = ReadingOrder.of(
                segments.stream().map(LineBuilder.Segment::piece).toList());
        for (int index : order) {
            int first = words.size();
            for (LineBuilder.FrameWord word : segments.get(index).words()) {
                if (!word.text().isEmpty()) {
                    words.add(new Word(
                            word.text(),
                            box(builder, word),
                            lines.size(),
                            word.form() ? TextSource.FORM : TextSource.TEXT_LAYER,
                            1));
                }
            }
            if (words.size() > first) {
                List<Box> boxes = words.subList(first, words.size()).stream()
                        .map(Word::box)
                        .toList();
                lines.add(new Line(first, words.size() - 1, Box.around(boxes)));
            }
        }
    }

    private Box box(LineBuilder frame, LineBuilder.FrameWord word) {
        double[] u = {word.u0(), word.u1(), word.u0(), word.u1()};
        double[] v = {word.v0(), word.v0(), word.v1(), word.v1()};
        double x0 = Double.MAX_VALUE;
        double y0 = Double.MAX_VALUE;
        double x1 = -Double.MAX_VALUE;
        double y1 = -Double.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            double x = frame.x(u[i], v[i]);
            double y = frame.y(u[i], v[i]);
            x0 = Math.min(x0, x);
            y0 = Math.min(y0, y);
            x1 = Math.max(x1, x);
            y1 = Math.max(y1, y);
        }
        return toFraction.box(x0, y0, x1, y1, size);
    }
}
