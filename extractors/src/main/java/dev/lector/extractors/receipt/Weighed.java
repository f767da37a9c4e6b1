package dev.lector.extractors.receipt;

import dev.lector.extractors.Calibration;
import dev.lector.extractors.field.Choice;
import dev.lector.extractors.field.Choice.Span;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what the rules chose against what a model points at: the more probable of the two is taken, each with how surely its words were
 * read. {@code evaluation.confidence.ThreeWays} prints what each and both get right on drawn receipts.
 */
final class Weighed {
    /** A model that is surer than this may add to what the rules chose: they agree where it stands, and rules cut lines too short. */
    private static final double LIKELY = 0.5;

    /** Lines that overlap more than this across the page, as a share of the narrower one, stand below each other. */
    private static final double BELOW = 0.3;

    private Weighed() {}

    /**
     * The better choice for a field.
     *
     * @param field   its name among the curves of {@link Calibration}
     * @param ruled   what the rules chose, if anything
     * @param pointed what the model points at, best first, with its probability as score
     */
    static @Nullable Choice best(String field, @Nullable Choice ruled, List<Choice> pointed) {
        if (pointed.isEmpty()) {
            return ruled;
        }
        Choice model = pointed.get(0);
        double probability = Calibration.probability(field + Calibration.MODEL, model.score());
        boolean better = ruled == null
                || model.score() * legible(model) > Calibration.probability(field, ruled.score()) * legible(ruled)
                || model.score() > LIKELY && adds(model, ruled);
        if (better) {
            return new Choice(model.value(), model.spans(), Calibration.inputOf(field, probability), model.why());
        }
        return ruled;
    }

    /** Whether the model's words are the rules' with words of the same rows, or with lines from their beginning above or below. */
    private static boolean adds(Choice model, Choice ruled) {
        return tokens(model).containsAll(tokens(ruled))
                && model.spans().stream()
                        .allMatch(span -> ruled.spans().stream().anyMatch(known -> goesWith(span, known)));
    }

    private static boolean goesWith(Span span, Span known) {
        boolean row = span.segment().row() == known.segment().row();
        return row || span.first() == 0 && PageLayout.overlapAcross(span.box(), known.box()) > BELOW;
    }

    private static double legible(Choice choice) {
        return tokens(choice).stream().mapToDouble(Token::confidence).average().orElse(0);
    }

    private static List<Token> tokens(Choice choice) {
        return choice.spans().stream()
                .flatMap(s -> s.segment().tokens().subList(s.first(), s.last() + 1).stream())
                .toList();
    }
}
