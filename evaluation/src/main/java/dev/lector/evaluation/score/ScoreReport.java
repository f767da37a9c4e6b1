package dev.lector.evaluation.score;

import dev.lector.report.ReportPage;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import javax.imageio.ImageIO;

/** A score sheet for people: one HTML page with the measures, and every miss beside a picture of its page. */
public final class ScoreReport {
    private static final int WIDTH = 640;
    private static final int MOST_DOCUMENTS = 60;
    private static final List<String> FIRST = List.of(
            "fields, all",
            "documents with every field right",
            "table F1, cells, rows matched",
            "grounding F1, words, IoU>=0.5",
            "questions with an answer, all",
            "expected calibration error, 10 bins");

    private static final String STYLE =
            """
            body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:1240px;padding:0 1rem;color:#1b1b1b;background:#fff}
            h1{font-size:1.5rem} h2{font-size:1.15rem;margin-top:2.2rem;border-top:1px solid #ddd;padding-top:1rem}
            .tiles{display:flex;flex-wrap:wrap;gap:.8rem} .tile{border:1px solid #ddd;border-radius:8px;padding:.7rem 1rem;min-width:11rem}
            .tile b{display:block;font-size:1.5rem} table{border-collapse:collapse;width:100%} td,th{text-align:left;padding:.25rem .6rem;
            border-bottom:1px solid #eee;vertical-align:top} td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
            .bar{display:inline-block;height:.6rem;background:#3a7d44;border-radius:2px} .doc{display:flex;gap:1.2rem;align-items:flex-start}
            .doc table{flex:1;min-width:0;table-layout:fixed} .doc td{overflow-wrap:anywhere} .doc th.n{width:3.5rem} .page{position:relative;flex:none;border:1px solid #ccc;margin-bottom:.6rem} .page img{display:block}
            .page svg{position:absolute;inset:0;width:100%;height:100%} .t{fill:rgba(58,125,68,.15);stroke:#3a7d44;stroke-width:1.5}
            .p{fill:none;stroke:#c0392b;stroke-width:1.8;stroke-dasharray:5 3} .key span{padding:0 .4rem;margin-right:.8rem}
            .none{color:#888} details{margin-top:1rem}
            @media(max-width:900px){.doc{flex-direction:column}}
            """;

    private final ScoreSheet sheet;
    private final Function<String, List<ReportPage>> pictures;
    private final StringBuilder html = new StringBuilder();

    private ScoreReport(ScoreSheet sheet, Function<String, List<ReportPage>> pictures) {
        this.sheet = sheet;
        this.pictures = pictures;
    }

    /**
     * The page.
     *
     * @param title    what was scored
     * @param pictures pages of a document by its id; empty where there are none
     */
    public static String html(String title, ScoreSheet sheet, Function<String, List<ReportPage>> pictures) {
        return new ScoreReport(sheet, pictures).write(title);
    }

    private String write(String title) {
        html.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escape(title))
                .append("</title><meta name=\"viewport\" content=\"width=device-width\"><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(escape(title))
                .append("</h1>");
        tiles();
        fields();
        misses();
        all();
        return html.append("</body></html>\n").toString();
    }

    private void tiles() {
        html.append("<div class=\"tiles\">");
        for (String name : FIRST) {
            Measures.Measure measure = sheet.measures().all().get(name);
            if (measure != null) {
                html.append(String.format(
                        Locale.ROOT,
                        "<div class=\"tile\"><b>%.3f</b>%s<br><small>of %d</small></div>",
                        measure.rate(),
                        escape(name),
                        measure.asked()));
            }
        }
        html.append("</div>");
    }

    private void fields() {
        html.append(
                "<h2>Fields</h2><table><tr><th>field</th><th class=\"n\">right</th><th class=\"n\">of</th><th></th></tr>");
        sheet.measures().all().forEach((name, measure) -> {
            if (name.startsWith("field ") && !name.startsWith("field given")) {
                row(name.substring(6), measure);
            }
        });
        html.append("</table>");
    }

