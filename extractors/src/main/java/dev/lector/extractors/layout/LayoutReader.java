package dev.lector.extractors.layout;

import dev.lector.geometry.Box;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the words of a page into rows and segments by geometry alone. Stateless and thread-safe. */
public final class LayoutReader {
    /** Gap between words, in heights of the row, from which on they belong to different segments. */
    private static final double SEGMENT_GAP = 0.95;

    /** The same in usual blanks of the page, where words were read from pixels: their heights are those of the ink. */
    private static final double BLANKS = 1.5;

    /** Fewer blanks than this say nothing of what is usual. */
    private static final int FEW = 5;

    /** Share of the lower word's height that must overlap for two words to stand in one row. */
    private static final double ROW_OVERLAP = 0.5;

    /** Words higher than this many usual ones may stand beside two rows; they join one of them when both are there. */
    private static final double TALL = 1.6;

    /** A word that runs up or down is so much higher than a line, */
    private static final double UP = 1.2;

    /** and so many times as high as wide. */
    private static final double NARROW = 1.5;

    private static final double FALLBACK_HEIGHT = 0.012;
    private static final Pattern GLUED = Pattern.compile("^(.*\\p{L}.*?[:#=]|(?i:n[°º]|#|nr\\.|no\\.))([^/\\s:.].*)$");
    /** An amount at the start of amounts of neighbouring columns that touch: 13.673,313.008,13 and 4,883.590.00. */
    private static final List<Pattern> TOUCHING = List.of(
            Pattern.compile("\\G\\d{1,3}(?:\\.\\d{3})*,\\d{2}(?=\\d|$)"),
            Pattern.compile("\\G\\d{1,3}(?:,\\d{3})*\\.\\d{2}(?=\\d|$)"));

    private static final Pattern TIME = Pattern.compile(".*\\d:\\d.*");

    private LayoutReader() {}

    /** The layout of a page; {@code index} is its place among the pages given, from 0. */
    public static PageLayout read(int index, TextMap map) {
        List<Token> tokens = tokens(index, map);
        double height = medianHeight(tokens);
        double blank = blank(map);
        List<Row> rows = new ArrayList<>();
        List<Token> margins =
                tokens.stream().filter(t -> runsUp(t, height, map)).toList();
        List<Token> across =
                tokens.stream().filter(t -> !runsUp(t, height, map)).toList();
        for (List<Token> line : lines(across, TALL * height)) {
            rows.add(row(index, rows.size(), line, map, blank));
        }
        for (Token margin : margins) {
            rows.add(row(index, rows.size(), List.of(margin), map, blank));
        }
        return new PageLayout(index, map, rows, height);
    }

