package dev.lector.prompt;

import dev.lector.session.PromptPart;
import java.util.List;

/** What stands around text that is data, and keeps it from closing its own fence. */
final class Fence {
    private static final String OPEN = "<<<";
    private static final String CLOSE = ">>>";

    private Fence() {}

    /** Text without fences of its own. */
    static String plain(String text) {
        return text.replace(OPEN, "<").replace(CLOSE, ">");
    }

    /** The text in a fence, behind a heading of ours. */
    static List<PromptPart> around(String heading, String text) {
        return List.of(
                new PromptPart.Instruction(heading + "\n" + OPEN + "\n"),
                new PromptPart.Quoted(text),
                new PromptPart.Instruction((text.endsWith("\n") ? "" : "\n") + CLOSE + "\n"));
    }
}
