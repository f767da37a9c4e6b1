package dev.lector.evaluation.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands that measure, on few papers, with the bundled weights. */
class AnsweringCommandsTest {
    private static final Path SAMPLES = Path.of("..", "samples", "documents");

    @TempDir
    private Path folder;

    @Test
    void shouldCountAnswersOnPapersOfTheTestFamily() {
        String out = printed(new FactoryAnswering(), "--papers", "1", "--kinds", "receipt,form");
        assertThat(out).contains("seed 1", "kind receipt\t", "kind form\t", "language nl\t", "task field\t");
        List<String> all = cells(out, "all");
        assertThat(Integer.parseInt(all.get(1))).isGreaterThan(40);
        assertThat(Double.parseDouble(all.get(2))).isBetween(0.3, 1.0);
    }

    @Test
    void shouldMeasureModelRulesAndBothOnLabelledDocuments() throws IOException {
        Files.copy(SAMPLES.resolve("invoice.pdf"), folder.resolve("a.pdf"));
        Files.writeString(
                folder.resolve("a.json"),
                """
                {"id": "a", "kind": "invoice", "file": "a.pdf", "fields": {"gross_amount": "9038.39", "invoice_number": "X"},
                 "types": {"gross_amount": "amount", "invoice_number": "id"}, "boxes": {}}
                """);
        String out = printed(new CorpusAnswering(), folder.toString());
        for (String way : List.of("model", "rules", "both")) {
            assertThat(cells(out, "invoice " + way).get(1)).isEqualTo("2");
            assertThat(cells(out, "invoice " + way + " invoice_number").get(2)).isEqualTo("0.0000");
        }
        assertThat(cells(out, "invoice rules gross_amount").get(2)).isEqualTo("1.0000");
    }

    @Test
    void shouldTellTheTimeByStage() {
        String out = printed(
                new TimeToAnswer(),
                "--runs",
                "1",
                SAMPLES.resolve("scanned-invoice.pdf").toString());
        assertThat(out).contains("of 12 fields found", "whole\t", "extract\t");
    }

    private static List<String> cells(String out, String what) {
        return List.of(out.lines()
                .filter(line -> line.startsWith(what + "\t"))
                .findFirst()
                .orElseThrow()
                .split("\t"));
    }

    private static String printed(Callable<Integer> command, String... arguments) {
        StringWriter out = new StringWriter();
        assertThat(new CommandLine(command).setOut(new PrintWriter(out)).execute(arguments))
                .isZero();
        return out.toString();
    }
}
