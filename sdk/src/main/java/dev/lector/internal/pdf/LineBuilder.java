package dev.lector.internal.pdf;

import dev.lector.text.ReadingOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Characters of one reading direction to words and pieces of lines.
 *
 * <p>Works in the frame of that direction: u along the baseline, v across it, downwards. Characters are first joined in the order in
 * which the page draws them, which keeps overlapping columns apart, then neighbours on a baseline are joined whatever their order.
 */
final class LineBuilder {
    /** A word in the frame of its direction. */
    record FrameWord(String text, double u0, double v0, double u1, double v1, boolean form) {}

    /** Words between two wide gaps of a line. */
    record Segment(List<FrameWord> words, ReadingOrder.Piece piece) {}

    /** Gap in ems at which a line falls into pieces: justified text stays below, table cells above. */
    private static final double WIDE_GAP = 1.6;
    /** Gap in ems under which two runs drawn apart are still one word. */
    private static final double JOIN_GAP = 0.08;
    /** How far baselines of one line may differ, in ems. */
    private static final double BASELINE = 0.22;
    /** Share of a font's blank that parts words. */
    private static final double BLANK_SHARE = 0.5;
    /** No gap narrower than this parts words, whatever the font says of its blank; in font heights. */
    private static final double NARROWEST = 0.12;
    /** Every gap wider than this does: a subset font without a blank answers with the mean of its widths, which is no blank. */
    private static final double WIDEST = 0.2;

    private final double cos;
    private final double sin;

    LineBuilder(double angle) {
        cos = Math.cos(angle);
        sin = Math.sin(angle);
    }

    double u(double x, double y) {
        return x * cos + y * sin;
    }

    double v(double x, double y) {
        return y * cos - x * sin;
    }

    double x(double u, double v) {
        return u * cos - v * sin;
    }

    double y(double u, double v) {
        return u * sin + v * cos;
    }

    /** A word in the making. */
    private final class Run {
        private final List<Glyph> glyphs = new ArrayList<>();
        private double u0 = Double.MAX_VALUE;
        private double u1 = -Double.MAX_VALUE;
        private double top = Double.MAX_VALUE;
        private double bottom = -Double.MAX_VALUE;
        private double baseline;
        private double size;
        private boolean blankAfter;

        void add(Glyph glyph) {
            double u = u(glyph.x(), glyph.y());
            double v = v(glyph.x(), glyph.y());
            if (glyphs.isEmpty() || glyph.size() > size * 1.05) {
                baseline = v;
                size = glyph.size();
            }
            glyphs.add(glyph);
            u0 = Math.min(u0, u);
            u1 = Math.max(u1, u + glyph.advance());
            top = Math.min(top, v - glyph.ascent());
            bottom = Math.max(bottom, v + glyph.descent());
        }

        void join(Run other) {
            if (other.size > size * 1.05) {
                baseline = other.baseline;
                size = other.size;
            }
            glyphs.addAll(other.glyphs);
            u0 = Math.min(u0, other.u0);
            u1 = Math.max(u1, other.u1);
            top = Math.min(top, other.top);
            bottom = Math.max(bottom, other.bottom);
            blankAfter = other.blankAfter;
        }

        boolean sameLine(double otherBaseline, double otherSize) {
            return Math.abs(baseline - otherBaseline) <= BASELINE * Math.max(size, otherSize);
        }

        /** Whether small characters stand beside this run as an exponent or index. */
        boolean raised(double otherBaseline, double otherSize) {
            return otherSize < 0.8 * size && otherBaseline > top && otherBaseline < baseline + 0.35 * size;
        }
    }

    /** Segments of all lines, in no order that matters. */
    List<Segment> segments(List<Glyph> glyphs) {
        List<Run> runs = runs(glyphs);
        runs.sort(Comparator.comparingDouble(r -> r.baseline));
        List<Segment> segments = new ArrayList<>();
        List<List<Run>> open = new ArrayList<>();
        for (Run run : runs) {
            open.removeIf(line -> {
                boolean passed = run.baseline - line.get(line.size() - 1).baseline
                        > BASELINE * Math.max(run.size, line.get(line.size() - 1).size);
                if (passed) {
                    addSegments(segments, line);
                }
                return passed;
            });
            List<Run> home = null;
            for (List<Run> line : open) {
                Run last = line.get(line.size() - 1);
                if (last.sameLine(run.baseline, run.size) && similar(last.size, run.size)) {
                    home = line;
                    break;
                }
            }
            if (home == null) {
                home = new ArrayList<>();
                open.add(home);
            }
            home.add(run);
        }
        open.forEach(line -> addSegments(segments, line));
        return segments;
    }

    private static boolean similar(double a, double b) {
        return Math.max(a, b) <= 1.8 * Math.min(a, b);
    }

