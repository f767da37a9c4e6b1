package dev.lector.vision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Words of small letters alone ("pcs", "or"), standing by themselves, are as low as their letters, and cut to their ink they look like
 * capitals. The pieces beside them say where a line's foot and head are on this row: such a piece is cut from there.
 */
final class LowWords {
    /** Height of small letters over that of capitals and figures: 0.66 to 0.8 in the faces in use, and the unevenness of ink. */
    private static final double LOWEST = 0.55;

    private static final double HIGHEST = 0.84;

    /** How far above the row's foot a word may end, in heights of the row: further up stands a dash or a sign. */
    private static final double FOOT = 0.12;

    /** So many pieces are asked, the nearest ones, and the middle one is believed. */
    private static final int ASKED = 5;

    private LowWords() {}

    static List<Segment> raised(List<Segment> segments) {
        List<Segment> out = new ArrayList<>(segments.size());
        for (Segment s : segments) {
            out.add(raised(s, segments));
        }
        return out;
    }

    private static Segment raised(Segment s, List<Segment> all) {
        List<Segment> beside = all.stream()
                .filter(other -> other != s && overlap(s, other) > 0.6 * Math.min(s.ink(), other.ink()))
                .sorted(Comparator.comparingDouble(other -> Math.abs(other.x0() + other.x1() - s.x0() - s.x1())))
                .limit(ASKED)
                .toList();
        if (beside.isEmpty()) {
            return s;
        }
        double x = (s.x0() + s.x1()) / 2;
        double foot =
                Segment.median(beside.stream().mapToDouble(b -> b.baseAt(x)).toArray());
        double height =
                Segment.median(beside.stream().mapToDouble(Segment::above).toArray());
        double own = (foot - s.top()) / height;
        boolean low = own > LOWEST && own < HIGHEST && s.bottom() > foot - FOOT * height;
        return low ? s.standing(foot, height) : s;
    }

    private static double overlap(Segment a, Segment b) {
        return Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
    }
}
