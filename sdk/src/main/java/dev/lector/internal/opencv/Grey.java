package dev.lector.internal.opencv;

import dev.lector.geometry.Affine;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatExpr;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * A grey image or a mask (0 and 255) of 8 bits in native memory. Operations give new images and leave this one as it is.
 *
 * <p>Lives until it is closed or the {@link NativeScope} that was open when it was made ends, whichever is first. One thread.
 */
public final class Grey implements AutoCloseable {
    private final Mat mat;

    private Grey(Mat mat) {
        this.mat = mat;
    }

    /** The luminance of a Java image, of whatever type. */
    public static Grey of(BufferedImage image) {
        NativeScope.require();
        int w = image.getWidth();
        int h = image.getHeight();
        if (image.getRaster().getDataBuffer() instanceof DataBufferByte data
                && data.getData().length == (long) w * h * image.getRaster().getNumBands()) {
            if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
                return of(data.getData(), w, h);
            }
            if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
                return ofBgr(data.getData(), w, h);
            }
        }
        byte[] grey = new byte[w * h];
        int[] row = new int[w];
        for (int y = 0; y < h; y++) {
            image.getRGB(0, y, w, 1, row, 0, w);
            for (int x = 0; x < w; x++) {
                int p = row[x];
                grey[y * w + x] = (byte) ((77 * (p >> 16 & 255) + 150 * (p >> 8 & 255) + 29 * (p & 255) + 128) >> 8);
            }
        }
        return of(grey, w, h);
    }

    /** Row-major grey values. */
    public static Grey of(byte[] pixels, int width, int height) {
        NativeScope.require();
        Mat mat = new Mat(height, width, opencv_core.CV_8UC1);
        try (BytePointer data = mat.data()) {
            data.put(pixels, 0, width * height);
        }
        return new Grey(mat);
    }

    private static Grey ofBgr(byte[] pixels, int width, int height) {
        try (Mat colour = new Mat(height, width, opencv_core.CV_8UC3)) {
            try (BytePointer data = colour.data()) {
                data.put(pixels, 0, pixels.length);
            }
            Mat grey = new Mat();
            opencv_imgproc.cvtColor(colour, grey, opencv_imgproc.COLOR_BGR2GRAY);
            return new Grey(grey);
        }
    }

    public int width() {
        return mat.cols();
    }

    public int height() {
        return mat.rows();
    }

    /** Row-major grey values. */
    public byte[] pixels() {
        byte[] out = new byte[width() * height()];
        try (Mat whole = mat.isContinuous() ? new Mat(mat) : mat.clone();
                BytePointer data = whole.data()) {
            data.get(out);
        }
        return out;
    }

    public BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width(), height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = pixels();
        System.arraycopy(pixels, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 0, pixels.length);
        return image;
    }

    /** Number of pixels of each grey value. */
    public int[] histogram() {
        int[] counts = new int[256];
        for (byte p : pixels()) {
            counts[p & 255]++;
        }
        return counts;
    }

    /** Another size: by area where it shrinks, bicubic where it grows. */
    public Grey resized(int width, int height) {
        Mat out = new Mat();
        boolean shrinks = width < width() || height < height();
        try (Size size = new Size(width, height)) {
            opencv_imgproc.resize(
                    mat, out, size, 0, 0, shrinks ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_CUBIC);
        }
        return new Grey(out);
    }

    /**
     * What another frame sees of this image.
     *
     * @param toThis from that frame's coordinates to this image's, both with the origin at a pixel's corner
     * @param paper  grey value outside this image
     * @param cubic  bicubic instead of linear interpolation; neither averages, so shrink first
     */
    public Grey warped(Affine toThis, int width, int height, int paper, boolean cubic) {
        // OpenCV puts integer coordinates at pixel centres.
        Affine centres = Affine.translate(0.5, 0.5).then(toThis).then(Affine.translate(-0.5, -0.5));
        Mat out = new Mat();
        int how = (cubic ? opencv_imgproc.INTER_CUBIC : opencv_imgproc.INTER_LINEAR) | opencv_imgproc.WARP_INVERSE_MAP;
        try (Mat m = matrix(centres);
                Size size = new Size(width, height);
                Scalar outside = new Scalar(paper)) {
            opencv_imgproc.warpAffine(mat, out, m, size, how, opencv_core.BORDER_CONSTANT, outside);
        }
        return new Grey(out);
    }

    private static Mat matrix(Affine map) {
        Mat m = new Mat(2, 3, opencv_core.CV_64FC1);
        DoubleBuffer doubles = m.createBuffer();
        doubles.put(new double[] {map.a(), map.b(), map.c(), map.d(), map.e(), map.f()});
        return m;
    }

    /** A copy of a rectangle; what lies outside this image is given the paper's grey value. */
    public Grey cut(int x, int y, int width, int height, int paper) {
        int left = Math.max(0, -x);
        int top = Math.max(0, -y);
        int w = Math.min(x + width, width()) - Math.max(x, 0);
        int h = Math.min(y + height, height()) - Math.max(y, 0);
        Mat out = new Mat();
        if (w <= 0 || h <= 0) {
            try (Scalar value = new Scalar(paper)) {
                return new Grey(new Mat(height, width, opencv_core.CV_8UC1, value));
            }
        }
        try (Rect rect = new Rect(Math.max(x, 0), Math.max(y, 0), w, h);
                Mat part = new Mat(mat, rect);
                Scalar value = new Scalar(paper)) {
            opencv_core.copyMakeBorder(
                    part, out, top, height - h - top, left, width - w - left, opencv_core.BORDER_CONSTANT, value);
        }
        return new Grey(out);
    }

    /** Turned clockwise by so many quarters. */
    public Grey turned(int quarters) {
        Mat out = new Mat();
        switch (Math.floorMod(quarters, 4)) {
            case 1 -> opencv_core.rotate(mat, out, opencv_core.ROTATE_90_CLOCKWISE);
            case 2 -> opencv_core.rotate(mat, out, opencv_core.ROTATE_180);
            case 3 -> opencv_core.rotate(mat, out, opencv_core.ROTATE_90_COUNTERCLOCKWISE);
            default -> mat.copyTo(out);
        }
        return new Grey(out);
    }

    public Grey inverted() {
        Mat out = new Mat();
        opencv_core.bitwise_not(mat, out);
        return new Grey(out);
    }

    /** Median over a square of odd side (3 or 5 for speed; at most 255). */
    public Grey median(int side) {
        Mat out = new Mat();
        opencv_imgproc.medianBlur(mat, out, side);
        return new Grey(out);
    }

    /** Mean over a rectangle. */
    public Grey mean(int width, int height) {
        Mat out = new Mat();
        try (Size size = new Size(width, height)) {
            opencv_imgproc.blur(mat, out, size);
        }
        return new Grey(out);
    }

    /** Morphological opening: bright things smaller than the rectangle vanish. */
    public Grey opened(int width, int height) {
        return morphed(opencv_imgproc.MORPH_OPEN, width, height);
    }

    /** Morphological closing: dark things smaller than the rectangle vanish. */
    public Grey closed(int width, int height) {
        return morphed(opencv_imgproc.MORPH_CLOSE, width, height);
    }

    /** Dark things grow by the rectangle. */
    public Grey eroded(int width, int height) {
        return morphed(opencv_imgproc.MORPH_ERODE, width, height);
    }

    /** Bright things grow by the rectangle. */
    public Grey dilated(int width, int height) {
        return morphed(opencv_imgproc.MORPH_DILATE, width, height);
    }

    private Grey morphed(int operation, int width, int height) {
        Mat out = new Mat();
        try (Size size = new Size(Math.max(1, width), Math.max(1, height));
                Point anchor = new Point(-1, -1);
                Mat kernel = opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_RECT, size, anchor)) {
            opencv_imgproc.morphologyEx(mat, out, operation, kernel);
        }
        return new Grey(out);
    }

    /** Mask of pixels whose value is below. */
    public Grey below(int value) {
        Mat out = new Mat();
        opencv_imgproc.threshold(mat, out, value - 1, 255, opencv_imgproc.THRESH_BINARY_INV);
        return new Grey(out);
    }

    /** Mask of pixels that are darker than the other image by at least so much, 1 to 255. */
    public Grey darkerThan(Grey other, int by) {
        Mat out = new Mat();
        try (Mat difference = new Mat()) {
            opencv_core.subtract(other.mat, mat, difference);
            opencv_imgproc.threshold(difference, out, by - 1, 255, opencv_imgproc.THRESH_BINARY);
        }
        return new Grey(out);
    }

    public Grey and(Grey other) {
        Mat out = new Mat();
        opencv_core.bitwise_and(mat, other.mat, out);
        return new Grey(out);
    }

    public Grey or(Grey other) {
        Mat out = new Mat();
        opencv_core.bitwise_or(mat, other.mat, out);
        return new Grey(out);
    }

    /** Exclusive or: inverts this image where the mask is set. */
    public Grey xor(Grey mask) {
        Mat out = new Mat();
        opencv_core.bitwise_xor(mat, mask.mat, out);
        return new Grey(out);
    }

    /** This minus the other, not below 0. */
    public Grey minus(Grey other) {
        Mat out = new Mat();
        opencv_core.subtract(mat, other.mat, out);
        return new Grey(out);
    }

    /** 255 times this over the other, at most 255: grey values relative to the paper around them. */
    public Grey relativeTo(Grey paper) {
        Mat out = new Mat();
        opencv_core.divide(mat, paper.mat, out, 255, -1);
        return new Grey(out);
    }

    /** Connected components of a mask, over corners too. */
    public Components components() {
        try (Mat labels = new Mat();
                Mat stats = new Mat();
                Mat centroids = new Mat()) {
            int n = opencv_imgproc.connectedComponentsWithStats(mat, labels, stats, centroids, 8, opencv_core.CV_32S);
            int[] all = new int[5 * n];
            IntBuffer buffer = stats.createBuffer();
            buffer.get(all);
            int[] withoutPaper = new int[5 * (n - 1)];
            System.arraycopy(all, 5, withoutPaper, 0, withoutPaper.length);
            return new Components(n - 1, withoutPaper);
        }
    }

    /** Paints a rectangle, cut to the image, into this very image. */
    public void fill(int x, int y, int width, int height, int value) {
        try (Rect rect = new Rect(x, y, width, height);
                Scalar colour = new Scalar(value)) {
            opencv_imgproc.rectangle(mat, rect, colour, opencv_imgproc.FILLED, opencv_imgproc.LINE_8, 0);
        }
    }

    /** Copies another image, cut to this one, into this very image. */
    public void paste(Grey part, int x, int y) {
        int w = Math.min(part.width(), width() - x);
        int h = Math.min(part.height(), height() - y);
        if (x < 0 || y < 0 || w <= 0 || h <= 0) {
            throw new IllegalArgumentException("part must begin inside the image, began at " + x + ", " + y);
        }
        try (Rect from = new Rect(0, 0, w, h);
                Rect to = new Rect(x, y, w, h);
                Mat source = new Mat(part.mat, from);
                Mat target = new Mat(mat, to)) {
            source.copyTo(target);
        }
    }

    /** The darker of both at each pixel. */
    public Grey darker(Grey other) {
        Mat out = new Mat();
        try (MatExpr darker = opencv_core.min(mat, other.mat);
                Mat values = darker.asMat()) {
            values.copyTo(out);
        }
        return new Grey(out);
    }

    @Override
    public void close() {
        mat.close();
    }
}
