package dev.lector.cli;

import dev.lector.Reading;
import dev.lector.extractors.classify.Classification;
import dev.lector.extractors.classify.Classifier;
import dev.lector.text.TextMap;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells kinds and languages. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description =
                "Tells the kind and the language of each document, and of each of its pages; unknown is an answer.")
final class ClassifyCommand extends FileCommand {
    @Override
    boolean on(Path file, Reading reading, PrintWriter out) {
        List<TextMap> pages = reading.text().pages();
        Classification whole = Classifier.bundled().classify(pages);
        List<Classification> each = Classifier.bundled().pages(pages);
        if (inputs().json()) {
            out.println(json(file, whole, pages, each));
        } else {
            print(out, file, whole, pages, each);
        }
        return true;
    }

    private static ObjectNode json(Path file, Classification whole, List<TextMap> pages, List<Classification> each) {
        ObjectNode node = Json.MAPPER.createObjectNode().put("file", file.toString());
        node.setAll(json(whole));
        ArrayNode list = node.putArray("pages");
        for (int i = 0; i < each.size(); i++) {
            ObjectNode page = list.addObject().put("page", pages.get(i).page());
            page.setAll(json(each.get(i)));
        }
        return node;
    }

    static ObjectNode json(Classification seen) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("kind", seen.kind()).put("probability", round(seen.probability()));
        node.put("language", seen.language()).put("languageProbability", round(seen.languageProbability()));
        ObjectNode ranking = node.putObject("ranking");
        seen.ranking().forEach((kind, probability) -> ranking.put(kind, round(probability)));
        seen.why().forEach(node.putArray("why")::add);
        return node;
    }

    private static double round(double probability) {
        return Math.round(probability * 1e4) / 1e4;
    }

    private static void print(
            PrintWriter out, Path file, Classification whole, List<TextMap> pages, List<Classification> each) {
        out.println(file.getFileName() + "  " + line(whole) + (whole.why().isEmpty() ? "" : "  by " + whole.why()));
        for (int i = 0; i < each.size() && each.size() > 1; i++) {
            out.println("  page " + pages.get(i).page() + "  " + line(each.get(i)));
        }
    }

    static String line(Classification seen) {
        return String.format(
                Locale.ROOT,
                "%s %.2f, %s %.2f",
                seen.kind(),
                seen.probability(),
                seen.language(),
                seen.languageProbability());
    }
}
