package dev.lector.langchain4j;

import dev.langchain4j.data.message.ImageContent;
import dev.lector.error.DefectException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pixels as image contents. Every picture is encoded here anew; nothing of a document's own files goes to a server. */
final class Pictures {
    private Pictures() {}

    static ImageContent content(BufferedImage image, ImageContent.DetailLevel detail) {
        return ImageContent.from(Base64.getEncoder().encodeToString(png(image)), "image/png", detail);
    }

    static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", out)) {
                throw new DefectException("no encoder for PNG takes an image of type " + image.getType());
            }
        } catch (IOException e) {
            throw new DefectException(
                    "an image of " + image.getWidth() + " x " + image.getHeight() + " pixels cannot be encoded", e);
        }
        return out.toByteArray();
    }
}
