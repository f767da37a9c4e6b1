package dev.lector.evaluation.factory.scan;

import dev.lector.evaluation.factory.content.Dice;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/** What hands leave on paper: stamps, strokes of a pen, staples. */
final class Marks {
    private final Dice dice;
    private final double dpi;

    Marks(Dice dice, double dpi) {
        this.dice = dice;
        this.dpi = dpi;
    }

    private Point anywhere(Mat page) {
        return new Point((int) (dice.between(0.1, 0.8) * page.cols()), (int) (dice.between(0.1, 0.9) * page.rows()));
    }

    /** A framed word in faint ink; it darkens what is below. */
    Mat stamp(Mat page) {
        try (Mat ink = ScanSimulator.like(page);
                Point at = anywhere(page);
                Scalar white = Scalar.all(255);
                Scalar grey = Scalar.all(dice.between(90, 150))) {
            ink.put(white);
            String word = dice.pick("RECEIVED", "PAID", "COPY", "APPROVED", "BEZAHLT", "EINGEGANGEN");
            double scale = dpi / 110 * dice.between(0.7, 1.2);
            opencv_imgproc.putText(
                    ink,
                    word,
                    at,
                    opencv_imgproc.FONT_HERSHEY_DUPLEX,
                    scale,
                    grey,
                    (int) Math.max(1, dpi / 75),
                    8,
                    false);
            int wide = (int) (word.length() * 20 * scale);
            try (Rect frame = new Rect(at.x() - 10, at.y() - (int) (32 * scale), wide, (int) (44 * scale))) {
                opencv_imgproc.rectangle(ink, frame, grey, (int) Math.max(1, dpi / 60), 8, 0);
            }
            Mat out = new Mat();
            opencv_core.min(page, ink, out);
            return out;
        }
    }

    /** A bent stroke of a pen. */
    Mat penStroke(Mat page) {
        try (Scalar ink = Scalar.all(dice.between(20, 110))) {
            Point from = anywhere(page);
            for (int i = dice.between(3, 8); i > 0; i--) {
                int dx = (int) (dice.between(-0.1, 0.35) * dpi);
                int dy = (int) (dice.between(-0.15, 0.15) * dpi);
                Point to = new Point(from.x() + dx, from.y() + dy);
                opencv_imgproc.line(page, from, to, ink, (int) Math.max(1, dpi / 90), opencv_imgproc.LINE_AA, 0);
                from.close();
                from = to;
            }
            from.close();
        }
        return page;
    }

    /** A staple in a corner, with the shadow of the fold. */
    Mat staple(Mat page) {
        int x = (int) (dice.between(0.15, 0.4) * dpi);
        int y = (int) (dice.between(0.15, 0.4) * dpi);
        try (Scalar metal = Scalar.all(dice.between(60, 120));
                Point from = new Point(x, y);
                Point to = new Point(x + (int) (0.3 * dpi), y + (int) (dice.between(-0.12, 0.12) * dpi))) {
            opencv_imgproc.line(page, from, to, metal, (int) Math.max(2, dpi / 40), opencv_imgproc.LINE_AA, 0);
        }
        return page;
    }
}
