package dev.lector.pipeline;

import dev.lector.answer.WordSpan;
import dev.lector.geometry.Box;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Some words of a page as a page of their own, where they stand, and the way back. Immutable. */
final class Excerpt {
    private final TextMap words;
    private final int[] origin;

    /** The words of some runs of a page, in the page's order, each once. */
    Excerpt(TextMap page, List<WordSpan> runs) {
        BitSet chosen = new BitSet();
        runs.forEach(run -> chosen.set(run.first(), run.last() + 1));
        origin = chosen.stream().toArray();
        List<Word> kept = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < origin.length; i++) {
            Word word = page.words().get(origin[i]);
            kept.add(new Word(word.text(), word.box(), lines.size(), word.source(), word.confidence()));
            boolean ends =
                    i + 1 == origin.length || page.words().get(origin[i + 1]).line() != word.line();
            if (ends) {
                lines.add(new Line(
                        first,
                        i,
                        Box.around(kept.subList(first, i + 1).stream()
                                .map(Word::box)
                                .toList())));
                first = i + 1;
            }
        }
        words = new TextMap(page.page(), page.size(), kept, lines, List.of());
    }

    TextMap words() {
        return words;
    }

    /** The same words in the page; a run over a gap becomes two. */
    List<WordSpan> inPage(List<WordSpan> spans) {
        List<WordSpan> found = new ArrayList<>();
        for (WordSpan span : spans) {
            int from = span.first();
            for (int i = span.first(); i <= span.last(); i++) {
                if (i == span.last() || origin[i + 1] != origin[i] + 1) {
                    found.add(new WordSpan(origin[from], origin[i]));
                    from = i + 1;
                }
            }
        }
        return found;
    }
}
