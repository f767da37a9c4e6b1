package dev.lector.evaluation.bench;

import dev.lector.Lector;
import dev.lector.error.LectorException;
import dev.lector.pipeline.Layer;
import dev.lector.result.Usage;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a page costs from pixels to words, stage by stage, with the text layer and form values hidden. */
final class StageBench {
    private StageBench() {}

    static void run(List<Path> files, PrintStream out) {
        Usage all = Usage.NONE;
        int failed = 0;
        try (Lector lector = Lector.open()) {
            Set<Layer> hidden = Set.of(Layer.TEXT, Layer.FORM, Layer.XML);
            if (!files.isEmpty()) {
                lector.read(files.get(0)).hide(hidden).pages("1").text(); // classes and weights
            }
            for (Path file : files) {
                try {
                    all = all.plus(lector.read(file).hide(hidden).text().usage());
                } catch (LectorException e) {
                    failed++;
                    out.println("page to words: " + e.getMessage());
                }
            }
        }
        int pages = Math.max(1, all.pages());
        double total = all.stages().values().stream()
                .mapToDouble(time -> time.toNanos() / 1e6)
                .sum();
        String stages = all.stages().entrySet().stream()
                .map(stage -> stage(stage, pages))
                .collect(Collectors.joining(", "));
        out.printf(
                "page to words, %d pages of %d files (%d failed): %.0f ms a page: %s%n",
                all.pages(), files.size(), failed, total / pages, stages);
    }

    private static String stage(Map.Entry<String, Duration> stage, int pages) {
        return String.format(
                Locale.ROOT, "%s %.0f ms", stage.getKey(), stage.getValue().toNanos() / 1e6 / pages);
    }
}
