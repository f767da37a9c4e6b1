package dev.lector.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class MainTest {
    private static final Path SAMPLES = Path.of("..", "samples", "documents");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldExtractWithEvidenceAsJson() {
        assertThat(run("extract", "--json", sample("invoice.pdf"))).isEqualTo(ExitCode.DONE);
        JsonNode json = Json.MAPPER.readTree(out.toString());
        assertThat(json.at("/value/grossAmount").decimalValue()).isEqualByComparingTo("9038.39");
        JsonNode proof = json.get("evidence").get("/grossAmount");
        assertThat(proof.get("page").intValue()).isEqualTo(1);
        assertThat(proof.at("/boxes/0").size()).isEqualTo(4);
        assertThat(proof.get("source").stringValue()).isEqualTo("TEXT_LAYER");
        assertThat(json.get("completeness").stringValue()).isEqualTo("COMPLETE");
    }

    @Test
    void shouldScoreACorpusAndShowItsMisses() throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (String name : new String[] {"invoice.pdf", "invoice.json"}) {
            Files.copy(SAMPLES.resolve(name), corpus.resolve(name));
        }
        Path predictions = folder.resolve("predictions");
        Path report = folder.resolve("report.html");
        assertThat(run(
                        "evaluate",
                        "--corpus",
                        corpus.toString(),
                        "--out",
                        predictions.toString(),
                        "--report",
                        report.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("1 documents answered", "fields, all\t", "documents with every field right\t");
        assertThat(Files.readString(predictions.resolve("scores.jsonl"))).contains("\"measure\":\"fields, all\"");
        assertThat(Files.readString(report)).startsWith("<!doctype html>").contains("Misses");
        String same = predictions.toString();
        assertThat(run("evaluate", "compare", same, same, "--corpus", corpus.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("0 better, 0 worse, in 0 documents");
    }

    @Test
    void shouldSayWhatEvaluateNeeds() {
        assertThat(run("evaluate")).isEqualTo(ExitCode.CALL);
        assertThat(err.toString()).contains("missing --corpus DIR");
    }

    @Test
    void shouldReadPixelsWhenTheTextLayerIsHidden() {
        assertThat(run("read", "--json", "--hide", "text,form", sample("invoice.pdf")))
                .isEqualTo(ExitCode.DONE);
        JsonNode page = Json.MAPPER.readTree(out.toString()).at("/pages/0");
        assertThat(page.at("/words/0/source").stringValue()).isEqualTo("READER");
        assertThat(page.get("words").size()).isGreaterThan(60);
    }

    @Test
    void shouldFillASchemaOfTheCallersOwn() throws IOException {
        Path schema = folder.resolve("schema.json");
        Files.writeString(
                schema,
                """
                {"type": "object", "additionalProperties": false,
                 "properties": {"invoice_number": {"type": "string"}, "invoice_date": {"type": "string", "format": "date"}}}
                """);
        assertThat(run("extract", "--json", "--schema", schema.toString(), sample("invoice.pdf")))
                .isEqualTo(ExitCode.DONE);
        assertThat(Json.MAPPER
                        .readTree(out.toString())
                        .at("/value/invoice_date")
                        .stringValue())
                .isEqualTo("2010-08-30");
    }

    @Test
    void shouldReadInAProcessOfItsOwn() {
        assertThat(run("read", "--json", "--isolated", "--hide", "text,form", sample("invoice.pdf")))
                .isEqualTo(ExitCode.DONE);
        JsonNode page = Json.MAPPER.readTree(out.toString()).at("/pages/0");
        assertThat(page.at("/words/0/source").stringValue()).isEqualTo("READER");
        assertThat(page.get("words").size()).isGreaterThan(60);
    }

    @Test
    void shouldAnswerAndSayWhenThereIsNoAnswer() {
        assertThat(run("ask", "--json", "-q", DemoCommand.QUESTION, sample("contract.pdf")))
                .isEqualTo(ExitCode.DONE);
        JsonNode json = Json.MAPPER.readTree(out.toString());
        assertThat(json.get("answered").booleanValue()).isTrue();
        assertThat(json.at("/evidence/0/page").intValue()).isEqualTo(2);
        assertThat(json.at("/usage/millis/ask").doubleValue()).isPositive();
    }

    @Test
    void shouldAskAReadySetOfQuestionsAfterOnesOwn() {
        assertThat(run("ask", "--json", "-q", DemoCommand.QUESTION, "--set", "cuad", sample("contract.pdf")))
                .isEqualTo(ExitCode.DONE);
        List<JsonNode> answers =
                out.toString().lines().map(Json.MAPPER::readTree).toList();
        assertThat(answers).hasSize(42);
        assertThat(answers.get(0).get("question").stringValue()).isEqualTo(DemoCommand.QUESTION);
        assertThat(answers).anyMatch(answer -> !answer.get("answered").booleanValue());
    }

    @Test
    void shouldWriteAReportThatStandsAlone() throws IOException {
        Path report = folder.resolve("deep").resolve("report.html");
        assertThat(run("report", "-o", report.toString(), sample("invoice.pdf")))
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(report))
                .contains("data:image/png", "9038.39")
                .doesNotContain("@DATA@");
    }

    @Test
    void shouldFindPagesByTheirWordsAndDescribeNoneWithoutALargeModel() {
        assertThat(run("find", "--json", "-d", "confidentiality of information", sample("contract.pdf")))
                .isEqualTo(ExitCode.DONE);
        assertThat(Json.MAPPER.readTree(out.toString()).at("/regions/0/text").asString())
                .containsIgnoringCase("confidential");
        assertThat(run("describe", sample("contract.pdf"))).isEqualTo(ExitCode.CALL);
        assertThat(err.toString()).contains("not available with the bundled model", "--model");
        assertThat(run("extract", "--model", folder.toString(), sample("invoice.pdf")))
                .isEqualTo(ExitCode.CALL);
        assertThat(err.toString()).contains("no genai_config.json");
    }

    @Test
    void shouldPutTheWordsBehindAScan() {
        String target = folder.resolve("searchable.pdf").toString();
        assertThat(run("read", "--searchable", target, sample("scanned-invoice.pdf")))
                .isEqualTo(ExitCode.DONE);
        out.getBuffer().setLength(0);
        assertThat(run("locate", "--json", "-p", "INV25-3398", target)).isEqualTo(ExitCode.DONE);
        assertThat(Json.MAPPER.readTree(out.toString()).at("/regions/0/page").intValue())
                .isEqualTo(1);
    }

    @Test
    void shouldReportABadFileAndStillDoTheGoodOne() throws IOException {
        Path bad = folder.resolve("bad.pdf");
        Files.writeString(bad, "this is no document");
        assertThat(run("read", bad.toString(), sample("invoice.pdf"))).isEqualTo(ExitCode.DOCUMENT);
        assertThat(err.toString()).contains("bad.pdf").doesNotContain("this is no document");
        assertThat(out.toString()).contains("Rechnungsbeleg");
    }

    @Test
    void shouldTellTheCallersMistakesFromTheDocuments() {
        assertThat(run("read", folder.resolve("nowhere.pdf").toString())).isEqualTo(ExitCode.CALL);
        assertThat(run("extract", "--kind", "poem", sample("invoice.pdf"))).isEqualTo(ExitCode.CALL);
        assertThat(err.toString()).contains("poem", "invoice");
        assertThat(run("read", "--pages", "3-1", sample("invoice.pdf"))).isEqualTo(ExitCode.CALL);
        assertThat(run("nonsense")).isEqualTo(ExitCode.CALL);
    }

    @Test
    void shouldSayWhatTheEngineRunsOn() {
        assertThat(run("doctor")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("onnxruntime-genai", "all fine");
    }

    @Test
    void shouldExplainItselfAndItsExitCodes() {
        assertThat(run("--help")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("extract", "ask", "doctor", "Exit codes");
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private static String sample(String name) {
        return SAMPLES.resolve(name).toString();
    }
}
