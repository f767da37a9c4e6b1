package dev.lector.extractors.invoice;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.field.FieldScorer;
import dev.lector.extractors.field.FieldSpec;
import dev.lector.extractors.field.Scored;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Segment;
import dev.lector.schema.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Ways to pay, by the words for them: behind a label, or in a sentence that says by what was paid. */
final class PaymentMethods {
    private static final int MAX_WORDS = 4;
    private static final double UNLABELLED = 0.3;
    private static final double SENTENCE = 0.42;
    private static final double LABELLED = 0.35;

    private PaymentMethods() {}

    /** Candidates with their scores, best first. */
    static List<Scored> scored(DocumentLayout layout, LabelBook book, FieldScorer scorer) {
        List<Candidate> pool = new ArrayList<>();
        layout.segments().forEach(segment -> inSegment(segment, book, pool));
        List<Scored> scored = new ArrayList<>();
        for (Candidate c : pool) {
            double claim = scorer.claims(c).getOrDefault("payment_method", 0.0);
            boolean whole = c.segment().size() == c.last() - c.first() + 1;
            boolean open = c.quality() > 0.5;
            double alone = !open ? 0 : whole ? UNLABELLED * 0.8 : c.first() > 0 ? SENTENCE : UNLABELLED;
            double score = claim > 0.2 ? LABELLED + 0.6 * claim : alone;
            if (score > 0) {
                scored.add(new Scored(c, score - 0.01 * c.page(), List.of("a way to pay")));
            }
        }
        scored.sort((a, b) -> Double.compare(b.score(), a.score()));
        return scored;
    }

    private static void inSegment(Segment segment, LabelBook book, List<Candidate> pool) {
        for (int i = 0; i < segment.size(); i++) {
            for (int j = Math.min(segment.size(), i + MAX_WORDS) - 1; j >= i; j--) {
                StringBuilder key = new StringBuilder();
                for (int k = i; k <= j; k++) {
                    key.append(segment.tokens().get(k).key());
                }
                if (!segment.tokens().get(i).key().isEmpty() && book.paymentMethod(key.toString())) {
                    String text = segment.text(i, j).replaceAll("^[\"'(]+|[.,;:\"')]+$", "");
                    // Words such as "bar" or "check" mean other things in running text.
                    boolean capitals = text.chars().skip(1).anyMatch(Character::isUpperCase);
                    double quality = key.length() > 5 || capitals ? 1 : 0.4;
                    pool.add(Candidate.text(
                            FieldSpec.of("payment_method", ValueType.STRING).type(), segment, i, j, text, quality));
                    i = j;
                    break;
                }
            }
        }
    }
}
