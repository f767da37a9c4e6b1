package dev.lector.internal.grammar;

import dev.lector.error.AuthorException;
import dev.lector.internal.automaton.ByteDfa;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** What an answer may look like, byte by byte. Immutable, thread-safe. */
public final class Grammar {
    private final int mostDepth;
    private final Frames start;

    /** Closes a grammar: measures its rules and refuses one that no answer can satisfy. */
    Grammar(Rule root, Collection<Rule> rules, int mostDepth, String name) {
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Rule rule : rules) {
                int height = rule.measure();
                changed |= height < rule.height;
                rule.height = Math.min(height, rule.height);
            }
        }
        for (Rule rule : rules) {
            if (rule instanceof Either either) {
                either.flatten();
            }
        }
        if (root.height > mostDepth) {
            throw new AuthorException(name
                    + (root.height >= Rule.IMPOSSIBLE
                            ? " allows no finite value"
                            : " needs more nesting than jsonDepth")
                    + ", limit " + mostDepth);
        }
        this.mostDepth = mostDepth;
        this.start = Frames.start(root, mostDepth);
    }

    /** Answers that an automaton knows, of a number of bytes at most. */
    public static Grammar of(ByteDfa dfa, int mostBytes, String name) {
        Rule root = new Lexeme(dfa, mostBytes);
        return new Grammar(root, List.of(root), 1, name);
    }

    /** The places before the first byte. */
    public Frames start() {
        return start;
    }

    /** The places after more bytes; empty when they cannot come here. */
    public Frames next(Frames from, byte[] bytes) {
        Frames at = from;
        for (byte b : bytes) {
            at = next(at, b & 0xFF);
        }
        return at;
    }

    Frames next(Frames from, int b) {
        return from.next(b, mostDepth);
    }

    /** Whether a text is a whole answer. */
    public boolean matches(String text) {
        return next(start, text.getBytes(StandardCharsets.UTF_8)).mayEnd();
    }
}
