package dev.lector.internal.genai;

import ai.onnxruntime.genai.Config;
import ai.onnxruntime.genai.GenAIException;
import ai.onnxruntime.genai.Model;
import dev.lector.error.CallerException;
import dev.lector.error.EnvironmentException;
import dev.lector.error.LimitExceededException;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A model in native memory, shared by any number of threads. Each thread takes sessions of its own from it.
 *
 * <p>Close it once; sessions that are still open then throw at their next call, and the memory goes when the last of them is closed.
 */
public final class GenAiModel implements AutoCloseable {
    private final ModelFolder folder;
    private final Model model;
    private final AtomicBoolean closed = new AtomicBoolean();
    /** The model itself and every open session hold it once. */
    private final AtomicInteger holders = new AtomicInteger(1);

    private GenAiModel(ModelFolder folder, Model model) {
        this.folder = folder;
        this.model = model;
    }

    /** Opens a folder with the options that its config has. */
    public static GenAiModel open(Path folder) {
        return open(folder, GenAiOptions.DEFAULT);
    }

    /**
     * Opens a folder.
     *
     * @throws EnvironmentException if the folder is not whole, the engine cannot be loaded, or refuses the model
     */
    public static GenAiModel open(Path path, GenAiOptions options) {
        ModelFolder folder = ModelFolder.check(path, options.customOps());
        NativeEngine.ensureLoaded();
        try (Config config = new Config(folder.folder().toString())) {
            if (options.threads() > 0) {
                config.overlay("{\"model\":{\"decoder\":{\"session_options\":{\"intra_op_num_threads\":"
                        + options.threads() + "}}}}");
            }
            if (options.provider() != null) {
                config.clearProviders();
                if (!options.provider().equals("cpu")) {
                    config.appendProvider(options.provider());
                }
            }
            return new GenAiModel(folder, new Model(config));
        } catch (GenAIException e) {
            throw new EnvironmentException(
                    "the engine refuses the model in " + folder.folder() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Opens a folder that lies on the class path, copied to the user's private cache first.
     *
     * @param anchor class whose loader and package the resources are looked up with
     * @param folder resource folder, as {@link Class#getResource} takes it
     * @param files  names of all files in it
     */
    public static GenAiModel openResource(Class<?> anchor, String folder, List<String> files, GenAiOptions options) {
        Map<String, URL> found = new LinkedHashMap<>();
        for (String file : files) {
            URL url = anchor.getResource(folder + "/" + file);
            if (url == null) {
                throw new EnvironmentException(
                        "the model on the class path lacks " + file + "; put the model's artifact there");
            }
            found.put(file, url);
        }
        return open(PrivateCache.ofUser().copyOf("model-" + Path.of(folder).getFileName(), found), options);
    }

    /** What the folder's config says. */
    public ModelFolder folder() {
        return folder;
    }

    /**
     * A session of one thread.
     *
     * @param maxLength tokens of prompt and answers that it can hold at once; its memory grows with them
     * @throws LimitExceededException if that is more than the model can hold
     */
    public GenAiSession session(int maxLength) {
        if (maxLength <= 0) {
            throw new CallerException("a session needs room for at least one token, was " + maxLength);
        }
        if (maxLength > folder.contextLength()) {
            throw new LimitExceededException(
                    folder.type() + " model", "contextTokens", maxLength, folder.contextLength());
        }
        hold();
        try {
            return new GenAiSession(this, maxLength);
        } catch (RuntimeException | Error e) {
            release();
            throw e;
        }
    }

    Model handle() {
        return model;
    }

    /** @throws CallerException if the model is closed */
    void requireOpen() {
        if (closed.get()) {
            throw new CallerException("the model was closed before this call");
        }
    }

    private void hold() {
        int now;
        do {
            requireOpen();
            now = holders.get();
            if (now == 0) {
                throw new CallerException("the model was closed before this call");
            }
        } while (!holders.compareAndSet(now, now + 1));
    }

    void release() {
        if (holders.decrementAndGet() == 0) {
            model.close();
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            release();
        }
    }
}
