package dev.lector.internal.image;

import dev.lector.error.EnvironmentException;
import dev.lector.error.LimitExceededException;
import dev.lector.limits.Limits;
import dev.lector.source.MediaKind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** One kind of image file through the reader that is right for it, whatever else is registered. Single thread. */
final class Decoder implements AutoCloseable {
    private static final String PREFERRED = "com.twelvemonkeys.";
    /** How readers that go on say that there is no more: a JPEG that breaks off is grey from there on. */
    private static final Pattern CUT_OFF = Pattern.compile(
            "premature|truncat|unexpected end|\\bEOF\\b|end of (?:file|stream)", Pattern.CASE_INSENSITIVE);

    private final Limits limits;
    private final ImageReader reader;
    private final ImageInputStream in;
    private boolean cutOff;

    Decoder(MediaKind kind, byte[] bytes, Limits limits) throws IOException {
        this.limits = limits;
        reader = reader(kind);
        in = new BytesImageInput(bytes);
        reader.setInput(in);
        reader.addIIOReadWarningListener(
                (source, warning) -> cutOff |= CUT_OFF.matcher(warning).find());
    }

    private static ImageReader reader(MediaKind kind) {
        String format = kind.name().toLowerCase(Locale.ROOT);
        ImageReader found = null;
        for (Iterator<ImageReader> all = ImageIO.getImageReadersByFormatName(format); all.hasNext(); ) {
            ImageReader next = all.next();
            if (found == null || next.getClass().getName().startsWith(PREFERRED)) {
                found = next;
            }
        }
        if (found == null) {
            throw new EnvironmentException("no reader for " + kind
                    + " images is registered; the class path lacks the TwelveMonkeys ImageIO jar for it");
        }
        return found;
    }

    /** Images that are pages: all of a TIFF, the first of anything that moves. */
    int pages(MediaKind kind) throws IOException {
        return kind == MediaKind.TIFF ? Math.max(1, reader.getNumImages(true)) : 1;
    }

    int width(int index) throws IOException {
        return reader.getWidth(index);
    }

    int height(int index) throws IOException {
        return reader.getHeight(index);
    }

    /** Refuses by the header alone. */
    void check(String where, int index) throws IOException {
        long pixels = (long) width(index) * height(index);
        if (pixels <= 0) {
            throw new IIOException("no pixels");
        }
        if (pixels > limits.imagePixels()) {
            throw new LimitExceededException(where, "imagePixels", pixels, limits.imagePixels());
        }
        ImageTypeSpecifier type = rawType(index);
        if (type != null && type.getNumBands() > limits.imageComponents()) {
            throw new LimitExceededException(where, "imageComponents", type.getNumBands(), limits.imageComponents());
        }
    }

    private @Nullable ImageTypeSpecifier rawType(int index) {
        try {
            return reader.getRawImageType(index);
        } catch (IOException | RuntimeException e) {
            return null; // not every reader can say; decoding will tell
        }
    }

    /**
     * Decodes an image.
     *
     * @return what could be decoded, and whether that is all of it
     */
    Decoded decode(int index) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        ImageTypeSpecifier type = null;
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(index);
        if (types.hasNext()) {
            type = types.next();
        }
        if (type == null) {
            return whole(reader.read(index, param));
        }
        BufferedImage target = type.createBufferedImage(width(index), height(index));
        param.setDestination(target);
        try {
            return whole(reader.read(index, param));
        } catch (IOException | IndexOutOfBoundsException e) {
            if (blank(target)) {
                throw e;
            }
            return new Decoded(target, false);
        }
    }

    private Decoded whole(BufferedImage image) {
        return new Decoded(image, !cutOff);
    }

    /** An image, whole or up to where its file breaks off. */
    record Decoded(BufferedImage image, boolean whole) {}

    private static boolean blank(BufferedImage image) {
        int first = image.getRGB(0, 0);
        int step = Math.max(1, image.getHeight() / 200);
        for (int y = 0; y < image.getHeight(); y += step) {
            for (int x = 0; x < image.getWidth(); x += Math.max(1, image.getWidth() / 200)) {
                if (image.getRGB(x, y) != first) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        in.close();
    }
}
