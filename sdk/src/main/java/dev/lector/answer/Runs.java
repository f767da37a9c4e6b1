package dev.lector.answer;

import java.util.BitSet;
import java.util.List;

/** How the runs of words of one value follow one another on a page. Words are indices in {@link dev.lector.text.TextMap#words()}. */
interface Runs {
    /** Words that may be the last of a run that begins here, after the runs that were said already; empty where none may begin. */
    BitSet ends(List<WordSpan> said, int begin);

    /** Words with which the next run may begin. */
    BitSet further(List<WordSpan> said);

    /** Whether what was said is only the beginning of a value. */
    boolean unfinished(List<WordSpan> said);
}
