package dev.lector.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class TemplateCommandTest {
    private static final Path SAMPLES = Path.of("..", "samples", "documents");
    private static final Path TEMPLATES = Path.of("src", "test", "resources", "templates");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldExtractAKindThatOnlyTheUsersFolderKnows() throws IOException {
        Path note = berthNote("note.pdf", "C 14");
        assertThat(run(
                        "extract",
                        "--json",
                        "--kind",
                        "berth_note",
                        "--templates",
                        TEMPLATES.toString(),
                        note.toString()))
                .isEqualTo(ExitCode.DONE);
        JsonNode json = Json.MAPPER.readTree(out.toString());
        assertThat(json.at("/value/berth").stringValue()).isEqualTo("C 14");
        assertThat(json.at("/value/arrival").stringValue()).isEqualTo("2024-06-03");
        assertThat(json.at("/value/fee").decimalValue()).isEqualByComparingTo("96.00");
        assertThat(json.at("/value/services/1/price").decimalValue()).isEqualByComparingTo("12.00");
        assertThat(json.get("evidence").has("/services/0/service")).isTrue();
        assertThat(json.at("/findings")).isEmpty();
    }

    @Test
    void shouldChooseTheUsersTemplateByItsKeywordsWhenNoKindIsGiven() throws IOException {
        Path note = berthNote("note.pdf", "D 9");
        assertThat(run("extract", "--json", "--templates", TEMPLATES.toString(), note.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(Json.MAPPER.readTree(out.toString()).at("/value/berth").stringValue())
                .isEqualTo("D 9");
    }

    @Test
    void shouldReportWhatATemplatesChecksFind() throws IOException {
        Path note = note("wrong.pdf", "C 14", "EUR 97.00");
        assertThat(run("extract", "--json", "--templates", TEMPLATES.toString(), note.toString()))
                .isEqualTo(ExitCode.DONE);
        JsonNode finding = Json.MAPPER.readTree(out.toString()).at("/findings/0");
        assertThat(finding.get("pointer").stringValue()).isEqualTo("/fee");
    }

    @Test
    void shouldTellTheKindOfADocumentAndExtractByIt() {
        assertThat(run("extract", "--json", sample("invoice.pdf"))).isEqualTo(ExitCode.DONE);
        assertThat(Json.MAPPER.readTree(out.toString()).at("/value").has("invoiceNumber"))
                .isTrue();
        clear();
        assertThat(run("classify", "--json", sample("invoice.pdf"), sample("contract.pdf")))
                .isEqualTo(ExitCode.DONE);
        List<String> lines = out.toString().lines().toList();
        JsonNode invoice = Json.MAPPER.readTree(lines.get(0));
        assertThat(invoice.get("kind").stringValue()).isEqualTo("invoice");
        assertThat(invoice.get("language").stringValue()).isEqualTo("de");
        assertThat(invoice.get("pages").size()).isEqualTo(1);
        assertThat(Json.MAPPER.readTree(lines.get(1)).get("kind").stringValue()).isEqualTo("contract");
    }

    @Test
    void shouldSayThatADocumentIsOfNoKnownKind() throws IOException {
        Path poem = pdf("poem.pdf", "The wind is out, the boats are in,", "and nobody counts the waves.");
        assertThat(run("extract", poem.toString())).isEqualTo(ExitCode.DOCUMENT);
        assertThat(err.toString()).contains("poem.pdf", "no kind that is known").doesNotContain("waves");
    }

    @Test
    void shouldTakeAPileApartIntoFiles() throws IOException {
        Path pile = folder.resolve("pile.pdf");
        try (PDDocument all = Loader.loadPDF(SAMPLES.resolve("contract.pdf").toFile());
                PDDocument invoice =
                        Loader.loadPDF(SAMPLES.resolve("invoice.pdf").toFile())) {
            all.importPage(invoice.getPage(0));
            all.save(pile.toFile());
        }
        Path parts = folder.resolve("parts");
        assertThat(run("split", "--json", "--out", parts.toString(), pile.toString()))
                .isEqualTo(ExitCode.DONE);
        JsonNode documents = Json.MAPPER.readTree(out.toString()).get("documents");
        assertThat(documents.size()).isEqualTo(2);
        assertThat(documents.at("/0/kind").stringValue()).isEqualTo("contract");
        int last = documents.at("/0/last").intValue();
        Path first = parts.resolve("pile-1-" + last + "-contract.pdf");
        Path second = parts.resolve("pile-" + (last + 1) + "-" + (last + 1) + "-invoice.pdf");
        try (PDDocument a = Loader.loadPDF(first.toFile());
                PDDocument b = Loader.loadPDF(second.toFile())) {
            assertThat(a.getNumberOfPages()).isEqualTo(last);
            assertThat(new PDFTextStripper().getText(a)).doesNotContain("Rechnungsbeleg");
            assertThat(b.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(b)).contains("Rechnungsbeleg");
        }
    }

    @Test
    void shouldPrintMistakesWithFileAndLine() throws IOException {
        Files.createDirectories(folder.resolve("bad"));
        Files.writeString(
                folder.resolve("bad/template.yaml"),
                "template: bad\nversion: 1\nkind: bad\nfields:\n  a: {type: money}\n");
        assertThat(run("template", "check", folder.toString())).isEqualTo(ExitCode.CALL);
        assertThat(out.toString()).contains("bad/template.yaml:5: /fields/a/type", "1 mistake");
        clear();
        assertThat(run("template", "check", TEMPLATES.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("all fine");
    }

    @Test
    void shouldListTheKinds() {
        assertThat(run("template", "list", "--templates", TEMPLATES.toString())).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("invoice", "bank_statement", "berth_note");
    }

    @Test
    void shouldDraftATemplateThatPassesItsOwnCheckAndReadsTheNextPaper() throws IOException {
        Path example = berthNote("first.pdf", "C 14");
        Path truth = folder.resolve("truth.json");
        Files.writeString(truth, "{\"berth\": \"C 14\", \"skipper\": \"Ada Lindqvist\", \"fee\": \"96.00\"}");
        String drafts = folder.resolve("drafts").toString();
        assertThat(run(
                        "template",
                        "new",
                        "--from",
                        example.toString(),
                        "--json",
                        truth.toString(),
                        "--kind",
                        "mooring",
                        "--out",
                        drafts))
                .isEqualTo(ExitCode.DONE);
        assertThat(run("template", "check", drafts)).isEqualTo(ExitCode.DONE);
        clear();
        Path next = berthNote("second.pdf", "E 201");
        assertThat(run("extract", "--json", "--kind", "mooring", "--templates", drafts, next.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(Json.MAPPER.readTree(out.toString()).at("/value/berth").stringValue())
                .isEqualTo("E 201");
    }

    private Path berthNote(String name, String berth) throws IOException {
        return note(name, berth, "EUR 96.00");
    }

    private Path note(String name, String berth, String fee) throws IOException {
        return pdf(
                name,
                "NORTH QUAY HARBOUR",
                "",
                "Berth No:  " + berth + "               Skipper:  Ada Lindqvist",
                "Arrival:   03/06/2024         Departure:  17/06/2024",
                "",
                "Service                       Nights      Price",
                "Berth with shore power        14          84.00",
                "Laundry                       2           12.00",
                "",
                "Harbour dues                              " + fee);
    }

    /** A page in a face of one width, so that columns stand where they are typed. */
    private Path pdf(String name, String... rows) throws IOException {
        Path file = folder.resolve(name);
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.COURIER), 9);
                for (int i = 0; i < rows.length; i++) {
                    content.beginText();
                    content.newLineAtOffset(50, 780 - 14 * i);
                    content.showText(rows[i]);
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    private void clear() {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
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
