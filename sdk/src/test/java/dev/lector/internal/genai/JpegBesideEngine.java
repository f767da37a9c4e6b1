package dev.lector.internal.genai;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Loads the engine as a session does, and only then Java's own JPEG codec; exit code 0 when both work. */
final class JpegBesideEngine {
    private JpegBesideEngine() {}

    public static void main(String[] arguments) throws IOException {
        GenAiNative.library();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        boolean written = ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        BufferedImage read = written ? ImageIO.read(new ByteArrayInputStream(jpeg.toByteArray())) : null;
        System.exit(read != null && read.getWidth() == 40 ? 0 : 1);
    }
}
