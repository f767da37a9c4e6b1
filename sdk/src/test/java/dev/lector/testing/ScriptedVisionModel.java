package dev.lector.testing;

import dev.lector.error.CallerException;
import dev.lector.error.CancelledException;
import dev.lector.error.DeadlineException;
import dev.lector.error.EnvironmentException;
import dev.lector.error.LimitExceededException;
import dev.lector.limits.Budget;
import dev.lector.session.BoxConvention;
import dev.lector.session.Capabilities;
import dev.lector.session.Completion;
import dev.lector.session.GeneratedToken;
import dev.lector.session.PromptPart;
import dev.lector.session.PromptPlan;
import dev.lector.session.SessionUsage;
import dev.lector.session.StopReason;
import dev.lector.session.TokenListener;
import dev.lector.session.VisionModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model that does what a script says, answer by answer; the last step repeats. It counts one token a character, in prompts too, and 64 for
 * an image. Thread-safe.
 */
public final class ScriptedVisionModel implements VisionModel {
    private static final int IMAGE_TOKENS = 64;
    private static final int CONTEXT = 100_000;

    private final List<Step> script;
    private final List<PromptPlan> heard = new ArrayList<>();
    private int next;
    private boolean closed;

    private ScriptedVisionModel(List<Step> script) {
        this.script = List.copyOf(script);
    }

    /** One thing that the model does when it is asked. */
    public sealed interface Step {
        /** Answers with this text. */
        record Answers(String text) implements Step {}

        /** Says nothing until its budget is spent. */
        record Hangs() implements Step {}

        /** Fails as a server or a process does that went away. */
        record Dies() implements Step {}

        /** Never comes to an end. */
        record Floods() implements Step {}

        /** Says the same over and over, and is stopped for it. */
        record Loops(String passage) implements Step {}

        /** Breaks its answer off after so many characters, as if its tokens were used up. */
        record BreaksOff(String text, int after) implements Step {}

        /** An answer that is nearly JSON: trailing comma, single quotes, a comment, and prose around it. */
        record BadJson() implements Step {}

        /** Answers after so many milliseconds. */
        record Dawdles(String text, int millis) implements Step {}
    }

    public static ScriptedVisionModel of(Step... script) {
        return new ScriptedVisionModel(List.of(script));
    }

    public static ScriptedVisionModel answering(String... texts) {
        return new ScriptedVisionModel(
                List.of(texts).stream().<Step>map(Step.Answers::new).toList());
    }

    /** The plans that it was asked with, in order. */
    public synchronized List<PromptPlan> heard() {
        return List.copyOf(heard);
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(false, false, 4, CONTEXT, BoxConvention.NONE);
    }

    @Override
    public int promptTokens(PromptPlan plan) {
        return textTokens(plan) + plan.views() * IMAGE_TOKENS;
    }

    @Override
    public Completion complete(PromptPlan plan, TokenListener listener, Budget budget) {
        Step step = step(plan);
        StopReason spent = spent(budget);
        if (spent != null) {
            return new Completion("", List.of(), spent, usage(plan, 0));
        }
        return switch (step.getClass().getSimpleName()) {
            case "Hangs" -> new Completion("", List.of(), sleep(Long.MAX_VALUE, budget), usage(plan, 0));
            case "Dies" -> throw new EnvironmentException("the scripted model died");
            default -> write(plan, step, listener, budget);
        };
    }

    private synchronized Step step(PromptPlan plan) {
        if (closed) {
            throw new CallerException("the model was closed before this call");
        }
        if (plan.views() > capabilities().images()) {
            throw new CallerException("the model takes " + capabilities().images() + " images, got " + plan.views());
        }
        long tokens = (long) promptTokens(plan) + plan.options().maxTokens();
        if (tokens > CONTEXT) {
            throw new LimitExceededException("scripted model", "contextTokens", tokens, CONTEXT);
        }
        heard.add(plan);
        Step step = script.get(Math.min(next, script.size() - 1));
        next++;
        return step;
    }

    private static Completion write(PromptPlan plan, Step step, TokenListener listener, Budget budget) {
        String text = "";
        int end = Integer.MAX_VALUE;
        StopReason stop = StopReason.END;
        if (step instanceof Step.Answers answer) {
            text = answer.text();
        } else if (step instanceof Step.BreaksOff broken) {
            text = broken.text();
            end = broken.after();
            stop = StopReason.MAX_TOKENS;
        } else if (step instanceof Step.Loops loop) {
            text = loop.passage().repeat(8);
            stop = StopReason.LOOP;
        } else if (step instanceof Step.BadJson) {
            text = "Sure! Here it is:\n"
                    + "```json\n"
                    + "{'total': 12,5, \"date\": 2024-01-01, /* see page */ \"lines\": [1, 2,],}\n"
                    + "```";
        } else if (step instanceof Step.Dawdles dawdling) {
            text = dawdling.text();
            StopReason late = sleep(dawdling.millis(), budget);
            if (late != StopReason.END) {
                return new Completion("", List.of(), late, usage(plan, 0));
            }
        } else if (step instanceof Step.Floods) {
            text = "flood ".repeat(plan.options().maxTokens() / 6 + 2);
        }
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < Math.min(end, text.length()); i++) {
            StopReason spent = spent(budget);
            if (spent != null || i == plan.options().maxTokens()) {
                stop = spent == null ? StopReason.MAX_TOKENS : spent;
                break;
            }
            written.append(text.charAt(i));
            listener.token(new GeneratedToken(text.charAt(i), 1));
        }
        return new Completion(written.toString(), List.of(), stop, usage(plan, written.length()));
    }

    private static SessionUsage usage(PromptPlan plan, int output) {
        return new SessionUsage(textTokens(plan), plan.views() * IMAGE_TOKENS, output, 0, 0);
    }

    private static int textTokens(PromptPlan plan) {
        int tokens = plan.system() == null ? 0 : plan.system().length();
        for (PromptPart part : plan.parts()) {
            if (part instanceof PromptPart.Instruction instruction) {
                tokens += instruction.text().length();
            } else if (part instanceof PromptPart.Quoted quoted) {
                tokens += quoted.text().length();
            }
        }
        return tokens;
    }

    private static StopReason sleep(long millis, Budget budget) {
        long start = System.nanoTime();
        while ((System.nanoTime() - start) / 1_000_000 < millis) {
            StopReason spent = spent(budget);
            if (spent != null) {
                return spent;
            }
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return StopReason.CANCELLED;
            }
        }
        return StopReason.END;
    }

    private static @Nullable StopReason spent(Budget budget) {
        try {
            budget.check("scripted model");
            return null;
        } catch (CancelledException e) {
            return StopReason.CANCELLED;
        } catch (DeadlineException e) {
            return StopReason.DEADLINE;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
