package dev.lector.extractors.party;

import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Segment;
import java.util.ArrayList;
import java.util.List;

/** Groups a page's segments into blocks. */
final class Blocks {
    private static final double MAX_SHIFT = 0.7;
    private static final double MAX_GAP = 1.1;

    private Blocks() {}

    static List<Block> of(PageLayout page) {
        List<List<Segment>> open = new ArrayList<>();
        for (Segment segment : page.segments()) {
            List<Segment> home = null;
            for (List<Segment> lines : open) {
                if (continues(page, lines.get(lines.size() - 1), segment)) {
                    home = lines;
                }
            }
            if (home == null) {
                home = new ArrayList<>();
                open.add(home);
            }
            home.add(segment);
        }
        return open.stream().map(Block::new).toList();
    }

    private static boolean continues(PageLayout page, Segment above, Segment below) {
        double shift =
                Math.abs(page.acrossInLines(above.box().x0() - below.box().x0()));
        double gap = page.downInLines(below.box().y0() - above.box().y1());
        boolean centered =
                Math.abs(page.acrossInLines(above.box().centerX() - below.box().centerX())) < MAX_SHIFT;
        boolean right =
                Math.abs(page.acrossInLines(above.box().x1() - below.box().x1())) < MAX_SHIFT
                        && PageLayout.overlapAcross(above.box(), below.box()) > 0.5;
        return above.row() < below.row() && gap < MAX_GAP && (shift < MAX_SHIFT || centered || right);
    }
}
