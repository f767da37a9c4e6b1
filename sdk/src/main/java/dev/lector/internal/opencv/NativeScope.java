package dev.lector.internal.opencv;

import dev.lector.error.EnvironmentException;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;

/**
 * Frees every native image that its thread made since it was opened. Open one around a page's work, with try.
 *
 * <p>Belongs to the thread that opened it; scopes nest.
 */
public final class NativeScope implements AutoCloseable {
    private final PointerScope scope;

    private NativeScope(PointerScope scope) {
        this.scope = scope;
    }

    /**
     * Opens a scope on this thread.
     *
     * @throws EnvironmentException if OpenCV's native library cannot be loaded on this machine
     */
    public static NativeScope open() {
        Library.load();
        return new NativeScope(new PointerScope());
    }

    /**
     * A line that says which OpenCV is loaded from where.
     *
     * @throws EnvironmentException if it cannot be loaded on this machine
     */
    public static String library() {
        Library.load();
        return "library  opencv " + opencv_core.CV_VERSION + ", opencv jar, " + Loader.load(opencv_core.class);
    }

    @Override
    public void close() {
        scope.close();
    }

    static void require() {
        if (PointerScope.getInnerScope() == null) {
            throw new IllegalStateException("native images need an open NativeScope on this thread");
        }
    }

    /** Loads once; a failure is thrown again on each later use. */
    private static final class Library {
        private static final Throwable FAILURE = tryLoad();

        private Library() {}

        @SuppressWarnings("NullAway") // no failure is the good case
        private static Throwable tryLoad() {
            try {
                Loader.load(opencv_imgproc.class);
                // Pages are the unit of parallel work; OpenCV's own threads would only fight over the cores.
                opencv_core.setNumThreads(1);
                return null;
            } catch (LinkageError | RuntimeException e) {
                return e;
            }
        }

        static void load() {
            if (FAILURE != null) {
                throw new EnvironmentException(
                        "OpenCV's native library does not load here; put the opencv and openblas artifacts with the classifier of this"
                                + " platform on the class path (" + Loader.getPlatform() + ")",
                        FAILURE);
            }
        }
    }
}
