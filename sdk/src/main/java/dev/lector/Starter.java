package dev.lector;

import dev.lector.answer.PageAnswerer;
import dev.lector.error.EnvironmentException;
import dev.lector.internal.genai.EngineReport;
import dev.lector.internal.genai.NativeEngine;
import dev.lector.internal.starter.StarterAnswerer;
import dev.lector.pipeline.FieldResolver;
import dev.lector.pipeline.ModelResolver;
import dev.lector.reader.PageReader;
import dev.lector.reader.StarterPageReader;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

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

    static List<String> diagnose() {
        EngineReport report = NativeEngine.report();
        List<String> lines = new ArrayList<>();
        lines.add("platform " + report.platform() + ", C library " + report.libc());
        report.libraries()
                .forEach(library -> lines.add("library  " + library.name() + " " + library.version() + ", "
                        + library.origin() + ", " + library.path()));
        String problem = report.problem();
        if (problem != null) {
            throw new EnvironmentException(problem);
        }
        return lines;
    }
}
