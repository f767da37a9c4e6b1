package dev.lector.internal.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.answer.WordSpan;
import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordWindowsTest {
    @Test
    void shouldLeaveShortPagesWhole() {
        assertThat(WordWindows.of(page(880, 7), 880)).containsExactly(new WordSpan(0, 879));
        assertThat(WordWindows.of(page(0, 7), 880)).isEmpty();
    }

    @Test
    void shouldCoverLongPagesWithOverlapAndBeginWithLines() {
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            int perLine = 1 + random.nextInt(40);
            TextMap page = page(881 + random.nextInt(4_000), perLine);
            List<WordSpan> windows = WordWindows.of(page, 880);
            assertThat(windows.get(0).first()).isZero();
            assertThat(windows.get(windows.size() - 1).last())
                    .isEqualTo(page.words().size() - 1);
            for (int k = 1; k < windows.size(); k++) {
                assertThat(windows.get(k).first()).isLessThan(windows.get(k - 1).last() - 200);
                assertThat(windows.get(k).first() % perLine).isZero();
                assertThat(windows.get(k).last() - windows.get(k).first()).isLessThan(880);
            }
        }
    }

    @Test
    void shouldCutALineThatIsLongerThanAWindow() {
        List<WordSpan> windows = WordWindows.of(page(3_000, 3_000), 880);
        assertThat(windows).hasSizeGreaterThan(3);
        assertThat(windows.get(windows.size() - 1).last()).isEqualTo(2_999);
    }

    private static TextMap page(int words, int perLine) {
        PageSize size = new PageSize(595, 842);
        List<Word> all = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            all.add(new Word("w" + i, new Box(0.1, 0.1, 0.2, 0.2, size), i / perLine, TextSource.TEXT_LAYER, 1));
        }
        return GoldenAnswers.map(size, all);
    }
}
