package dev.lector.cli;

import dev.lector.geometry.Box;
import dev.lector.pipeline.DocumentText;
import dev.lector.result.Answer;
import dev.lector.result.Description;
import dev.lector.result.Evidence;
import dev.lector.result.Extraction;
import dev.lector.result.Finding;
import dev.lector.result.Region;
import dev.lector.result.Usage;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.Word;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shapes of {@code --json}, documented in {@code docs/command-line.md}. Boxes are fractions of the shown page, origin top left. */
final class Json {
    static final JsonMapper MAPPER = new JsonMapper();

    /** Fractions are written to this many steps of a page's side: a twentieth of a point on A4. */
    private static final double STEPS = 1e5;

    private Json() {}

    static ObjectNode extraction(String file, Extraction<?> extraction) {
        ObjectNode node = MAPPER.createObjectNode().put("file", file);
        node.set("value", MAPPER.valueToTree(extraction.value()));
        ObjectNode evidence = node.putObject("evidence");
        extraction.evidence().forEach((pointer, proof) -> evidence.set(pointer, evidence(proof)));
        node.set("findings", findings(extraction.findings()));
        node.put("completeness", extraction.completeness().name());
        node.set("usage", usage(extraction.usage()));
        return node;
    }

    static ObjectNode answer(String file, Answer answer) {
        ObjectNode node = MAPPER.createObjectNode().put("file", file).put("question", answer.question());
        node.put("answered", answer.answered())
                .put("answer", answer.text())
                .put("confidence", round(answer.confidence()));
        ArrayNode evidence = node.putArray("evidence");
        answer.evidence().forEach(proof -> evidence.add(evidence(proof)));
        node.set("findings", findings(answer.findings()));
        node.put("completeness", answer.completeness().name());
        node.set("usage", usage(answer.usage()));
        return node;
    }

    static ObjectNode regions(String file, String phrase, List<Region> regions) {
        ObjectNode node = MAPPER.createObjectNode().put("file", file).put("phrase", phrase);
        ArrayNode array = node.putArray("regions");
        for (Region region : regions) {
            ObjectNode item = array.addObject().put("page", region.page()).put("text", region.text());
            item.set("boxes", boxes(region.boxes()));
            item.put("score", round(region.score()));
        }
        return node;
    }

    static ObjectNode description(String file, Description description) {
        ObjectNode node = MAPPER.createObjectNode().put("file", file).put("page", description.page());
        node.put("description", description.text());
        node.set("findings", findings(description.findings()));
        node.put("completeness", description.completeness().name());
        node.set("usage", usage(description.usage()));
        return node;
    }

    static ObjectNode text(String file, DocumentText text) {
        ObjectNode node = MAPPER.createObjectNode().put("file", file).put("digest", text.digest());
        ArrayNode pages = node.putArray("pages");
        text.pages().forEach(page -> pages.add(page(page)));
        node.set("findings", findings(text.findings()));
        node.put("complete", text.complete());
        node.set("usage", usage(text.usage()));
        return node;
    }

    private static ObjectNode page(TextMap page) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("page", page.page())
                .put("width", page.size().width())
                .put("height", page.size().height());
        ArrayNode words = node.putArray("words");
        for (Word word : page.words()) {
            ObjectNode item = words.addObject().put("text", word.text()).put("line", word.line());
            item.set("box", box(word.box()));
            item.put("source", word.source().name()).put("confidence", round(word.confidence()));
        }
        ArrayNode lines = node.putArray("lines");
        for (Line line : page.lines()) {
            ObjectNode item = lines.addObject()
                    .put("text", page.text(line))
                    .put("first", line.first())
                    .put("last", line.last());
            item.set("box", box(line.box()));
        }
        return node;
    }

    private static ObjectNode evidence(Evidence proof) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("text", proof.text())
                .put("value", proof.value())
                .put("page", proof.page());
        node.set("boxes", boxes(proof.boxes()));
        node.put("source", proof.origin().name())
                .put("located", proof.located().name())
                .put("reading", round(proof.reading()))
                .put("answering", round(proof.answering()))
                .put("band", proof.band().name());
        ArrayNode why = node.putArray("why");
        proof.why().forEach(why::add);
        return node;
    }

    private static ArrayNode findings(List<Finding> findings) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Finding finding : findings) {
            array.addObject()
                    .put("code", finding.code())
                    .put("severity", finding.severity().name())
                    .put("pointer", finding.pointer())
                    .put("page", finding.page())
                    .put("message", finding.message())
                    .put("proposal", finding.proposal());
        }
        return array;
    }

    private static ObjectNode usage(Usage usage) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("pages", usage.pages())
                .put("tiles", usage.tiles())
                .put("promptTokens", usage.promptTokens())
                .put("imageTokens", usage.imageTokens())
                .put("outputTokens", usage.outputTokens())
                .put("attempts", usage.attempts());
        ObjectNode stages = node.putObject("millis");
        usage.stages().forEach((stage, time) -> stages.put(stage, time.toNanos() / 100_000 / 10.0));
        return node;
    }

    private static ArrayNode boxes(List<Box> boxes) {
        ArrayNode array = MAPPER.createArrayNode();
        boxes.forEach(box -> array.add(box(box)));
        return array;
    }

    private static ArrayNode box(Box box) {
        return MAPPER.createArrayNode()
                .add(round(box.x0()))
                .add(round(box.y0()))
                .add(round(box.x1()))
                .add(round(box.y1()));
    }

    private static double round(double value) {
        return Math.round(value * STEPS) / STEPS;
    }
}
