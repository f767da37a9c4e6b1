package dev.lector.vision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chains components of ink to pieces of lines. One use. */
final class Linker {
    /** Widest gap inside a piece, in heights of its ink: table cells lie further apart, words of a line do not. */
    private static final double GAP = 1.1;

    private final double letter;
    private final List<Blob> dividers;
    private final List<Blob> bodies = new ArrayList<>();
    private final List<Blob> smalls = new ArrayList<>();
    private final List<Blob> talls = new ArrayList<>();

    Linker(List<Blob> dividers, double letter) {
        this.letter = letter;
        this.dividers = dividers;
    }

    private void sort(Blob b) {
        boolean picture = b.height() > 9 * letter || b.width() > 40 * letter;
        if (b.area() < 2 || picture || drawing(b)) {
            return;
        }
        if (b.height() < 0.5 * letter || b.height() * b.width() < 0.1 * letter * letter) {
            smalls.add(b);
        } else {
            bodies.add(b);
        }
    }

    /** Circles, ticks and frames: large and hardly inked. */
    private boolean drawing(Blob b) {
        return b.height() > 3.5 * letter && b.width() > 3.5 * letter && b.fill() < 0.12;
    }

    /** Chains of letters, still without dots and accents. */
    List<Segment> lines(List<Blob> blobs) {
        blobs.forEach(this::sort);
        bodies.sort(Comparator.comparingInt(Blob::x0));
        smalls.sort(Comparator.comparingInt(Blob::x0));
        return join(separateTall(chain(bodies)));
    }

    /** The lines with their dots, accents and broken letters, without what is no text. */
    List<Segment> completed(List<Segment> chains) {
        List<Segment> lines = absorb(attach(mend(join(chains)), smalls));
        lines = absorb(join(lines));
        List<Segment> kept = new ArrayList<>();
        for (Segment s : lines) {
            if (plausible(s)) {
                kept.add(s);
            }
        }
        kept.addAll(dashes(kept));
        return kept;
    }

