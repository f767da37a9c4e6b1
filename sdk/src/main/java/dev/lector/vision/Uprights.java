package dev.lector.vision;

import java.util.ArrayList;
import java.util.List;

/**
 * Pieces of upright rules among the ink: the sides of table cells are often too short to be found as rules, and would be read as
 * brackets or drawn into the text beside them.
 *
 * <p>A piece is taller than any letter of the page's usual print, thin and solid, and stands alone: an l or I of a headline is as
 * thin and tall, but has letters of its size beside it.
 *
 * @param rules pieces of rules
 * @param rest  all other ink
 */
record Uprights(List<Blob> rules, List<Blob> rest) {
    /** Least height, in letter heights: brackets and bars of the usual print stay below. */
    private static final double TALL = 2;

    /** Most width, in letter heights. */
    private static final double THIN = 0.25;

    /** Least height in widths. */
    private static final double SLIM = 6;

    /** How far a letter's foot may lie from its neighbours' feet, in heights of the piece. */
    private static final double LEVEL = 0.1;

    static Uprights of(List<Blob> ink, double letter) {
        List<Blob> thin = new ArrayList<>();
        List<Blob> rest = new ArrayList<>();
        ink.forEach(b -> (candidate(b, letter) ? thin : rest).add(b));
        List<Blob> rules = new ArrayList<>();
        for (Blob b : thin) {
            (letter(b, rest) ? rest : rules).add(b);
        }
        return new Uprights(rules, rest);
    }

    private static boolean candidate(Blob b, double letter) {
        return b.height() >= TALL * letter
                && b.width() <= Math.max(3, THIN * letter)
                && b.height() >= SLIM * b.width()
                && b.fill() > 0.5;
    }

    /** Whether most of the letters beside a piece stand on the same line with it. */
    private static boolean letter(Blob piece, List<Blob> ink) {
        int neighbours = 0;
        int level = 0;
        for (Blob b : ink) {
            int gap = Math.max(b.x0() - piece.x1(), piece.x0() - b.x1());
            boolean size = b.height() > 0.4 * piece.height() && b.height() < 1.7 * piece.height();
            if (size && gap < 1.5 * piece.height() && b.verticalOverlap(piece) > 0.5 * b.height()) {
                neighbours++;
                level += Math.abs(b.y1() - piece.y1()) <= LEVEL * piece.height() ? 1 : 0;
            }
        }
        return neighbours > 0 && 2 * level >= neighbours;
    }
}
