package dev.lector.extractors.field;

import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.label.LabelHit;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Row;
import dev.lector.extractors.layout.Segment;
import dev.lector.extractors.layout.Token;
import dev.lector.geometry.Box;
import dev.lector.rule.Currencies;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How well a label and a value stand to each other: behind it on the same line, to its right, or below it. Other labels in
 * between belong to the value instead.
 */
public final class Relations {
    private static final double PER_WORD = 0.07;
    private static final double RIGHT = 0.95;
    private static final double PER_SEGMENT = 0.08;
    private static final double PER_LINE_RIGHT = 0.004;
    private static final double BELOW = 0.88;
    private static final double PER_LINE_BELOW = 0.11;
    private static final double MAX_BELOW = 6;
    private static final double BLOCKED = 0.4;

    /** A label that goes on in other words, such as a code or reference of the thing, may mean something else. */
    private static final double GOES_ON = 0.8;

    /** An amount far below its column's header still belongs to the column. */
    private static final double COLUMN = 0.25;

    private static final double MAX_COLUMN = 45;
    private static final double BLOCKING = 0.5;

    private final DocumentLayout layout;
    private final Map<Long, List<LabelHit>> byRow = new HashMap<>();
    private final Map<Segment, Optional<Segment>> signs = new IdentityHashMap<>();

    public Relations(DocumentLayout layout, List<LabelHit> hits) {
        this.layout = layout;
        for (LabelHit hit : hits) {
            if (hit.cue()) {
                continue;
            }
            byRow.computeIfAbsent(key(hit.segment().page(), hit.segment().row()), k -> new java.util.ArrayList<>())
                    .add(hit);
        }
    }

    /** From 0, no relation, to 1, directly behind the label. */
    public double of(LabelHit hit, Candidate candidate) {
        Candidate sign = signAbove(candidate);
        double own = place(hit, candidate);
        return sign == null ? own : Math.max(own, place(hit, sign));
    }

    /** The sign of the currency that a narrow column breaks off above its amount: both are one value, which begins there. */
    private @Nullable Candidate signAbove(Candidate candidate) {
        Segment own = candidate.segment();
        if (candidate.amount() == null || candidate.first() > 0 || own.row() == 0) {
            return null;
        }
        return signs.computeIfAbsent(own, s -> {
                    PageLayout page = layout.pages().get(s.page());
                    for (int r = s.row() - 1; r >= Math.max(0, s.row() - 2); r--) {
                        for (Segment above : page.rows().get(r).segments()) {
                            boolean near =
                                    page.downInLines(s.box().y0() - above.box().y1()) < 1
                                            && PageLayout.overlapAcross(above.box(), s.box()) > 0.5;
                            if (near) {
                                boolean sign = above.size() == 1
                                        && Currencies.of(above.tokens().get(0).text()) != null;
                                return sign ? Optional.of(above) : Optional.empty();
                            }
                        }
                    }
                    return Optional.empty();
                })
                .map(above -> new Candidate(
                        candidate.type(),
                        above,
                        0,
                        0,
                        candidate.value(),
                        candidate.quality(),
                        candidate.amount(),
                        candidate.date()))
                .orElse(null);
    }

    private double place(LabelHit hit, Candidate candidate) {
        Segment label = hit.segment();
        Segment value = candidate.segment();
        if (label.page() != value.page()) {
            return 0;
        }
        if (hit.cue()) {
            return follows(hit, candidate) ? 1 : 0;
        }
        if (label.row() == value.row() && label.order() == value.order()) {
            return sameSegment(hit, candidate);
        }
        Box l = hit.box();
        Box v = candidate.box();
        double shared = Math.min(l.y1(), v.y1()) - Math.max(l.y0(), v.y0());
        boolean sameHeight = label.row() == value.row() || shared > 0.45 * Math.min(l.height(), v.height());
        if (sameHeight) {
            return v.x0() >= l.x1() - 0.002 ? toTheRight(hit, candidate) : 0;
        }
        return below(hit, candidate);
    }

