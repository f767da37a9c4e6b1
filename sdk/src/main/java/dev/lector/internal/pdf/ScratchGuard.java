package dev.lector.internal.pdf;

import dev.lector.error.LimitExceededException;
import java.io.IOException;
import org.apache.pdfbox.io.RandomAccess;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/**
 * PDFBox's scratch memory, whose end is a typed error.
 *
 * <p>Its own is an {@link IOException}, which PDFBox swallows wherever an object that cannot be read counts as missing: a page would come out
 * empty and nobody would know.
 */
final class ScratchGuard implements RandomAccessStreamCache {
    /** What PDFBox says when it has come to its end; it has no exception of its own for it. */
    private static final String FULL = "Maximum allowed scratch file memory exceeded.";

    private final RandomAccessStreamCache scratch;
    private final String name;
    private final long most;

    ScratchGuard(RandomAccessStreamCache scratch, String name, long most) {
        this.scratch = scratch;
        this.name = name;
        this.most = most;
    }

    @Override
    public RandomAccess createBuffer() throws IOException {
        return new Buffer(scratch.createBuffer());
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void guarded(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IOException e) {
            if (FULL.equals(e.getMessage())) {
                throw new LimitExceededException(name, "tempBytes (at least)", most + 1, most);
            }
            throw e;
        }
    }

    private final class Buffer implements RandomAccess {
        private final RandomAccess buffer;

        Buffer(RandomAccess buffer) {
            this.buffer = buffer;
        }

        @Override
        public void write(int b) throws IOException {
            guarded(() -> buffer.write(b));
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            guarded(() -> buffer.write(bytes));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            guarded(() -> buffer.write(bytes, offset, length));
        }

        @Override
        public void clear() throws IOException {
            buffer.clear();
        }

        @Override
        public int read() throws IOException {
            return buffer.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return buffer.read(target, offset, length);
        }

        @Override
        public long getPosition() throws IOException {
            return buffer.getPosition();
        }

        @Override
        public void seek(long position) throws IOException {
            buffer.seek(position);
        }

        @Override
        public long length() throws IOException {
            return buffer.length();
        }

        @Override
        public boolean isClosed() {
            return buffer.isClosed();
        }

        @Override
        public boolean isEOF() throws IOException {
            return buffer.isEOF();
        }

        @Override
        public RandomAccessReadView createView(long start, long length) throws IOException {
            return buffer.createView(start, length);
        }

        @Override
        public void close() throws IOException {
            buffer.close();
        }
    }
}
