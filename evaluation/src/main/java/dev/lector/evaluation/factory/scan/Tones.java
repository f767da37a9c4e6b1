package dev.lector.evaluation.factory.scan;

import dev.lector.evaluation.factory.content.Dice;
import java.util.Random;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Changes the page's greys: blur, noise, shadow, the back side shining through, a fax's two tones. */
final class Tones {
    private final Dice dice;
    private final Random random;
    private final double dpi;

    Tones(Dice dice, Random random, double dpi) {
        this.dice = dice;
        this.random = random;
        this.dpi = dpi;
    }

    /** Blurs with so many pixels at 150 dpi. */
    Mat blur(Mat page, double sigma) {
        Mat out = new Mat();
        try (Size size = new Size(0, 0)) {
            opencv_imgproc.GaussianBlur(page, out, size, sigma * dpi / 150);
        }
        return out;
    }

    /** Grain, and ink and paper that are neither black nor white. */
    Mat noise(Mat page, double strength) {
        int ink = dice.between(10, 50);
        int paper = dice.between(225, 252);
        double sigma = dice.between(0.3, 1.0) * strength;
        byte[] row = new byte[page.cols()];
        double[] grain = grain(sigma);
        for (int y = 0; y < page.rows(); y++) {
            try (org.bytedeco.javacpp.BytePointer pointer = page.ptr(y)) {
                pointer.get(row);
                for (int x = 0; x < row.length; x++) {
                    double value = ink + (row[x] & 0xff) / 255.0 * (paper - ink) + grain[random.nextInt(grain.length)];
                    row[x] = (byte) Math.max(0, Math.min(255, Math.round(value)));
                }
                pointer.put(row);
            }
        }
        return page;
    }

    private double[] grain(double sigma) {
        double[] grain = new double[1 << 14];
        for (int i = 0; i < grain.length; i++) {
            grain[i] = random.nextGaussian() * sigma;
        }
        return grain;
    }

    /** Darker towards one side or corner. */
    Mat shadow(Mat page, double strength) {
        double dark = dice.between(0.1, strength);
        double fx = dice.between(-1.0, 1.0);
        double fy = dice.between(-1.0, 1.0);
        try (UByteIndexer pixels = page.createIndexer()) {
            for (int y = 0; y < page.rows(); y++) {
                for (int x = 0; x < page.cols(); x++) {
                    double side = fx * (x / (double) page.cols() - 0.5) + fy * (y / (double) page.rows() - 0.5);
                    double light = 1 - dark * Math.max(0, side + 0.15);
                    pixels.put(y, x, (int) (pixels.get(y, x) * light));
                }
            }
        }
        return page;
    }

    /** The same page mirrored, blurred and faint, as print on the back would show. */
    Mat bleedThrough(Mat page) {
        Mat out = new Mat();
        try (Mat mirrored = new Mat();
                Mat soft = new Mat();
                Mat faint = new Mat();
                Size size = new Size(0, 0)) {
            opencv_core.flip(page, mirrored, 1);
            opencv_imgproc.GaussianBlur(mirrored, soft, size, dpi / 80);
            soft.convertTo(faint, -1, dice.between(0.08, 0.2), 0);
            opencv_core.bitwise_not(faint, soft);
            double lift = 255 * 0.2;
            soft.convertTo(faint, -1, 1, -lift);
            opencv_core.bitwise_not(faint, soft);
            opencv_core.subtract(page, lessThanWhite(soft), out);
        }
        return out;
    }

    /** How much darker than the lightest the picture is, at most a sixth of the tones. */
    private static Mat lessThanWhite(Mat soft) {
        Mat dark = new Mat();
        try (org.bytedeco.javacpp.DoublePointer low = new org.bytedeco.javacpp.DoublePointer(1);
                org.bytedeco.javacpp.DoublePointer high = new org.bytedeco.javacpp.DoublePointer(1)) {
            opencv_core.minMaxLoc(soft, low, high, null, null, null);
            soft.convertTo(dark, -1, -1, high.get());
        }
        return dark;
    }

    /** Two tones with ragged edges. */
    Mat fax(Mat page) {
        Mat out = new Mat();
        opencv_imgproc.threshold(page, out, dice.between(120, 175), 255, opencv_imgproc.THRESH_BINARY);
        return out;
    }
}
