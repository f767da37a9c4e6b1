package dev.lector.extractors.label;

import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Segment;
import dev.lector.extractors.layout.Token;
import dev.lector.rule.Currencies;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Labels that a narrow column breaks over lines: "Total excl." over "VAT:" is one label, neither a total nor a tax. The words of a label
 * go on in the segment right below that has no value of its own beside it. Stateless.
 */
final class BrokenLabels {
    private static final int MAX_LINES = 4;

    private BrokenLabels() {}

    /** The hits with those of broken labels in the place of what their parts would mean alone. */
    static List<LabelHit> join(DocumentLayout layout, LabelBook book, List<LabelHit> hits) {
        List<LabelHit> joined = new ArrayList<>();
        Set<Token> taken = new HashSet<>();
        for (Segment segment : layout.segments()) {
            if (segment.tokens().stream().noneMatch(taken::contains)) {
                from(layout, book, segment, joined, taken);
            }
        }
        if (joined.isEmpty()) {
            return hits;
        }
        List<LabelHit> all = new ArrayList<>(joined);
        hits.stream()
                .filter(hit -> hit.segment().tokens().subList(hit.first(), hit.last() + 1).stream()
                        .noneMatch(taken::contains))
                .forEach(all::add);
        return all;
    }

    private static void from(
            DocumentLayout layout, LabelBook book, Segment first, List<LabelHit> joined, Set<Token> taken) {
        List<Segment> lines = lines(layout, first);
        for (int count = lines.size(); count > 1; count--) {
            for (int i = 0; i < first.size(); i++) {
                List<Label> labels = labels(book, lines.subList(0, count), i);
                if (!labels.isEmpty()) {
                    double factor = LabelFinder.factor(first, i, first.size() - 1);
                    add(lines.get(0), i, labels, factor, joined, taken);
                    for (Segment line : lines.subList(1, count)) {
                        add(line, 0, labels, factor, joined, taken);
                    }
                    return;
                }
            }
        }
    }

    /** What the words from one on down to the end of the last line name; a label that its first line names alone is no broken one. */
    private static List<Label> labels(LabelBook book, List<Segment> lines, int from) {
        StringBuilder key = new StringBuilder();
        for (int i = from; i < lines.get(0).size(); i++) {
            key.append(lines.get(0).tokens().get(i).key());
        }
        if (key.isEmpty()) {
            return List.of();
        }
        for (Segment line : lines.subList(1, lines.size())) {
            for (int i = 0; i <= lastWord(line); i++) {
                key.append(line.tokens().get(i).key());
            }
        }
        return key.length() > book.longest() ? List.of() : book.concepts(key.toString());
    }

    private static void add(
            Segment line, int from, List<Label> labels, double factor, List<LabelHit> joined, Set<Token> taken) {
        int last = lastWord(line);
        for (Label label : labels) {
            joined.add(new LabelHit(
                    label.concept(), label.strength() * factor, line, from, last, line.box(from, last), false));
        }
        taken.addAll(line.tokens().subList(from, last + 1));
    }

    /** The last word that is no sign of a currency. */
    private static int lastWord(Segment line) {
        int last = line.size() - 1;
        while (last > 0 && Currencies.of(line.tokens().get(last).text()) != null) {
            last--;
        }
        return last;
    }

    /** A segment with those that it may go on in. */
    private static List<Segment> lines(DocumentLayout layout, Segment first) {
        List<Segment> lines = new ArrayList<>(List.of(first));
        Segment last = first;
        while (lines.size() < MAX_LINES && open(last)) {
            Segment next = below(layout, last);
            if (next == null) {
                break;
            }
            lines.add(next);
            last = next;
        }
        return lines;
    }

    private static boolean open(Segment segment) {
        return !segment.tokens().get(lastWord(segment)).endsLabel()
                && segment.tokens().stream().noneMatch(Token::hasDigit);
    }

    /** What a label goes on in: words right below it that have no value beside them. */
    private static @Nullable Segment below(DocumentLayout layout, Segment above) {
        Segment next = layout.below(above);
        if (next == null || next.tokens().stream().anyMatch(Token::hasDigit)) {
            return null;
        }
        List<Segment> row = layout.row(next).segments();
        boolean valued = next.order() + 1 < row.size()
                && row.get(next.order() + 1).tokens().stream().anyMatch(Token::hasDigit);
        return valued ? null : next;
    }
}
