package dev.lector.evaluation.score;

import java.util.Arrays;

/**
 * Which row goes with which column so that the similarities sum to most: the Hungarian method with potentials (Kuhn 1955, Munkres 1957),
 * cubic in the larger side. Stateless and thread-safe.
 */
public final class Assignment {
    private Assignment() {}

    /**
     * The best assignment.
     *
     * @param similarity rows by columns, every row of one length
     * @return the column of each row, or -1 for a row that goes with none
     */
    public static int[] best(double[][] similarity) {
        int rows = similarity.length;
        int columns = rows == 0 ? 0 : similarity[0].length;
        int size = Math.max(rows, columns);
        int[] rowOf = solve(similarity, rows, columns, size);
        int[] match = new int[rows];
        Arrays.fill(match, -1);
        for (int column = 1; column <= columns; column++) {
            if (rowOf[column] >= 1 && rowOf[column] <= rows) {
                match[rowOf[column] - 1] = column - 1;
            }
        }
        return match;
    }

    /** Rows and columns count from 1 here; 0 stands for none. */
    private static int[] solve(double[][] similarity, int rows, int columns, int size) {
        double[] rowPotential = new double[size + 1];
        double[] columnPotential = new double[size + 1];
        int[] rowOf = new int[size + 1];
        for (int row = 1; row <= size; row++) {
            int[] before = new int[size + 1];
            double[] least = new double[size + 1];
            boolean[] done = new boolean[size + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            rowOf[0] = row;
            int column = 0;
            do {
                done[column] = true;
                int at = rowOf[column];
                int next = 0;
                double step = Double.POSITIVE_INFINITY;
                for (int other = 1; other <= size; other++) {
                    if (!done[other]) {
                        double cost = at <= rows && other <= columns ? -similarity[at - 1][other - 1] : 0;
                        double reduced = cost - rowPotential[at] - columnPotential[other];
                        if (reduced < least[other]) {
                            least[other] = reduced;
                            before[other] = column;
                        }
                        if (least[other] < step) {
                            step = least[other];
                            next = other;
                        }
                    }
                }
                for (int other = 0; other <= size; other++) {
                    if (done[other]) {
                        rowPotential[rowOf[other]] += step;
                        columnPotential[other] -= step;
                    } else {
                        least[other] -= step;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            while (column != 0) {
                rowOf[column] = rowOf[before[column]];
                column = before[column];
            }
        }
        return rowOf;
    }
}
