package dev.lector.internal.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Any decoded image to 8-bit grey or RGB on white, turned and scaled. */
final class Pixels {
    private Pixels() {}

    /** Grey stays grey; everything else becomes RGB, composited on white. */
    static BufferedImage plain(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY || image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return image;
        }
        ColorModel model = image.getColorModel();
        boolean grey = !(model instanceof IndexColorModel)
                && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && model.getNumColorComponents() == 1;
        if (grey) {
            return grey(image);
        }
        boolean bilevel = model instanceof IndexColorModel index && index.getMapSize() <= 2 && greyMap(index);
        BufferedImage plain = canvas(image.getWidth(), image.getHeight(), bilevel);
        Graphics2D graphics = plain.createGraphics();
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, plain.getWidth(), plain.getHeight());
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return plain;
    }

    private static boolean greyMap(IndexColorModel index) {
        for (int i = 0; i < index.getMapSize(); i++) {
            int rgb = index.getRGB(i);
            boolean extreme = rgb == 0xff000000 || rgb == 0xffffffff;
            if (!extreme) {
                return false;
            }
        }
        return true;
    }

    /**
     * Grey of any depth, with or without alpha. Samples are copied: Java's grey colour space is linear, and drawing through it
     * would make the middle greys of a scan lighter.
     */
    private static BufferedImage grey(BufferedImage image) {
        Raster raster = image.getRaster();
        int width = image.getWidth();
        BufferedImage plain = canvas(width, image.getHeight(), true);
        byte[] out = ((DataBufferByte) plain.getRaster().getDataBuffer()).getData();
        boolean alpha = image.getColorModel().hasAlpha() && raster.getNumBands() > 1;
        boolean floating =
                raster.getTransferType() == DataBuffer.TYPE_FLOAT || raster.getTransferType() == DataBuffer.TYPE_DOUBLE;
        double most = floating ? 1 : Math.pow(2, image.getColorModel().getComponentSize(0)) - 1;
        double[] row = new double[width];
        double[] opacity = new double[width];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getSamples(0, y, width, 1, 0, row);
            if (alpha) {
                raster.getSamples(0, y, width, 1, 1, opacity);
            }
            for (int x = 0; x < width; x++) {
                double value = Math.max(0, Math.min(1, row[x] / most));
                double a = alpha ? Math.max(0, Math.min(1, opacity[x] / most)) : 1;
                out[y * width + x] = (byte) Math.round(255 * (value * a + 1 - a));
            }
        }
        return plain;
    }

    /** Turned and mirrored upright as an orientation tag says. */
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    default -> new AffineTransform(0, -1, 1, 0, 0, w);
                };
        boolean grey = image.getType() == BufferedImage.TYPE_BYTE_GRAY;
        BufferedImage upright = orientation >= 5 ? canvas(h, w, grey) : canvas(w, h, grey);
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return upright;
    }

    /** Scaled to a size; large reductions go by halves so that thin strokes survive. */
    static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage now = image;
        while (now.getWidth() != width || now.getHeight() != height) {
            int w = now.getWidth() >= 2 * width ? Math.max(width, (now.getWidth() + 1) / 2) : width;
            int h = now.getHeight() >= 2 * height ? Math.max(height, (now.getHeight() + 1) / 2) : height;
            BufferedImage next = canvas(w, h, image.getType() == BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D graphics = next.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(now, 0, 0, w, h, null);
            graphics.dispose();
            now = next;
        }
        return now;
    }

    private static BufferedImage canvas(int width, int height, boolean grey) {
        return new BufferedImage(width, height, grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
    }
}
