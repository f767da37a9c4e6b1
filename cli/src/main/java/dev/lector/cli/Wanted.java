package dev.lector.cli;

import dev.lector.Reading;
import dev.lector.error.CallerException;
import dev.lector.extractors.Kinds;
import dev.lector.result.Extraction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;

/** What an extraction is to give: a kind that Lector knows, or the caller's own JSON Schema. */
final class Wanted {
    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "invoice",
            description = "Kind of document: invoice, receipt, contract. Default: ${DEFAULT-VALUE}.")
    private String kind = "invoice";

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description = "A JSON Schema 2020-12 of an object; takes the place of --kind.")
    private @Nullable Path schema;

    Extraction<?> from(Reading reading) {
        Path file = schema;
        return file == null ? reading.extract(Kinds.record(kind)) : reading.extract(parse(file));
    }

    private static tools.jackson.databind.JsonNode parse(Path file) {
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
