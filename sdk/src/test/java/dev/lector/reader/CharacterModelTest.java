package dev.lector.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.error.EnvironmentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The n-grams that ship with the starter model. */
class CharacterModelTest {
    static CharacterModel shipped() {
        return CharacterModel.parse(bytes());
    }

    private static byte[] bytes() {
        try (InputStream in =
                CharacterModelTest.class.getResourceAsStream("/dev/lector/models/starter/reader-ngrams.bin")) {
            return Objects.requireNonNull(in, "reader-ngrams.bin").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double after(String context, char character) {
        return shipped().logProbability(context, character);
    }

    @Test
    void shouldExpectWhatWordsAreMadeOf() {
        assertThat(after("nvoi", 'c')).isGreaterThan(after("nvoi", 'g'));
        assertThat(after("echn", 'u')).isGreaterThan(after("echn", 'a'));
        assertThat(after("2.50", CharacterModel.LINE)).isGreaterThan(after("2.50", 'q'));
    }

    @Test
    void shouldAskShorterContextsForWhatItHasNotSeen() {
        double unseen = after("ŵ€Ω†", 'e');
        assertThat(unseen).isNegative().isGreaterThan(-256 / 16.0);
        assertThat(unseen).isLessThan(after("\n\n\n\n", 'e'));
    }

    @Test
    void shouldGiveProbabilitiesThatSumToAtMostAboutOne() {
        double sum = 0;
        for (char c = ' '; c < 0x180; c++) {
            sum += Math.exp(after("tota", c));
        }
        assertThat(sum).isBetween(0.5, 1.2);
    }

    @Test
    void shouldRefuseWhatIsNoModelOrBreaksOff() {
        byte[] whole = bytes();
        assertThatThrownBy(() -> CharacterModel.parse(new byte[7]))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("7 bytes");
        assertThatThrownBy(() -> CharacterModel.parse(Arrays.copyOf(whole, whole.length - 1)))
                .isInstanceOf(EnvironmentException.class);
    }
}
