package dev.lector.reader;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Best path of a CTC output: runs of the same class become one character, blanks fall away.
 *
 * <p>Graves et al., Connectionist Temporal Classification, ICML 2006, section 3.2. A character stands at the column of its run
 * where its probability is highest; its edges lie half-way to its neighbours.
 */
final class CtcDecoder {
    /** Natural logarithm of the probability below which a character is not worth a thought. */
    private static final double IMPOSSIBLE = -6;

    private final ReaderCard card;

    CtcDecoder(ReaderCard card) {
        this.card = card;
    }

    /**
     * @param logits  log-probabilities {@code [columns, classes]} of all strips of a batch
     * @param offset  where the strip's first column starts
     * @param columns columns of the strip itself, without padding
     * @param width   width of the strip in pixels
     */
    Reading decode(FloatBuffer logits, int offset, int columns, int width) {
        int classes = card.classes();
        List<Peak> peaks = new ArrayList<>();
        double path = 0;
        int last = 0;
        for (int column = 0; column < columns; column++) {
            int at = offset + column * classes;
            int best = argmax(logits, at, classes);
            path += logits.get(at + best);
            if (best != 0) {
                double probability = probability(logits, at, best);
                Peak peak = new Peak(card.charset().charAt(best - 1), probability, (column + 0.5) * card.stride());
                if (best != last) {
                    peaks.add(peak);
                } else if (probability > peaks.get(peaks.size() - 1).probability()) {
                    peaks.set(peaks.size() - 1, peak);
                }
            }
            last = best;
        }
        List<Glyph> glyphs = Peak.spread(peaks, width);
        Lattice open = Reading.doubtful(glyphs) ? lattice(logits, offset, columns, width) : Lattice.NONE;
        return new Reading(glyphs, path / Math.max(1, peaks.size()), open);
    }

    private Lattice lattice(FloatBuffer logits, int offset, int columns, int width) {
        List<Lattice.Column> open = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int at = offset + column * card.classes();
            List<Lattice.Option> options = new ArrayList<>();
            for (int k = 1; k < card.classes(); k++) {
                float log = logits.get(at + k);
                if (log > IMPOSSIBLE) {
                    options.add(new Lattice.Option(card.charset().charAt(k - 1), log, probability(logits, at, k)));
                }
            }
            open.add(new Lattice.Column(logits.get(at), options));
        }
        return new Lattice(open, card.stride(), width);
    }

    private static int argmax(FloatBuffer logits, int at, int classes) {
        int best = 0;
        float highest = logits.get(at);
        for (int k = 1; k < classes; k++) {
            float value = logits.get(at + k);
            if (value > highest) {
                highest = value;
                best = k;
            }
        }
        return best;
    }

    /** Probability of a class after the temperature. */
    private double probability(FloatBuffer logits, int at, int of) {
        double own = logits.get(at + of);
        double sum = 0;
        for (int k = 0; k < card.classes(); k++) {
            sum += Math.exp((logits.get(at + k) - own) / card.temperature());
        }
        return 1 / sum;
    }
}
