package dev.lector.reader;

import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import dev.lector.vision.Strip;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words of strips to the words of a page: boxes mapped, pieces of one line joined, what is no text dropped. */
final class TextAssembly {
    /** Widest gap, in heights of a strip, over which two pieces of a row are one line and not two cells. */
    private static final double LINE_GAP = 2;

    /** Mean probability of a strip's characters below which it is taken for a picture and not for text, whatever the page. */
    private static final double TEXT = 0.45;

    /** The same on a page whose print is clear: what is hard to read there is a picture, not a poor print. */
    private static final double CLEAR_TEXT = 0.68;

    /** How much less sure than the page's usual character text may be. */
    private static final double FURTHER = 0.3;

    private final int page;
    private final PageSize size;
    private final List<Word> words = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    TextAssembly(int page, PageSize size) {
        this.page = page;
        this.size = size;
    }

    TextMap map(List<Strip> strips, List<StripText> texts) {
        double least = Math.max(TEXT, Math.min(CLEAR_TEXT, usual(texts) - FURTHER));
        Strip before = null;
        int first = 0;
        for (int i = 0; i < strips.size(); i++) {
            if (texts.get(i).words().isEmpty() || mean(texts.get(i)) < least) {
                continue;
            }
            Strip strip = strips.get(i);
            if (before != null && !sameLine(before, strip)) {
                endLine(first);
                first = words.size();
            }
            addWords(strip, texts.get(i));
            before = strip;
        }
        endLine(first);
        return new TextMap(page, size, words, lines, List.of());
    }

    private void addWords(Strip strip, StripText text) {
        for (StripWord w : text.words()) {
            Box box = strip.toPage().box(w.x0(), w.y0(), w.x1(), w.y1(), size).clipped();
            words.add(new Word(w.text(), box, lines.size(), TextSource.READER, w.confidence()));
        }
    }

    private void endLine(int first) {
        if (words.size() > first) {
            List<Box> boxes =
                    words.subList(first, words.size()).stream().map(Word::box).toList();
            lines.add(new Line(first, words.size() - 1, Box.around(boxes)));
        }
    }

    /** Mean probability of a strip's characters; 0 when there are none. */
    private static double mean(StripText text) {
        return text.glyphs().stream().mapToDouble(Glyph::probability).average().orElse(0);
    }

    /** That of the strip in which the page's middle character stands, strips sorted by it. */
    private static double usual(List<StripText> texts) {
        List<StripText> sorted = new ArrayList<>(texts);
        sorted.sort(Comparator.comparingDouble(TextAssembly::mean));
        long half = texts.stream().mapToLong(t -> t.glyphs().size()).sum() / 2;
        for (StripText text : sorted) {
            half -= text.glyphs().size();
            if (half <= 0) {
                return mean(text);
            }
        }
        return 0;
    }

    /** Whether the second strip goes on to the right of the first one, in the first one's own frame. */
    private static boolean sameLine(Strip a, Strip b) {
        if (a.column() != b.column()) {
            return false;
        }
        var toA = b.toPage().then(a.toPage().inverse());
        double gap = toA.x(0, Strip.HEIGHT / 2.0) - a.width();
        double middle = toA.y(0, Strip.HEIGHT / 2.0);
        return gap > -0.5 * Strip.HEIGHT
                && gap < LINE_GAP * Strip.HEIGHT
                && middle > 0.2 * Strip.HEIGHT
                && middle < 0.8 * Strip.HEIGHT;
    }
}