    private List<Run> runs(List<Glyph> glyphs) {
        List<Run> runs = new ArrayList<>();
        Run run = new Run();
        for (Glyph glyph : glyphs) {
            if (glyph.white()) {
                run.blankAfter = true;
                continue;
            }
            if (!run.glyphs.isEmpty()) {
                Glyph last = run.glyphs.get(run.glyphs.size() - 1);
                if (overprint(last, glyph)) {
                    continue;
                }
                if (run.blankAfter || !follows(run, last, glyph)) {
                    runs.add(run);
                    run = new Run();
                }
            }
            run.blankAfter = false;
            run.add(glyph);
        }
        if (!run.glyphs.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    /** The same character drawn again a hair beside itself, which some programs do for bold. */
    private boolean overprint(Glyph last, Glyph glyph) {
        double du = u(glyph.x(), glyph.y()) - u(last.x(), last.y());
        double dv = v(glyph.x(), glyph.y()) - v(last.x(), last.y());
        return last.text().equals(glyph.text())
                && Math.abs(du) < 0.3 * Math.max(last.advance(), 0.1 * last.size())
                && Math.abs(dv) < 0.1 * last.size();
    }

    private boolean follows(Run run, Glyph last, Glyph glyph) {
        double v = v(glyph.x(), glyph.y());
        boolean level = run.sameLine(v, glyph.size()) && similar(run.size, glyph.size());
        if (!level && !run.raised(v, glyph.size())) {
            return false;
        }
        double gap = u(glyph.x(), glyph.y()) - u(last.x(), last.y()) - last.advance() - last.spacing();
        double em = Math.max(last.size(), glyph.size());
        double blank = Math.max(NARROWEST * em, Math.min(WIDEST * em, BLANK_SHARE * last.blank()));
        boolean sameField = last.form() == glyph.form();
        return sameField && gap < blank && gap > -0.6 * em;
    }

    private void addSegments(List<Segment> segments, List<Run> line) {
        line.sort(Comparator.comparingDouble(r -> r.u0));
        List<Run> words = new ArrayList<>();
        Run last = null;
        for (Run run : line) {
            if (last != null && twin(last, run)) {
                continue;
            }
            double gap = last == null ? 0 : (run.u0 - last.u1) / Math.max(last.size, run.size);
            if (last != null && gap < JOIN_GAP && gap > -0.3 && !last.blankAfter) {
                last.join(run);
                continue;
            }
            if (last != null && gap > WIDE_GAP) {
                segments.add(segment(words));
                words.clear();
            }
            words.add(run);
            last = run;
        }
        segments.add(segment(words));
    }

    /** A whole run that was drawn twice at the same place. */
    private static boolean twin(Run a, Run b) {
        return a.glyphs.size() == b.glyphs.size()
                && Math.abs(a.u0 - b.u0) < 0.15 * a.size
                && Math.abs(a.u1 - b.u1) < 0.15 * a.size
                && text(a).equals(text(b));
    }

    private static Segment segment(List<Run> runs) {
        List<FrameWord> words = new ArrayList<>();
        int chars = 0;
        int letters = 0;
        for (Run run : runs) {
            String text = text(run);
            chars += text.length();
            letters += (int) text.codePoints().filter(Character::isLetter).count();
            words.add(new FrameWord(
                    text, run.u0, run.top, run.u1, run.bottom, run.glyphs.get(0).form()));
        }
        if (mostlyRightToLeft(words)) {
            Collections.reverse(words);
        }
        ReadingOrder.Piece piece = new ReadingOrder.Piece(
                words.stream().mapToDouble(FrameWord::u0).min().orElse(0),
                words.stream().mapToDouble(FrameWord::v0).min().orElse(0),
                words.stream().mapToDouble(FrameWord::u1).max().orElse(0),
                words.stream().mapToDouble(FrameWord::v1).max().orElse(0),
                words.size(),
                chars,
                chars == 0 ? 0 : letters / (double) chars);
        return new Segment(List.copyOf(words), piece);
    }

    private static String text(Run run) {
        List<Glyph> glyphs = run.glyphs;
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text()));
        if (rightToLeft(text)
                && glyphs.get(0).x() <= glyphs.get(glyphs.size() - 1).x()) {
            text.setLength(0);
            for (int i = glyphs.size() - 1; i >= 0; i--) {
                text.append(glyphs.get(i).text());
            }
        }
        return text.toString().replace(" ", "");
    }

    private static boolean mostlyRightToLeft(List<FrameWord> words) {
        long rtl = words.stream().filter(w -> rightToLeft(w.text())).count();
        return 2 * rtl > words.size();
    }

    private static boolean rightToLeft(CharSequence text) {
        return text.codePoints().anyMatch(c -> {
            byte direction = Character.getDirectionality(c);
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        });
    }
}
