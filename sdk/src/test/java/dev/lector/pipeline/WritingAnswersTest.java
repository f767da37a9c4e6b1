package dev.lector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lector.Lector;
import dev.lector.Reading;
import dev.lector.error.ModelNeededException;
import dev.lector.limits.Budget;
import dev.lector.result.Answer;
import dev.lector.result.Band;
import dev.lector.result.Completeness;
import dev.lector.result.Description;
import dev.lector.result.Evidence;
import dev.lector.result.Extraction;
import dev.lector.result.Located;
import dev.lector.result.Origin;
import dev.lector.result.Region;
import dev.lector.session.BoxConvention;
import dev.lector.session.Capabilities;
import dev.lector.session.Completion;
import dev.lector.session.ModelFamily;
import dev.lector.session.PromptPart;
import dev.lector.session.PromptPlan;
import dev.lector.session.TokenListener;
import dev.lector.session.VisionModel;
import dev.lector.testing.ScriptedVisionModel;
import dev.lector.testing.ScriptedVisionModel.Step;
import dev.lector.vision.TilePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Questions, places and descriptions by a model that writes. */
class WritingAnswersTest {
    private static final byte[] CONTRACT = Sheets.pdf(List.of(
            List.of("SUPPLY AGREEMENT", "between Hill Ltd and Dale Ltd"),
            List.of(
                    "8. Term",
                    "Either party may end this agreement with",
                    "thirty days written notice.",
                    "9. Law",
                    "Irish law.")));

    private static <R> R with(VisionModel model, byte[] pdf, Function<Reading, R> work) {
        try (Lector lector = Lector.builder().withoutModel().model(model).open()) {
            return work.apply(lector.read(pdf, "contract.pdf"));
        }
    }

    private static Answer ask(String said) {
        return with(ScriptedVisionModel.answering(said), CONTRACT, reading -> reading.ask("How can it be ended?"));
    }

