package dev.lector.internal.pdf;

import dev.lector.error.LectorException;
import dev.lector.error.LimitExceededException;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Refuses streams that decode to more than {@code streamBytes}, or to more than {@code streamRatio} times their size once they
 * pass 1 MiB, before PDFBox decodes them into memory.
 *
 * <p>Most streams are passed by arithmetic alone: deflate cannot grow data more than {@value #FLATE_RATIO} times, LZW not more
 * than {@value #LZW_RATIO} times. What could be too large is decoded once for nothing, counting.
 */
final class StreamGuard {
    /** Limit of deflate: 258 bytes from two bits, rounded up (zlib's technical notes give 1032). */
    private static final long FLATE_RATIO = 1_032;
    /** Longest string of a 12-bit LZW table, 3,838 bytes, from 12 bits. */
    private static final long LZW_RATIO = 2_560;

    private static final long RUN_LENGTH_RATIO = 64;
    private static final long RATIO_COUNTS_FROM = 1L << 20;
    /** What an intermediate result of chained filters may hold. */
    private static final long CHAIN_BYTES = 64L << 20;

    private static final int MAX_OBJECTS = 50_000;
    /** Keys that lead out of a page to others of the document. */
    private static final Set<COSName> LEADING_OUT = Set.of(
            COSName.PARENT, COSName.P, COSName.DEST, COSName.A, COSName.AA, COSName.B, COSName.POPUP, COSName.IRT);

    private final String where;
    private final Limits limits;
    private final Budget budget;
    private final Set<COSBase> passed = Collections.newSetFromMap(new IdentityHashMap<>());

    StreamGuard(String where, Limits limits, Budget budget) {
        this.where = where;
        this.limits = limits;
        this.budget = budget;
    }

    /**
     * Checks every stream that a page's dictionary leads to, its fonts, forms, patterns and images among them.
     *
     * @throws LimitExceededException for a stream or a nesting beyond the limits
     */
    void checkReachable(COSDictionary root) throws IOException {
        Deque<COSBase> open = new ArrayDeque<>();
        Deque<Integer> depths = new ArrayDeque<>();
        open.push(root);
        depths.push(0);
        while (!open.isEmpty() && passed.size() < MAX_OBJECTS) {
            COSBase next = open.pop();
            int depth = depths.pop();
            if (!passed.add(next)) {
                continue;
            }
            if (depth > limits.objectDepth()) {
                throw new LimitExceededException(where, "objectDepth", depth, limits.objectDepth());
            }
            if ((passed.size() & 255) == 0) {
                budget.check(where);
            }
            if (next instanceof COSStream stream) {
                decodes(stream);
            }
            for (COSBase child : children(next)) {
                open.push(child);
                depths.push(depth + 1);
            }
        }
    }

    /** Checks one stream. */
    void check(COSStream stream) throws IOException {
        if (passed.add(stream)) {
            decodes(stream);
        }
    }

    private static List<COSBase> children(COSBase parent) {
        List<COSBase> children = new ArrayList<>();
        if (parent instanceof COSDictionary dictionary) {
            for (var entry : dictionary.entrySet()) {
                if (!LEADING_OUT.contains(entry.getKey())) {
                    addContainer(children, entry.getValue());
                }
            }
        } else if (parent instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                addContainer(children, array.get(i));
            }
        }
        return children;
    }

    private static void addContainer(List<COSBase> children, COSBase value) {
        COSBase object = value instanceof COSObject reference ? reference.getObject() : value;
        if (object instanceof COSDictionary || object instanceof COSArray) {
            children.add(object);
        }
    }

    private void decodes(COSStream stream) throws IOException {
        List<String> filters = filters(stream);
        long bound = stream.getLength();
        boolean image = false;
        for (String filter : filters) {
            long ratio = ratio(filter);
            image |= ratio == 0;
            bound = ratio == 0 ? bound : saturated(bound, ratio);
        }
        boolean ratioCounts = !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
        long most = ratioCounts ? Math.min(limits.streamBytes(), byRatio(stream)) : limits.streamBytes();
        if (bound > most && !filters.isEmpty() && !(image && filters.size() == 1)) {
            count(stream, filters, most);
        }
    }

    private long byRatio(COSStream stream) {
        return Math.max(RATIO_COUNTS_FROM, saturated(Math.max(1, stream.getLength()), limits.streamRatio()));
    }

    /** Decodes for nothing but the count. Image codecs end the chain; what they make is checked by their header. */
    private void count(COSStream stream, List<String> filters, long most) throws IOException {
        InputStream in = stream.createRawInputStream();
        for (int i = 0; i < filters.size(); i++) {
            if (ratio(filters.get(i)) == 0) {
                return;
            }
            boolean last = i == filters.size() - 1;
            Filter filter = FilterFactory.INSTANCE.getFilter(COSName.getPDFName(filters.get(i)));
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            long cap = last ? most : Math.min(most, CHAIN_BYTES);
            Counting counting = new Counting(last ? OutputStream.nullOutputStream() : kept, cap);
            try {
                filter.decode(in, counting, stream, i);
            } catch (IOException | RuntimeException e) {
                if (e instanceof LectorException) {
                    throw e;
                }
                return; // broken data decodes to no more than was counted; the decoder itself will say so
            }
            in = new ByteArrayInputStream(kept.toByteArray());
        }
    }

    private static List<String> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        List<String> names = new ArrayList<>();
        if (filters instanceof COSName name) {
            names.add(name.getName());
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name.getName());
                }
            }
        }
        return names;
    }

    /** How much a filter can grow data; 0 for image codecs. */
    private static long ratio(String filter) {
        return switch (filter) {
            case "FlateDecode", "Fl" -> FLATE_RATIO;
            case "LZWDecode", "LZW" -> LZW_RATIO;
            case "RunLengthDecode", "RL" -> RUN_LENGTH_RATIO;
            case "ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "Crypt" -> 4;
            default -> 0;
        };
    }

    private static long saturated(long a, long b) {
        return a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
    }

    private final class Counting extends OutputStream {
        private final OutputStream target;
        private final long most;
        private long count;

        Counting(OutputStream target, long most) {
            this.target = target;
            this.most = most;
        }

        @Override
        public void write(int b) throws IOException {
            add(1);
            target.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            add(length);
            target.write(bytes, offset, length);
        }

        private void add(int n) {
            count += n;
            if (count > most) {
                String limit = most < limits.streamBytes() ? "streamRatio (decoded bytes)" : "streamBytes";
                throw new LimitExceededException(where, limit, count, most);
            }
            if ((count & 0xfffff) < n) {
                budget.check(where);
            }
        }
    }
}
