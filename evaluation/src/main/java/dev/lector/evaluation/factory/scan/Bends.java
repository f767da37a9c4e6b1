package dev.lector.evaluation.factory.scan;

import dev.lector.evaluation.factory.content.Dice;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point2f;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Moves the page's points: turning, perspective, curl; each move is noted in the warp. */
final class Bends {
    private static final int PAPER = 238;

    private final Dice dice;
    private final Warp warp;
    private final double dpi;

    Bends(Dice dice, Warp warp, double dpi) {
        this.dice = dice;
        this.warp = warp;
        this.dpi = dpi;
    }

    /** Turns about the middle; the picture keeps its size. */
    Mat turn(Mat page, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double cx = page.cols() / 2.0;
        double cy = page.rows() / 2.0;
        double[] m = {cos, -sin, cx - cos * cx + sin * cy, sin, cos, cy - sin * cx - cos * cy, 0, 0, 1};
        return warp(page, m);
    }

    /** By a quarter or half turn. */
    Mat quarter(Mat page) {
        int kind = dice.below(3);
        double w = page.cols();
        double h = page.rows();
        Mat out = new Mat();
        switch (kind) {
            case 0 -> {
                opencv_core.rotate(page, out, opencv_core.ROTATE_90_CLOCKWISE);
                warp.then((x, y) -> new double[] {h - y, x});
            }
            case 1 -> {
                opencv_core.rotate(page, out, opencv_core.ROTATE_180);
                warp.then((x, y) -> new double[] {w - x, h - y});
            }
            default -> {
                opencv_core.rotate(page, out, opencv_core.ROTATE_90_COUNTERCLOCKWISE);
                warp.then((x, y) -> new double[] {y, w - x});
            }
        }
        return out;
    }

    /** As seen from a little aside. */
    Mat perspective(Mat page, double strength) {
        float w = page.cols();
        float h = page.rows();
        float[] from = {0, 0, w, 0, w, h, 0, h};
        float[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            double inward = dice.between(0, strength) * (i % 2 == 0 ? w : h);
            to[i] += (float) (to[i] > 0 ? -inward : inward);
        }
        try (Point2f a = new Point2f(4);
                Point2f b = new Point2f(4)) {
            a.put(from);
            b.put(to);
            try (Mat m = opencv_imgproc.getPerspectiveTransform(a, b)) {
                double[] values = new double[9];
                m.createIndexer().close();
                new org.bytedeco.javacpp.DoublePointer(m.data()).get(values);
                return warp(page, values);
            }
        }
    }

    private Mat warp(Mat page, double[] m) {
        Mat out = new Mat();
        try (Mat matrix = new Mat(3, 3, opencv_core.CV_64FC1);
                Scalar paper = Scalar.all(PAPER)) {
            new org.bytedeco.javacpp.DoublePointer(matrix.data()).put(m);
            opencv_imgproc.warpPerspective(
                    page,
                    out,
                    matrix,
                    new Size(page.cols(), page.rows()),
                    opencv_imgproc.INTER_LINEAR,
                    opencv_core.BORDER_CONSTANT,
                    paper);
        }
        warp.then(Warp.matrix(m));
        return out;
    }

    /** Lines rise and fall as on a page of a book. */
    Mat curl(Mat page, double strength) {
        double height = dice.between(0.02, 0.07) * dpi * strength;
        double phase = dice.between(0.0, Math.PI);
        double waves = dice.between(0.5, 1.3) * Math.PI / page.cols();
        Mat out = new Mat();
        try (Mat mapX = new Mat(page.rows(), page.cols(), opencv_core.CV_32FC1);
                Mat mapY = new Mat(page.rows(), page.cols(), opencv_core.CV_32FC1);
                Scalar paper = Scalar.all(PAPER)) {
            try (FloatIndexer xs = mapX.createIndexer();
                    FloatIndexer ys = mapY.createIndexer()) {
                for (int y = 0; y < page.rows(); y++) {
                    for (int x = 0; x < page.cols(); x++) {
                        xs.put(y, x, x);
                        ys.put(y, x, (float) (y - height * Math.sin(phase + waves * x)));
                    }
                }
            }
            opencv_imgproc.remap(
                    page, out, mapX, mapY, opencv_imgproc.INTER_LINEAR, opencv_core.BORDER_CONSTANT, paper);
        }
        warp.then((x, y) -> new double[] {x, y + height * Math.sin(phase + waves * x)});
        return out;
    }
}
