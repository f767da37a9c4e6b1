package dev.lector.result;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run cost.
 *
 * @param pages        pages read
 * @param tiles        tiles or strips that a model saw
 * @param promptTokens tokens of prompts, without the tokens that stand for an image or a page
 * @param imageTokens  tokens that stand for an image or a page
 * @param outputTokens tokens that a model wrote
 * @param attempts     answers asked for, repairs included
 * @param stages       time per stage, in the order of the way; {@code model.prefill} and {@code model.decode} are parts of the stage
 *                     that asked the model
 */
public record Usage(
        int pages,
        int tiles,
        long promptTokens,
        long imageTokens,
        long outputTokens,
        int attempts,
        Map<String, Duration> stages) {
    public static final Usage NONE = new Usage(0, 0, 0, 0, 0, 0, Map.of());

    public Usage {
        stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
    }

    /** Both together, stage by stage. */
    public Usage plus(Usage other) {
        Map<String, Duration> sum = new LinkedHashMap<>(stages);
        other.stages.forEach((stage, time) -> sum.merge(stage, time, Duration::plus));
        return new Usage(
                pages + other.pages,
                tiles + other.tiles,
                promptTokens + other.promptTokens,
                imageTokens + other.imageTokens,
                outputTokens + other.outputTokens,
                attempts + other.attempts,
                sum);
    }
}
