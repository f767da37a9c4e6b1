package dev.lector.evaluation.factory.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Fills pages with blocks from top to bottom and breaks where a page is full. Not thread-safe. */
public final class Flow {
    /**
     * @param bottom height kept free for the foot
     */
    public record Frame(double width, double height, double left, double top, double right, double bottom) {
        double inner() {
            return width - left - right;
        }
    }

    private record Item(Block block, @Nullable Block repeated) {}

    private final Frame frame;
    private final IntFunction<@Nullable Block> head;
    private final List<Sheet> sheets = new ArrayList<>();
    private double y;

    /**
     * @param head printed on top of each page, by page number from 1; null for none
     */
    public Flow(Frame frame, IntFunction<@Nullable Block> head) {
        this.frame = frame;
        this.head = head;
        turn();
    }

    /** Prints the blocks below what is there. */
    public void add(List<Block> blocks) {
        Deque<Item> todo = new ArrayDeque<>();
        blocks.forEach(block -> todo.add(new Item(block, null)));
        while (!todo.isEmpty()) {
            place(todo.removeFirst(), todo);
        }
    }

    private void place(Item item, Deque<Item> todo) {
        Block block = item.block();
        if (block instanceof Blocks.Break) {
            turn();
            return;
        }
        double height = block.height(frame.inner());
        if (y + height <= frame.height() - frame.bottom()) {
            paint(block, height);
            return;
        }
        List<Block> parts = block.parts(frame.inner());
        if (parts.size() > 1) {
            Block repeated = block.repeated(frame.inner());
            for (int i = parts.size() - 1; i >= 0; i--) {
                todo.addFirst(new Item(parts.get(i), i == 0 ? null : repeated));
            }
            return;
        }
        if (block instanceof Blocks.Gap) {
            return;
        }
        turn();
        Block repeated = item.repeated();
        if (repeated != null) {
            paint(repeated, repeated.height(frame.inner()));
        }
        paint(block, height);
    }

    private void paint(Block block, double height) {
        block.paint(sheet(), frame.left(), y, frame.inner());
        y += height;
    }

    private void turn() {
        sheets.add(new Sheet(frame.width(), frame.height()));
        y = frame.top();
        Block top = head.apply(sheets.size());
        if (top != null) {
            paint(top, top.height(frame.inner()));
        }
    }

    private Sheet sheet() {
        return sheets.get(sheets.size() - 1);
    }

    /** Where the next block would stand, points from the top of the last page. */
    public double y() {
        return y;
    }

    /** The pages with their feet, which stand on the bottom margin. */
    public List<Sheet> finish(java.util.function.BiFunction<Integer, Integer, @Nullable Block> foot) {
        for (int i = 0; i < sheets.size(); i++) {
            Block block = foot.apply(i + 1, sheets.size());
            if (block != null) {
                double top = frame.height() - 18 - block.height(frame.inner());
                block.paint(sheets.get(i), frame.left(), top, frame.inner());
            }
        }
        return sheets;
    }
}
