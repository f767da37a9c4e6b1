package dev.lector.reader;

import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import dev.lector.vision.Strip;
import java.util.ArrayList;
import java.util.List;

/** Words of strips to the words of a page: boxes mapped, pieces of one line joined, what is no text dropped. */
final class TextAssembly {
    /** Widest gap, in heights of a strip, over which two pieces of a row are one line and not two cells. */
    private static final double LINE_GAP = 2;

    /** Mean probability of a strip's characters below which it is taken for a picture and not for text. */
    private static final double TEXT = 0.45;

    private final int page;
    private final PageSize size;
    private final List<Word> words = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    TextAssembly(int page, PageSize size) {
        this.page = page;
        this.size = size;
    }

    TextMap map(List<Strip> strips, List<StripText> texts) {
        Strip before = null;
        int first = 0;
        for (int i = 0; i < strips.size(); i++) {
            if (!legible(texts.get(i))) {
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

    private static boolean legible(StripText text) {
        if (text.words().isEmpty()) {
            return false;
        }
        double mean =
                text.glyphs().stream().mapToDouble(Glyph::probability).average().orElse(0);
        return mean >= TEXT;
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
