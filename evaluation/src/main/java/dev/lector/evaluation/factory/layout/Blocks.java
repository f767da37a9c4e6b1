package dev.lector.evaluation.factory.layout;

import java.util.ArrayList;
import java.util.List;

/** The blocks that arrange other blocks. */
public final class Blocks {
    private Blocks() {}

    /** Blocks below each other. */
    public record Stack(List<Block> blocks, double gap) implements Block {
        public Stack {
            blocks = List.copyOf(blocks);
        }

        @Override
        public double height(double width) {
            double sum = blocks.isEmpty() ? 0 : gap * (blocks.size() - 1);
            for (Block block : blocks) {
                sum += block.height(width);
            }
            return sum;
        }

        @Override
        public void paint(Sheet sheet, double x, double y, double width) {
            double top = y;
            for (Block block : blocks) {
                block.paint(sheet, x, top, width);
                top += block.height(width) + gap;
            }
        }

        @Override
        public List<Block> parts(double width) {
            List<Block> all = new ArrayList<>();
            for (Block block : blocks) {
                if (!all.isEmpty() && gap > 0) {
                    all.add(new Gap(gap));
                }
                all.add(block);
            }
            return all;
        }
    }

    /**
     * Blocks beside each other.
     *
     * @param shares share of the width for each block; they sum to at most 1
     */
    public record Columns(List<Block> blocks, List<Double> shares, double gap) implements Block {
        public Columns {
            blocks = List.copyOf(blocks);
            shares = List.copyOf(shares);
        }

        @Override
        public double height(double width) {
            double highest = 0;
            for (int i = 0; i < blocks.size(); i++) {
                highest = Math.max(highest, blocks.get(i).height(width * shares.get(i) - gap));
            }
            return highest;
        }

        @Override
        public void paint(Sheet sheet, double x, double y, double width) {
            double left = x;
            for (int i = 0; i < blocks.size(); i++) {
                blocks.get(i).paint(sheet, left, y, width * shares.get(i) - gap);
                left += width * shares.get(i);
            }
        }
    }

    /** Blank height. */
    public record Gap(double points) implements Block {
        @Override
        public double height(double width) {
            return points;
        }

        @Override
        public void paint(Sheet sheet, double x, double y, double width) {
            // Blank on purpose.
        }
    }

    /** Goes on with the next page. */
    public record Break() implements Block {
        @Override
        public double height(double width) {
            return 0;
        }

        @Override
        public void paint(Sheet sheet, double x, double y, double width) {
            // Nothing is printed: the flow turns the page.
        }
    }

    /** A rule over the whole width, in the middle of its height. */
    public record Rule(double thickness, double gray, double space) implements Block {
        @Override
        public double height(double width) {
            return thickness + 2 * space;
        }

        @Override
        public void paint(Sheet sheet, double x, double y, double width) {
            sheet.rule(x, y + space, width, thickness, gray);
        }
    }

    /**
     * A block in a frame or on a grey ground.
     *
     * @param line thickness of the frame, 0 for none
     * @param fill grey of the ground, 1 for none
     */
    public record Framed(Block inner, double padding, double line, double fill) implements Block {
        @Override
        public double height(double width) {
            return inner.height(width - 2 * padding) + 2 * padding;
        }

        @Override
        public void paint(Sheet sheet, double x, double y, double width) {
            double height = height(width);
            if (fill < 1) {
                sheet.print(new Ink.Bar(x, y, width, height, fill));
            }
            if (line > 0) {
                sheet.frame(x, y, width, height, line, 0.2);
            }
            inner.paint(sheet, x + padding, y + padding, width - 2 * padding);
        }
    }

    /** A block that takes a part of the width only. */
    public record Inset(Block inner, double left, double share) implements Block {
        @Override
        public double height(double width) {
            return inner.height(width * share);
        }

        @Override
        public void paint(Sheet sheet, double x, double y, double width) {
            inner.paint(sheet, x + width * left, y, width * share);
        }
    }
}
