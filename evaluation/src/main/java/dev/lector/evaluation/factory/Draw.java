package dev.lector.evaluation.factory;

import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.content.Fault;
import dev.lector.evaluation.factory.draw.PdfDraw;
import dev.lector.evaluation.factory.draw.ScanDraw;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.scan.Level;
import dev.lector.evaluation.factory.scan.Scan;
import dev.lector.evaluation.factory.truth.DocumentJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes one document with its truth beside it. */
@Command(
        name = "pdf",
        aliases = "scan",
        description = "Draws a document as a PDF file, or as a simulated scan, with its truth as JSON beside it.")
final class Draw implements Callable<Integer> {
    @Option(names = "--kind", defaultValue = "invoice")
    String kind = "invoice";

    @Option(names = "--seed", defaultValue = "1")
    long seed;

    @Option(names = "--family", defaultValue = "train", description = "train or test")
    String family = "train";

    @Option(
            names = "--language",
            defaultValue = "",
            description = "en, de, fr, es, it or nl; drawn from the seed if none is given")
    String language = "";

    @Option(names = "--scan", defaultValue = "", description = "clean, middle or hard: simulate a scan")
    String scan = "";

    @Option(
            names = "--wrong",
            defaultValue = "none",
            description = "none, sum, date or iban: plant a fault in an invoice")
    String wrong = "none";

    @Mixin
    Fonts fonts = new Fonts();

    @Option(names = "--out", required = true, description = "a .pdf file, or a .jpg for the first page of a scan")
    Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        Family from = Family.valueOf(family.toUpperCase(Locale.ROOT));
        Fault fault = Fault.valueOf(wrong.toUpperCase(Locale.ROOT));
        String in = language.isEmpty() ? Writer.language(seed) : language;
        Paper paper = Writer.write(kind, from, seed, in, fault, fonts.faces());
        write(paper, scan, out);
        return 0;
    }

    /** Writes the document and its truth. */
    static void write(Paper paper, String scan, Path out) throws IOException {
        String file = String.valueOf(out.getFileName());
        Path truth = out.resolveSibling(file.replaceFirst("\\.[^.]*$", "") + ".json");
        if (scan.isEmpty()) {
            Files.write(out, PdfDraw.draw(paper));
            Files.writeString(truth, DocumentJson.of(paper, file));
            return;
        }
        List<Scan> scans = ScanDraw.scans(paper, Level.valueOf(scan.toUpperCase(Locale.ROOT)));
        Files.write(
                out,
                file.endsWith(".pdf")
                        ? ScanDraw.pdf(paper, scans)
                        : scans.get(0).jpeg());
        Files.writeString(truth, DocumentJson.of(paper, file, (page, box) -> scans.get(page)
                .move(box)));
    }
}