    @Test
    void shouldTieEverySentenceToTheWordsThatProveIt() {
        Answer answer =
                ask("{\"answered\":true,\"sentences\":[{\"text\":\"Either side can end it with 30 days' notice.\","
                        + "\"quotes\":[{\"page\":2,\"words\":\"with thirty days written notice.\"}],\"seen\":null}]}");
        assertThat(answer.text()).isEqualTo("Either side can end it with 30 days' notice.");
        assertThat(answer.evidence()).hasSize(1);
        assertThat(answer.evidence().get(0).page()).isEqualTo(2);
        assertThat(answer.evidence().get(0).boxes())
                .as("it runs over a line's end")
                .hasSize(2);
        assertThat(answer.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(answer.usage().attempts()).isEqualTo(1);
    }

    @Test
    void shouldLeaveOutWhatNothingProves() {
        Answer answer = ask(
                "{\"answered\":true,\"sentences\":[{\"text\":\"It ends with thirty days' notice.\","
                        + "\"quotes\":[{\"page\":1,\"words\":\"thirty days written notice\"}],\"seen\":null},"
                        + "{\"text\":\"A penalty of 5,000 EUR is due.\",\"quotes\":[{\"page\":2,\"words\":\"penalty of 5,000 EUR\"}],\"seen\":null}]}");
        assertThat(answer.text()).isEqualTo("It ends with thirty days' notice.");
        assertThat(answer.evidence().get(0).page())
                .as("the model named the wrong page")
                .isEqualTo(2);
        assertThat(answer.findings()).extracting("code").containsExactly("answer.unproven");
        assertThat(answer.confidence()).isLessThan(0.5);
    }

    @Test
    void shouldSayThatTheDocumentDoesNotSay() {
        Answer none = ask("{\"answered\":false,\"sentences\":[]}");
        assertThat(none.answered()).isFalse();
        assertThat(none.confidence()).isCloseTo(0.8, within(0.01));
        Answer invented = ask("{\"answered\":true,\"sentences\":[{\"text\":\"Never.\",\"quotes\":[],\"seen\":null}]}");
        assertThat(invented.answered()).isFalse();
        assertThat(invented.confidence()).as("nobody knows").isZero();
    }

    @Test
    void shouldMarkWhatOnlyAPictureShows() {
        String said = "{\"answered\":true,\"sentences\":[{\"text\":\"A red stamp.\",\"quotes\":[],\"seen\":%d}]}";
        Answer answer = ask(said.formatted(2));
        assertThat(answer.text()).isEqualTo("A red stamp.");
        assertThat(answer.evidence().get(0).located()).isEqualTo(Located.MODEL_ONLY);
        assertThat(answer.evidence().get(0).page()).isEqualTo(2);
        assertThat(answer.confidence()).isLessThan(0.5);
        assertThat(answer.findings()).extracting("code").containsExactly("answer.seen");
        assertThat(ask(said.formatted(9)).answered()).as("there is no page 9").isFalse();
    }

    @Test
    void shouldShowTheBestPagesOfALongDocumentInItsOrder() {
        List<List<String>> pages = new ArrayList<>();
        for (int p = 1; p <= 40; p++) {
            pages.add(List.of(p % 10 == 7 ? "termination of the agreement" : "delivery and payment", "Page " + p));
        }
        ScriptedVisionModel model = ScriptedVisionModel.answering("{\"answered\":false,\"sentences\":[]}");
        with(model, Sheets.pdf(pages), reading -> reading.ask("How does termination work?"));
        List<String> shown = model.heard().stream()
                .flatMap(plan -> plan.parts().stream())
                .filter(PromptPart.Instruction.class::isInstance)
                .map(part -> ((PromptPart.Instruction) part)
                        .text()
                        .lines()
                        .findFirst()
                        .orElse(""))
                .filter(line -> line.startsWith("Page "))
                .toList();
        assertThat(shown).hasSize(8).containsSubsequence("Page 7:", "Page 17:", "Page 27:", "Page 37:");
    }

    @Test
    void shouldLocateByTheRowsThatTheModelNames() {
        ScriptedVisionModel model = ScriptedVisionModel.answering(
                "{\"places\":[{\"page\":2,\"first\":2,\"last\":3},{\"page\":2,\"first\":90,\"last\":91}]}");
        List<Region> regions = with(model, CONTRACT, reading -> reading.locate("the termination clause"));
        assertThat(regions).hasSize(1);
        assertThat(regions.get(0).text())
                .isEqualTo("Either party may end this agreement with\nthirty days written notice.");
        ScriptedVisionModel silent = ScriptedVisionModel.of(new Step.Dies());
        List<Region> printed = with(silent, CONTRACT, reading -> reading.locate("Irish law"));
        assertThat(printed).as("printed words need no model").hasSize(1);
    }

    /** Qwen2.5-VL as far as places go: boxes in pixels of the picture as it was resized. */
    private record Pointing(ScriptedVisionModel script) implements VisionModel {
        @Override
        public String name() {
            return "pointing";
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(false, false, 8, 100_000, BoxConvention.RESIZED_PIXELS);
        }

        @Override
        public ModelFamily family() {
            return ModelFamily.QWEN_2_5_VL;
        }

        @Override
        public Completion complete(PromptPlan plan, TokenListener listener, Budget budget) {
            return script.complete(plan, listener, budget);
        }

        @Override
        public void close() {
            script.close();
        }
    }

    @Test
    void shouldCompareTheModelsOwnBoxesWithTheRows() {
        TilePlan seen = ModelFamily.QWEN_2_5_VL.plan(1240, 1754).tiles();
        // The second row of the page: its baseline is 24 pt below 780 of 842 pt.
        int y = (int) (seen.height() * (842 - 756 - 5) / 842.0);
        String box = "```json\n[{\"bbox_2d\": [" + seen.width() / 12 + ", " + (y - 6) + ", " + seen.width() / 2 + ", "
                + (y + 6) + "], \"label\": \"clause\"}]\n```";
        ScriptedVisionModel script =
                ScriptedVisionModel.answering("{\"places\":[{\"page\":2,\"first\":2,\"last\":2}]}", "[]", box);
        List<Region> agreed = with(new Pointing(script), CONTRACT, reading -> reading.locate("the clause"));
        assertThat(agreed).hasSize(1);
        assertThat(agreed.get(0).score()).isGreaterThan(0.9);
        ScriptedVisionModel alone = ScriptedVisionModel.answering("{\"places\":[]}", "[]", box);
        List<Region> boxed = with(new Pointing(alone), CONTRACT, reading -> reading.locate("the clause"));
        assertThat(boxed).hasSize(1);
        assertThat(boxed.get(0).text()).as("the words under the box").contains("Either party may end");
        assertThat(boxed.get(0).score()).isLessThan(0.6);
    }

    record Signature(@Nullable String signer) {}

    @Test
    void shouldPlaceByTheModelsOwnBoxWhatNoWordsPlace() {
        TilePlan seen = ModelFamily.QWEN_2_5_VL.plan(1240, 1754).tiles();
        ScriptedVisionModel script = ScriptedVisionModel.answering(
                "{\"signer\":\"J. Hill\"}",
                "[{\"bbox_2d\": [0, " + seen.height() / 2 + ", " + seen.width() / 2 + ", " + seen.height()
                        + "], \"label\": \"J. Hill\"}]");
        Extraction<Signature> signed = with(
                new Pointing(script),
                Sheets.pdf(List.of(List.of("Signed:"))),
                reading -> reading.extract(Signature.class));
        Evidence place = signed.evidence("/signer");
        assertThat(place.located()).isEqualTo(Located.MODEL_ONLY);
        assertThat(place.origin()).isEqualTo(Origin.MODEL);
        assertThat(place.boxes().get(0).y0()).isCloseTo(0.5, within(0.01));
        assertThat(place.band()).as("nobody but the model says so").isEqualTo(Band.LOW);
    }

    @Test
    void shouldFindPagesByDescriptionWithAndWithoutAModel() {
        ScriptedVisionModel model = ScriptedVisionModel.answering(
                "{\"matches\":false,\"first\":null,\"last\":null}", "{\"matches\":true,\"first\":null,\"last\":null}");
        List<Region> seen = with(model, CONTRACT, reading -> reading.find("a page with rules for ending"));
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).page()).isEqualTo(2);
        assertThat(seen.get(0).boxes().get(0).area()).as("the whole page").isEqualTo(1);
        try (Lector lector = Lector.builder().withoutModel().open()) {
            List<Region> read = lector.read(CONTRACT, "contract.pdf").find("written notices of either party");
            assertThat(read.get(0).page()).isEqualTo(2);
            assertThat(read.get(0).text()).contains("written notice");
        }
    }

    @Test
    void shouldDescribeAPageOrAPartOfIt() {
        ScriptedVisionModel model = ScriptedVisionModel.answering(" A contract of two pages. ", "A clause.");
        with(model, CONTRACT, reading -> {
            Description page = reading.describe(1);
            assertThat(page.text()).isEqualTo("A contract of two pages.");
            Region law = reading.locate("Irish law").get(0);
            Description part = reading.describe(law);
            assertThat(part.boxes()).isEqualTo(law.boxes());
            return part;
        });
        PromptPart.View whole = (PromptPart.View) model.heard().get(0).parts().get(0);
        PromptPart.View cut = (PromptPart.View) model.heard().get(1).parts().get(0);
        assertThat(whole.image().getHeight()).isBetween(1740, 1770);
        assertThat(cut.image().getHeight()).isLessThan(60);
        String quoted = ((PromptPart.Quoted) model.heard().get(1).parts().get(2)).text();
        assertThat(quoted).contains("Irish law.").doesNotContain("thirty");
    }

    @Test
    void shouldSayHonestlyThatTheBundledModelDescribesNothing() {
        try (Lector lector = Lector.builder().withoutModel().open()) {
            Reading reading = lector.read(CONTRACT, "contract.pdf");
            assertThatThrownBy(() -> reading.describe(1))
                    .isInstanceOf(ModelNeededException.class)
                    .hasMessageContaining("not available with the bundled model")
                    .hasMessageContaining("builder().model");
        }
    }

    @Test
    void shouldCountQuotesWithMisreadLettersAsNearly() {
        Answer answer = ask("{\"answered\":true,\"sentences\":[{\"text\":\"Yes.\","
                + "\"quotes\":[{\"page\":2,\"words\":\"thirty days writen notice\"}],\"seen\":null}]}");
        assertThat(answer.evidence().get(0).located()).isEqualTo(Located.FUZZY);
    }
}
