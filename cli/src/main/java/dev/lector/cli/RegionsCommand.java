package dev.lector.cli;

import dev.lector.Reading;
import dev.lector.result.Region;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** A command that finds places of a document. */
abstract class RegionsCommand extends FileCommand {
    /** What the caller is looking for. */
    abstract String wanted();

    abstract List<Region> find(Reading reading);

    @Override
    final boolean on(Path file, Reading reading, PrintWriter out) {
        List<Region> regions = find(reading);
        if (inputs().json()) {
            out.println(Json.regions(file.toString(), wanted(), regions));
        } else {
            People.print(out, file, regions);
        }
        return !regions.isEmpty();
    }
}
