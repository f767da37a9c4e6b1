package dev.lector.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model is to do, once.
 *
 * @param system     how the model is to behave, null for nothing; trusted text
 * @param parts      in order, at least one
 * @param options    how tokens are chosen
 * @param constraint which tokens may come, fresh for this plan; null for all. A model without logits ignores it: look at its capabilities
 */
public record PromptPlan(
        @Nullable String system,
        List<PromptPart> parts,
        GenerationOptions options,
        @Nullable TokenConstraint constraint) {
    public PromptPlan {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a prompt needs at least one part");
        }
    }

    public static PromptPlan of(GenerationOptions options, PromptPart... parts) {
        return new PromptPlan(null, List.of(parts), options, null);
    }

    /** Number of views among the parts. */
    public int views() {
        return (int) parts.stream().filter(PromptPart.View.class::isInstance).count();
    }
}
