package dev.lector.internal.automaton;

import java.util.List;

/** A parsed regular expression. */
sealed interface Regex {
    /** One of these characters. */
    record Chars(CharSet set) implements Regex {}

    /** One after the other; nothing at all when empty. */
    record Sequence(List<Regex> parts) implements Regex {}

    /** Any one of these. */
    record Either(List<Regex> parts) implements Regex {}

    /** Again and again; {@code most} is −1 for no end. */
    record Repeat(Regex part, int least, int most) implements Regex {}

    /** The very start of the text. */
    record Begin() implements Regex {}

    /** The very end of the text. */
    record End() implements Regex {}
}
