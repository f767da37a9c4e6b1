package dev.lector.evaluation.bench;

import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.content.Fault;
import dev.lector.evaluation.factory.draw.PdfDraw;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.geometry.Affine;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.raster.Raster;
import dev.lector.source.SourceDocument;
import dev.lector.source.SourceOptions;
import dev.lector.source.Sources;
import dev.lector.vision.PagePreparer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the skew that is taken out of a page lies from the page's true skew.
 *
 * <p>Pages of the factory are turned by angles drawn from ±15°; scans of a folder bring their angle in their JSON
 * ({@code expect.skew_deg}, positive when lines fall to the right).
 */
final class DeskewBench {
    private static final List<String> KINDS = List.of("invoice", "contract", "letter", "form");
    private static final double MOST_DEGREES = 15;
    private static final double DPI = 200;

    private DeskewBench() {}

    /**
     * Prints mean and largest error over drawn pages, then a line for each scan of known angle.
     *
     * @param scans folder of scans, or null for none
     */
    static void run(int pages, @Nullable Path scans, PrintStream out) throws IOException {
        Random random = new Random(15);
        double[] errors = new double[pages];
        for (int i = 0; i < pages; i++) {
            double degrees = MOST_DEGREES * (2 * random.nextDouble() - 1);
            Raster page = drawn(KINDS.get(i % KINDS.size()), i);
            errors[i] = Math.abs(found(turned(page, degrees)) - degrees);
        }
        Arrays.sort(errors);
        out.printf(
                "deskew, %d drawn pages turned by up to %.0f°: error median %.3f°, 95 %% %.3f°, largest %.3f°%n",
                pages, MOST_DEGREES, errors[pages / 2], errors[(int) (0.95 * (pages - 1))], errors[pages - 1]);
        for (Path file : scans == null ? List.<Path>of() : withKnownSkew(scans)) {
            double said = truth(file).path("expect").path("skew_deg").asDouble();
            double found = found(raster(Files.readAllBytes(file), String.valueOf(file.getFileName())));
            out.printf(
                    "deskew, %s: found %.2f°, said %.2f°, error %.2f°%n",
                    file.getFileName(), found, said, found - said);
        }
    }

    private static double found(Raster raster) {
        return new PagePreparer().prepare(raster).skewDegrees();
    }

    private static Raster drawn(String kind, long seed) {
        byte[] pdf = PdfDraw.draw(Writer.write(kind, Family.TEST, seed, Writer.language(seed), Fault.NONE));
        return raster(pdf, kind);
    }

    private static Raster raster(byte[] bytes, String name) {
        try (SourceDocument document = Sources.open(bytes, name, SourceOptions.none(), Limits.defaults())) {
            return document.pages().get(0).raster(DPI, Budget.of("pageTime", Duration.ofMinutes(2)));
        }
    }

    /** The page turned clockwise about its middle, as a crooked scan shows it. */
    private static Raster turned(Raster page, double degrees) {
        BufferedImage image = page.image();
        BufferedImage turned = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
        Graphics2D graphics = turned.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.rotate(Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return new Raster(
                turned, Affine.scale(1.0 / turned.getWidth(), 1.0 / turned.getHeight()), page.size(), page.dpi());
    }

    private static List<Path> withKnownSkew(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> !f.toString().endsWith(".json")).sorted().toList()) {
                if (truth(file).path("expect").has("skew_deg")) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static JsonNode truth(Path file) {
        Path json = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".json");
        return Files.isRegularFile(json)
                ? JsonMapper.shared().readTree(json.toFile())
                : JsonMapper.shared().createObjectNode();
    }
}
