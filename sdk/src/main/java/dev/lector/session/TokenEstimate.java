package dev.lector.session;

import org.jspecify.annotations.Nullable;

/**
 * Tokens of a prompt for a model whose tokenizer is out of reach. Errs high: vocabularies of today write three to four letters of a
 * European language with one token, several families write every digit with one of its own, and so they count here.
 */
final class TokenEstimate {
    private static final int LETTERS_PER_TOKEN = 3;
    /** Role markers and line ends that a chat template puts around each message. */
    private static final int FRAME = 32;

    private TokenEstimate() {}

    static int of(@Nullable ModelFamily family, PromptPlan plan) {
        String system = plan.system();
        long tokens = FRAME + (system == null ? 0 : text(system));
        for (PromptPart part : plan.parts()) {
            if (part instanceof PromptPart.View view) {
                tokens += image(family, view);
            } else if (part instanceof PromptPart.Instruction instruction) {
                tokens += text(instruction.text());
            } else if (part instanceof PromptPart.Quoted quoted) {
                tokens += text(quoted.text());
            }
        }
        return (int) Math.min(Integer.MAX_VALUE, tokens);
    }

    /** What the family says; for an unknown one as many as the greediest of those known. */
    static int image(@Nullable ModelFamily family, PromptPart.View view) {
        int width = view.image().getWidth();
        int height = view.image().getHeight();
        if (family != null) {
            return family.plan(width, height).imageTokens();
        }
        int most = 0;
        for (ModelFamily known : ModelFamily.values()) {
            most = Math.max(most, known.plan(width, height).imageTokens());
        }
        return most;
    }

    static long text(String text) {
        int run = 0;
        long tokens = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c < 0x250 && Character.isLetter(c);
            if (letter) {
                tokens += run % LETTERS_PER_TOKEN == 0 ? 1 : 0;
            } else if (c != ' ') {
                tokens++; // digits, punctuation, line ends, and letters of other scripts one by one
            }
            run = letter ? run + 1 : 0;
        }
        return tokens;
    }
}
