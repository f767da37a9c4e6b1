package dev.lector;

import dev.lector.answer.PageAnswerer;
import dev.lector.pipeline.FieldResolver;
import dev.lector.reader.PageReader;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The bundled parts: what {@link Lector#open()} uses when nobody says otherwise. */
final class Starter {
    private Starter() {}

    static PageReader reader() {
        return StarterPageReader.open();
    }

    static PageAnswerer answerer() {
        return StarterAnswerer.open();
    }

    /** The resolver that the class path offers, or the SDK's own that takes the model's word. */
    static FieldResolver resolver() {
        return ServiceLoader.load(FieldResolver.class, FieldResolver.class.getClassLoader())
                .findFirst()
                .orElseGet(ModelResolver::new);
    }

    static List<String> models() {
        List<String> lines = new ArrayList<>();
        return lines;
    }

    static List<String> diagnose() {
        List<String> lines = new ArrayList<>();
        return lines;
    }
}