    private static List<Token> tokens(int page, TextMap map) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < map.words().size(); i++) {
            Word word = map.words().get(i);
            int from = 0;
            for (int cut : cuts(word.text())) {
                tokens.add(part(page, i, word, from, cut));
                from = cut;
            }
            tokens.add(part(page, i, word, from, word.text().length()));
        }
        return tokens;
    }

    /** Where a word of the text layer is two or more: behind a label's sign, or between amounts. */
    private static List<Integer> cuts(String text) {
        Matcher glued = GLUED.matcher(text);
        boolean label = glued.matches() && !TIME.matcher(text).matches() && !text.contains("://");
        if (label) {
            return List.of(glued.group(1).length());
        }
        List<List<Integer>> ways = TOUCHING.stream()
                .map(pattern ->
                        pattern.matcher(text).results().map(MatchResult::end).toList())
                .filter(ends -> ends.size() > 1 && ends.get(ends.size() - 1) == text.length())
                .toList();
        boolean grouped =
                text.indexOf('.') >= 0 && text.indexOf(',') >= 0; // else it may be a date or a number of parts
        return grouped && ways.size() == 1 ? ways.get(0).subList(0, ways.get(0).size() - 1) : List.of();
    }

    private static Token part(int page, int index, Word word, int from, int to) {
        String text = word.text().substring(from, to);
        Box box = word.box();
        double step = box.width() / word.text().length();
        Box part = new Box(box.x0() + step * from, box.y0(), box.x0() + step * to, box.y1(), box.page());
        return new Token(page, index, text, Folding.key(text), part, word.confidence());
    }

    private static double medianHeight(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return FALLBACK_HEIGHT;
        }
        List<Double> heights =
                tokens.stream().map(t -> t.box().height()).sorted().toList();
        double median = heights.get(heights.size() / 2);
        return median > 0 ? median : FALLBACK_HEIGHT;
    }

    /** Whether a word runs up or down the page, as in a margin: it stands beside several rows and in none. */
    private static boolean runsUp(Token token, double height, TextMap map) {
        Box box = token.box();
        return token.text().length() > 1
                && box.height() > UP * height
                && box.height() * map.size().height()
                        > NARROW * box.width() * map.size().width();
    }

    private static List<List<Token>> lines(List<Token> tokens, double tall) {
        List<Token> byTop = new ArrayList<>(tokens);
        byTop.sort(Comparator.comparingDouble(t -> t.box().centerY()));
        List<Gathering> open = new ArrayList<>();
        byTop.stream().filter(t -> t.box().height() <= tall).forEach(token -> gather(token, open, 4));
        byTop.stream().filter(t -> t.box().height() > tall).forEach(token -> gather(token, open, open.size()));
        open.sort(Comparator.comparingDouble(Gathering::center));
        return open.stream().map(g -> g.tokens).toList();
    }

    /** Puts a word into the best of the last rows, or begins a new one. */
    private static void gather(Token token, List<Gathering> open, int last) {
        Gathering best = null;
        double bestOverlap = ROW_OVERLAP;
        for (int i = open.size() - 1; i >= Math.max(0, open.size() - last); i--) {
            double overlap = open.get(i).overlap(token.box());
            if (overlap > bestOverlap) {
                best = open.get(i);
                bestOverlap = overlap;
            }
        }
        if (best == null) {
            best = new Gathering();
            open.add(best);
        }
        best.add(token);
    }

    /** The usual gap between words that were read as one line, in widths of their characters; 0 for a text layer. */
    private static double blank(TextMap map) {
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < map.words().size(); i++) {
            Word left = map.words().get(i - 1);
            Word right = map.words().get(i);
            if (left.line() == right.line() && right.source() == TextSource.READER) {
                double characters = left.text().length() + right.text().length();
                double width = (left.box().width() + right.box().width()) / characters;
                gaps.add((right.box().x0() - left.box().x1()) / width);
            }
        }
        gaps.sort(Comparator.naturalOrder());
        return gaps.size() < FEW ? 0 : gaps.get(gaps.size() / 2);
    }

    private static Row row(int page, int number, List<Token> line, TextMap map, double blank) {
        List<Token> sorted = new ArrayList<>(line);
        sorted.sort(Comparator.comparingDouble(t -> t.box().x0()));
        double aspect = map.size().width() / map.size().height();
        List<Segment> segments = new ArrayList<>();
        List<Token> current = new ArrayList<>();
        for (Token token : sorted) {
            if (!current.isEmpty()) {
                Token last = current.get(current.size() - 1);
                double gap = (token.box().x0() - last.box().x1()) * aspect;
                if (gap > Math.max(SEGMENT_GAP * height(last, token), BLANKS * blank * width(last, token) * aspect)) {
                    segments.add(segment(page, number, segments.size(), current));
                    current = new ArrayList<>();
                }
            }
            current.add(token);
        }
        segments.add(segment(page, number, segments.size(), current));
        return new Row(page, number, segments);
    }

    private static double height(Token a, Token b) {
        return Math.min(a.box().height(), b.box().height());
    }

    /** Mean width of a character. */
    private static double width(Token a, Token b) {
        return (a.box().width() + b.box().width())
                / (a.text().length() + b.text().length());
    }

    private static Segment segment(int page, int row, int order, List<Token> tokens) {
        return new Segment(
                page,
                row,
                order,
                tokens,
                Box.around(tokens.stream().map(Token::box).toList()));
    }

    /** A row while it fills: its height is the mean of its words, so that one tall word does not swallow its neighbours. */
    private static final class Gathering {
        private final List<Token> tokens = new ArrayList<>();
        private double top;
        private double bottom;

        void add(Token token) {
            int n = tokens.size();
            top = (top * n + token.box().y0()) / (n + 1);
            bottom = (bottom * n + token.box().y1()) / (n + 1);
            tokens.add(token);
        }

        double overlap(Box box) {
            double shared = Math.min(bottom, box.y1()) - Math.max(top, box.y0());
            double lower = Math.min(bottom - top, box.height());
            return lower <= 0 ? 0 : shared / lower;
        }

        double center() {
            return (top + bottom) / 2;
        }
    }
}
