package dev.lector.evaluation.reading;

import dev.lector.evaluation.factory.layout.Ink;
import dev.lector.evaluation.factory.layout.Sheet;
import dev.lector.evaluation.factory.scan.Scan;
import dev.lector.evaluation.factory.truth.PageWords;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * A page that the factory drew and scanned, with its words where they stand in the scan.
 *
 * @param page  its pixels
 * @param words its words, line by line
 * @param skew  degrees by which its middle line falls to the right in the scan
 */
record ScannedPage(ImagePage page, List<Placed> words, double skew) {
    /** A word as printed, its box in fractions of the scan, and the number of its line. */
    record Placed(String text, double x0, double y0, double x1, double y1, int line) {}

    static ScannedPage of(int number, Sheet sheet, Scan scan) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(scan.jpeg()));
        PageWords printed = PageWords.of(sheet, PageWords.Order.PARTS);
        List<Placed> words = new ArrayList<>();
        for (int i = 0; i < printed.words().size(); i++) {
            Ink.Word word = printed.words().get(i);
            double[] box = scan.move(new double[] {
                word.x() / sheet.width(),
                word.top() / sheet.height(),
                (word.x() + word.width()) / sheet.width(),
                word.bottom() / sheet.height()
            });
            words.add(new Placed(word.text(), box[0], box[1], box[2], box[3], printed.lines()[i]));
        }
        return new ScannedPage(new ImagePage(number, image, scan.dpi()), words, skew(scan));
    }

    private static double skew(Scan scan) {
        double[] left = scan.move(new double[] {0.2, 0.5, 0.2, 0.5});
        double[] right = scan.move(new double[] {0.8, 0.5, 0.8, 0.5});
        return Math.toDegrees(Math.atan2((right[1] - left[1]) * scan.height(), (right[0] - left[0]) * scan.width()));
    }

    /** Runs of such signs are rules to write on and leaders, not text. */
    private static final Pattern RULES = Pattern.compile("[_.\\-]{4,}");

    /** A line as printed and as read, without rules made of signs; either is empty where it has no counterpart. */
    record LinePair(String printed, String read) {
        LinePair {
            printed = RULES.matcher(printed).replaceAll(" ");
            read = RULES.matcher(read).replaceAll(" ");
        }

        TextErrors errors() {
            return TextErrors.of(printed, read);
        }
    }

    /**
     * A reading beside what is printed, line by line: each word that was read goes to the line of the printed word that it stands
     * on, and one that stands on none is a line of its own. The order of lines is not judged here.
     */
    List<LinePair> compared(Reading reading) {
        Map<Integer, List<String>> printed = new TreeMap<>();
        words.forEach(
                w -> printed.computeIfAbsent(w.line(), k -> new ArrayList<>()).add(w.text()));
        Map<Integer, List<Reading.ReadWord>> read = new TreeMap<>();
        List<LinePair> pairs = new ArrayList<>();
        for (Reading.ReadWord w : reading.words()) {
            int line = lineOf(w);
            if (line < 0) {
                pairs.add(new LinePair("", w.text()));
            } else {
                read.computeIfAbsent(line, k -> new ArrayList<>()).add(w);
            }
        }
        printed.forEach((line, texts) -> pairs.add(
                new LinePair(String.join(" ", texts), Reading.acrossText(read.getOrDefault(line, List.of())))));
        return pairs;
    }

    /** The line of the printed word that a word's middle stands on or next to, -1 when there is none. */
    private int lineOf(Reading.ReadWord w) {
        double x = (w.x0() + w.x1()) / 2;
        double y = (w.y0() + w.y1()) / 2;
        int best = -1;
        double nearest = 1;
        for (Placed p : words) {
            double height = Math.max(1e-6, p.y1() - p.y0());
            double above = Math.abs(y - (p.y0() + p.y1()) / 2) / height;
            double beside = Math.max(0, Math.max(p.x0() - x, x - p.x1())) / height;
            double distance = above + 0.5 * beside;
            if (above < 0.75 && distance < nearest) {
                nearest = distance;
                best = p.line();
            }
        }
        return best;
    }
}