    /** Whether the value is the next word, over a line's end in running text too. */
    private static boolean follows(LabelHit hit, Candidate candidate) {
        Segment label = hit.segment();
        Segment value = candidate.segment();
        if (label == value) {
            return candidate.first() > hit.last() && wordsBetween(label, hit.last() + 1, candidate.first() - 1) == 0;
        }
        return value.row() == label.row() + 1
                && value.order() == 0
                && candidate.first() == 0
                && hit.endsSegment()
                && PageLayout.overlapAcross(label.box(), value.box()) > 0.3;
    }

    private double sameSegment(LabelHit hit, Candidate candidate) {
        if (candidate.first() <= hit.last()) {
            return 0;
        }
        double score = 1 - PER_WORD * wordsBetween(hit.segment(), hit.last() + 1, candidate.first() - 1);
        boolean blocked = hits(hit.segment()).stream()
                .anyMatch(h -> h.segment().order() == hit.segment().order()
                        && h.first() > hit.last()
                        && h.last() < candidate.first()
                        && blocks(h, hit));
        score *= goesOn(hit) && candidate.amount() == null ? GOES_ON : 1;
        return Math.max(0.1, blocked ? score * BLOCKED : score);
    }

    private double toTheRight(LabelHit hit, Candidate candidate) {
        PageLayout page = layout.pages().get(candidate.page());
        Segment label = hit.segment();
        Segment value = candidate.segment();
        int tail = wordsBetween(label, hit.last() + 1, label.size() - 1);
        int head = wordsBetween(value, 0, candidate.first() - 1);
        int between = label.row() == value.row() ? Math.max(0, value.order() - label.order() - 1) : 1;
        double gap = page.acrossInLines(candidate.box().x0() - hit.box().x1());
        double score = RIGHT - PER_WORD * 0.5 * (tail + head) - PER_SEGMENT * between - PER_LINE_RIGHT * gap;
        boolean blocked = hits(value).stream()
                        .anyMatch(h -> h.box().x0() >= hit.box().x1()
                                && h.box().x1() <= candidate.box().x0()
                                && blocks(h, hit))
                || label.row() == value.row() && colonBetween(label, value);
        score *= goesOn(hit) ? GOES_ON : 1;
        return Math.max(0.1, blocked ? score * BLOCKED : score);
    }

    private static boolean goesOn(LabelHit hit) {
        Segment segment = hit.segment();
        int next = hit.last() + 1;
        return !hit.colon()
                && next < segment.size()
                && segment.tokens().get(next).text().matches("\\p{L}{2,}:?");
    }

    private boolean colonBetween(Segment label, Segment value) {
        Row row = layout.row(label);
        for (int i = label.order() + 1; i < value.order(); i++) {
            List<Token> tokens = row.segments().get(i).tokens();
            if (tokens.get(tokens.size() - 1).endsLabel()) {
                return true;
            }
        }
        return false;
    }

    private double below(LabelHit hit, Candidate candidate) {
        PageLayout page = layout.pages().get(candidate.page());
        boolean ends = hit.endsSegment() || rateBehind(hit);
        Box l = ends ? hit.segment().box(hit.first(), hit.segment().size() - 1) : hit.box();
        Box v = candidate.box();
        double down = page.downInLines(v.y0() - l.y1());
        if (down < -0.6 || v.centerY() <= l.centerY()) {
            return 0;
        }
        if (down > MAX_BELOW) {
            boolean column =
                    candidate.amount() != null && down < MAX_COLUMN && ends && PageLayout.overlapAcross(l, v) > 0.3;
            return column ? COLUMN : 0;
        }
        Box whole = candidate.segment().box();
        boolean currencyBehind = candidate.amount() != null && currencyBehind(candidate);
        if (currencyBehind) {
            v = candidate.segment().box(candidate.first(), candidate.segment().size() - 1);
        }
        double left = Math.abs(page.acrossInLines(whole.x0() - l.x0()));
        double right = Math.abs(page.acrossInLines(v.x1() - l.x1()));
        double overlap = PageLayout.overlapAcross(l, v);
        double aligned =
                left < 0.8 || right < 0.8 ? 1 : overlap > 0.5 ? 0.95 : overlap > 0 ? 0.8 : left < 2.5 ? 0.6 : 0;
        if (aligned == 0) {
            return 0;
        }
        double score = (BELOW - PER_LINE_BELOW * Math.max(0, down - 0.6)) * aligned;
        score -= PER_WORD * wordsBetween(candidate.segment(), 0, candidate.first() - 1);
        return Math.max(0, score * columnFactor(hit, candidate) * (ends ? 1 : goesOn(hit) ? 0.45 : 0.6));
    }

