package dev.lector.answer;

import dev.lector.internal.grammar.Frames;
import dev.lector.internal.grammar.Grammar;
import dev.lector.internal.grammar.Masks;
import dev.lector.internal.grammar.Vocabulary;
import dev.lector.session.TokenConstraint;
import java.util.BitSet;

/** A grammar over a model's tokens: makes one constraint for each answer. Thread-safe; all of them share their masks. */
public final class AnswerConstraints {
    private final Masks masks;

    AnswerConstraints(Grammar grammar, Vocabulary vocabulary) {
        this.masks = new Masks(grammar, vocabulary);
    }

    /** A constraint at the start of an answer. */
    public TokenConstraint begin() {
        return new Constraint(masks);
    }

    private static final class Constraint implements TokenConstraint {
        private final Masks masks;
        private Frames at;
        private boolean ended;

        Constraint(Masks masks) {
            this.masks = masks;
            this.at = masks.grammar().start();
        }

        @Override
        public BitSet allowed() {
            return ended ? new BitSet() : masks.mask(at);
        }

        @Override
        public void accept(int token) {
            Vocabulary vocabulary = masks.vocabulary();
            boolean known = !ended && token >= 0 && token < vocabulary.size();
            if (known && vocabulary.ends().get(token) && at.mayEnd()) {
                ended = true;
                return;
            }
            byte[] bytes = known ? vocabulary.bytes(token) : new byte[0];
            Frames next = masks.grammar().next(at, bytes);
            if (bytes.length == 0 || vocabulary.ends().get(token) || next.isEmpty()) {
                throw new IllegalArgumentException("token " + token + " may not come here");
            }
            at = next;
        }

        @Override
        public boolean mayEnd() {
            return ended || at.mayEnd();
        }
    }
}
