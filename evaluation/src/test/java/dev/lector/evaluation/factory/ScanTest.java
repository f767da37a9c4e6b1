package dev.lector.evaluation.factory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.draw.ScanDraw;
import dev.lector.evaluation.factory.layout.Ink;
import dev.lector.evaluation.factory.layout.Sheet;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.scan.Level;
import dev.lector.evaluation.factory.scan.Scan;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScanTest {
    @Test
    void shouldGiveTheSamePictureForTheSameSeed() {
        Paper paper = Writer.write("receipt", Family.TRAIN, 4, "en");

        byte[] once = ScanDraw.scans(paper, Level.HARD).get(0).jpeg();
        byte[] again = ScanDraw.scans(paper, Level.HARD).get(0).jpeg();

        assertThat(again).isEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void shouldMoveBoxesToWhereTheInkIs(Level level) throws IOException {
        for (long seed = 1; seed <= 3; seed++) {
            Paper paper = Writer.write("receipt", Family.TRAIN, seed, "en");
            Scan scan = ScanDraw.scans(paper, level).get(0);
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(scan.jpeg()));
            Sheet sheet = paper.pages().get(0);
            int dark = 0;
            int all = 0;
            for (Ink.Word word : sheet.words()) {
                if (word.text().length() > 3 && !word.text().startsWith("-")) {
                    double[] box = scan.move(new double[] {
                        word.x() / sheet.width(), word.top() / sheet.height(),
                        (word.x() + word.width()) / sheet.width(), word.bottom() / sheet.height()
                    });
                    all++;
                    dark += spread(picture, box) > 60 ? 1 : 0;
                }
            }
            assertThat(dark).as("words with ink, seed %s, of %s", seed, all).isGreaterThan(all * 9 / 10);
        }
    }

    /** Difference between the lightest and the darkest pixel in the box. */
    private static int spread(BufferedImage picture, double[] box) {
        int low = 255;
        int high = 0;
        for (int y = (int) (box[1] * picture.getHeight()); y < box[3] * picture.getHeight(); y++) {
            for (int x = (int) (box[0] * picture.getWidth()); x < box[2] * picture.getWidth(); x++) {
                if (x >= 0 && y >= 0 && x < picture.getWidth() && y < picture.getHeight()) {
                    int grey = picture.getRaster().getSample(x, y, 0);
                    low = Math.min(low, grey);
                    high = Math.max(high, grey);
                }
            }
        }
        return high - low;
    }
}
