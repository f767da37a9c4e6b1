package dev.lector.internal.genai;

import dev.lector.error.CallerException;
import dev.lector.error.CancelledException;
import dev.lector.error.DeadlineException;
import dev.lector.error.EnvironmentException;
import dev.lector.error.LimitExceededException;
import dev.lector.limits.Budget;
import dev.lector.session.Capabilities;
import dev.lector.session.Completion;
import dev.lector.session.Generation;
import dev.lector.session.ModelFamily;
import dev.lector.session.ModelInput;
import dev.lector.session.PromptPart;
import dev.lector.session.PromptPlan;
import dev.lector.session.SessionUsage;
import dev.lector.session.StopReason;
import dev.lector.session.TokenConstraint;
import dev.lector.session.TokenListener;
import dev.lector.session.VisionModel;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A model folder of a known family, run by the engine: prompts are written, counted and refused here, images become tensors here.
 * Thread-safe; each call has a session of its own.
 */
public final class GenAiVisionModel implements VisionModel {
    private final GenAiModel model;
    private final ModelFamily family;
    private final GenAiTokenizer tokenizer;
    private final HeldAnswers held;
    private final AtomicBoolean closed = new AtomicBoolean();

    private GenAiVisionModel(GenAiModel model, ModelFamily family, GenAiTokenizer tokenizer) {
        this.model = model;
        this.family = family;
        this.tokenizer = tokenizer;
        this.held = new HeldAnswers(model.folder());
    }

    /**
     * Opens a folder.
     *
     * @throws EnvironmentException if it is not whole, of no known family, or the engine refuses it
     */
    public static GenAiVisionModel open(Path folder, GenAiOptions options) {
        String type = ModelFolder.check(folder, options.customOps()).type();
        ModelFamily family = ModelFamily.ofType(type);
        if (family == null || family == ModelFamily.LLAMA_3_2_VISION) {
            throw new EnvironmentException("the model in " + folder + " is of type " + type
                    + "; images can be given to phi3v, gemma3, qwen2_5_vl and fara here");
        }
        GenAiModel model = GenAiModel.open(folder, options);
        try {
            return new GenAiVisionModel(model, family, new GenAiTokenizer(model.handle()));
        } catch (RuntimeException | Error e) {
            model.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return model.folder().folder().getFileName() + " (" + model.folder().type() + ")";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                true, model.folder().rewinds(), family.images(), model.folder().contextLength(), family.boxes());
    }

    @Override
    public ModelFamily family() {
        return family;
    }

    @Override
    public int promptTokens(PromptPlan plan) {
        requireOpen();
        return tokens(plan, images(plan)).length;
    }

    @Override
    public Completion complete(PromptPlan plan, TokenListener listener, Budget budget) {
        requireOpen();
        if (plan.views() > family.images()) {
            throw new CallerException("the model takes " + family.images() + " images, got " + plan.views());
        }
        List<BufferedImage> images = images(plan);
        int[] ids = tokens(plan, images);
        long needed = (long) ids.length + plan.options().maxTokens();
        if (needed > model.folder().contextLength()) {
            throw new LimitExceededException(
                    name(), "contextTokens", needed, model.folder().contextLength());
        }
        List<ModelInput> inputs = images.isEmpty() ? List.of() : ViewTensors.of(family, images);
        return run(plan, ids, inputs, (int) needed, listener, budget);
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new CallerException("the model was closed before this call");
        }
    }

    private static List<BufferedImage> images(PromptPlan plan) {
        return plan.parts().stream()
                .filter(PromptPart.View.class::isInstance)
                .map(part -> ((PromptPart.View) part).image())
                .toList();
    }

    private Completion run(
            PromptPlan plan, int[] ids, List<ModelInput> inputs, int length, TokenListener listener, Budget budget) {
        try (GenAiSession session = model.session(length)) {
            session.prefill(inputs, ids, budget);
            TokenConstraint constraint = plan.constraint();
            if (constraint == null && plan.schema() != null) {
                constraint = held.begin(plan.schema());
            }
            Generation generation = session.generate(plan.options(), constraint, listener, budget);
            String text = tokenizer.decode(generation.ids());
            return new Completion(
                    text,
                    generation.tokens(),
                    held.ends(text, generation.tokens()),
                    generation.stop(),
                    generation.usage());
        } catch (CancelledException e) {
            return nothing(ids, inputs, StopReason.CANCELLED);
        } catch (DeadlineException e) {
            return nothing(ids, inputs, StopReason.DEADLINE);
        }
    }

    private static Completion nothing(int[] ids, List<ModelInput> inputs, StopReason stop) {
        int imageTokens = InputTensors.imageTokens(inputs);
        return new Completion("", List.of(), stop, new SessionUsage(ids.length - imageTokens, imageTokens, 0, 0, 0));
    }

    private int[] tokens(PromptPlan plan, List<BufferedImage> images) {
        List<int[]> parts = new ArrayList<>();
        int image = 0;
        for (String piece : ChatPrompt.pieces(family, plan)) {
            if (piece.equals(ChatPrompt.IMAGE)) {
                BufferedImage view = images.get(image++);
                int[] slots =
                        new int[family.plan(view.getWidth(), view.getHeight()).imageTokens()];
                Arrays.fill(slots, slot(image));
                parts.add(slots);
            } else {
                parts.add(tokenizer.encode(piece));
            }
        }
        return parts.stream().flatMapToInt(Arrays::stream).toArray();
    }

    /** The id that stands for a part of the image with this number, counted from 1. */
    private int slot(int image) {
        if (family == ModelFamily.PHI_3_5_VISION) {
            return -image;
        }
        Integer named = model.folder().imageToken();
        if (named != null) {
            return named;
        }
        return tokenizer.id(family == ModelFamily.GEMMA_3 ? "<image_soft_token>" : "<|image_pad|>");
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            tokenizer.close();
            model.close();
        }
    }
}
