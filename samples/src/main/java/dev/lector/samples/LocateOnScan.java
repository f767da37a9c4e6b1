package dev.lector.samples;

import dev.lector.Lector;
import dev.lector.result.Region;
import java.nio.file.Path;

/** Where a phrase stands on a scan. */
public final class LocateOnScan {
    private LocateOnScan() {}

    public static void main(String[] arguments) {
        try (Lector lector = Lector.open()) {
            for (Region region : lector.read(Path.of(arguments[0])).locate("invoice")) {
                System.out.println(
                        "page " + region.page() + " " + region.boxes().get(0) + " " + region.text());
            }
        }
    }
}
