package dev.lector.evaluation.classify;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Vendor;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.truth.FactoryText;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.List;

/** Piles of papers as somebody scans them in one go: of many kinds, and often several of one vendor in a row. */
final class Piles {
    private static final double SAME_VENDOR = 0.35;
    private static final List<String> LATER = List.of("invoice", "credit_note", "delivery_note", "order_confirmation");

    private Piles() {}

    /**
     * A pile.
     *
     * @param pages  all of them, numbered from 1
     * @param first  1-based first page of each paper
     * @param papers the papers
     */
    record Pile(List<TextMap> pages, List<Integer> first, List<Paper> papers) {}

    /** The pile of a number; letters are misread in a fifth of them. */
    static Pile pile(Family family, long number) {
        Dice dice = new Dice(number * 7_368_787 + 11);
        double misread = dice.chance(0.2) ? dice.between(0.01, 0.06) : 0;
        int count = dice.between(2, 6);
        List<TextMap> pages = new ArrayList<>();
        List<Integer> first = new ArrayList<>();
        List<Paper> papers = new ArrayList<>();
        String kind = "";
        String language = "";
        long seed = 0;
        int issue = 0;
        for (int i = 0; i < count; i++) {
            boolean same = LATER.contains(kind) && dice.chance(SAME_VENDOR);
            if (same) {
                issue++;
            } else {
                kind = dice.pick(KindRun.KINDS);
                language = dice.pick(KindRun.LANGUAGES);
                seed = number * 100 + i + 5_000_000;
                issue = 0;
            }
            Paper paper = Writer.write(kind, family, Vendor.later(seed, issue), language);
            first.add(pages.size() + 1);
            papers.add(paper);
            pages.addAll(FactoryText.of(paper, pages.size() + 1, misread, dice));
        }
        return new Pile(pages, first, papers);
    }
}
