package dev.lector.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Prefix beam search over a CTC output with a character model: the most probable text, not the most probable path. Thread-safe.
 *
 * <p>Graves, Supervised Sequence Labelling with Recurrent Neural Networks, 2012, section 7.5; the weights of model and length as in Hannun
 * et al., First-pass large vocabulary continuous speech recognition using bi-directional recurrent DNNs, 2014. The width and the weights were
 * chosen on drawn strips (the recipe's EXPERIMENTS.md).
 */
final class BeamDecoder {
    private static final int WIDTH = 8;
    /** What the character model's opinion weighs beside the network's. */
    static final double MODEL = 0.25;
    /** What each character is worth, because every one costs the model's opinion of it. */
    static final double CHARACTER = 0.2;

    private final CharacterModel model;

    BeamDecoder(CharacterModel model) {
        this.model = model;
    }

    /** Where the characters of a path stand, the last one first. */
    private record Trail(Peak last, @Nullable Trail before) {
        /** The same with the last character at a column that shows it, too, if it is surer there. */
        Trail surer(Peak peak) {
            return peak.probability() > last.probability() ? new Trail(peak, before) : this;
        }
    }

    /** A text that begins the line, and how probable it is up to a column. */
    private final class Prefix {
        private final char last;
        private final String context;
        private final double opinion;
        private final Map<Character, Prefix> longer = new HashMap<>();
        private double blank = Double.NEGATIVE_INFINITY;
        private double ink = Double.NEGATIVE_INFINITY;
        private double nextBlank = Double.NEGATIVE_INFINITY;
        private double nextInk = Double.NEGATIVE_INFINITY;
        private @Nullable Trail trail;
        private @Nullable Trail nextTrail;
        private double nextBest = Double.NEGATIVE_INFINITY;

        Prefix(char last, String context, double opinion) {
            this.last = last;
            this.context = context;
            this.opinion = opinion;
        }

        double total() {
            return sum(blank, ink);
        }

        double score() {
            return total() + opinion;
        }

        double scoreAtEnd() {
            return score() + MODEL * model.logProbability(context, CharacterModel.LINE);
        }

        Prefix with(char next) {
            return longer.computeIfAbsent(next, c -> {
                double weighed = MODEL * model.logProbability(context, c) + CHARACTER;
                return new Prefix(c, context.substring(1) + c, opinion + weighed);
            });
        }

        void endInk(double log, @Nullable Trail by) {
            nextInk = sum(nextInk, log);
            follow(log, by);
        }

        void endBlank(double log) {
            nextBlank = sum(nextBlank, log);
            follow(log, trail);
        }

        /** Of the paths to this text the most probable one says where its characters stand. */
        private void follow(double log, @Nullable Trail by) {
            if (log > nextBest) {
                nextBest = log;
                nextTrail = by;
            }
        }

        void move() {
            blank = nextBlank;
            ink = nextInk;
            trail = nextTrail;
            nextBest = Double.NEGATIVE_INFINITY;
            nextBlank = Double.NEGATIVE_INFINITY;
            nextInk = Double.NEGATIVE_INFINITY;
        }
    }

    /** The characters of the most probable text, in pixels of the strip. */
    List<Glyph> decode(Lattice lattice) {
        Prefix start = new Prefix(
                CharacterModel.LINE, String.valueOf(CharacterModel.LINE).repeat(model.reach()), 0);
        start.blank = 0;
        List<Prefix> beam = List.of(start);
        for (int column = 0; column < lattice.columns().size(); column++) {
            beam = step(beam, lattice.columns().get(column), lattice.center(column));
        }
        Prefix best = beam.stream()
                .max(Comparator.comparingDouble(Prefix::scoreAtEnd))
                .orElse(start);
        return Peak.spread(peaks(best), lattice.width());
    }

    private List<Prefix> step(List<Prefix> beam, Lattice.Column column, double center) {
        Set<Prefix> reached = new LinkedHashSet<>(beam);
        for (Prefix prefix : beam) {
            prefix.endBlank(prefix.total() + column.blank());
            for (Lattice.Option option : column.options()) {
                boolean again = option.character() == prefix.last;
                Peak peak = new Peak(option.character(), option.probability(), center);
                Trail trail = prefix.trail;
                if (again && trail != null) {
                    prefix.endInk(prefix.ink + option.log(), trail.surer(peak));
                }
                double from = again ? prefix.blank : prefix.total();
                if (from > Double.NEGATIVE_INFINITY) {
                    Prefix longer = prefix.with(option.character());
                    longer.endInk(from + option.log(), new Trail(peak, trail));
                    reached.add(longer);
                }
            }
        }
        reached.forEach(Prefix::move);
        List<Prefix> ranked = new ArrayList<>(reached);
        ranked.sort(Comparator.comparingDouble(Prefix::score).reversed());
        return ranked.subList(0, Math.min(WIDTH, ranked.size()));
    }

    private static List<Peak> peaks(Prefix best) {
        List<Peak> peaks = new ArrayList<>();
        for (Trail t = best.trail; t != null; t = t.before()) {
            peaks.add(t.last());
        }
        Collections.reverse(peaks);
        return peaks;
    }

    /** Logarithm of the sum of two probabilities given as logarithms. */
    private static double sum(double a, double b) {
        double high = Math.max(a, b);
        double low = Math.min(a, b);
        return low == Double.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(low - high));
    }
}
