package dev.lector.session;

import java.awt.image.BufferedImage;

/** A piece of a prompt. */
public sealed interface PromptPart {
    /** What Lector itself says; it goes to the model as it is. */
    record Instruction(String text) implements PromptPart {}

    /** Text of a user or a document: data, never instructions. Whatever a model would take for its own control tokens is taken out. */
    record Quoted(String text) implements PromptPart {}

    /** An upright image; the model's family decides how it becomes tiles. */
    record View(BufferedImage image) implements PromptPart {}
}
