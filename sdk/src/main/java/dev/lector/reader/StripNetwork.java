package dev.lector.reader;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.lector.error.DefectException;
import dev.lector.error.EnvironmentException;
import dev.lector.limits.Budget;
import dev.lector.vision.Strip;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The network in ONNX Runtime: inked strips in batches of similar width to readings. Thread-safe until closed. */
final class StripNetwork implements AutoCloseable {
    /** Pixels of strip in one batch: a fair trade of speed and memory (about 60 MB of activations). */
    private static final int BATCH_WIDTH = 16_000;

    private final ReaderCard card;
    private final CtcDecoder decoder;
    private final OrtSession session;

    private StripNetwork(ReaderCard card, OrtSession session) {
        this.card = card;
        this.decoder = new CtcDecoder(card);
        this.session = session;
    }

    static StripNetwork load(byte[] graph, ReaderCard card, int threads) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            // Widths differ from batch to batch, so a remembered allocation plan would only ever be thrown away.
            options.setMemoryPatternOptimization(false);
            OrtSession session = OrtEnvironment.getEnvironment().createSession(graph, options);
            checkShape(session, card);
            return new StripNetwork(card, session);
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

    /** One reading for each strip, in the order of the strips. */
    List<Reading> read(List<InkStrip> strips, Budget budget) {
        Reading[] readings = new Reading[strips.size()];
        for (List<Integer> batch : batches(strips)) {
            budget.check("reader, " + strips.size() + " strips");
            try {
                readBatch(strips, batch, readings);
            } catch (OrtException e) {
                throw new DefectException("the reader's network failed on a batch of " + batch.size() + " strips", e);
            }
        }
        return List.of(readings);
    }

    /** Indexes of strips, narrow ones first, cut into batches of at most {@link #BATCH_WIDTH} padded pixels. */
    private List<List<Integer>> batches(List<InkStrip> strips) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < strips.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(i -> strips.get(i).width()));
        List<List<Integer>> batches = new ArrayList<>();
        List<Integer> batch = new ArrayList<>();
        for (int i : order) {
            int width = strips.get(i).width();
            long area = (long) padded(width) * (batch.size() + 1);
            boolean muchWider =
                    !batch.isEmpty() && width > 1.3 * strips.get(batch.get(0)).width() + 32;
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

    private void readBatch(List<InkStrip> strips, List<Integer> batch, Reading[] readings) throws OrtException {
        int width = padded(strips.get(batch.get(batch.size() - 1)).width());
        FloatBuffer pixels = FloatBuffer.allocate(batch.size() * Strip.HEIGHT * width);
        for (int row = 0; row < batch.size(); row++) {
            InkStrip strip = strips.get(batch.get(row));
            for (int y = 0; y < Strip.HEIGHT; y++) {
                pixels.put((row * Strip.HEIGHT + y) * width, strip.ink(), y * strip.width(), strip.width());
            }
        }
        long[] shape = {batch.size(), 1, Strip.HEIGHT, width};
        try (OnnxTensor input = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), pixels, shape);
                OrtSession.Result result = session.run(Map.of(card.input(), input))) {
            FloatBuffer logits = ((OnnxTensor) result.get(0)).getFloatBuffer();
            int columns = width / card.stride();
            for (int row = 0; row < batch.size(); row++) {
                int own = strips.get(batch.get(row)).width();
                int ownColumns = (own + card.stride() - 1) / card.stride();
                readings[batch.get(row)] = decoder.decode(logits, row * columns * card.classes(), ownColumns, own);
            }
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new DefectException("the reader's session did not close", e);
        }
    }
}
