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
            List<LabelHit> own = new ArrayList<>();
            inSegment(segment, book, fuzzy, own);
            cues(segment, book, own);
            hits.addAll(own);
        }
        return BrokenLabels.join(layout, book, hits);
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
            last = withRate(segment, withAlternative(segment, last, book));
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
                    if (!inside(hits, label.concept(), i, j)) {
                        int first = i;
                        int last = j;
                        hits.removeIf(h -> partOf(h, label.concept(), first, last));
                        hits.add(new LabelHit(
                                label.concept(), label.strength(), segment, i, j, segment.box(i, j), true));
                    }
                }
            }
        }
    }

    /** Whether the words are part of a label of something else, as "until" is in "valid until". */
    private static boolean inside(List<LabelHit> own, String concept, int first, int last) {
        return own.stream()
                .anyMatch(h -> !h.cue()
                        && h.last() > h.first()
                        && h.first() <= first
                        && h.last() >= last
                        && !h.concept().equals(concept));
    }

    /** Whether a label is one word of a longer cue for something else, as "of" is in "not later than the first of". */
    private static boolean partOf(LabelHit hit, String concept, int first, int last) {
        return !hit.cue()
                && hit.first() >= first
                && hit.last() <= last
                && hit.last() - hit.first() < last - first
                && !hit.concept().equals(concept);
    }

    /** The rate behind a tax's label belongs to it: "VAT 19.00 % :". */
    private static int withRate(Segment segment, int last) {
        int end = last;
        for (int i = last + 1; i < segment.size(); i++) {
            String text = segment.tokens().get(i).text();
            boolean percent = text.contains("%")
                    || i + 1 < segment.size()
                            && segment.tokens().get(i + 1).text().startsWith("%");
            if (!(percent && RATE.matcher(text.replaceAll(":$", "")).matches())) {
                break;
            }
            end = i;
        }
        boolean colon = end > last
                && end + 1 < segment.size()
                && segment.tokens().get(end + 1).text().equals(":");
        return colon ? end + 1 : end;
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

    /** Whether what stands before a token belongs to something else: a label's colon, or a sign that parts pairs in one line. */
    private static boolean parts(Token token) {
        return token.endsLabel() || token.key().isEmpty();
    }

    /** What words before a label take away from it. */
    static double factor(Segment segment, int first, int last) {
        int before = 0;
        for (int i = first - 1; i >= 0 && !parts(segment.tokens().get(i)); i--) {
            before++;
        }
        boolean colon = segment.tokens().get(last).endsLabel();
        double factor = before == 0 ? 1 : 1 - FIRST_WORD_BEFORE - WORD_BEFORE * Math.min(3, before - 1);
        return segment.size() >= SENTENCE && !colon && before > 0 ? factor * SENTENCE_FACTOR : factor;
    }
}
