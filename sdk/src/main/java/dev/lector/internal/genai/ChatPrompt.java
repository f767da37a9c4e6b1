package dev.lector.internal.genai;

import dev.lector.session.ModelFamily;
import dev.lector.session.PromptPart;
import dev.lector.session.PromptPlan;
import java.util.ArrayList;
import java.util.List;

/** A prompt as a family was trained to see it: stretches of text, and places where an image's tokens stand. */
final class ChatPrompt {
    /** Stands for the tokens of the next image. */
    static final String IMAGE = "\0image";

    private ChatPrompt() {}

    /** Texts in order, {@link #IMAGE} among them once for each view. */
    static List<String> pieces(ModelFamily family, PromptPlan plan) {
        Writer writer = new Writer();
        String system = plan.system();
        switch (family) {
            case PHI_3_5_VISION -> {
                writer.text(system == null ? "" : "<|system|>\n" + system + "<|end|>\n");
                writer.text("<|user|>\n").parts(family, plan, "", "\n").text("<|end|>\n<|assistant|>\n");
            }
            case GEMMA_3 -> {
                writer.text("<bos><start_of_turn>user\n").text(system == null ? "" : system + "\n\n");
                writer.parts(family, plan, "\n\n<start_of_image>", "<end_of_image>\n\n");
                writer.text("<end_of_turn>\n<start_of_turn>model\n");
            }
            case QWEN_2_5_VL -> {
                String said = system == null ? "You are a helpful assistant." : system;
                writer.text("<|im_start|>system\n" + said + "<|im_end|>\n<|im_start|>user\n");
                writer.parts(family, plan, "<|vision_start|>", "<|vision_end|>");
                writer.text("<|im_end|>\n<|im_start|>assistant\n");
            }
            case LLAMA_3_2_VISION -> {
                writer.text("<|begin_of_text|><|start_header_id|>user<|end_header_id|>\n\n");
                writer.parts(family, plan, "", "").text("<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n");
            }
        }
        return writer.pieces();
    }

    private static final class Writer {
        private final List<String> pieces = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Writer text(String more) {
            text.append(more);
            return this;
        }

        Writer parts(ModelFamily family, PromptPlan plan, String before, String after) {
            for (PromptPart part : plan.parts()) {
                if (part instanceof PromptPart.Instruction instruction) {
                    text(instruction.text());
                } else if (part instanceof PromptPart.Quoted quoted) {
                    text(family.clean(quoted.text()));
                } else {
                    text(before).flush();
                    pieces.add(IMAGE);
                    text(after);
                }
            }
            return this;
        }

        private void flush() {
            if (!text.isEmpty()) {
                pieces.add(text.toString());
                text.setLength(0);
            }
        }

        List<String> pieces() {
            flush();
            return pieces;
        }
    }
}
