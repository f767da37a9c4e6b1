package dev.lector.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every sample runs on the sample documents, with the bundled model. */
class SamplesTest {
    private static final Path DOCUMENTS = Path.of("documents");

    @Test
    void shouldFillTheCallersOwnRecord() {
        String out = output(() -> ExtractYourOwnRecord.main(arguments("invoice.pdf")));
        assertThat(out).contains("Bill[", "9038.39", "page 1");
    }

    @Test
    void shouldAnswerFromTheContractWithItsPlace() {
        String out = output(() -> AskContract.main(arguments("contract.pdf")));
        assertThat(out).contains("page 2").doesNotContain("not in this document");
    }

    @Test
    void shouldLocateAWordOnAScan() {
        String out = output(() -> LocateOnScan.main(arguments("scanned-invoice.pdf")));
        assertThat(out).contains("page 1");
    }

    @Test
    void shouldReadManyDocumentsAtOnce() {
        String out = output(() -> ManyDocumentsAtOnce.main(arguments("invoice.pdf", "contract.pdf", "receipt.jpg")));
        assertThat(out).contains("invoice.pdf: 1 pages", "receipt.jpg: 1 pages");
    }

    private static String[] arguments(String... names) {
        String[] files = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            files[i] = DOCUMENTS.resolve(names[i]).toString();
        }
        return files;
    }

    private static String output(Runnable sample) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            sample.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
