package dev.lector.evaluation.reading;

import dev.lector.geometry.Affine;
import dev.lector.limits.Budget;
import dev.lector.page.Page;
import dev.lector.vision.PagePreparer;
import dev.lector.vision.PageView;
import dev.lector.vision.Strip;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import tools.jackson.databind.json.JsonMapper;

/** Writes the strips of pages as images, with their maps as JSON. */
public final class StripFolder {
    private static final Color[] COLUMNS = {Color.RED, Color.BLUE, new Color(0, 140, 0), Color.MAGENTA, Color.ORANGE};

    private final Path folder;

    /** Writes below that folder, which is made when it is missing. */
    public StripFolder(Path folder) {
        this.folder = folder;
    }

    /** Cuts a file's pages; the answer is the number of strips. */
    public int write(Path file) throws IOException {
        int strips = 0;
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        for (Page page : ImagePage.load(file)) {
            Budget budget = Budget.of("dump", Duration.ofMinutes(2));
            PageView view = new PagePreparer().prepare(page.raster(300, budget));
            String stem = name + "-p" + page.number();
            Files.createDirectories(folder.resolve(stem));
            ImageIO.write(
                    overlay(view), "png", folder.resolve(stem + ".lines.png").toFile());
            writeStrips(view.strips(), folder.resolve(stem));
            strips += view.strips().size();
        }
        return strips;
    }

    private static void writeStrips(List<Strip> strips, Path folder) throws IOException {
        List<Map<String, Object>> index = new ArrayList<>();
        for (Strip strip : strips) {
            String name = String.format(Locale.ROOT, "%04d.png", index.size());
            BufferedImage image = new BufferedImage(strip.width(), Strip.HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
            byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            System.arraycopy(strip.pixels(), 0, target, 0, target.length);
            ImageIO.write(image, "png", folder.resolve(name).toFile());
            Affine m = strip.toPage();
            index.add(Map.of("file", name, "width", strip.width(), "column", strip.column(), "toPage", new double[] {
                m.a(), m.b(), m.c(), m.d(), m.e(), m.f()
            }));
        }
        JsonMapper.shared().writeValue(folder.resolve("strips.json").toFile(), index);
    }

    private static BufferedImage overlay(PageView view) {
        BufferedImage page = view.image();
        BufferedImage out = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.drawImage(page, 0, 0, null);
        Affine toView = view.toPage().inverse();
        for (Strip strip : view.strips()) {
            Affine map = strip.toPage().then(toView);
            int[][] corners = {{0, 0}, {strip.width(), 0}, {strip.width(), Strip.HEIGHT}, {0, Strip.HEIGHT}};
            Path2D outline = new Path2D.Double();
            for (int[] c : corners) {
                double x = map.x(c[0], c[1]);
                double y = map.y(c[0], c[1]);
                if (outline.getCurrentPoint() == null) {
                    outline.moveTo(x, y);
                } else {
                    outline.lineTo(x, y);
                }
            }
            outline.closePath();
            g.setColor(COLUMNS[strip.column() % COLUMNS.length]);
            g.draw(outline);
        }
        g.dispose();
        return out;
    }
}
