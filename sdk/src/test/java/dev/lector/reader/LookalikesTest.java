package dev.lector.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookalikesTest {
    @ParameterizedTest
    @CsvSource({
        "1O0.00, 100.00",
        "02/O1/2l24, 02/01/2124",
        "12O: 4o1, 120: 401",
        "J0HOR TOTAL, JOHOR TOTAL",
        "JUMB0, JUMBO",
        "Auto w0rd, Auto word",
    })
    void shouldSettleWhatTheOtherCharactersLeaveNoDoubtAbout(String read, String settled) {
        assertThat(text(Lookalikes.settled(glyphs(read)))).isEqualTo(settled);
    }

    @ParameterizedTest
    @CsvSource({"15l", "OIl", "A0B1", "X0", "2O", "DE01 ABC0D9", "0AB", "Il 10", "Oslo 0150"})
    void shouldLeaveWhatIsOpenAsItWasRead(String read) {
        assertThat(text(Lookalikes.settled(glyphs(read)))).isEqualTo(read);
    }

    private static List<Glyph> glyphs(String text) {
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            glyphs.add(new Glyph(text.charAt(i), 0.9, 10 * i, 10 * i + 8));
        }
        return glyphs;
    }

    private static String text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(g -> text.append(g.character()));
        return text.toString();
    }
}
