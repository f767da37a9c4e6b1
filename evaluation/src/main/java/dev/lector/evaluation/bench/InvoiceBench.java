package dev.lector.evaluation.bench;

import dev.lector.Lector;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.draw.PdfDraw;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.extractors.Invoice;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long a digital invoice of one page takes from the bytes of its file to the checked record, without a model: time of the one
 * core that does it, so that other work on the machine does not count.
 */
public final class InvoiceBench {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "nl", "es", "it");
    private static final int WARM_UP = 300;

    private InvoiceBench() {}

    /** @param args number of invoices to measure; 200 when left out */
    public static void main(String[] args) {
        int count = args.length == 0 ? 200 : Integer.parseInt(args[0]);
        List<byte[]> files = files(Math.min(count, 60));
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        List<Double> millis = new ArrayList<>();
        try (Lector lector = Lector.builder().withoutModel().open()) {
            for (int i = 0; i < WARM_UP + count; i++) {
                byte[] file = files.get(i % files.size());
                long start = clock.getCurrentThreadCpuTime();
                lector.read(file, "invoice.pdf").extract(Invoice.class);
                if (i >= WARM_UP) {
                    millis.add((clock.getCurrentThreadCpuTime() - start) / 1e6);
                }
            }
        }
        millis.sort(Double::compare);
        System.out.printf(
                Locale.ROOT,
                "%d invoices of one page, file to checked record: median %.1f ms, 95th percentile %.1f ms%n",
                count,
                millis.get(count / 2),
                millis.get((int) (count * 0.95)));
    }

    private static List<byte[]> files(int count) {
        List<byte[]> files = new ArrayList<>();
        for (long seed = 1; files.size() < count; seed++) {
            Paper paper = Writer.write("invoice", Family.TEST, seed, LANGUAGES.get((int) (seed % LANGUAGES.size())));
            if (paper.pages().size() == 1) {
                files.add(PdfDraw.draw(paper));
            }
        }
        return files;
    }
}
