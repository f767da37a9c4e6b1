package dev.lector.internal.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** The file's bytes for PDFBox, with a look at the deadline now and then: what loops while parsing ends here. */
final class GuardedBytes implements RandomAccessRead {
    /** Reads between two looks at the clock. */
    private static final int READS_PER_CHECK = 4096;

    private final byte[] bytes;
    private final Runnable check;
    private int position;
    private int reads;
    private boolean closed;

    /** @param check throws when the time is over */
    GuardedBytes(byte[] bytes, Runnable check) {
        this.bytes = bytes;
        this.check = check;
    }

    @Override
    public int read() {
        tick();
        return position < bytes.length ? bytes[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        tick();
        if (position >= bytes.length) {
            return -1;
        }
        int n = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, target, offset, n);
        position += n;
        return n;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long target) throws IOException {
        tick();
        if (target < 0) {
            throw new IOException("seek to " + target);
        }
        position = (int) Math.min(target, bytes.length);
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public boolean isEOF() {
        return position >= bytes.length;
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(new GuardedBytes(bytes, check), start, length, true);
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void tick() {
        if (++reads % READS_PER_CHECK == 0) {
            check.run();
        }
    }
}
