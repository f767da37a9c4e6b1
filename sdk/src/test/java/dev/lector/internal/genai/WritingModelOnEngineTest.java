package dev.lector.internal.genai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.Lector;
import dev.lector.limits.Limits;
import dev.lector.pipeline.Resolution;
import dev.lector.result.Completeness;
import dev.lector.result.Evidence;
import dev.lector.result.Extraction;
import dev.lector.result.Located;
import dev.lector.schema.Described;
import dev.lector.source.Drawn;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

/** A model folder of random weights behind the front door, on the real engine: it knows nothing, and its answers still fit. */
class WritingModelOnEngineTest {
    private static final int VOCABULARY = 99;
    private static final int CONTEXT = 6_000;

    @TempDir
    Path folder;

    enum Kind {
        INVOICE,
        LETTER
    }

    record Paper(
            @Described("what it is") @Nullable Kind kind,
            @Described("date of issue") @Nullable LocalDate issued,
            @Described("whether it is signed") @Nullable Boolean signed) {}

    private static byte[] pdf() {
        return Drawn.pdf((document, page, content, font) -> {
            Drawn.text(content, font, 12, 60, 700, "INVOICE of 3 May 2025");
            Drawn.text(content, font, 12, 60, 670, "Total 12.00");
        });
    }

    @Test
    void shouldHoldARandomModelToTheSchema() throws Exception {
        Path model = TinyChatModel.write(folder.resolve("tiny"), 5, VOCABULARY, CONTEXT);
        Limits limits = Limits.defaults().toBuilder().answerTokens(600).build();
        try (Lector lector = Lector.builder()
                .withoutModel()
                .resolver((text, schema, proposals, budget) ->
                        new Resolution(JsonNodeFactory.instance.objectNode(), Map.of(), List.of()))
                .model(model)
                .limits(limits)
                .open()) {
            Extraction<Paper> paper = lector.read(pdf(), "paper.pdf").extract(Paper.class);
            assertThat(paper.completeness()).as("%s", paper.findings()).isEqualTo(Completeness.COMPLETE);
            assertThat(paper.value()).isNotNull();
            assertThat(paper.usage().attempts())
                    .as("masks need no repairs: rules once, model once")
                    .isEqualTo(2);
            assertThat(paper.usage().imageTokens()).isEqualTo(256);
            assertThat(paper.usage().promptTokens()).isGreaterThan(500);
            assertThat(paper.findings()).noneMatch(finding -> finding.code().startsWith("schema."));
            for (Evidence proof : paper.evidence().values()) {
                assertThat(proof.why()).contains("written by the model");
                assertThat(proof.answering())
                        .as("from the tokens of random weights")
                        .isBetween(0.0, 0.9);
                assertThat(proof.located() == Located.NOT_LOCATED).isEqualTo(proof.page() == 0);
            }
        }
    }
}
