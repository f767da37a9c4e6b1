package dev.lector.samples;

import dev.lector.Lector;
import dev.lector.pipeline.DocumentText;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Several documents at once on one Lector, with progress per page. */
public final class ManyDocumentsAtOnce {
    private ManyDocumentsAtOnce() {}

    public static void main(String[] arguments) {
        try (Lector lector = Lector.open()) {
            List<CompletableFuture<DocumentText>> running = Arrays.stream(arguments)
                    .map(file -> lector.read(Path.of(file))
                            .onProgress(p -> System.out.println(file + ": page " + p.done() + " of " + p.total()))
                            .textAsync())
                    .toList();
            for (CompletableFuture<DocumentText> text : running) {
                System.out.println(
                        text.join().name() + ": " + text.join().pages().size() + " pages");
            }
        }
    }
}
