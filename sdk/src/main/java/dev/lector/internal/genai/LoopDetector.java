package dev.lector.internal.genai;

/**
 * Hears tokens and says when their tail only repeats one passage.
 *
 * <p>For every length of a passage it counts how long each token has equalled the one a passage earlier; that is the length of the
 * periodic tail, less the first passage. Constant work a token.
 */
final class LoopDetector {
    private static final int LONGEST_PASSAGE = 128;
    private static final int REPEATS = 4;

    private final int tail;
    private final int[] recent = new int[LONGEST_PASSAGE];
    private final int[] equal = new int[LONGEST_PASSAGE + 1];
    private int count;

    /** @param tail tokens that have to repeat, 0 to never find a loop */
    LoopDetector(int tail) {
        this.tail = tail;
    }

    /** Takes a token and says whether what was written is a loop by now. */
    boolean loops(int token) {
        boolean found = false;
        for (int passage = 1; passage <= Math.min(count, LONGEST_PASSAGE); passage++) {
            boolean same = recent[Math.floorMod(count - passage, LONGEST_PASSAGE)] == token;
            equal[passage] = same ? equal[passage] + 1 : 0;
            int periodic = equal[passage] + passage;
            found |= same && periodic >= tail && periodic >= REPEATS * passage;
        }
        recent[count % LONGEST_PASSAGE] = token;
        count++;
        return tail > 0 && found;
    }
}