    /** Whether nothing but a rate stands behind a label: "VAT @ 20 %:" is one label. */
    private static boolean rateBehind(LabelHit hit) {
        List<Token> behind =
                hit.segment().tokens().subList(hit.last() + 1, hit.segment().size());
        return behind.stream().anyMatch(t -> t.text().contains("%"))
                && behind.stream().noneMatch(t -> t.text().codePoints().anyMatch(Character::isLetter));
    }

    /** Whether nothing but a currency stands behind an amount: both are aligned as one. */
    private static boolean currencyBehind(Candidate candidate) {
        Segment segment = candidate.segment();
        int next = candidate.last() + 1;
        return next == segment.size() - 1
                && Currencies.of(segment.tokens().get(next).text()) != null;
    }

    /** What stands between label and value in their column: labels own the value, other text makes it doubtful. */
    private double columnFactor(LabelHit hit, Candidate candidate) {
        PageLayout page = layout.pages().get(candidate.page());
        double factor = hit.colon() && valueBeside(hit) ? 0.5 : 1;
        for (int r = hit.segment().row() + 1; r < candidate.segment().row(); r++) {
            for (Segment s : page.rows().get(r).segments()) {
                boolean numbers = candidate.amount() != null
                        && s.tokens().stream()
                                .allMatch(t -> t.hasDigit() || t.key().isEmpty());
                if (!numbers && PageLayout.overlapAcross(s.box(), candidate.box()) > 0.2) {
                    boolean label = hits(s).stream().anyMatch(h -> h.segment().order() == s.order() && blocks(h, hit));
                    factor *= label ? BLOCKED : 0.85;
                }
            }
        }
        boolean ownLabel = hits(candidate.segment()).stream().anyMatch(h -> precedes(h, candidate) && blocks(h, hit));
        return ownLabel ? factor * BLOCKED : factor;
    }

    private static boolean precedes(LabelHit h, Candidate candidate) {
        int apart = candidate.segment().order() - h.segment().order();
        return apart == 0 && h.last() < candidate.first() || apart == 1 && h.endsSegment();
    }

    private boolean valueBeside(LabelHit hit) {
        Row row = layout.row(hit.segment());
        int next = hit.segment().order() + 1;
        if (next >= row.segments().size()) {
            return !hit.endsSegment();
        }
        Segment beside = row.segments().get(next);
        return hits(beside).stream().noneMatch(h -> h.segment().order() == next && h.first() == 0);
    }

    private static boolean blocks(LabelHit other, LabelHit own) {
        return other.strength() >= BLOCKING && !other.concept().equals(own.concept());
    }

    private List<LabelHit> hits(Segment segment) {
        return byRow.getOrDefault(key(segment.page(), segment.row()), List.of());
    }

    private static int wordsBetween(Segment segment, int first, int last) {
        int words = 0;
        for (int i = first; i <= last; i++) {
            words += segment.tokens().get(i).key().isEmpty() ? 0 : 1;
        }
        return words;
    }

    private static long key(int page, int row) {
        return ((long) page << 32) | row;
    }
}
