package dev.lector.evaluation.contract;

import com.sun.management.OperatingSystemMXBean;
import dev.lector.Lector;
import dev.lector.Reading;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.draw.PdfDraw;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Time of questions to a contract of thirty pages: the first one from the file on (words, passages, index, answer), then further
 * ones, those that the topics know and those that the model is asked: {@code ContractBench [FIRST_SEED]}.
 *
 * <p>Thirty pages are contracts of the factory one after the other. A run over another file first warms the JVM up.
 */
public final class ContractBench {
    private static final int PAGES = 30;
    private static final List<String> KNOWN = List.of(
            "How can the supplier end this agreement?",
            "Which law governs?",
            "Is there a limit of liability?",
            "Who are the parties?",
            "May a party audit the books?");
    private static final List<String> OTHER =
            List.of("What is the working language?", "How many days of training are included?", "Who pays for travel?");

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private ContractBench() {}

    /**
     * What a question took.
     *
     * @param millis    on the wall's clock
     * @param processor on all threads of this process; the figure to read on a machine that others use, too
     */
    private record Spent(double millis, double processor) {}

    /** @param args first seed, 1 when there is none */
    public static void main(String[] args) throws IOException {
        long seed = args.length == 0 ? 1 : Long.parseLong(args[0]);
        byte[] other = pages(seed + 1000);
        byte[] file = pages(seed);
        try (Lector lector = Lector.open()) {
            Reading warm = lector.read(other, "warm-up.pdf");
            KNOWN.forEach(warm::ask);
            OTHER.forEach(warm::ask);
            Reading reading = lector.read(file, "contract.pdf");
            print("first question, from the file", List.of(time(reading, KNOWN.get(0))));
            print("further questions, known topics", times(reading, KNOWN));
            print("further questions, others, with the model", times(reading, OTHER));
        }
    }

    private static List<Spent> times(Reading reading, List<String> questions) {
        return questions.stream().map(question -> time(reading, question)).toList();
    }

    private static Spent time(Reading reading, String question) {
        long start = System.nanoTime();
        long cpu = MACHINE.getProcessCpuTime();
        reading.ask(question);
        return new Spent((System.nanoTime() - start) / 1e6, (MACHINE.getProcessCpuTime() - cpu) / 1e6);
    }

    private static void print(String what, List<Spent> spent) {
        System.out.printf(
                Locale.ROOT,
                "%s\tmean %.0f ms\tmax %.0f ms\tprocessor time, mean %.0f ms%n",
                what,
                spent.stream().mapToDouble(Spent::millis).average().orElse(0),
                spent.stream().mapToDouble(Spent::millis).max().orElse(0),
                spent.stream().mapToDouble(Spent::processor).average().orElse(0));
    }

    /** Contracts one after the other until there are thirty pages; further ones are cut off. */
    private static byte[] pages(long seed) throws IOException {
        PDFMergerUtility merger = new PDFMergerUtility();
        List<PDDocument> parts = new ArrayList<>();
        try (PDDocument whole = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (long next = seed; whole.getNumberOfPages() < PAGES; next++) {
                Paper paper = Writer.write("contract", Family.TEST, next, "en");
                PDDocument part = Loader.loadPDF(PdfDraw.draw(paper));
                parts.add(part);
                merger.appendDocument(whole, part);
            }
            while (whole.getNumberOfPages() > PAGES) {
                whole.removePage(PAGES);
            }
            whole.save(out);
            for (PDDocument part : parts) {
                part.close();
            }
            return out.toByteArray();
        }
    }
}
