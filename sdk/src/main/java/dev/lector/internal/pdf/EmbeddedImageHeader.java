package dev.lector.internal.pdf;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * The size that an image inside a PDF declares in its own header, which need not be the one of its dictionary.
 *
 * <p>Decoders allocate by their own header, so that one is looked at before any of them runs.
 */
final class EmbeddedImageHeader {
    /** Pixels and components that will be allocated. */
    record Size(long width, long height, int components) {}

    private static final List<String> STOP = List.of("DCTDecode", "DCT", "JPXDecode", "JBIG2Decode");
    private static final int MAX_SEGMENTS = 100_000;
    private static final int JBIG2_PAGE_INFORMATION = 48;

    private EmbeddedImageHeader() {}

    /** The declared size, or null where the format has no header of its own or it cannot be made out. */
    static @Nullable Size of(COSStream stream) throws IOException {
        String filter = lastFilter(stream);
        if (filter.startsWith("CCITT") || filter.equals("CCF")) {
            return ccitt(stream);
        }
        if (!STOP.contains(filter)) {
            return null;
        }
        try (InputStream in = new PDStream(stream).createInputStream(STOP)) {
            DataInputStream data = new DataInputStream(in);
            return switch (filter) {
                case "JPXDecode" -> jpx(data);
                case "JBIG2Decode" -> jbig2(data);
                default -> jpeg(data);
            };
        } catch (EOFException e) {
            return null;
        }
    }

    private static String lastFilter(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSArray array && array.size() > 0) {
            filters = array.getObject(array.size() - 1);
        }
        return filters instanceof COSName name ? name.getName() : "";
    }

    private static @Nullable Size ccitt(COSStream stream) {
        COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (parameters instanceof COSArray array && array.size() > 0) {
            parameters = array.getObject(array.size() - 1);
        }
        if (!(parameters instanceof COSDictionary dictionary)) {
            return null;
        }
        long columns = dictionary.getInt(COSName.COLUMNS, 1728);
        long rows = Math.max(dictionary.getInt(COSName.ROWS, 0), stream.getInt(COSName.HEIGHT, COSName.H, 0));
        return new Size(columns, rows, 1);
    }

    /** Walks the markers to the frame header (ITU-T T.81, B.2.2). */
    private static @Nullable Size jpeg(DataInputStream in) throws IOException {
        while (true) {
            int b = in.readUnsignedByte();
            if (b != 0xff) {
                continue;
            }
            int marker = in.readUnsignedByte();
            boolean bare = marker == 0 || marker == 0xff || marker == 1 || marker >= 0xd0 && marker <= 0xd9;
            if (bare) {
                continue;
            }
            int length = in.readUnsignedShort();
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                in.readUnsignedByte();
                int height = in.readUnsignedShort();
                int width = in.readUnsignedShort();
                return new Size(width, height, in.readUnsignedByte());
            }
            if (marker == 0xda) {
                return null;
            }
            skip(in, length - 2L);
        }
    }

    /** Finds the SIZ marker right behind the start of the codestream (ITU-T T.800, A.5.1). */
    private static @Nullable Size jpx(DataInputStream in) throws IOException {
        int last = 0;
        for (int i = 0; i < 1 << 20; i++) {
            last = last << 8 | in.readUnsignedByte();
            if (last == 0xff4fff51) {
                skip(in, 4);
                long right = in.readInt() & 0xffffffffL;
                long bottom = in.readInt() & 0xffffffffL;
                long left = in.readInt() & 0xffffffffL;
                long top = in.readInt() & 0xffffffffL;
                skip(in, 16);
                return new Size(right - left, bottom - top, in.readUnsignedShort());
            }
        }
        return null;
    }

    /** The largest page or region of the segments (ITU-T T.88, 7.2 and 7.4). */
    private static @Nullable Size jbig2(DataInputStream in) throws IOException {
        Size largest = null;
        try {
            for (int i = 0; i < MAX_SEGMENTS; i++) {
                long number = in.readInt() & 0xffffffffL;
                int flags = in.readUnsignedByte();
                skipReferred(in, number);
                skip(in, (flags & 0x40) != 0 ? 4 : 1);
                long length = in.readInt() & 0xffffffffL;
                int type = flags & 0x3f;
                boolean sized = type == JBIG2_PAGE_INFORMATION || type >= 4 && type < 48 && type != 16;
                if (sized && length >= 8) {
                    long width = in.readInt() & 0xffffffffL;
                    long height = in.readInt() & 0xffffffffL;
                    boolean unknown = type == JBIG2_PAGE_INFORMATION && height == 0xffffffffL;
                    Size size = new Size(width, unknown ? 1 : height, 1);
                    largest = largest == null || area(size) > area(largest) ? size : largest;
                    length -= 8;
                }
                skip(in, length);
            }
        } catch (EOFException e) {
            return largest;
        }
        return largest;
    }

    private static void skipReferred(DataInputStream in, long number) throws IOException {
        int first = in.readUnsignedByte();
        long count = first >> 5;
        if (count == 7) {
            count = (first & 0x1fL) << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
            skip(in, (count + 8) / 8);
        }
        skip(in, count * (number <= 256 ? 1 : number <= 65_536 ? 2 : 4));
    }

    private static double area(Size size) {
        return (double) size.width * size.height;
    }

    private static void skip(DataInputStream in, long bytes) throws IOException {
        long left = bytes;
        while (left > 0) {
            long skipped = in.skip(left);
            if (skipped <= 0) {
                in.readByte();
                skipped = 1;
            }
            left -= skipped;
        }
    }
}
