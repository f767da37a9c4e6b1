package dev.lector.evaluation.factory.paper;

import dev.lector.evaluation.factory.layout.Align;
import dev.lector.evaluation.factory.layout.Block;
import dev.lector.evaluation.factory.layout.Blocks;
import dev.lector.evaluation.factory.layout.Grid;
import dev.lector.evaluation.factory.layout.Piece;
import dev.lector.evaluation.factory.layout.Style;
import dev.lector.evaluation.factory.layout.Text;
import java.util.ArrayList;
import java.util.List;

/** Labels with their values, arranged in the ways that forms know. */
final class Pairs {
    /** A label and what it labels. */
    record Pair(List<Piece> labels, List<Piece> value) {
        Pair(Piece label, List<Piece> value) {
            this(List.of(label), value);
        }

        Piece label() {
            return labels.get(0);
        }
    }

    private Pairs() {}

    /** "Label: value", one below the other. */
    static Block inline(Desk desk, List<Pair> pairs, Align align) {
        List<List<Piece>> lines = new ArrayList<>();
        for (Pair pair : pairs) {
            List<Piece> line = new ArrayList<>();
            line.addAll(pair.labels());
            line.addAll(pair.value());
            lines.add(line);
        }
        return desk.lines(align, lines);
    }

    /** A column of labels and a column of values. */
    static Block columns(Desk desk, List<Pair> pairs, Align label, Align value, Grid.Rules rules) {
        List<List<Text>> rows = new ArrayList<>();
        for (Pair pair : pairs) {
            rows.add(List.of(Text.of(pair.labels(), label), Text.of(pair.value(), value)));
        }
        double pad = desk.dice.pick(List.of(1.0, 1.5, 2.5));
        return new Grid(List.of(new Grid.Column(0, label), new Grid.Column(1, value)), rows, false, rules, 3, pad);
    }

    /** Labels above values, side by side, so many in a row. */
    static Block stacked(Desk desk, List<Pair> pairs, int across, Grid.Rules rules, Align align) {
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < pairs.size(); from += across) {
            List<Pair> part = pairs.subList(from, Math.min(pairs.size(), from + across));
            List<Grid.Column> columns = new ArrayList<>();
            List<Text> labels = new ArrayList<>();
            List<Text> values = new ArrayList<>();
            for (Pair pair : part) {
                columns.add(new Grid.Column(1, align));
                labels.add(Text.of(pair.labels(), align));
                values.add(Text.of(pair.value(), align));
            }
            blocks.add(new Grid(columns, List.of(labels, values), true, rules, 3, 2));
        }
        return new Blocks.Stack(blocks, 4);
    }

    /** Label above value, one pair below the other. */
    static Block towers(Desk desk, List<Pair> pairs, Align align) {
        List<List<Piece>> lines = new ArrayList<>();
        for (Pair pair : pairs) {
            lines.add(pair.labels());
            lines.add(pair.value());
        }
        return desk.lines(align, lines);
    }

    /** All in one line, parted by a sign. */
    static Block ribbon(Desk desk, List<Pair> pairs, String sign, Align align, Style style) {
        List<Piece> line = new ArrayList<>();
        for (Pair pair : pairs) {
            if (!line.isEmpty()) {
                line.add(new Piece(sign, style));
            }
            line.add(new Piece(pair.label().text(), style));
            pair.value().forEach(v -> line.add(new Piece(v.text(), style, v.marks(), v.glued())));
        }
        return Text.of(line, align);
    }
}
