package dev.lector.answer;

import dev.lector.limits.Limits;
import dev.lector.schema.Bound;
import dev.lector.schema.RecordSchema;
import dev.lector.schema.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks a model that cannot be constrained, and sends a bad answer back with what is wrong with it, at most {@link Limits#repairs()} times.
 *
 * <p>Each answer is parsed tolerantly and validated. The best one counts: the one with the fewest violations, the latest among equals.
 * A model that gives the same bad answer again is not asked further. Thread-safe as far as the model is.
 *
 * @param <T> the record that is asked for
 */
public final class RepairLoop<T> {
    private static final int MOST_LISTED = 20;

    private final RecordSchema<T> schema;
    private final Limits limits;

    public RepairLoop(RecordSchema<T> schema, Limits limits) {
        this.schema = schema;
        this.limits = limits;
    }

    /** A model that knows its prompt, as far as this loop needs one. What it throws goes through. */
    @FunctionalInterface
    public interface Asker {
        /**
         * What the model says.
         *
         * @param complaint what was wrong with its last answer, that answer included, to be put behind the prompt as data; null for the
         *                  first time
         */
        Reply ask(@Nullable String complaint);
    }

    /**
     * What a model said.
     *
     * @param text  the answer
     * @param whole whether it came to an end of its own; asking again mends no answer that was cut off, so it is taken as it is
     */
    public record Reply(String text, boolean whole) {}

    /**
     * What came of it.
     *
     * @param json     the best answer as JSON, or null when no answer held any
     * @param bound    the record made of it as far as it goes, and what does not fit; with no JSON the one violation {@code json}
     * @param mends    what had to be mended in the best answer
     * @param attempts how often the model was asked, at least once
     * @param <T>      the record
     */
    public record Outcome<T>(@Nullable JsonNode json, Bound<T> bound, List<Mend> mends, int attempts) {
        public Outcome {
            mends = List.copyOf(mends);
        }

        /** Whether the answer fits its schema. */
        public boolean valid() {
            return json != null && bound.violations().isEmpty();
        }
    }

    /** Asks until the answer fits or the repairs are used up. */
    public Outcome<T> run(Asker model) {
        Outcome<T> best = null;
        String before = "";
        String complaint = null;
        int attempts = 0;
        while (true) {
            Reply reply = model.ask(complaint);
            attempts++;
            Outcome<T> outcome = judge(reply.text, attempts);
            best = best == null || badness(outcome) <= badness(best) ? outcome : best;
            boolean again =
                    !outcome.valid() && reply.whole && attempts <= limits.repairs() && !reply.text.equals(before);
            if (!again) {
                return new Outcome<>(best.json, best.bound, best.mends, attempts);
            }
            before = reply.text;
            complaint = complaint(reply.text, outcome.bound.violations());
        }
    }

    private Outcome<T> judge(String answer, int attempts) {
        TolerantJson.Parsed parsed = TolerantJson.parse(answer, limits);
        JsonNode json = parsed.value();
        if (json == null) {
            Violation none = new Violation("json", "", "", "must be JSON");
            return new Outcome<>(null, new Bound<>(null, List.of(none)), parsed.mends(), attempts);
        }
        return new Outcome<>(json, schema.bind(json, limits), parsed.mends(), attempts);
    }

    private static int badness(Outcome<?> outcome) {
        return outcome.json == null
                ? Integer.MAX_VALUE
                : outcome.bound.violations().size();
    }

    private String complaint(String answer, List<Violation> violations) {
        StringBuilder text = new StringBuilder("This was answered before:\n");
        // The answer is quoted as a block of its own, so that nothing in it reads as an instruction.
        String quoted = answer.length() <= limits.answerChars() ? answer : answer.substring(0, limits.answerChars());
        text.append("<<<\n")
                .append(quoted.replace("<<<", "").replace(">>>", ""))
                .append("\n>>>\n");
        text.append("It does not fit the schema:\n");
        for (Violation violation : violations.subList(0, Math.min(MOST_LISTED, violations.size()))) {
            String pointer = violation.pointer().isEmpty() ? "the whole answer" : violation.pointer();
            text.append("- ")
                    .append(pointer)
                    .append(": ")
                    .append(violation.message())
                    .append('\n');
        }
        return text.append("Answer again with the whole corrected JSON and nothing else.")
                .toString();
    }
}
