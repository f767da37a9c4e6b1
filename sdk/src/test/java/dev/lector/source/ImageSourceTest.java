package dev.lector.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lector.error.DocumentException;
import dev.lector.error.LimitExceededException;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.page.Page;
import dev.lector.raster.Raster;
import dev.lector.result.Finding;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSourceTest {
    private static final Budget BUDGET = Budget.of("test", Duration.ofSeconds(60));
    private static final double NATIVE = 10_000;

    /** White, with a red quarter at the top left. */
    private static BufferedImage flag(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).as(format).isTrue();
        return out.toByteArray();
    }

    private static SourceDocument open(byte[] bytes) {
        return Sources.open(bytes, "image", SourceOptions.none(), Limits.defaults());
    }

    private static boolean red(BufferedImage image, double x, double y) {
        int rgb = image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight()));
        return (rgb >> 16 & 255) > 180 && (rgb & 255) < 90;
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "tiff", "bmp", "gif"})
    void shouldReadEveryKindItPromises(String format) throws IOException {
        try (SourceDocument document = open(written(flag(240, 160, BufferedImage.TYPE_INT_RGB), format))) {
            assertThat(document.kind().name()).isEqualToIgnoringCase(format);
            Raster raster = document.pages().get(0).raster(NATIVE, BUDGET);
            assertThat(raster.image().getWidth()).isEqualTo(240);
            assertThat(red(raster.image(), 0.25, 0.25)).isTrue();
            assertThat(red(raster.image(), 0.75, 0.75)).isFalse();
            assertThat(document.pages().get(0).textLayer(BUDGET)).isNull();
        }
    }

    @Test
    void shouldReadAWebp() {
        // 1 x 1 pixel, lossless
        int[] bytes = {
            'R', 'I', 'F', 'F', 0x1a, 0, 0, 0, 'W', 'E', 'B', 'P', 'V', 'P', '8', 'L', 0x0d, 0, 0, 0, 0x2f, 0, 0, 0,
            0x10, 0x07, 0x10, 0x11, 0x11, 0x88, 0x88, 0xfe, 0x07, 0
        };
        byte[] webp = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            webp[i] = (byte) bytes[i];
        }
        try (SourceDocument document = open(webp)) {
            assertThat(document.kind()).isEqualTo(MediaKind.WEBP);
            assertThat(document.pages().get(0).raster(NATIVE, BUDGET).image().getWidth())
                    .isEqualTo(1);
        }
    }

    @Test
    void shouldGiveAPageForEachImageOfATiff() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int width : List.of(100, 120, 140)) {
                writer.writeToSequence(new IIOImage(flag(width, 50, BufferedImage.TYPE_BYTE_GRAY), null, null), null);
            }
            writer.endWriteSequence();
        }
        try (SourceDocument document = open(out.toByteArray())) {
            assertThat(document.pages())
                    .extracting(page -> page.raster(NATIVE, BUDGET).image().getWidth())
                    .containsExactly(100, 120, 140);
        }
    }

    @Test
    void shouldCompositeAlphaOnWhiteAndKeepGreysAsTheyAre() throws IOException {
        BufferedImage clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(3, 3, 0x80000000);
        try (SourceDocument document = open(written(clear, "png"))) {
            BufferedImage image = document.pages().get(0).raster(NATIVE, BUDGET).image();
            assertThat(image.getRGB(10, 10) & 0xffffff).isEqualTo(0xffffff);
            assertThat(image.getRGB(3, 3) & 255).isBetween(125, 130);
        }
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY}) {
            BufferedImage grey = new BufferedImage(20, 20, type);
            int most = type == BufferedImage.TYPE_BYTE_GRAY ? 255 : 65_535;
            grey.getRaster().setSample(5, 5, 0, most / 3);
            try (SourceDocument document = open(written(grey, "png"))) {
                BufferedImage image =
                        document.pages().get(0).raster(NATIVE, BUDGET).image();
                assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
                assertThat(image.getRaster().getSample(5, 5, 0)).isEqualTo(85);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1,0.25,0.25",
        "2,0.75,0.25",
        "3,0.75,0.75",
        "4,0.25,0.75",
        "5,0.25,0.25",
        "6,0.75,0.25",
        "7,0.75,0.75",
        "8,0.25,0.75"
    })
    void shouldTurnAnImageUprightAsItsExifOrientationSays(int orientation, double x, double y) throws IOException {
        byte[] jpeg = written(flag(320, 160, BufferedImage.TYPE_INT_RGB), "jpeg");
        try (SourceDocument document = open(withExif(jpeg, orientation))) {
            Page page = document.pages().get(0);
            BufferedImage image = page.raster(NATIVE, BUDGET).image();
            boolean turned = orientation >= 5;
            assertThat(image.getWidth()).isEqualTo(turned ? 160 : 320);
            assertThat(page.size().width() < page.size().height()).isEqualTo(turned);
            for (double tryX : new double[] {0.25, 0.75}) {
                for (double tryY : new double[] {0.25, 0.75}) {
                    assertThat(red(image, tryX, tryY)).isEqualTo(tryX == x && tryY == y);
                }
            }
        }
    }

    private static byte[] withExif(byte[] jpeg, int orientation) {
        int[] exif = {
            0xff,
            0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] all = new byte[jpeg.length + exif.length];
        all[0] = jpeg[0];
        all[1] = jpeg[1];
        for (int i = 0; i < exif.length; i++) {
            all[2 + i] = (byte) exif[i];
        }
        System.arraycopy(jpeg, 2, all, 2 + exif.length, jpeg.length - 2);
        return all;
    }

    @Test
    void shouldRefuseAnImageByTheSizeInItsHeader() throws IOException {
        byte[] png = written(flag(10, 10, BufferedImage.TYPE_INT_RGB), "png");
        png[17] = 1; // width 65,546
        png[21] = 1; // height 65,546
        assertThatThrownBy(() -> open(png))
                .isInstanceOf(LimitExceededException.class)
                .hasMessage("image page 1: imagePixels is 4296278116, limit 100000000");
    }

    @Test
    void shouldScaleDownToTheWishedResolutionAndNeverUp() throws IOException {
        try (SourceDocument document = open(written(flag(1169, 827, BufferedImage.TYPE_INT_RGB), "png"))) {
            Page page = document.pages().get(0);
            Raster small = page.raster(50, BUDGET);
            assertThat(small.image().getWidth()).isBetween(583, 586);
            assertThat(small.toPage().x(small.image().getWidth(), 0)).isCloseTo(1, within(1e-9));
            assertThat(page.raster(600, BUDGET).image().getWidth()).isEqualTo(1169);
        }
    }

    @Test
    void shouldKeepWhatCameBeforeAJpegBreaksOffAndSaySo() throws IOException {
        byte[] whole = written(flag(400, 400, BufferedImage.TYPE_INT_RGB), "jpeg");
        try (SourceDocument document = open(Arrays.copyOf(whole, whole.length * 2 / 3))) {
            assertThat(document.pages().get(0).raster(300, BUDGET).image().getWidth())
                    .isPositive();
            assertThat(document.findings()).extracting(Finding::code).containsExactly("page.image-truncated");
        }
        try (SourceDocument document = open(whole)) {
            document.pages().get(0).raster(300, BUDGET);
            assertThat(document.findings()).isEmpty();
        }
    }

    @Test
    void shouldRefuseABrokenImageWithATypedError() throws IOException {
        byte[] png = Arrays.copyOf(written(flag(50, 50, BufferedImage.TYPE_INT_RGB), "png"), 40);
        assertThatThrownBy(() -> {
                    try (SourceDocument document = open(png)) {
                        document.pages().get(0).raster(72, BUDGET);
                    }
                })
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("image");
    }
}
