package dev.lector.evaluation.factory.scan;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;

import dev.lector.evaluation.factory.content.Dice;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Random;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Turns a drawn page into what a scanner would give: turned, bent, blurred, noisy, shadowed, stamped, squeezed. The same page
 * and seed give the same picture with the same build of OpenCV. Not thread-safe; one simulator a page.
 */
public final class ScanSimulator implements AutoCloseable {
    private final Dice dice;
    private final Level level;
    private final double dpi;
    private final Warp warp = new Warp();
    private final int drawnWidth;
    private final int drawnHeight;
    private Mat page;

    private ScanSimulator(BufferedImage drawn, double dpi, Level level, long seed) {
        this.dice = new Dice(seed);
        this.level = level;
        this.dpi = dpi;
        drawnWidth = drawn.getWidth();
        drawnHeight = drawn.getHeight();
        page = grey(drawn);
    }

    /** The resolution that a scan of the level with the seed has. */
    public static double dpi(Level level, long seed) {
        Dice dice = new Dice(seed + 5);
        return switch (level) {
            case CLEAN -> dice.pick(200.0, 240.0, 300.0);
            case MIDDLE -> dice.pick(150.0, 170.0, 200.0, 200.0);
            case HARD -> dice.pick(110.0, 130.0, 150.0);
        };
    }

    /**
     * Scans a page.
     *
     * @param drawn the page as drawn, of type byte grey, at the resolution
     */
    public static Scan scan(BufferedImage drawn, double dpi, Level level, long seed) {
        try (ScanSimulator simulator = new ScanSimulator(drawn, dpi, level, seed)) {
            return simulator.run();
        }
    }

    private Scan run() {
        Marks marks = new Marks(dice, dpi);
        Bends bends = new Bends(dice, warp, dpi);
        Tones tones = new Tones(dice, new Random(dice.below(Integer.MAX_VALUE)), dpi);
        boolean hard = level == Level.HARD;
        if (level != Level.CLEAN) {
            step(dice.chance(hard ? 0.4 : 0.15), marks::stamp);
            step(dice.chance(hard ? 0.4 : 0.2), marks::penStroke);
            step(dice.chance(0.25), marks::staple);
            step(dice.chance(hard ? 0.4 : 0.15), tones::bleedThrough);
            step(dice.chance(hard ? 0.7 : 0.25), m -> bends.curl(m, hard ? 1.0 : 0.35));
            step(dice.chance(hard ? 0.7 : 0.2), m -> bends.perspective(m, hard ? 0.03 : 0.008));
        }
        double skew = level == Level.CLEAN ? 0.4 : hard ? 4.0 : 1.5;
        step(true, m -> bends.turn(m, dice.between(-skew, skew)));
        step(hard && dice.chance(0.2), bends::quarter);
        step(level != Level.CLEAN && dice.chance(0.5), m -> tones.shadow(m, hard ? 0.5 : 0.22));
        double blur = level == Level.CLEAN ? 0.35 : hard ? 1.1 : 0.7;
        step(true, m -> tones.blur(m, dice.between(0.2, blur)));
        step(true, m -> tones.noise(m, level == Level.CLEAN ? 3 : hard ? 16 : 8));
        step(level != Level.CLEAN && dice.chance(hard ? 0.25 : 0.12), tones::fax);
        int quality = level == Level.CLEAN ? dice.between(80, 92) : hard ? dice.between(25, 50) : dice.between(50, 75);
        return new Scan(jpeg(quality), page.cols(), page.rows(), dpi, warp, drawnWidth, drawnHeight);
    }

    /** A change of the page; it gives a new picture or the same. */
    interface Change {
        Mat apply(Mat page);
    }

    private void step(boolean wanted, Change change) {
        if (!wanted) {
            return;
        }
        Mat next = change.apply(page);
        if (next != page) {
            page.close();
            page = next;
        }
    }

    private byte[] jpeg(int quality) {
        try (BytePointer out = new BytePointer();
                IntPointer how = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality)) {
            if (!opencv_imgcodecs.imencode(".jpg", page, out, how)) {
                throw new IllegalStateException("scan could not be written as JPEG");
            }
            byte[] bytes = new byte[(int) out.limit()];
            out.get(bytes);
            return bytes;
        }
    }

    private static Mat grey(BufferedImage image) {
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        Mat mat = new Mat(image.getHeight(), image.getWidth(), CV_8UC1);
        mat.data().put(pixels, 0, pixels.length);
        return mat;
    }

    /** A picture of the same size and kind. */
    static Mat like(Mat page) {
        return new Mat(page.rows(), page.cols(), opencv_core.CV_8UC1);
    }

    @Override
    public void close() {
        page.close();
    }
}
