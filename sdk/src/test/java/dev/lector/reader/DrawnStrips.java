package dev.lector.reader;

import dev.lector.geometry.Affine;
import dev.lector.vision.Strip;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;

/** Strips drawn with Java2D in packaged fonts, cut by the crop convention of the starter model. */
final class DrawnStrips {
    private static final double PADDING = 0.18;

    private DrawnStrips() {}

    static Font font(String resource) {
        try (InputStream in = DrawnStrips.class.getResourceAsStream(resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(40f);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    static Strip draw(String text, Font font, int ink, int paper) {
        BufferedImage scratch = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D measure = graphics(scratch);
        GlyphVector line = font.createGlyphVector(measure.getFontRenderContext(), text);
        Rectangle2D box = line.getVisualBounds();
        measure.dispose();
        double scale = Strip.HEIGHT / (box.getHeight() * (1 + 2 * PADDING));
        int width = (int) Math.ceil(box.getWidth() * scale + 12);
        BufferedImage image = new BufferedImage(width, Strip.HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = graphics(image);
        g.setColor(new Color(paper, paper, paper));
        g.fillRect(0, 0, width, Strip.HEIGHT);
        g.setColor(new Color(ink, ink, ink));
        g.translate(6, 0);
        g.scale(scale, scale);
        g.translate(-box.getX(), -box.getY() + box.getHeight() * PADDING);
        g.drawGlyphVector(line, 0, 0);
        g.dispose();
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return new Strip(pixels.clone(), width, Affine.IDENTITY, 0);
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        return g;
    }
}
