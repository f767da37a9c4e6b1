package dev.lector;

import dev.lector.answer.PageAnswerer;
import dev.lector.error.LectorException;
import dev.lector.internal.genai.EngineReport;
import dev.lector.internal.genai.NativeEngine;
import dev.lector.internal.opencv.NativeScope;
import dev.lector.internal.starter.StarterAnswerer;
import dev.lector.pipeline.FieldResolver;
import dev.lector.pipeline.ModelResolver;
import dev.lector.reader.PageReader;
import dev.lector.reader.StarterPageReader;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/** The bundled parts: what {@link Lector#open()} uses when nobody says otherwise. */
final class Starter {
    private Starter() {}

    /** Half of the processors read, so that the caller's own work goes on. */
    static PageReader reader() {
        return StarterPageReader.open(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    static PageAnswerer answerer() {
        return StarterAnswerer.ofClassPath();
    }

    /** The resolver that the class path offers, or the SDK's own that takes the model's word. */
    static FieldResolver resolver() {
        return ServiceLoader.load(FieldResolver.class, FieldResolver.class.getClassLoader())
                .findFirst()
                .orElseGet(ModelResolver::new);
    }

    static List<String> models() {
        try (StarterAnswerer answerer = StarterAnswerer.ofClassPath()) {
            return List.of(
                    "starter reader    bundled, reads printed lines of Latin script",
                    "starter answerer  bundled, points at the words that answer; " + answerer.made());
        }
    }

    static Diagnosis diagnose() {
        EngineReport report = NativeEngine.report();
        List<String> facts = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        facts.add("platform " + report.platform() + ", C library " + report.libc());
        report.libraries()
                .forEach(library -> facts.add("library  " + library.name() + " " + library.version() + ", "
                        + library.origin() + ", " + library.path()));
        String problem = report.problem();
        if (problem != null) {
            problems.add(problem);
        }
        examine(facts, problems, NativeScope::library);
        examine(facts, problems, () -> {
            reader().close();
            return "model    starter reader, from the class path";
        });
        if (problem == null) { // else it would say the same thing again
            examine(facts, problems, () -> {
                try (StarterAnswerer answerer = StarterAnswerer.ofClassPath()) {
                    return "model    starter answerer, from the class path; " + answerer.made();
                }
            });
        }
        return new Diagnosis(facts, problems);
    }

    private static void examine(List<String> facts, List<String> problems, Supplier<String> part) {
        try {
            facts.add(part.get());
        } catch (LectorException e) {
            String message = String.valueOf(e.getMessage());
            if (!problems.contains(message)) {
                problems.add(message);
            }
        }
    }
}
