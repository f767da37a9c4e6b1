package dev.lector.report;

import dev.lector.error.DefectException;
import dev.lector.geometry.Box;
import dev.lector.result.Evidence;
import dev.lector.result.Extraction;
import dev.lector.result.Finding;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Collects extractions and writes them as one HTML file that works without a network.
 *
 * <p>Not thread-safe.
 */
public final class HtmlReport {
    /** Width to which page pictures are scaled, in pixels: sharp on a screen, a few hundred kB a page. */
    private static final int PAGE_WIDTH = 1_100;

    private static final JsonMapper MAPPER = new JsonMapper();

    private final ArrayNode documents = MAPPER.createArrayNode();

    /**
     * Adds a document.
     *
     * @param name  what to call it
     * @param pages pictures of its pages; boxes on pages without a picture are listed but not drawn
     */
    public HtmlReport add(String name, List<ReportPage> pages, Extraction<?> extraction) {
        ObjectNode document = documents.addObject();
        document.put("name", name).put("completeness", extraction.completeness().name());
        ArrayNode pageNodes = document.putArray("pages");
        pages.forEach(page -> addPage(pageNodes, page));
        ArrayNode fields = document.putArray("fields");
        extraction.evidence().forEach((pointer, evidence) -> addField(fields, pointer, evidence));
        ArrayNode findings = document.putArray("findings");
        extraction.findings().forEach(finding -> addFinding(findings, finding));
        return this;
    }

    /** The whole file as text, to be written as UTF-8. */
    public String html() {
        ObjectNode data = MAPPER.createObjectNode();
        data.set("documents", documents);
        // "<" never reaches the page as markup, so no text of a document can end the script element.
        String json = MAPPER.writeValueAsString(data).replace("<", "\\u003c");
        return template().replace("@DATA@", json);
    }

    private static void addPage(ArrayNode pages, ReportPage page) {
        BufferedImage scaled = scale(page.image());
        pages.addObject()
                .put("number", page.number())
                .put("width", scaled.getWidth())
                .put("height", scaled.getHeight())
                .put("image", "data:image/png;base64," + base64(scaled));
    }

    private static void addField(ArrayNode fields, String pointer, Evidence evidence) {
        ObjectNode field = fields.addObject();
        field.put("pointer", pointer)
                .put("value", evidence.value())
                .put("text", evidence.text())
                .put("page", evidence.page())
                .put("origin", evidence.origin().name())
                .put("located", evidence.located().name())
                .put("band", evidence.band().name())
                .put("reading", evidence.reading())
                .put("answering", evidence.answering());
        ArrayNode boxes = field.putArray("boxes");
        for (Box box : evidence.boxes()) {
            boxes.addArray().add(box.x0()).add(box.y0()).add(box.x1()).add(box.y1());
        }
        ArrayNode why = field.putArray("why");
        evidence.why().forEach(why::add);
    }

    private static void addFinding(ArrayNode findings, Finding finding) {
        findings.addObject()
                .put("code", finding.code())
                .put("severity", finding.severity().name())
                .put("page", finding.page())
                .put("message", finding.message())
                .put("proposal", finding.proposal());
    }

    private static BufferedImage scale(BufferedImage image) {
        int width = Math.min(PAGE_WIDTH, image.getWidth());
        int height = Math.max(1, (int) Math.round((double) image.getHeight() * width / image.getWidth()));
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    private static String base64(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new DefectException("writing a PNG to memory failed", e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String template() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.html")) {
            if (in == null) {
                throw new DefectException("the report's template is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DefectException("the report's template cannot be read", e);
        }
    }
}