    /** Halves of broken letters that stand above each other. */
    private List<Segment> mend(List<Segment> pieces) {
        if (pieces.isEmpty()) {
            return pieces;
        }
        List<Segment> lines = new ArrayList<>(pieces);
        double usual = Segment.usualInk(lines);
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                if (halves(lines.get(i), lines.get(j), usual)) {
                    lines.set(i, lines.get(i).with(lines.get(j)));
                    lines.remove(j);
                    j = i;
                }
            }
        }
        return lines;
    }

    private boolean halves(Segment a, Segment b, double usual) {
        if (a.width() > 2 * letter || b.width() > 2 * letter || a.ink() > 0.75 * usual || b.ink() > 0.75 * usual) {
            return false;
        }
        double overlap = Math.min(a.x1(), b.x1()) - Math.max(a.x0(), b.x0());
        double height = Math.max(a.bottom(), b.bottom()) - Math.min(a.top(), b.top());
        return overlap > 0.5 * Math.min(a.width(), b.width()) && height < 1.15 * usual;
    }

    /** Each body with its nearest fitting neighbour to the right. */
    private List<Segment> chain(List<Blob> byX) {
        int[] group = new int[byX.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < byX.size(); i++) {
            int next = rightOf(byX, i);
            if (next >= 0) {
                group[root(group, next)] = root(group, i);
            }
        }
        Map<Integer, List<Blob>> groups = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(root(group, i), k -> new ArrayList<>()).add(byX.get(i));
        }
        List<Segment> out = new ArrayList<>();
        groups.values().forEach(g -> out.add(Segment.of(g)));
        return out;
    }

    private static int root(int[] group, int i) {
        int r = i;
        while (group[r] != r) {
            group[r] = group[group[r]];
            r = group[r];
        }
        return r;
    }

    private int rightOf(List<Blob> byX, int i) {
        Blob a = byX.get(i);
        int best = -1;
        double bestGap = Double.MAX_VALUE;
        for (int j = i + 1; j < byX.size(); j++) {
            Blob b = byX.get(j);
            double gap = b.x0() - a.x1();
            double reach = GAP * 1.35 * Math.max(a.height(), 0.9 * letter);
            if (gap > Math.max(reach, 1.2 * 4 * letter)) {
                break;
            }
            if (gap < bestGap && fits(a, b, gap) && !divided(a.x1(), b.x0(), (a.centerY() + b.centerY()) / 2)) {
                best = j;
                bestGap = Math.max(gap, 0);
                if (gap <= 0) {
                    break;
                }
            }
        }
        return best;
    }

    /** Whether an upright rule stands between two places of a line. */
    private boolean divided(double left, double right, double y) {
        for (Blob rule : dividers) {
            if (rule.centerX() >= left - 2 && rule.centerX() <= right + 2 && rule.y0() <= y && rule.y1() >= y) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(Blob a, Blob b, double gap) {
        int larger = Math.max(a.height(), b.height());
        int smaller = Math.min(a.height(), b.height());
        return gap <= GAP * 1.2 * larger
                && gap > -0.6 * Math.min(a.width(), b.width())
                && larger <= 2.2 * smaller
                && a.verticalOverlap(b) >= 0.5 * smaller;
    }

    /** Components that touch two lines, which pull both into one chain: cut where the lines part. */
    private List<Segment> separateTall(List<Segment> chains) {
        List<Segment> out = new ArrayList<>();
        List<Blob> cut = new ArrayList<>();
        for (Segment s : chains) {
            List<Blob> normal = new ArrayList<>();
            for (Blob b : s.blobs()) {
                (b.height() > 1.75 * Math.max(letter, s.letter()) && b.height() < 4.5 * letter ? talls : normal).add(b);
            }
            if (normal.size() == s.blobs().size()) {
                out.add(s);
            } else if (!normal.isEmpty()) {
                cut.addAll(normal);
            }
        }
        cut.sort(Comparator.comparingInt(Blob::x0));
        out.addAll(chain(cut));
        return shareOut(out);
    }

    private List<Segment> shareOut(List<Segment> lines) {
        Map<Integer, List<Blob>> extra = new HashMap<>();
        List<Blob> alone = new ArrayList<>();
        for (Blob b : talls) {
            boolean taken = false;
            for (int i = 0; i < lines.size(); i++) {
                Segment s = lines.get(i);
                double x = Math.max(s.x0(), Math.min(s.x1(), b.centerX()));
                double top = s.baseAt(x) - s.above();
                double bottom = s.baseAt(x) + s.below();
                double overlap = Math.min(bottom, b.y1()) - Math.max(top, b.y0());
                double gap = Math.max(b.x0() - s.x1(), s.x0() - b.x1());
                boolean like = b.height() < 2.6 * s.ink() || b.height() < 3.2 * s.letter();
                if (like && gap <= 0.6 * s.ink() && overlap >= 0.6 * s.ink()) {
                    extra.computeIfAbsent(i, k -> new ArrayList<>())
                            .add(b.between((int) Math.floor(top), (int) Math.ceil(bottom)));
                    taken = true;
                }
            }
            if (!taken) {
                alone.add(b);
            }
        }
        List<Segment> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            out.add(withInk(lines.get(i), extra.get(i)));
        }
        alone.sort(Comparator.comparingInt(Blob::x0));
        out.addAll(chain(alone));
        return out;
    }

    private static Segment withInk(Segment s, @org.jspecify.annotations.Nullable List<Blob> extra) {
        if (extra == null) {
            return s;
        }
        List<Blob> all = new ArrayList<>(s.blobs());
        all.addAll(extra);
        return Segment.of(all);
    }

    /** Pieces of one base line that a missed neighbour kept apart. */
    private List<Segment> join(List<Segment> pieces) {
        List<Segment> lines = new ArrayList<>(pieces);
        lines.sort(Comparator.comparingDouble(Segment::x0));
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                Segment a = lines.get(i);
                Segment b = lines.get(j);
                if (b.x0() - a.x1() > 1.3 * GAP * a.ink() + letter) {
                    break;
                }
                if (sameLine(a, b)) {
                    lines.set(i, a.with(b));
                    lines.remove(j);
                    j = i;
                }
            }
        }
        return lines;
    }

    private boolean sameLine(Segment a, Segment b) {
        double larger = Math.max(a.ink(), b.ink());
        double smaller = Math.min(a.ink(), b.ink());
        double gap = b.x0() - a.x1();
        if (larger > 2.4 * smaller || gap > GAP * larger) {
            return false;
        }
        double x = gap > 0 ? (a.x1() + b.x0()) / 2 : Math.max(a.x0(), b.x0());
        if (gap > 0 && divided(a.x1(), b.x0(), a.middleAt(x))) {
            return false;
        }
        double overlap = Math.min(a.baseAt(x) + a.below(), b.baseAt(x) + b.below())
                - Math.max(a.baseAt(x) - a.above(), b.baseAt(x) - b.above());
        if (gap < -0.5 * Math.min(a.width(), b.width())) {
            return overlap > 0.6 * smaller;
        }
        return overlap > 0.6 * smaller && Math.abs(a.baseAt(x) - b.baseAt(x)) < 0.35 * larger;
    }

    /** Dots, dashes and accents go to the piece they stand in or beside; leaders and specks go nowhere. */
    private List<Segment> attach(List<Segment> lines, List<Blob> small) {
        List<Segment> byTop = new ArrayList<>(lines);
        Map<Integer, List<Blob>> extra = new HashMap<>();
        for (Blob b : small) {
            int best = -1;
            double bestDistance = Double.MAX_VALUE;
            for (int i = 0; i < byTop.size(); i++) {
                double distance = distance(byTop.get(i), b);
                if (distance < bestDistance) {
                    bestDistance = distance;
                    best = i;
                }
            }
            if (best >= 0) {
                extra.computeIfAbsent(best, k -> new ArrayList<>()).add(b);
            }
        }
        List<Segment> out = new ArrayList<>();
        for (int i = 0; i < byTop.size(); i++) {
            out.add(withInk(byTop.get(i), extra.get(i)));
        }
        return out;
    }

    /** Dashes that stand alone in a table's cell: on the row of other text, at the height where a dash stands. */
    private List<Segment> dashes(List<Segment> lines) {
        Set<Blob> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        lines.forEach(s -> taken.addAll(s.blobs()));
        List<Segment> out = new ArrayList<>();
        for (Blob b : smalls) {
            boolean dash = b.width() > 1.5 * b.height() && b.width() < 1.3 * letter && b.width() > 0.25 * letter;
            if (dash && b.fill() > 0.6 && !taken.contains(b)) {
                lines.stream()
                        .filter(s -> onRow(s, b))
                        .min(Comparator.comparingDouble(s -> Math.max(b.x0() - s.x1(), s.x0() - b.x1())))
                        .ifPresent(s -> out.add(s.around(b)));
            }
        }
        return out;
    }

    private boolean onRow(Segment s, Blob b) {
        double height = s.baseAt(b.centerX()) - b.centerY();
        boolean print = s.ink() < 2.2 * letter && s.blobs().size() > 1;
        return print && height > 0.2 * s.above() && height < 0.65 * s.above();
    }

    /** How far a small component is from belonging to a line, infinite where it does not. */
    private static double distance(Segment s, Blob b) {
        double height = Math.max(s.ink(), 1.2 * s.letter());
        double gap = Math.max(b.x0() - s.x1(), s.x0() - b.x1());
        // A dash between two words stands further off than a dot or a comma.
        double reach = b.width() > 1.6 * b.height() && b.height() < 0.3 * height ? 1 : 0.55;
        if (gap > reach * height || b.height() > 0.8 * height) {
            return Double.MAX_VALUE;
        }
        double x = Math.max(s.x0(), Math.min(s.x1(), b.centerX()));
        boolean flat = b.width() > 2.5 * b.height() && b.width() > s.letter();
        double middle = s.baseAt(x) - b.centerY();
        if (flat && (middle < 0.1 * height || middle > 0.9 * s.above())) {
            return Double.MAX_VALUE; // what is left of a rule
        }
        double above = s.baseAt(x) - s.above() - b.y1();
        double below = b.y0() - (s.baseAt(x) + s.below());
        if (above > 0.25 * height || below > 0.12 * height) {
            return Double.MAX_VALUE;
        }
        return Math.max(0, gap) + 2 * Math.max(0, Math.max(above, below));
    }

    /** Quotation marks, commas of large print and raised figures go to the piece they stand in or beside. */
    private List<Segment> absorb(List<Segment> lines) {
        List<Segment> hosts = new ArrayList<>();
        List<Blob> loose = new ArrayList<>();
        for (Segment s : lines) {
            boolean little = s.blobs().size() <= 4 && s.width() < 3 * letter;
            Blob box = box(s);
            if (little
                    && lines.stream()
                            .anyMatch(h -> larger(h, s) && within(h, box) && distance(h, box) < 0.4 * h.ink())) {
                loose.addAll(s.blobs());
            } else {
                hosts.add(s);
            }
        }
        return loose.isEmpty() ? lines : attach(hosts, loose);
    }

    private static boolean larger(Segment host, Segment s) {
        return host.width() > 1.5 * s.width() && s.ink() < 0.8 * host.ink();
    }

    /** Whether at least a third of a box stands in the line's own height. */
    private static boolean within(Segment s, Blob b) {
        double x = Math.max(s.x0(), Math.min(s.x1(), b.centerX()));
        double overlap = Math.min(s.baseAt(x) + s.below(), b.y1()) - Math.max(s.baseAt(x) - s.above(), b.y0());
        return overlap > 0.33 * b.height();
    }

    private static Blob box(Segment s) {
        return new Blob((int) s.x0(), (int) s.top(), (int) s.x1(), (int) Math.ceil(s.bottom()), 1);
    }

    private boolean plausible(Segment s) {
        boolean speck = s.ink() < 0.55 * letter || s.width() < 0.25 * s.ink() && s.ink() < 0.8 * letter;
        boolean giant = s.blobs().size() < 3 && s.ink() > 4.5 * letter;
        return !speck && !giant && !drawing(s) && !barcode(s);
    }

    /** Curves and frames: boxes with hardly any ink in them. */
    private boolean drawing(Segment s) {
        double ink = s.blobs().stream().mapToDouble(Blob::area).sum();
        return ink < 0.06 * s.width() * s.ink() || s.ink() > 3 * letter && ink < 0.12 * s.width() * s.ink();
    }

    private static boolean barcode(Segment s) {
        if (s.blobs().size() < 12) {
            return false;
        }
        double[] slim = s.blobs().stream()
                .mapToDouble(b -> b.width() / (double) b.height())
                .toArray();
        return Segment.median(slim) < 0.2;
    }
}
