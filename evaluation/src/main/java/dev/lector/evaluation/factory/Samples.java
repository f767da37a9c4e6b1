package dev.lector.evaluation.factory;

import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.draw.PdfDraw;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Trade;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.truth.DocumentJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes the documents of the project's samples folder: tests hold that it still draws exactly those. Whoever changes a layout or a
 * word list draws them anew and looks at them.
 */
@Command(name = "samples", description = "Draws the sample documents with their truth.")
final class Samples implements Callable<Integer> {
    private static final Trade TRADE = Trade.of(138L, "en", Family.TRAIN);

    private record Sample(String file, Paper paper, String scan) {}

    @Option(names = "--out", required = true, description = "folder; made if it is missing")
    private Path out = Path.of("");

    private static List<Sample> all() {
        return List.of(
                new Sample("invoice.pdf", Writer.write("invoice", Family.TRAIN, 305L, "de"), ""),
                new Sample("scanned-invoice.pdf", Writer.write("invoice", Family.TRAIN, 216L, "en"), "middle"),
                new Sample("contract.pdf", Writer.write("contract", Family.TRAIN, 12L, "en"), ""),
                new Sample("receipt.jpg", Writer.write("receipt", Family.TRAIN, 79L, "en"), "clean"),
                new Sample("purchase-order.pdf", TRADE.purchaseOrder(), ""),
                new Sample("delivery-note.pdf", TRADE.deliveryNote(), ""));
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        for (Sample sample : all()) {
            Draw.write(sample.paper(), sample.scan(), out.resolve(sample.file()));
        }
        Files.write(out.resolve("e-invoice.pdf"), PdfDraw.electronic(TRADE));
        Files.writeString(out.resolve("e-invoice.json"), DocumentJson.of(TRADE.invoice(), "e-invoice.pdf"));
        return 0;
    }
}
