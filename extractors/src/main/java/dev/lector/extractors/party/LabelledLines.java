package dev.lector.extractors.party;

import dev.lector.extractors.field.Choice.Span;
import dev.lector.extractors.label.LabelHit;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Row;
import dev.lector.extractors.layout.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines that a party's label heads: behind it, to its right, or below it, with "Name:" inside looked up. */
final class LabelledLines {
    private static final Set<String> NAME_KEYS =
            Set.of("name", "nom", "nombre", "naam", "firma", "company", "raisonsociale", "ragionesociale");
    private static final int MAX_ROWS = 9;
    private static final int NAME_ROWS = 6;
    private static final double MAX_GAP = 2.6;

    private LabelledLines() {}

    /** The words behind the label in its own segment, or null when there are none. */
    static @Nullable Span inline(LabelHit hit) {
        int first = hit.last() + 1;
        while (first < hit.segment().size()
                && hit.segment().tokens().get(first).key().isEmpty()) {
            first++;
        }
        return first < hit.segment().size()
                ? new Span(hit.segment(), first, hit.segment().size() - 1)
                : null;
    }

    static List<Segment> of(DocumentLayout layout, LabelHit hit, Map<Segment, List<LabelHit>> labels) {
        if (inline(hit) != null) {
            return hit.colon() ? List.of(hit.segment()) : List.of();
        }
        List<Segment> cell = nameCell(layout, hit, labels);
        if (!cell.isEmpty()) {
            return cell;
        }
        List<Segment> below = below(layout, hit, labels);
        Segment right = right(layout, hit, labels);
        if (right != null && (hit.colon() || below.isEmpty())) {
            List<Segment> lines = new ArrayList<>(List.of(right));
            lines.addAll(under(layout, right));
            return lines;
        }
        return below;
    }

    /** The lines beside a "Name" below the label: all of them are the name; empty when there is no such cell. */
    static List<Segment> nameCell(DocumentLayout layout, LabelHit hit, Map<Segment, List<LabelHit>> labels) {
        if (inline(hit) != null) {
            return List.of();
        }
        List<Segment> below = below(layout, hit, labels);
        for (Segment line : below.subList(0, Math.min(NAME_ROWS, below.size()))) {
            Segment beside = namedBeside(layout, line);
            if (beside != null) {
                return cell(layout, line, beside);
            }
        }
        return List.of();
    }

    private static @Nullable Segment right(DocumentLayout layout, LabelHit hit, Map<Segment, List<LabelHit>> labels) {
        Row row = layout.row(hit.segment());
        int next = hit.segment().order() + 1;
        if (next >= row.segments().size()) {
            return null;
        }
        Segment beside = row.segments().get(next);
        boolean label =
                labels.getOrDefault(beside, List.of()).stream().anyMatch(h -> h.first() == 0 && h.strength() >= 0.5);
        return label ? null : beside;
    }

    private static List<Segment> under(DocumentLayout layout, Segment top) {
        PageLayout page = layout.pages().get(top.page());
        List<Segment> lines = new ArrayList<>();
        Segment last = top;
        for (int r = top.row() + 1; r < Math.min(page.rows().size(), top.row() + MAX_ROWS); r++) {
            for (Segment s : page.rows().get(r).segments()) {
                boolean aligned =
                        Math.abs(page.acrossInLines(s.box().x0() - top.box().x0())) < 0.8;
                if (aligned && page.downInLines(s.box().y0() - last.box().y1()) < 1.2) {
                    lines.add(s);
                    last = s;
                }
            }
        }
        return lines;
    }

    private static List<Segment> below(DocumentLayout layout, LabelHit hit, Map<Segment, List<LabelHit>> labels) {
        PageLayout page = layout.pages().get(hit.segment().page());
        List<Segment> lines = new ArrayList<>();
        double bottom = hit.box().y1();
        for (int r = hit.segment().row() + 1;
                r < Math.min(page.rows().size(), hit.segment().row() + MAX_ROWS + 4);
                r++) {
            for (Segment s : page.rows().get(r).segments()) {
                boolean column = PageLayout.overlapAcross(s.box(), hit.box()) > 0.3
                        || Math.abs(page.acrossInLines(s.box().x0() - hit.box().x0())) < 2.5;
                if (!column) {
                    continue;
                }
                if (page.downInLines(s.box().y0() - bottom) > MAX_GAP || header(s, labels)) {
                    return lines;
                }
                lines.add(s);
                bottom = s.box().y1();
            }
        }
        return lines;
    }

    private static boolean header(Segment s, Map<Segment, List<LabelHit>> labels) {
        return labels.getOrDefault(s, List.of()).stream()
                .anyMatch(h -> h.first() == 0
                        && h.endsSegment()
                        && h.strength() > 0.9
                        && Set.of("seller_name", "buyer_name", "delivery_address")
                                .contains(h.concept()));
    }

    private static @Nullable Segment namedBeside(DocumentLayout layout, Segment line) {
        String key = line.tokens().get(0).key();
        if (!NAME_KEYS.contains(key)) {
            return null;
        }
        Row row = layout.row(line);
        boolean alone = line.size() == 1
                || line.size() == 2 && line.tokens().get(1).key().isEmpty();
        return alone && line.order() + 1 < row.segments().size()
                ? row.segments().get(line.order() + 1)
                : null;
    }

    /** The lines of a cell whose label is centred beside them: those without a label of their own on their row. */
    private static List<Segment> cell(DocumentLayout layout, Segment label, Segment beside) {
        PageLayout page = layout.pages().get(label.page());
        List<Segment> lines = new ArrayList<>();
        for (int r = Math.max(0, beside.row() - 1); r <= Math.min(page.rows().size() - 1, beside.row() + 1); r++) {
            for (Segment s : page.rows().get(r).segments()) {
                boolean aligned =
                        Math.abs(page.acrossInLines(s.box().x0() - beside.box().x0())) < 0.8;
                boolean close =
                        page.downInLines(Math.max(s.box().y0(), beside.box().y0())
                                        - Math.min(s.box().y1(), beside.box().y1()))
                                < 0.5;
                if (s == beside || aligned && close && s.order() == 0) {
                    lines.add(s);
                }
            }
        }
        return lines;
    }
}
