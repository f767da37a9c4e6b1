package dev.lector.evaluation.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.truth.FactoryText;
import dev.lector.extractors.classify.Classification;
import dev.lector.extractors.classify.Classifier;
import dev.lector.geometry.PageSize;
import dev.lector.text.TextMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {
    private static final int PAPERS = 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invoice",
                "credit_note",
                "receipt",
                "purchase_order",
                "order_confirmation",
                "delivery_note",
                "bank_statement",
                "contract",
                "letter"
            })
    void shouldTellKindAndLanguageOfPapersOfTheTestFamily(String kind) {
        int kinds = 0;
        int languages = 0;
        for (int i = 0; i < PAPERS; i++) {
            Paper paper = paper(kind, i);
            Classification seen = Classifier.bundled().classify(FactoryText.of(paper, 1, 0, new Dice(i)));
            kinds += seen.kind().equals(kind) ? 1 : 0;
            languages += seen.language().equals(paper.language()) ? 1 : 0;
            assertThat(seen.probability()).isBetween(0.0, 1.0);
            assertThat(seen.known())
                    .isEqualTo(seen.probability() > 0 && !seen.kind().equals("unknown"));
        }
        assertThat(kinds).as("kinds told of " + PAPERS).isGreaterThanOrEqualTo(PAPERS * 7 / 10);
        assertThat(languages).as("languages told of " + PAPERS).isGreaterThanOrEqualTo(PAPERS * 8 / 10);
    }

    /** One letter in 25 is wrong, so that every third title is. */
    @ParameterizedTest
    @ValueSource(strings = {"invoice", "credit_note", "delivery_note"})
    void shouldTellKindsByMisreadTitles(String kind) {
        int kinds = 0;
        for (int i = 0; i < 2 * PAPERS; i++) {
            Paper paper = paper(kind, i);
            Classification seen = Classifier.bundled().classify(FactoryText.of(paper, 1, 0.04, new Dice(i)));
            kinds += seen.kind().equals(kind) ? 1 : 0;
        }
        assertThat(kinds).as("kinds told of " + 2 * PAPERS).isGreaterThanOrEqualTo(2 * PAPERS * 7 / 10);
    }

    @Test
    void shouldSayUnknownOfPapersThatHaveNoTemplate() {
        int unknown = 0;
        for (int i = 0; i < PAPERS; i++) {
            Classification seen = Classifier.bundled().classify(FactoryText.of(paper("form", i), 1, 0, new Dice(i)));
            unknown += seen.known() ? 0 : 1;
        }
        assertThat(unknown).isGreaterThanOrEqualTo(PAPERS * 7 / 10);
    }

    @Test
    void shouldSayUnknownOfAnEmptyPage() {
        TextMap empty = new TextMap(1, new PageSize(595, 842), List.of(), List.of(), List.of());
        Classification seen = Classifier.bundled().classify(List.of(empty));
        assertThat(seen.known()).isFalse();
        assertThat(Classifier.bundled().pages(List.of(empty, empty))).hasSize(2);
    }

    @Test
    void shouldGiveProbabilitiesThatSumToOneAndReasons() {
        Classification seen = Classifier.bundled().classify(FactoryText.of(paper("receipt", 1), 1, 0, new Dice(1)));
        assertThat(seen.ranking().values().stream().mapToDouble(p -> p).sum()).isBetween(0.999, 1.001);
        assertThat(seen.why()).isNotEmpty();
    }

    @Test
    void shouldFitTheSameWeightsAgain() {
        assertThat(KindRun.fit(44)).isEqualTo(KindRun.fit(44));
    }

    private static Paper paper(String kind, int number) {
        return Writer.write(
                kind, Family.TEST, 9_000L + number, KindRun.LANGUAGES.get(number % KindRun.LANGUAGES.size()));
    }
}
