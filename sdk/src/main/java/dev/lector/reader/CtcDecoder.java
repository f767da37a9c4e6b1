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
    private final ReaderCard card;

    CtcDecoder(ReaderCard card) {
        this.card = card;
    }

    private record Peak(char character, double probability, double center) {}

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
        return new Reading(spread(peaks, width), path / Math.max(1, peaks.size()));
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

    /** Probability of the best class after the temperature. */
    private double probability(FloatBuffer logits, int at, int best) {
        double highest = logits.get(at + best);
        double sum = 0;
        for (int k = 0; k < card.classes(); k++) {
            sum += Math.exp((logits.get(at + k) - highest) / card.temperature());
        }
        return 1 / sum;
    }

    private static List<Glyph> spread(List<Peak> peaks, int width) {
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < peaks.size(); i++) {
            Peak peak = peaks.get(i);
            double before = i == 0 ? -1 : (peaks.get(i - 1).center() + peak.center()) / 2;
            double after = i == peaks.size() - 1 ? -1 : (peaks.get(i + 1).center() + peak.center()) / 2;
            double half = before >= 0 ? peak.center() - before : after >= 0 ? after - peak.center() : width / 2.0;
            double left = before >= 0 ? before : peak.center() - half;
            double right = after >= 0 ? after : peak.center() + half;
            double x0 = clip(left, width);
            glyphs.add(new Glyph(peak.character(), peak.probability(), x0, Math.max(x0, clip(right, width))));
        }
        return glyphs;
    }

    private static double clip(double x, int width) {
        return Math.max(0, Math.min(width, x));
    }
}
