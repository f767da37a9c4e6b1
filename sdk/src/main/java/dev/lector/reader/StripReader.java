package dev.lector.reader;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.lector.error.CallerException;
import dev.lector.error.DefectException;
import dev.lector.error.EnvironmentException;
import dev.lector.internal.genai.NativeEngine;
import dev.lector.limits.Budget;
import dev.lector.vision.Strip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Reads text-line strips with the starter model's encoder and CTC head.
 *
 * <p>Strips of similar width go through the network together, padded on the right with paper. Each comes back as characters with
 * place and calibrated probability, and as words with boxes in pixels of the strip. Thread-safe: many threads may read at
 * once, and {@link #close} waits for them. Holds native memory until closed.
 */
public final class StripReader implements AutoCloseable {
    private static final String FOLDER = "/dev/lector/models/starter/";
    /** Pixels of strip in one batch: a fair trade of speed and memory (about 60 MB of activations). */
    private static final int BATCH_WIDTH = 16_000;

    private final ReaderCard card;
    private final CtcDecoder decoder;
    private final OrtSession session;
    private final ReadWriteLock life = new ReentrantReadWriteLock();
    private boolean closed;

    private StripReader(ReaderCard card, OrtSession session) {
        this.card = card;
        this.decoder = new CtcDecoder(card);
        this.session = session;
    }

    /**
     * The reader of the starter model, from the class path.
     *
     * @param threads threads that one call of {@link #read} may use
     * @throws EnvironmentException if the artifact {@code lector-models-starter} is not on the class path or does not load here
     */
    public static StripReader starter(int threads) {
        return load(resource("reader.onnx"), ReaderCard.parse(resource("reader.json")), threads);
    }

    static StripReader load(byte[] graph, ReaderCard card, int threads) {
        NativeEngine.ensureOnnxRuntime();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            // Widths differ from batch to batch, so a remembered allocation plan would only ever be thrown away.
            options.setMemoryPatternOptimization(false);
            OrtSession session = OrtEnvironment.getEnvironment().createSession(graph, options);
            checkShape(session, card);
            return new StripReader(card, session);
        } catch (OrtException e) {
            throw new EnvironmentException("the reader's weights do not load in this ONNX Runtime", e);
        }
    }

    private static void checkShape(OrtSession session, ReaderCard card) throws OrtException {
        NodeInfo output = session.getOutputInfo().get(card.output());
        if (output == null || !session.getInputNames().contains(card.input())) {
            session.close();
            throw new EnvironmentException("the reader's graph lacks " + card.input() + " or " + card.output());
        }
        long[] shape = ((TensorInfo) output.getInfo()).getShape();
        if (shape.length != 3 || (shape[2] > 0 && shape[2] != card.classes())) {
            session.close();
            throw new EnvironmentException("the reader's graph gives " + Arrays.toString(shape) + ", reader.json says "
                    + card.classes() + " classes");
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = StripReader.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new EnvironmentException(name
                        + " of the starter model is not on the class path: add the artifact lector-models-starter");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new EnvironmentException(name + " of the starter model cannot be read from the class path", e);
        }
    }

    /**
     * Reads strips of any width.
     *
     * @param strips text lines; {@link Strip#toPage} and {@link Strip#column} are not looked at
     * @param budget checked before each batch
     * @return one text for each strip, in the order of the strips
     * @throws CallerException if this reader is closed
     * @throws dev.lector.error.DocumentException if the budget is used up
     */
    public List<StripText> read(List<Strip> strips, Budget budget) {
        life.readLock().lock();
        try {
            if (closed) {
                throw new CallerException("this StripReader is closed");
            }
            StripText[] texts = new StripText[strips.size()];
            for (List<Integer> batch : batches(strips)) {
                budget.check("reader, " + strips.size() + " strips");
                readBatch(strips, batch, texts);
            }
            return List.of(texts);
        } catch (OrtException e) {
            throw new DefectException("the reader's network failed on " + strips.size() + " strips", e);
        } finally {
            life.readLock().unlock();
        }
    }

    /** Indexes of strips, narrow ones first, cut into batches of at most {@link #BATCH_WIDTH} padded pixels. */
    private List<List<Integer>> batches(List<Strip> strips) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < strips.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(i -> strips.get(i).width()));
        List<List<Integer>> batches = new ArrayList<>();
        List<Integer> batch = new ArrayList<>();
        for (int i : order) {
            long area = (long) padded(strips.get(i).width()) * (batch.size() + 1);
            boolean muchWider = !batch.isEmpty()
                    && strips.get(i).width() > 1.3 * strips.get(batch.get(0)).width() + 32;
            if (!batch.isEmpty() && (area > BATCH_WIDTH || muchWider)) {
                batches.add(batch);
                batch = new ArrayList<>();
            }
            batch.add(i);
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private int padded(int width) {
        return (width + card.widthMultiple() - 1) / card.widthMultiple() * card.widthMultiple();
    }

    private void readBatch(List<Strip> strips, List<Integer> batch, StripText[] texts) throws OrtException {
        int width = padded(strips.get(batch.get(batch.size() - 1)).width());
        List<float[]> inks = new ArrayList<>();
        FloatBuffer pixels = FloatBuffer.allocate(batch.size() * Strip.HEIGHT * width);
        for (int row = 0; row < batch.size(); row++) {
            Strip strip = strips.get(batch.get(row));
            float[] ink = StripLevels.ink(strip, card);
            inks.add(ink);
            for (int y = 0; y < Strip.HEIGHT; y++) {
                pixels.put((row * Strip.HEIGHT + y) * width, ink, y * strip.width(), strip.width());
            }
        }
        long[] shape = {batch.size(), 1, Strip.HEIGHT, width};
        try (OnnxTensor input = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), pixels, shape);
                OrtSession.Result result = session.run(Map.of(card.input(), input))) {
            FloatBuffer logits = ((OnnxTensor) result.get(0)).getFloatBuffer();
            int columns = width / card.stride();
            for (int row = 0; row < batch.size(); row++) {
                Strip strip = strips.get(batch.get(row));
                int own = (strip.width() + card.stride() - 1) / card.stride();
                List<Glyph> glyphs = decoder.decode(logits, row * columns * card.classes(), own, strip.width());
                texts[batch.get(row)] = new StripText(glyphs, new WordCutter(inks.get(row), strip.width()).cut(glyphs));
            }
        }
    }

    /** Frees the native memory once running reads are done. Closing again does nothing. */
    @Override
    public void close() {
        life.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (OrtException e) {
            throw new DefectException("the reader's session did not close", e);
        } finally {
            life.writeLock().unlock();
        }
    }
}
