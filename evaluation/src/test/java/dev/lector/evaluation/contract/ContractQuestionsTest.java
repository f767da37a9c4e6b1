package dev.lector.evaluation.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.Lector;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.draw.PdfDraw;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.extractors.Contract;
import dev.lector.result.Extraction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions and records over contracts that the factory draws as PDFs. */
class ContractQuestionsTest {
    private static final long FIRST_SEED = 1;
    private static final int CONTRACTS = 6;

    /** Share of the fields that free questions must find; the factory's own wording is no part of the topics. */
    private static final double RIGHT = 0.9;

    @Test
    void shouldAnswerFreeQuestionsToContractsOfTheFactory() {
        FactoryContracts check = new FactoryContracts();
        try (Lector lector = Lector.builder().withoutModel().open()) {
            for (long seed = FIRST_SEED; seed < FIRST_SEED + CONTRACTS; seed++) {
                check.add(lector, seed);
            }
        }
        assertThat(check.right())
                .as("seeds %d to %d", FIRST_SEED, FIRST_SEED + CONTRACTS - 1)
                .isGreaterThanOrEqualTo(RIGHT);
    }

    /**
     * Share of the values, and F1 of yes, that questions to agreements of single provisions must come to; English ones hold look-alikes that
     * are hard.
     */
    @ParameterizedTest
    @CsvSource({"en, 0.8, 0.75", "de, 0.8, 0.8", "fr, 0.8, 0.8"})
    void shouldAnswerInTheLanguageOfTheAgreement(String language, double values, double yes) {
        AgreementCheck check = new AgreementCheck(language);
        try (Lector lector = Lector.builder().withoutModel().open()) {
            for (long seed = FIRST_SEED; seed < FIRST_SEED + CONTRACTS; seed++) {
                check.add(lector, Family.TRAIN, seed);
            }
        }
        assertThat(check.tally().rate("values, all"))
                .as("values, seeds from %d", FIRST_SEED)
                .isGreaterThanOrEqualTo(values);
        assertThat(check.tally().yesF1()).as("yes, seeds from %d", FIRST_SEED).isGreaterThanOrEqualTo(yes);
    }

    @Test
    void shouldFillTheContractRecordWithPlaces() {
        Paper paper = Writer.write("contract", Family.TEST, 2, "en");
        try (Lector lector = Lector.builder().withoutModel().open()) {
            Extraction<Contract> extraction =
                    lector.read(PdfDraw.draw(paper), "contract.pdf").extract(Contract.class);
            Contract contract = extraction.orThrow();
            assertThat(contract.title())
                    .isEqualToIgnoringCase(paper.facts().get("title").truth());
            assertThat(contract.effectiveDate())
                    .isEqualTo(paper.facts().get("effective_date").truth());
            assertThat(contract.parties())
                    .extracting(Contract.Party::name)
                    .containsExactly(
                            paper.facts().get("party_a").truth(),
                            paper.facts().get("party_b").truth());
            assertThat(contract.provisions()).hasSize(33);
            assertThat(extraction.evidence("/governingLaw")).isNotNull();
            assertThat(extraction.evidence("/parties/1/name")).isNotNull();
        }
    }

    @Test
    void shouldWriteAnswersThatTheFiguresCountAgainstTheTruth(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("out");
        Paper paper = Writer.write("contract", Family.TEST, 2, "en");
        Files.write(folder.resolve("a.pdf"), PdfDraw.draw(paper));
        Files.writeString(
                folder.resolve("a.json"),
                """
                {"id": "a", "kind": "contract", "file": "a.pdf", "questions": [
                  {"id": "Title", "question": "What is this contract called?", "type": "string", "answerable": true,
                   "answer": "%s", "evidence": [{"text": "", "pages": [1]}]},
                  {"id": "Wrong", "question": "Which law governs?", "type": "string", "answerable": true, "answer": "Atlantis"},
                  {"id": "Escrow", "question": "Is there an escrow?", "type": "yes_no", "answerable": true, "answer": "No"},
                  {"id": "None", "question": "Who is the employer?", "type": "string", "answerable": false, "answer": null}]}
                """
                        .formatted(paper.facts().get("title").truth()));
        try (Lector lector = Lector.builder().withoutModel().open()) {
            AnswerRun.Summary summary = new AnswerRun(lector::read).run(folder, out);
            assertThat(summary).isEqualTo(new AnswerRun.Summary(1, 4, 0));
        }
        ContractFigures figures = new ContractFigures();
        figures.score(folder, out);
        assertThat(figures.rate("free answers")).isEqualTo(0.5);
        ContractFigures otherHalf = new ContractFigures();
        otherHalf.score(folder, out, place -> place % 2 == 0);
        assertThat(otherHalf.rate("free answers")).isZero();
        assertThat(figures.rate("yes or no")).isEqualTo(1);
        assertThat(figures.rate("page recall at three regions")).isEqualTo(1);
        assertThat(figures.rate("not in this document, precision")).isEqualTo(1);
        assertThat(List.of(Files.readString(out.resolve("a.json"))).get(0)).contains("\"None\" : null");
    }
}
