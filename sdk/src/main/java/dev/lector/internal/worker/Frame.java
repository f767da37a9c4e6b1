package dev.lector.internal.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import org.jspecify.annotations.Nullable;

/**
 * One message between host and worker: its kind, its length, its bytes.
 *
 * @param kind what it is
 * @param body JSON, or a document's bytes
 */
@SuppressWarnings("ArrayRecordComponent") // read once and dropped
record Frame(Kind kind, byte[] body) {
    /** Largest body that is believed. */
    private static final int MOST_BYTES = 1 << 30;

    /** What a message is. */
    enum Kind {
        /** To the worker: how to read the document that follows. */
        JOB,
        /** To the worker: the document. */
        DOCUMENT,
        /** To the host: it is alive, and this far. */
        PROGRESS,
        /** To the host: the words. */
        TEXT,
        /** To the host: why there are none. */
        FAILURE
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(kind.ordinal());
        out.writeInt(body.length);
        out.write(body);
        out.flush();
    }

    /**
     * The next message, or null at the end of the stream.
     *
     * @throws IOException if it breaks off or is no message
     */
    static @Nullable Frame read(DataInputStream in) throws IOException {
        int kind = in.read();
        if (kind < 0) {
            return null;
        }
        int length = in.readInt();
        if (kind >= Kind.values().length || length < 0 || length > MOST_BYTES) {
            throw new StreamCorruptedException("no message: kind " + kind + ", " + length + " bytes");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("message of " + length + " bytes breaks off after " + body.length);
        }
        return new Frame(Kind.values()[kind], body);
    }
}
