package dev.lector.extractors.contract;

import dev.lector.passage.Passage;
import dev.lector.passage.PassageBook;
import dev.lector.passage.PassageText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence of a contract with what stands around it.
 *
 * @param passage  the clause it belongs to
 * @param sentence it
 */
record Said(PassageText passage, PassageText.Sentence sentence) {
    /** Every sentence but those of headings, in reading order. */
    static List<Said> in(PassageBook book) {
        List<Said> all = new ArrayList<>();
        for (PassageText passage : book.passages()) {
            if (passage.passage().kind() != Passage.Kind.HEADING) {
                passage.sentences().forEach(sentence -> all.add(new Said(passage, sentence)));
            }
        }
        return all;
    }

    String text() {
        return sentence.text();
    }

    boolean under(Pattern heading) {
        return heading.matcher(passage.passage().heading()).find();
    }

    boolean has(Pattern pattern) {
        return pattern.matcher(sentence.text()).find();
    }

    /** At most so many characters before an offset of the sentence. */
    String before(int offset, int length) {
        return text().substring(Math.max(0, offset - length), offset);
    }

    /** At most so many characters from an offset of the sentence on. */
    String after(int offset, int length) {
        return text().substring(offset, Math.min(text().length(), offset + length));
    }

    Quote quote(String value, double score) {
        return new Quote(passage, sentence.from(), sentence.to(), value, score);
    }
}
