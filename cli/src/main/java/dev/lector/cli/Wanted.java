package dev.lector.cli;

import dev.lector.Lector;
import dev.lector.Reading;
import dev.lector.error.CallerException;
import dev.lector.extractors.DocumentResolver;
import dev.lector.extractors.KindRouter;
import dev.lector.extractors.template.Templates;
import dev.lector.result.Extraction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;

/** What an extraction is to give: the record of a kind, named or told by the document itself, or the caller's own JSON Schema. */
final class Wanted {
    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "Kind of document, such as invoice or receipt (see: lector template list). Told by the document when left out.")
    private @Nullable String kind;

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description = "A JSON Schema 2020-12 of an object; takes the place of --kind.")
    private @Nullable Path schema;

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "Folder with templates of your own; may be given several times.")
    private List<Path> folders = List.of();

    private @Nullable Templates templates;

    Extraction<?> from(Reading reading) {
        Path file = schema;
        if (file != null) {
            return reading.extract(json(file));
        }
        KindRouter router = new KindRouter(templates());
        String named = kind;
        return named == null ? router.extract(reading) : router.extract(reading, named);
    }

    /** A Lector that extracts with these templates. */
    Lector open(Inputs inputs) {
        return inputs.lector().resolver(new DocumentResolver(templates())).open();
    }

    /** The project's templates and the caller's; read once, because a schema belongs to the templates that it came from. */
    private Templates templates() {
        Templates known = templates;
        if (known == null) {
            known = Templates.bundled();
            for (Path folder : folders) {
                known = known.and(folder);
            }
            templates = known;
        }
        return known;
    }

    static tools.jackson.databind.JsonNode json(Path file) {
        try {
            return Json.MAPPER.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new CallerException(file + ": cannot be read", e);
        } catch (JacksonException e) {
            throw new CallerException(
                    file + ": is not JSON, line " + e.getLocation().getLineNr(), e);
        }
    }
}
