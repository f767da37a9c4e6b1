package dev.lector.vision;

import dev.lector.geometry.Affine;
import dev.lector.geometry.PageSize;
import dev.lector.raster.Raster;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A page drawn with Java2D, with the places of what was written on it. */
final class DrawnPage {
    static final int WIDTH = 1240;
    static final int HEIGHT = 1000;
    private static final Font FONT = font("/com/mpobjects/jasperreports/fonts/liberation/LiberationSerif-Regular.ttf");

    /** Words to fill lines with: mixed case, ascenders and descenders as in any letter. */
    static final String PROSE =
            "The supplier may deliver the goods before the agreed day, but only after a notice has been given"
                    + " in writing to the buyer, who then has fourteen days to object or to accept the earlier delivery of them";

    /** Something written, with its box in fractions of the page. */
    record Written(String text, double x0, double y0, double x1, double y1) {}

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    private final Graphics2D pen = image.createGraphics();
    private final List<Written> written = new ArrayList<>();

    DrawnPage() {
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
    }

    private static Font font(String resource) {
        try (InputStream in = DrawnPage.class.getResourceAsStream(resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("test font " + resource + " is not on the class path", e);
        }
    }

    /** Writes with the base line's left end at a point. */
    DrawnPage write(String text, int x, int y, float size) {
        Font font = FONT.deriveFont(size);
        pen.setFont(font);
        pen.drawString(text, x, y);
        var box = font.createGlyphVector(pen.getFontRenderContext(), text).getVisualBounds();
        written.add(new Written(
                text,
                (x + box.getMinX()) / WIDTH,
                (y + box.getMinY()) / HEIGHT,
                (x + box.getMaxX()) / WIDTH,
                (y + box.getMaxY()) / HEIGHT));
        return this;
    }

    /** Lines of prose in a column; every line is written as a whole. */
    DrawnPage prose(int x, int y, int width, int lines, float size) {
        Font font = FONT.deriveFont(size);
        String[] words = PROSE.split(" ");
        int next = 0;
        for (int line = 0; line < lines; line++) {
            StringBuilder text = new StringBuilder(words[next++ % words.length]);
            while (true) {
                String longer = text + " " + words[next % words.length];
                if (font.getStringBounds(longer, pen.getFontRenderContext()).getWidth() > width) {
                    break;
                }
                text.append(' ').append(words[next++ % words.length]);
            }
            write(text.toString(), x, (int) (y + line * size * 1.3), size);
        }
        return this;
    }

    DrawnPage box(int x, int y, int width, int height, int grey) {
        pen.setColor(new Color(grey, grey, grey));
        pen.fillRect(x, y, width, height);
        return ink(0);
    }

    DrawnPage line(int x0, int y0, int x1, int y1, float thick) {
        pen.setStroke(new BasicStroke(thick));
        pen.drawLine(x0, y0, x1, y1);
        return this;
    }

    /** Grey value of what is written from now on. */
    DrawnPage ink(int grey) {
        pen.setColor(new Color(grey, grey, grey));
        return this;
    }

    List<Written> written() {
        return List.copyOf(written);
    }

    Raster raster() {
        return raster(image);
    }

    private static Raster raster(BufferedImage image) {
        return new Raster(
                image,
                Affine.scale(1.0 / image.getWidth(), 1.0 / image.getHeight()),
                new PageSize(image.getWidth() * 0.48, image.getHeight() * 0.48),
                150);
    }

    /** The page as a crooked scanner sees it: lines fall to the right by so many degrees. */
    Raster skewed(double degrees) {
        int side = 1700;
        BufferedImage out = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = out.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, side, side);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform turn = AffineTransform.getTranslateInstance(side / 2.0, side / 2.0);
        turn.rotate(Math.toRadians(degrees));
        turn.translate(-WIDTH / 2.0, -HEIGHT / 2.0);
        g.drawImage(image, turn, null);
        g.dispose();
        return raster(out);
    }

    /** The page as it lies on a scanner when its middle does not touch the glass: rows sag by so many pixels. */
    Raster curled(double sag) {
        BufferedImage out = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < WIDTH; x++) {
            int down = (int) Math.round(sag * Math.sin(Math.PI * x / WIDTH));
            for (int y = 0; y < HEIGHT; y++) {
                int from = y - down;
                out.getRaster()
                        .setSample(x, y, 0, from < 0 ? 255 : image.getRaster().getSample(x, from, 0));
            }
        }
        return raster(out);
    }

    /** The page lying on its side or head: turned clockwise by so many quarters. */
    Raster turned(int quarters) {
        boolean lying = quarters % 2 == 1;
        int w = lying ? HEIGHT : WIDTH;
        int h = lying ? WIDTH : HEIGHT;
        BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = out.createGraphics();
        g.translate(w / 2.0, h / 2.0);
        g.rotate(quarters * Math.PI / 2);
        g.translate(-WIDTH / 2.0, -HEIGHT / 2.0);
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return raster(out);
    }
}
