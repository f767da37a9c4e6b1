package dev.lector.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a model is to do, once.
 *
 * @param system     how the model is to behave, null for nothing; trusted text
 * @param parts      in order, at least one
 * @param options    how tokens are chosen
 * @param constraint which tokens may come, fresh for this plan; null for all. A model without logits ignores it: look at its capabilities
 * @param schema     JSON Schema that the answer is to fit, null for free text. A model holds its answer to it as well as it can, by masks
 *                   over its tokens or by what its server offers, or not at all; so the answer is validated whoever gave it. A constraint
 *                   goes before it
 */
public record PromptPlan(
        @Nullable String system,
        List<PromptPart> parts,
        GenerationOptions options,
        @Nullable TokenConstraint constraint,
        @Nullable JsonNode schema) {
    public PromptPlan {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a prompt needs at least one part");
        }
    }

    public PromptPlan(
            @Nullable String system,
            List<PromptPart> parts,
            GenerationOptions options,
            @Nullable TokenConstraint constraint) {
        this(system, parts, options, constraint, null);
    }

    public static PromptPlan of(GenerationOptions options, PromptPart... parts) {
        return new PromptPlan(null, List.of(parts), options, null);
    }

    /** The same plan with more at its end. */
    public PromptPlan with(PromptPart... more) {
        List<PromptPart> longer = new ArrayList<>(parts);
        longer.addAll(List.of(more));
        return new PromptPlan(system, longer, options, constraint, schema);
    }

    /** Number of views among the parts. */
    public int views() {
        return (int) parts.stream().filter(PromptPart.View.class::isInstance).count();
    }
}
