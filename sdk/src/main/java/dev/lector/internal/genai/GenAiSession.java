package dev.lector.internal.genai;

import ai.onnxruntime.genai.GenAIException;
import ai.onnxruntime.genai.Generator;
import ai.onnxruntime.genai.GeneratorParams;
import ai.onnxruntime.genai.Tensor;
import com.sun.jna.Pointer;
import dev.lector.error.CallerException;
import dev.lector.error.CancelledException;
import dev.lector.error.DeadlineException;
import dev.lector.error.DefectException;
import dev.lector.error.LimitExceededException;
import dev.lector.limits.Budget;
import dev.lector.session.GeneratedToken;
import dev.lector.session.Generation;
import dev.lector.session.GenerationOptions;
import dev.lector.session.ModelInput;
import dev.lector.session.SessionUsage;
import dev.lector.session.StopReason;
import dev.lector.session.TokenConstraint;
import dev.lector.session.TokenListener;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One sequence of tokens in a model: a prompt is taken in, tokens follow, and the sequence can go back to an earlier length.
 *
 * <p>For many questions on one page: {@link #prefill} the page, then for each question {@link #append} it, {@link #generate} or read
 * {@link #logits}, and {@link #rewindTo} the page's length. A rewound sequence gives the same logits as a fresh one.
 * One thread at a time; a call from a second thread, or after close, is a {@link CallerException} and touches nothing native.
 */
public final class GenAiSession implements AutoCloseable {
    private final GenAiModel model;
    private final int maxLength;
    private final Generator generator;
    private final Pointer handle;
    private final GenAiNative.Logits logits;
    private final List<Tensor> inputs = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();

    private boolean closed;
    private boolean dead;
    private int length;
    private int imageTokens;
    private boolean logitsDue;
    /** Whether the last token was written and the model has not run on it yet: it need not, if nothing follows. */
    private boolean unseen;

    private long takeInNanos;
    private float[] row = new float[0];

    GenAiSession(GenAiModel model, int maxLength) {
        this.model = model;
        this.maxLength = maxLength;
        try (GeneratorParams params = new GeneratorParams(model.handle())) {
            params.setSearchOption("max_length", maxLength);
            // Tokens are chosen here, not in the engine: its own search must not get in the way.
            params.setSearchOption("min_length", 0);
            params.setSearchOption("num_beams", 1);
            params.setSearchOption("batch_size", 1);
            params.setSearchOption("do_sample", false);
            params.setSearchOption("repetition_penalty", 1);
            this.generator = new Generator(model.handle(), params);
        } catch (GenAIException e) {
            throw failed("make a generator", e);
        }
        this.handle = GenAiNative.handle(generator);
        this.logits = new GenAiNative.Logits(handle);
    }

    /**
     * Takes the prompt in, once, before anything else.
     *
     * @param tensors inputs of the model's graphs by their names; {@code num_image_tokens} among them when there is an image
     * @param ids     tokens, those that stand for an image included
     * @throws LimitExceededException if the tokens are more than the session holds
     * @throws DeadlineException      if the budget was spent before the engine was done; the session can only be closed then
     */
    public void prefill(List<ModelInput> tensors, int[] ids, Budget budget) {
        enter();
        try {
            if (length > 0) {
                throw new CallerException("this session was prefilled before; rewind it or take a new one");
            }
            requireRoom(ids.length);
            budget.check("prefill");
            long start = System.nanoTime();
            for (ModelInput tensor : tensors) {
                Tensor made = InputTensors.of(tensor, model.folder());
                inputs.add(made);
                generator.setModelInput(tensor.name(), made);
            }
            run(ids, budget);
            imageTokens = InputTensors.imageTokens(tensors);
            takeInNanos += System.nanoTime() - start;
        } catch (GenAIException e) {
            throw failed("take an input in", e);
        } finally {
            lock.unlock();
        }
    }

    private void run(int[] ids, Budget budget) {
        RunWatch watch = new RunWatch(handle, budget);
        try (watch) {
            generator.appendTokens(ids);
        } catch (GenAIException e) {
            dead = true;
            if (!watch.struck()) {
                throw failed("take " + ids.length + " tokens in", e);
            }
        }
        if (watch.struck()) {
            dead = true;
            budget.check("prefill of " + ids.length + " tokens");
        }
        length += ids.length;
        logitsDue = true;
    }

    /** Goes on with these tokens; after {@link #prefill}, and after {@link #rewindTo} for the next question. */
    public void append(int... ids) {
        enter();
        try {
            if (length == 0) {
                throw new CallerException("append before prefill");
            }
            requireRoom(ids.length);
            if (ids.length == 0) {
                return;
            }
            long start = System.nanoTime();
            if (unseen) {
                readRow(); // else the engine would leave a hole where the last token's keys belong
            }
            generator.appendTokens(ids);
            length += ids.length;
            logitsDue = true;
            takeInNanos += System.nanoTime() - start;
        } catch (GenAIException e) {
            dead = true;
            throw failed("append " + ids.length + " tokens", e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Forgets every token from this length on. {@link #append} something before the next logits.
     *
     * @throws CallerException if the model cannot rewind, or the length is not in [1, {@link #length}]
     */
    public void rewindTo(int newLength) {
        enter();
        try {
            if (!model.folder().rewinds()) {
                throw new CallerException("a model of type " + model.folder().type()
                        + " without past_present_share_buffer cannot rewind; take a new session for each question");
            }
            if (newLength < 1 || newLength > length) {
                throw new CallerException("cannot rewind to " + newLength + " of " + length + " tokens");
            }
            if (newLength < length) {
                generator.rewindTo(newLength);
                length = newLength;
                logitsDue = false;
                unseen = false;
            }
        } catch (GenAIException e) {
            dead = true;
            throw failed("rewind to " + newLength, e);
        } finally {
            lock.unlock();
        }
    }

    /** Tokens taken in and written so far. */
    public int length() {
        return length;
    }

    /** Tokens that can still be taken in or written. */
    public int room() {
        return maxLength - length;
    }

    /**
     * Scores of the next token, one for each of the model's vocabulary.
     *
     * @return an array that the next call of this session may fill anew
     * @throws CallerException right after a rewind, when no token has been appended
     */
    public float[] logits() {
        enter();
        try {
            requireLogits();
            readRow();
            return row;
        } finally {
            lock.unlock();
        }
    }

    private void readRow() {
        row = logits.read(row);
        unseen = false;
    }

    /**
     * Writes an answer. {@link StopReason#MAX_TOKENS} also where the model might have ended with the next token: it is not asked for it.
     *
     * @param constraint tells which tokens may come, null for all
     * @param listener   hears each token
     * @param budget     looked at before each token; when it is spent, what was written so far is the result
     */
    public Generation generate(
            GenerationOptions options, @Nullable TokenConstraint constraint, TokenListener listener, Budget budget) {
        enter();
        try {
            requireLogits();
            Writing writing = new Writing(options, constraint, listener, budget);
            int prompt = length - imageTokens;
            long takeIn = takeInNanos;
            takeInNanos = 0;
            long start = System.nanoTime();
            StopReason stop = writing.write();
            SessionUsage usage =
                    new SessionUsage(prompt, imageTokens, writing.tokens.size(), takeIn, System.nanoTime() - start);
            return new Generation(writing.tokens, stop, usage);
        } catch (GenAIException e) {
            dead = true;
            throw failed("generate", e);
        } finally {
            lock.unlock();
        }
    }

    /** One answer on its way. */
    private final class Writing {
        private final GenerationOptions options;
        private final @Nullable TokenConstraint constraint;
        private final TokenListener listener;
        private final Budget budget;
        private final TokenChooser chooser;
        private final LoopDetector loops;
        private final List<GeneratedToken> tokens = new ArrayList<>();

        Writing(
                GenerationOptions options,
                @Nullable TokenConstraint constraint,
                TokenListener listener,
                Budget budget) {
            this.options = options;
            this.constraint = constraint;
            this.listener = listener;
            this.budget = budget;
            this.chooser = new TokenChooser(options);
            this.loops = new LoopDetector(options.loopTokens());
        }

        StopReason write() throws GenAIException {
            while (true) {
                StopReason spent = spent();
                if (spent != null) {
                    return spent;
                }
                BitSet allowed = constraint == null ? null : constraint.allowed();
                if (constraint != null && constraint.mayEnd() && onlyEnds(allowed)) {
                    return StopReason.END;
                }
                if (tokens.size() == options.maxTokens()) {
                    return StopReason.MAX_TOKENS;
                }
                readRow();
                GeneratedToken next = chooser.choose(row, allowed);
                if (next == null) {
                    return StopReason.CONSTRAINT_DEAD_END;
                }
                if (model.folder().endTokens().contains(next.id())) {
                    return StopReason.END;
                }
                logits.force(next.id());
                if (accept(next)) {
                    return StopReason.LOOP;
                }
            }
        }

        /** Whether nothing but an end may come, so that the model need not be asked. */
        private boolean onlyEnds(@Nullable BitSet allowed) {
            return allowed != null && allowed.stream().allMatch(model.folder().endTokens()::contains);
        }

        private boolean accept(GeneratedToken next) throws GenAIException {
            generator.generateNextToken();
            length++;
            unseen = true;
            tokens.add(next);
            if (constraint != null) {
                constraint.accept(next.id());
            }
            listener.token(next);
            return loops.loops(next.id());
        }

        private @Nullable StopReason spent() {
            try {
                budget.check("generation");
            } catch (CancelledException e) {
                return StopReason.CANCELLED;
            } catch (DeadlineException e) {
                return StopReason.DEADLINE;
            }
            return length >= maxLength ? StopReason.MAX_TOKENS : null;
        }
    }

    private void enter() {
        if (!lock.tryLock()) {
            throw new CallerException("a session belongs to one thread at a time; take one for each thread");
        }
        try {
            if (closed) {
                throw new CallerException("the session was closed before this call");
            }
            if (dead) {
                throw new CallerException("the session failed before; close it and take a new one");
            }
            if (lock.getHoldCount() > 1) {
                throw new CallerException("a token listener must not call the session that it hears");
            }
            model.requireOpen();
        } catch (CallerException e) {
            lock.unlock();
            throw e;
        }
    }

    private void requireRoom(int tokens) {
        if (tokens > maxLength - length) {
            throw new LimitExceededException("session", "maxLength", (long) length + tokens, maxLength);
        }
    }

    private void requireLogits() {
        if (!logitsDue) {
            throw new CallerException("there are no logits before a token was appended");
        }
    }

    private static DefectException failed(String what, GenAIException e) {
        return new DefectException("the GenAI engine could not " + what + ": " + e.getMessage(), e);
    }

    /** Waits for a call in another thread, then frees the native memory. Closing twice does nothing. */
    @Override
    public void close() {
        lock.lock();
        try {
            if (lock.getHoldCount() > 1) {
                throw new CallerException("a token listener must not close the session that it hears");
            }
            if (!closed) {
                closed = true;
                inputs.forEach(Tensor::close);
                generator.close();
                model.release();
            }
        } finally {
            lock.unlock();
        }
    }
}