    private void row(String name, Measures.Measure measure) {
        html.append(String.format(
                Locale.ROOT,
                "<tr><td>%s</td><td class=\"n\">%.0f</td><td class=\"n\">%d</td>"
                        + "<td style=\"width:45%%\"><span class=\"bar\" style=\"width:%.0f%%\"></span> %.3f</td></tr>",
                escape(name),
                measure.right(),
                measure.asked(),
                75 * Math.min(1, Math.max(0, measure.rate())),
                measure.rate()));
    }

    private void misses() {
        Map<String, List<Judgement>> documents = new LinkedHashMap<>();
        for (Judgement judgement : sheet.judgements()) {
            if (!judgement.right()) {
                documents
                        .computeIfAbsent(judgement.document(), d -> new ArrayList<>())
                        .add(judgement);
            }
        }
        html.append("<h2>Misses</h2><p class=\"key\"><span style=\"border:2px solid #3a7d44\">expected</span>"
                + "<span style=\"border:2px dashed #c0392b\">given</span>");
        html.append(documents.size()).append(" documents with misses");
        html.append(documents.size() > MOST_DOCUMENTS ? ", the first " + MOST_DOCUMENTS + " are shown</p>" : "</p>");
        documents.entrySet().stream().limit(MOST_DOCUMENTS).forEach(e -> document(e.getKey(), e.getValue()));
    }

    private void document(String id, List<Judgement> misses) {
        html.append("<h2>").append(escape(id)).append("</h2><div class=\"doc\"><div>");
        TreeSet<Integer> pages = new TreeSet<>();
        for (Judgement miss : misses) {
            miss.truthBoxes().stream().limit(1).forEach(box -> pages.add(box.page()));
            Place box = miss.box();
            if (box != null) {
                pages.add(box.page());
            }
        }
        if (!pages.isEmpty()) {
            pictures.apply(id).stream()
                    .filter(page -> pages.contains(page.number()))
                    .limit(3)
                    .forEach(page -> picture(page, misses));
        }
        html.append("</div><table><tr><th>value</th><th>expected</th><th>given</th><th class=\"n\">sure</th></tr>");
        for (Judgement miss : misses) {
            String given = miss.prediction();
            html.append("<tr><td>")
                    .append(escape(miss.what().equals("field") ? miss.name() : miss.what() + " " + miss.name()))
                    .append("</td><td>")
                    .append(escape(miss.truth()))
                    .append("</td><td>")
                    .append(given == null ? "<span class=\"none\">nothing</span>" : escape(given))
                    .append("</td><td class=\"n\">")
                    .append(miss.confidence() < 0 ? "" : String.format(Locale.ROOT, "%.2f", miss.confidence()))
                    .append("</td></tr>");
        }
        html.append("</table></div>");
    }

    private void picture(ReportPage page, List<Judgement> misses) {
        html.append(String.format(
                Locale.ROOT,
                "<div class=\"page\"><img alt=\"page %d\" width=\"%d\" src=\"data:image/jpeg;base64,%s\">"
                        + "<svg viewBox=\"0 0 1000 1000\" preserveAspectRatio=\"none\">",
                page.number(),
                WIDTH,
                jpeg(page.image())));
        for (Judgement miss : misses) {
            miss.truthBoxes().forEach(box -> box(box, "t", page.number(), "expected " + miss.name()));
            Place given = miss.box();
            if (given != null) {
                box(given, "p", page.number(), "given " + miss.name());
            }
        }
        html.append("</svg></div>");
    }

    private void box(Place box, String style, int page, String title) {
        if (box.page() == page) {
            html.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"%s\" vector-effect=\"non-scaling-stroke\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\">"
                            + "<title>%s</title></rect>",
                    style,
                    box.x0(),
                    box.y0(),
                    box.x1() - box.x0(),
                    box.y1() - box.y0(),
                    escape(title)));
        }
    }

    private static String jpeg(BufferedImage image) {
        int height = Math.max(1, WIDTH * image.getHeight() / image.getWidth());
        BufferedImage small = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, WIDTH, height, null);
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(small, "jpeg", out);
            return Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("memory can always be written", e);
        }
    }

    private void all() {
        html.append("<details><summary>All measures</summary><table><tr><th>measure</th><th class=\"n\">right</th>"
                + "<th class=\"n\">of</th><th></th></tr>");
        sheet.measures().all().forEach(this::row);
        html.append("</table></details>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
