package dev.lector.pipeline;

import dev.lector.geometry.Box;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts pages into paragraphs by the white space between lines, by numbered headings and by length. */
final class Passages {
    /** A gap of this many line heights between two lines starts a new paragraph; single-spaced text has about 0.3. */
    private static final double PARAGRAPH_GAP = 0.75;

    /** Long paragraphs are cut here, so that a quote stays readable. */
    private static final int MAX_WORDS = 160;

    private static final Pattern NUMBERED = Pattern.compile(
            "(?:(?:Section|Article|§)\\s*)?\\(?(?:\\d{1,2}(?:\\.\\d{1,2})*|[a-z]|[ivx]{1,4}|[IVX]{1,5})[.)].*");

    private Passages() {}

    static List<Passage> of(List<TextMap> pages) {
        List<Passage> passages = new ArrayList<>();
        pages.forEach(page -> addPage(passages, page));
        return passages;
    }

    private static void addPage(List<Passage> passages, TextMap page) {
        int first = -1;
        Line previous = null;
        for (Line line : page.lines()) {
            if (previous != null && (startsNew(page, previous, line) || line.last() - first >= MAX_WORDS)) {
                passages.add(new Passage(page, first, previous.last()));
                first = -1;
            }
            first = first < 0 ? line.first() : first;
            previous = line;
        }
        if (previous != null) {
            passages.add(new Passage(page, first, previous.last()));
        }
    }

    private static boolean startsNew(TextMap page, Line above, Line line) {
        Box a = above.box();
        Box b = line.box();
        double height = Math.min(a.height(), b.height());
        boolean apart = b.y0() - a.y1() > PARAGRAPH_GAP * height || b.y1() < a.y0();
        return apart || NUMBERED.matcher(page.words().get(line.first()).text()).matches();
    }
}
