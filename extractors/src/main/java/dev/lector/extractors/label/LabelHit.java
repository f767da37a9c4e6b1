package dev.lector.extractors.label;

import dev.lector.extractors.layout.Segment;
import dev.lector.geometry.Box;

/**
 * A label found on a page.
 *
 * @param concept  what it names
 * @param strength how surely, 0 to 1: the label's own strength, less what words around it take away
 * @param segment  where it stands
 * @param first    its first token in the segment
 * @param last     its last token, inclusive
 * @param box      around its tokens
 * @param cue      whether it speaks of nothing but the words directly behind it
 */
public record LabelHit(String concept, double strength, Segment segment, int first, int last, Box box, boolean cue) {
    /** The same words as the label of something else. */
    public LabelHit as(String other) {
        return new LabelHit(other, strength, segment, first, last, box, cue);
    }

    /** Whether nothing but punctuation follows it in its segment. */
    public boolean endsSegment() {
        for (int i = last + 1; i < segment.size(); i++) {
            if (!segment.tokens().get(i).key().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a colon ends it. */
    public boolean colon() {
        return segment.tokens().get(last).endsLabel()
                || last + 1 < segment.size()
                        && segment.tokens().get(last + 1).text().equals(":");
    }
}
