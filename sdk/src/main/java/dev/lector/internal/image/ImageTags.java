package dev.lector.internal.image;

import dev.lector.source.MediaKind;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a file says about how its image is held and how fine it is; the readers of ImageIO leave both to their callers.
 *
 * @param orientation EXIF/TIFF orientation, 1 to 8, 1 where nothing is said
 * @param dpiX        dots per inch across, 0 where nothing is said
 * @param dpiY        dots per inch down, 0 where nothing is said
 */
record ImageTags(int orientation, double dpiX, double dpiY) {
    private static final ImageTags NONE = new ImageTags(1, 0, 0);
    private static final double METER = 0.0254;
    private static final int ORIENTATION = 0x112;
    private static final int X_RESOLUTION = 0x11a;
    private static final int Y_RESOLUTION = 0x11b;
    private static final int RESOLUTION_UNIT = 0x128;
    private static final int RATIONAL = 5;
    private static final int CENTIMETER = 3;

    /** Reads the tags of an image; broken or absent ones count as nothing said. */
    static ImageTags of(MediaKind kind, byte[] bytes, int index) {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            return switch (kind) {
                case JPEG -> jpeg(in);
                case PNG -> png(in);
                case TIFF -> directory(in, index);
                case WEBP -> webp(in.order(ByteOrder.LITTLE_ENDIAN));
                case BMP -> bmp(in.order(ByteOrder.LITTLE_ENDIAN));
                default -> NONE;
            };
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return NONE;
        }
    }

    private static ImageTags jpeg(ByteBuffer in) {
        ImageTags tags = NONE;
        int at = 2;
        while (at + 4 < in.limit() && (in.get(at) & 0xff) == 0xff) {
            int marker = in.get(at + 1) & 0xff;
            if (marker == 0xda || marker == 0xd9) {
                break;
            }
            int length = in.getShort(at + 2) & 0xffff;
            if (marker == 0xe1 && length > 14 && in.getInt(at + 4) == 0x45786966) {
                ImageTags exif = directory(in.slice(at + 10, Math.min(length - 8, in.limit() - at - 10)), 0);
                boolean fine = exif.dpiX > 0 && exif.dpiY > 0;
                tags = new ImageTags(exif.orientation, fine ? exif.dpiX : tags.dpiX, fine ? exif.dpiY : tags.dpiY);
            } else if (marker == 0xe0 && length >= 14 && in.getInt(at + 4) == 0x4a464946 && tags.dpiX == 0) {
                double unit = in.get(at + 11) == 1 ? 1 : in.get(at + 11) == 2 ? 2.54 : 0;
                tags = new ImageTags(tags.orientation, unit * in.getShort(at + 12), unit * in.getShort(at + 14));
            }
            at += 2 + length;
        }
        return tags;
    }

    private static ImageTags png(ByteBuffer in) {
        ImageTags tags = NONE;
        int at = 8;
        while (at + 12 <= in.limit()) {
            int length = in.getInt(at);
            int type = in.getInt(at + 4);
            if (length < 0 || type == 0x49444154 && tags != NONE) {
                break;
            }
            if (type == 0x70485973 && length == 9 && in.get(at + 16) == 1) {
                tags = new ImageTags(tags.orientation, in.getInt(at + 8) * METER, in.getInt(at + 12) * METER);
            } else if (type == 0x65584966) {
                tags = new ImageTags(directory(in.slice(at + 8, length), 0).orientation, tags.dpiX, tags.dpiY);
            }
            at = Math.addExact(at, Math.addExact(12, length));
        }
        return tags;
    }

    private static ImageTags webp(ByteBuffer in) {
        int at = 12;
        while (at + 8 <= in.limit()) {
            int type = in.getInt(at);
            int length = in.getInt(at + 4);
            if (length < 0) {
                break;
            }
            if (type == 0x46495845) {
                int skip = length > 6 && in.get(at + 8) == 'E' ? 6 : 0;
                ImageTags exif = directory(in.slice(at + 8 + skip, length - skip), 0);
                return new ImageTags(exif.orientation, 0, 0);
            }
            at = Math.addExact(at, Math.addExact(8, length + (length & 1)));
        }
        return NONE;
    }

    private static ImageTags bmp(ByteBuffer in) {
        return in.getInt(14) < 40 ? NONE : new ImageTags(1, in.getInt(38) * METER, in.getInt(42) * METER);
    }

    /** A directory of a TIFF structure (TIFF 6.0, section 2). BigTIFF says nothing. */
    private static ImageTags directory(ByteBuffer in, int index) {
        in.order(in.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (in.getShort(2) != 42) {
            return NONE;
        }
        int at = in.getInt(4);
        for (int i = 0; i < index; i++) {
            at = in.getInt(at + 2 + 12 * (in.getShort(at) & 0xffff));
        }
        int count = in.getShort(at) & 0xffff;
        int orientation = 1;
        double x = 0;
        double y = 0;
        double unit = 1;
        for (int i = 0; i < count; i++) {
            int entry = at + 2 + 12 * i;
            int tag = in.getShort(entry) & 0xffff;
            int type = in.getShort(entry + 2);
            switch (tag) {
                case ORIENTATION -> orientation = in.getShort(entry + 8);
                case X_RESOLUTION -> x = type == RATIONAL ? rational(in, in.getInt(entry + 8)) : 0;
                case Y_RESOLUTION -> y = type == RATIONAL ? rational(in, in.getInt(entry + 8)) : 0;
                case RESOLUTION_UNIT ->
                    unit = in.getShort(entry + 8) == CENTIMETER ? 2.54 : in.getShort(entry + 8) == 2 ? 1 : 0;
                default -> {
                    // the other tags are the reader's
                }
            }
        }
        return new ImageTags(orientation >= 1 && orientation <= 8 ? orientation : 1, x * unit, y * unit);
    }

    private static double rational(ByteBuffer in, int at) {
        long denominator = in.getInt(at + 4) & 0xffffffffL;
        return denominator == 0 ? 0 : (in.getInt(at) & 0xffffffffL) / (double) denominator;
    }
}
