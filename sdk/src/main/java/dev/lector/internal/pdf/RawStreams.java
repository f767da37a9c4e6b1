package dev.lector.internal.pdf;

import dev.lector.error.LimitExceededException;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for bombs among the streams that a PDF parser decodes while it opens a file, object streams and cross-reference streams,
 * before the parser sees the file.
 *
 * <p>All other streams are looked at by {@link StreamGuard} when a page wants them. Streams of encrypted files cannot be looked
 * at here.
 */
final class RawStreams {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);
    private static final int DICTIONARY_WINDOW = 2_048;
    private static final long RATIO_COUNTS_FROM = 1L << 20;

    private RawStreams() {}

    static void check(byte[] bytes, String name, Limits limits, Budget budget) {
        int at = 0;
        while ((at = indexOf(bytes, STREAM, at)) >= 0) {
            int begin = at + STREAM.length;
            String dictionary = dictionary(bytes, at);
            int end = indexOf(bytes, END, begin);
            end = end < 0 ? bytes.length : end;
            boolean parsedAtOpening = dictionary.contains("/ObjStm") || dictionary.contains("/XRef");
            if (parsedAtOpening && dictionary.contains("/FlateDecode")) {
                begin += begin < end && bytes[begin] == '\r' ? 1 : 0;
                begin += begin < end && bytes[begin] == '\n' ? 1 : 0;
                count(bytes, begin, end - begin, name, limits, budget);
            }
            at = Math.max(begin, end + END.length);
            budget.check(name);
        }
    }

    private static String dictionary(byte[] bytes, int at) {
        int from = Math.max(0, at - DICTIONARY_WINDOW);
        String text = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
        int object = text.lastIndexOf(" obj");
        return object < 0 ? text : text.substring(object);
    }

    private static void count(byte[] bytes, int begin, int length, String name, Limits limits, Budget budget) {
        long most = Math.min(limits.streamBytes(), Math.max(RATIO_COUNTS_FROM, (long) length * limits.streamRatio()));
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, begin, length);
            byte[] buffer = new byte[1 << 16];
            long count = 0;
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                count += n;
                if (count > most) {
                    String limit = most < limits.streamBytes() ? "streamRatio (decoded bytes)" : "streamBytes";
                    throw new LimitExceededException(name, limit, count, most);
                }
                if (n == 0) {
                    break;
                }
                budget.check(name);
            }
        } catch (DataFormatException e) {
            return; // broken or encrypted: the parser will say so
        } finally {
            inflater.end();
        }
    }

    private static int indexOf(byte[] bytes, byte[] what, int from) {
        for (int i = from; i <= bytes.length - what.length; i++) {
            if (bytes[i] == what[0] && Arrays.equals(bytes, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }
}
