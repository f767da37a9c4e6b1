package dev.lector.extractors.contract;

import dev.lector.passage.PassageText;

/**
 * Characters of a passage that say something.
 *
 * @param passage where
 * @param from    offset of the first
 * @param to      offset behind the last
 * @param value   what they say, normalised; the characters themselves when nothing else
 * @param score   how well they fit, comparable within one question
 */
record Quote(PassageText passage, int from, int to, String value, double score) {
    static Quote of(PassageText passage, PassageText.Sentence sentence, double score) {
        return new Quote(passage, sentence.from(), sentence.to(), sentence.text(), score);
    }

    Quote valued(String other) {
        return new Quote(passage, from, to, other, score);
    }

    Quote scored(double other) {
        return new Quote(passage, from, to, value, other);
    }

    String text() {
        return passage.text().substring(from, to);
    }
}
