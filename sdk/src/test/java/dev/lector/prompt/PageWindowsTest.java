package dev.lector.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.limits.Budget;
import dev.lector.session.BoxConvention;
import dev.lector.session.Capabilities;
import dev.lector.session.Completion;
import dev.lector.session.GenerationOptions;
import dev.lector.session.PromptPart;
import dev.lector.session.PromptPlan;
import dev.lector.session.TokenListener;
import dev.lector.session.VisionModel;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageWindowsTest {
    private static final PageSize A4 = new PageSize(595, 842);
    private static final BufferedImage PICTURE = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);

    /** Counts 100 tokens for an image and one for each row. */
    private record Counting(int context, int images) implements VisionModel {
        @Override
        public String name() {
            return "counting";
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(false, false, images, context, BoxConvention.NONE);
        }

        @Override
        public int promptTokens(PromptPlan plan) {
            int rows = plan.parts().stream()
                    .filter(PromptPart.Quoted.class::isInstance)
                    .mapToInt(part ->
                            (int) ((PromptPart.Quoted) part).text().lines().count())
                    .sum();
            return 100 * plan.views() + rows;
        }

        @Override
        public Completion complete(PromptPlan plan, TokenListener listener, Budget budget) {
            throw new AssertionError("nobody asks here");
        }

        @Override
        public void close() {}
    }

    private static PromptPage page(int number, int rows, @Nullable BufferedImage picture) {
        List<Word> words = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Box box = new Box(0.1, i * 0.001, 0.2, i * 0.001 + 0.0005, A4);
            words.add(new Word("w" + i, box, i, TextSource.TEXT_LAYER, 1));
            lines.add(new Line(i, i, box));
        }
        return PromptPage.of(new TextMap(number, A4, words, lines, List.of()), picture);
    }

    private static PageWindows windows(VisionModel model, List<PromptPage> pages) {
        Function<List<PromptPage>, PromptPlan> task =
                some -> Prompts.ask(some, "?", Answers.QUOTED, GenerationOptions.greedy(50));
        return new PageWindows(model, pages.iterator(), 8, task);
    }

    private static List<List<PromptPage>> all(PageWindows windows) {
        List<List<PromptPage>> all = new ArrayList<>();
        windows.forEachRemaining(all::add);
        return all;
    }

    /** The question's own quoted row counts, too. */
    @Test
    void shouldFillWindowsByTokensAndByImages() {
        List<PromptPage> pages = List.of(page(1, 10, PICTURE), page(2, 10, PICTURE), page(3, 10, PICTURE));
        assertThat(all(windows(new Counting(1_000, 2), pages)))
                .extracting(List::size)
                .containsExactly(2, 1);
        assertThat(all(windows(new Counting(290, 9), pages)))
                .as("two pages take 221 tokens and the answer 50, three take 331")
                .extracting(List::size)
                .containsExactly(2, 1);
    }

    @Test
    void shouldHalveAPageThatFitsNoWindow() {
        List<List<PromptPage>> halves = all(windows(new Counting(200, 1), List.of(page(1, 90, PICTURE))));
        assertThat(halves).hasSize(2).allMatch(window -> window.size() == 1);
        assertThat(halves.get(0).get(0).last()).isEqualTo(45);
        assertThat(halves.get(1).get(0).first()).isEqualTo(45);
        assertThat(halves.get(1).get(0).picture()).isNotNull();
    }

    @Test
    void shouldLeaveThePictureOutWhereItAloneIsTooMuch() {
        List<List<PromptPage>> windows = all(windows(new Counting(120, 1), List.of(page(1, 20, PICTURE))));
        assertThat(windows).hasSize(1);
        assertThat(windows.get(0).get(0).picture()).isNull();
    }

    @Test
    void shouldTellWhichPageFitsNothing() {
        PageWindows windows = windows(new Counting(51, 1), List.of(page(7, 3, PICTURE)));
        assertThat(all(windows)).isEmpty();
        assertThat(windows.leftOut()).containsExactly(7);
    }
}
