package dev.lector.internal.starter;

import dev.lector.internal.genai.GenAiModel;
import dev.lector.internal.genai.GenAiSession;
import dev.lector.limits.Budget;
import dev.lector.session.ModelInput;
import dev.lector.session.SessionUsage;
import java.util.Arrays;
import java.util.List;

/** The answerer's graphs in ONNX Runtime GenAI. Thread-safe; each window is a session of its own. */
final class GenAiPointerEngine implements PointerEngine {
    private final GenAiModel model;

    GenAiPointerEngine(GenAiModel model) {
        this.model = model;
    }

    @Override
    public TokenWindow open(PageTensors page, StarterSpec spec, Budget budget) {
        int[] ids = new int[page.words()];
        Arrays.fill(ids, spec.token("word"));
        GenAiSession session = model.session(spec.positions());
        try {
            long start = System.nanoTime();
            session.prefill(
                    List.of(
                            ModelInput.longs("word_grams", page.grams(), page.words(), WordGrams.SLOTS),
                            ModelInput.floats("word_boxes", page.boxes(), page.words(), 4),
                            ModelInput.longs("num_image_tokens", new long[] {page.words()}, 1)),
                    ids,
                    budget);
            return new Window(session, System.nanoTime() - start);
        } catch (RuntimeException failure) {
            session.close();
            throw failure;
        }
    }

    @Override
    public void close() {
        model.close();
    }

    private static final class Window implements TokenWindow {
        private final GenAiSession session;
        private final int words;
        private SessionUsage usage;

        Window(GenAiSession session, long prefillNanos) {
            this.session = session;
            this.words = session.length();
            this.usage = new SessionUsage(0, words, 0, prefillNanos, 0);
        }

        @Override
        public int length() {
            return session.length();
        }

        @Override
        public void rewindTo(int length) {
            session.rewindTo(length);
        }

        @Override
        public float[] append(int... ids) {
            boolean question = session.length() == words;
            long start = System.nanoTime();
            session.append(ids);
            float[] logits = session.logits();
            long took = System.nanoTime() - start;
            usage = usage.plus(
                    question
                            ? new SessionUsage(ids.length, 0, 0, took, 0)
                            : new SessionUsage(0, 0, ids.length, 0, took));
            return logits;
        }

        @Override
        public SessionUsage usage() {
            return usage;
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
