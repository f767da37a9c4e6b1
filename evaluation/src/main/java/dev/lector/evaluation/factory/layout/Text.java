package dev.lector.evaluation.factory.layout;

import java.util.ArrayList;
import java.util.List;

/** Paragraphs of text, wrapped to the width. */
public final class Text implements Block {
    private final List<List<Piece>> paragraphs;
    private final Align align;
    private final double leading;
    private double wrappedFor = -1;
    private List<Row> wrapped = List.of();

    /**
     * @param paragraphs each starts a new line; an empty one leaves half a line
     * @param leading    distance of lines as a multiple of the type size
     */
    public Text(List<List<Piece>> paragraphs, Align align, double leading) {
        this.paragraphs = paragraphs.stream().map(List::copyOf).toList();
        this.align = align;
        this.leading = leading;
    }

    public static Text of(List<Piece> paragraph, Align align) {
        return new Text(List.of(paragraph), align, 1.2);
    }

    private record Slot(String text, Style style, List<Mark> marks, boolean glued) {
        double width() {
            return style.width(text);
        }

        double blank() {
            return glued ? 0 : style.width(" ");
        }
    }

    private record Row(List<Slot> slots, double width, double size) {}

    /** Width of the longest paragraph when nothing is wrapped. */
    public double naturalWidth() {
        double widest = 0;
        for (List<Piece> paragraph : paragraphs) {
            double sum = 0;
            for (Slot slot : slots(paragraph)) {
                sum += slot.width() + (sum == 0 ? 0 : slot.blank());
            }
            widest = Math.max(widest, sum);
        }
        return widest + 0.01;
    }

    @Override
    public double height(double width) {
        double sum = 0;
        for (Row row : wrap(width)) {
            sum += row.size() * leading;
        }
        return sum;
    }

    @Override
    public void paint(Sheet sheet, double x, double y, double width) {
        double top = y;
        for (Row row : wrap(width)) {
            double baseline = top + row.size() * (leading - 1) / 2 + 0.79 * row.size();
            double cursor = x + align.shift(Math.max(0, width - row.width()));
            boolean first = true;
            for (Slot slot : row.slots()) {
                cursor += first ? 0 : slot.blank();
                sheet.print(new Ink.Word(slot.text(), cursor, baseline, slot.width(), slot.style(), slot.marks()));
                cursor += slot.width();
                first = false;
            }
            top += row.size() * leading;
        }
    }

    @Override
    public List<Block> parts(double width) {
        return paragraphs.size() < 2
                ? List.of(this)
                : paragraphs.stream()
                        .<Block>map(p -> new Text(List.of(p), align, leading))
                        .toList();
    }

    private List<Row> wrap(double width) {
        if (wrappedFor != width) {
            List<Row> rows = new ArrayList<>();
            for (List<Piece> paragraph : paragraphs) {
                wrap(slots(paragraph), width, rows);
            }
            wrapped = rows;
            wrappedFor = width;
        }
        return wrapped;
    }

    private static void wrap(List<Slot> slots, double width, List<Row> rows) {
        List<Slot> line = new ArrayList<>();
        double used = 0;
        double size = 5;
        for (Slot slot : slots) {
            double more = slot.width() + (line.isEmpty() ? 0 : slot.blank());
            if (!line.isEmpty() && !slot.glued() && used + more > width + 0.02) {
                rows.add(new Row(line, used, size));
                line = new ArrayList<>();
                used = 0;
                size = 5;
                more = slot.width();
            }
            line.add(slot);
            used += more;
            size = Math.max(size, slot.style().size());
        }
        rows.add(new Row(line, used, size));
    }

    /** Cuts pieces into words; glued pieces become one word when they look the same. */
    private static List<Slot> slots(List<Piece> pieces) {
        List<Slot> slots = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean first = true;
            for (String word : piece.text().split(" ", -1)) {
                if (word.isEmpty()) {
                    continue;
                }
                if (first && piece.glued() && !slots.isEmpty()) {
                    Slot before = slots.remove(slots.size() - 1);
                    List<Mark> marks = new ArrayList<>(before.marks());
                    marks.addAll(piece.marks());
                    slots.add(new Slot(before.text() + word, before.style(), List.copyOf(marks), before.glued()));
                } else {
                    slots.add(new Slot(word, piece.style(), piece.marks(), false));
                }
                first = false;
            }
        }
        return slots;
    }
}
