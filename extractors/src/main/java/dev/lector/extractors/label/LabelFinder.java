package dev.lector.extractors.label;

import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Segment;
import dev.lector.extractors.layout.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds labels on pages: longest phrase first, blanks and punctuation ignored, and for words that were read from pixels
 * a letter or two wrong. Stateless and thread-safe.
 */
public final class LabelFinder {
    private static final int MAX_TOKENS = 7;

    /** Words of a segment from which on a label in it is taken for running text. */
    private static final int SENTENCE = 9;

    private static final double SENTENCE_FACTOR = 0.6;
    private static final double FIRST_WORD_BEFORE = 0.18;
    private static final double WORD_BEFORE = 0.08;
    private static final int FUZZY_FROM = 6;

    /** A tax's rate inside its label, as in "plus 19 % VAT", is no part of the phrase. */
    private static final Pattern RATE = Pattern.compile("\\(?\\d{1,2}(?:[.,]\\d{1,3})?(?:\\s?%)?\\)?,?|%\\)?|\\(");

    private LabelFinder() {}

    /** Labels of the book on all pages. */
    public static List<LabelHit> find(DocumentLayout layout, LabelBook book) {
        FuzzyKeys fuzzy = new FuzzyKeys(book.keys());
        List<LabelHit> hits = new ArrayList<>();
        for (Segment segment : layout.segments()) {
            inSegment(segment, book, fuzzy, hits);
            cues(segment, book, hits);
        }
        return hits;
    }

    private static void inSegment(Segment segment, LabelBook book, FuzzyKeys fuzzy, List<LabelHit> hits) {
        int i = 0;
        while (i < segment.size()) {
            int last = -1;
            List<Label> labels = List.of();
            StringBuilder key = new StringBuilder();
            for (int j = i; j < Math.min(segment.size(), i + MAX_TOKENS); j++) {
                Token token = segment.tokens().get(j);
                boolean rate = j > i && RATE.matcher(token.text()).matches();
                key.append(rate ? "" : token.key());
                if (key.length() > book.longest() + 2) {
                    break;
                }
                List<Label> found =
                        token.key().isEmpty() || rate ? List.of() : lookUp(key.toString(), segment, book, fuzzy);
                if (!found.isEmpty()) {
                    last = j;
                    labels = found;
                }
            }
            if (last < 0
                    || !segment.tokens().get(i).text().chars().anyMatch(Character::isLetterOrDigit)
                            && last == i
                            && segment.size() > 1
                            && !segment.tokens().get(i).text().equals("#")) {
                i++;
                continue;
            }
            double factor = factor(segment, i, last);
            last = withAlternative(segment, last, book);
            for (Label label : labels) {
                hits.add(new LabelHit(
                        label.concept(),
                        Math.min(1, label.strength() * factor),
                        segment,
                        i,
                        last,
                        segment.box(i, last),
                        false));
            }
            i = last + 1;
        }
    }

    private static void cues(Segment segment, LabelBook book, List<LabelHit> hits) {
        for (int i = 0; i < segment.size(); i++) {
            StringBuilder key = new StringBuilder();
            for (int j = i; j < Math.min(segment.size(), i + MAX_TOKENS); j++) {
                key.append(segment.tokens().get(j).key());
                for (Label label : book.cues(key.toString())) {
                    hits.add(new LabelHit(label.concept(), label.strength(), segment, i, j, segment.box(i, j), true));
                }
            }
        }
    }

    /** "Order / Revision" is one label: an alternative behind a slash belongs to it. */
    private static int withAlternative(Segment segment, int last, LabelBook book) {
        boolean slash = last + 2 < segment.size()
                && segment.tokens().get(last + 1).text().equals("/");
        boolean word = slash && !segment.tokens().get(last + 2).hasDigit();
        return word && book.concepts(segment.tokens().get(last + 2).key()).isEmpty() ? last + 2 : last;
    }

    private static List<Label> lookUp(String key, Segment segment, LabelBook book, FuzzyKeys fuzzy) {
        List<Label> exact = book.concepts(key);
        if (!exact.isEmpty() || key.length() < FUZZY_FROM) {
            return exact;
        }
        boolean read = segment.tokens().stream().anyMatch(t -> t.confidence() < 1);
        String near = read ? fuzzy.nearest(key) : "";
        return near.isEmpty() ? List.of() : book.concepts(near);
    }

    private static double factor(Segment segment, int first, int last) {
        int before = 0;
        for (int i = first - 1; i >= 0 && !segment.tokens().get(i).endsLabel(); i--) {
            before += segment.tokens().get(i).key().isEmpty() ? 0 : 1;
        }
        boolean colon = segment.tokens().get(last).endsLabel();
        double factor = before == 0 ? 1 : 1 - FIRST_WORD_BEFORE - WORD_BEFORE * Math.min(3, before - 1);
        return segment.size() >= SENTENCE && !colon && before > 0 ? factor * SENTENCE_FACTOR : factor;
    }
}
