package dev.lector.internal.genai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import dev.lector.error.CallerException;
import dev.lector.error.DeadlineException;
import dev.lector.error.LimitExceededException;
import dev.lector.limits.Budget;
import dev.lector.session.GeneratedToken;
import dev.lector.session.Generation;
import dev.lector.session.GenerationOptions;
import dev.lector.session.StopReason;
import dev.lector.session.TokenConstraint;
import dev.lector.session.TokenListener;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real engine on a model of random weights. */
class GenAiSessionTest {
    private static final int PATCHES = 12;
    private static final int[] QUESTION = {5, 17, 9, 40};

    @TempDir
    static Path folder;

    private static GenAiModel model;

    @BeforeAll
    static void open() throws IOException {
        model = GenAiModel.open(TinyModel.write(folder.resolve("tiny"), 7));
    }

    @AfterAll
    static void close() {
        model.close();
    }

    private static Budget budget() {
        return Budget.of("testTime", Duration.ofMinutes(1));
    }

    private static GenAiSession prefilled(int... ids) {
        GenAiSession session = model.session(256);
        session.prefill(TinyModel.image(PATCHES, 3), TinyModel.prompt(PATCHES, ids), budget());
        return session;
    }

    private static Generation generate(GenAiSession session, int tokens) {
        return session.generate(GenerationOptions.greedy(tokens).withLoopTokens(0), null, TokenListener.NONE, budget());
    }

    private static void assertClose(float[] actual, float[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], offset(1e-4f));
        }
    }

    @Test
    void shouldGiveLogitsThatDependOnImageAndPlace() {
        try (GenAiSession one = prefilled(QUESTION);
                GenAiSession other = model.session(256);
                GenAiSession swapped = prefilled(17, 5, 9, 40)) {
            other.prefill(TinyModel.image(PATCHES, 4), TinyModel.prompt(PATCHES, QUESTION), budget());
            float[] logits = one.logits().clone();
            assertThat(logits).hasSize(TinyModel.VOCABULARY);
            assertThat(other.logits()).isNotEqualTo(logits);
            assertThat(swapped.logits()).isNotEqualTo(logits);
        }
    }

    @Test
    void shouldGiveEqualLogitsFreshAndRewound() {
        try (GenAiSession fresh = prefilled(QUESTION);
                GenAiSession rewound = prefilled(60, 61, 62)) {
            generate(rewound, 20);
            rewound.rewindTo(PATCHES);
            rewound.append(QUESTION);
            assertThat(rewound.logits()).isEqualTo(fresh.logits());
            assertThat(generate(rewound, 20).ids())
                    .isEqualTo(generate(fresh, 20).ids());
            rewound.rewindTo(PATCHES);
            rewound.append(QUESTION);
            fresh.rewindTo(PATCHES + QUESTION.length - 1);
            fresh.append(QUESTION[QUESTION.length - 1]);
            // One token at a time: another shape of matrix product, so the last bits differ.
            assertClose(rewound.logits(), fresh.logits());
        }
    }

    @Test
    void shouldGiveEqualLogitsWhenAppendingAfterGenerating() {
        try (GenAiSession session = prefilled(QUESTION)) {
            int[] written = generate(session, 5).ids();
            session.append(33);
            int[] all = new int[QUESTION.length + written.length + 1];
            System.arraycopy(QUESTION, 0, all, 0, QUESTION.length);
            System.arraycopy(written, 0, all, QUESTION.length, written.length);
            all[all.length - 1] = 33;
            try (GenAiSession fresh = prefilled(all)) {
                assertThat(session.length()).isEqualTo(fresh.length());
                assertClose(session.logits(), fresh.logits());
            }
        }
    }

    @Test
    void shouldWriteOnlyWhatAConstraintAllows() {
        int[] forced = {11, 80, 3, 3, 64};
        List<GeneratedToken> heard = new ArrayList<>();
        try (GenAiSession session = prefilled(QUESTION)) {
            Generation generation =
                    session.generate(GenerationOptions.greedy(20), new Script(forced), heard::add, budget());
            assertThat(generation.ids()).isEqualTo(forced);
            assertThat(generation.stop()).isEqualTo(StopReason.END);
            assertThat(heard).isEqualTo(generation.tokens());
            assertThat(heard)
                    .allSatisfy(token -> assertThat(token.probability()).isBetween(0.0, 1.0));
            assertThat(session.length()).isEqualTo(PATCHES + QUESTION.length + forced.length);
        }
    }

    @Test
    void shouldStopAtDeadEndOfAConstraint() {
        try (GenAiSession session = prefilled(QUESTION)) {
            Script script = new Script(new int[] {11}) {
                @Override
                public boolean mayEnd() {
                    return false;
                }

                @Override
                public BitSet allowed() {
                    BitSet allowed = super.allowed();
                    allowed.clear(TinyModel.END);
                    return allowed;
                }
            };
            Generation generation = session.generate(GenerationOptions.greedy(9), script, TokenListener.NONE, budget());
            assertThat(generation.stop()).isEqualTo(StopReason.CONSTRAINT_DEAD_END);
            assertThat(generation.ids()).containsExactly(11);
        }
    }

    @Test
    void shouldGiveProbabilitiesOfTheModel() {
        try (GenAiSession session = prefilled(QUESTION)) {
            float[] logits = session.logits().clone();
            GeneratedToken first = generate(session, 1).tokens().get(0);
            double sum = 0;
            for (float logit : logits) {
                sum += Math.exp(logit);
            }
            assertThat(first.probability()).isCloseTo(Math.exp(logits[first.id()]) / sum, offset(1e-6));
        }
    }

    @Test
    void shouldDrawTheSameTokensForTheSameSeed() {
        try (GenAiSession session = prefilled(QUESTION)) {
            List<int[]> answers = new ArrayList<>();
            for (long seed : new long[] {1, 1, 2}) {
                session.rewindTo(PATCHES);
                session.append(QUESTION);
                GenerationOptions options =
                        GenerationOptions.sampled(30, 2.0, seed).withTopK(40).withTopP(0.95);
                answers.add(session.generate(options, null, TokenListener.NONE, budget())
                        .ids());
            }
            assertThat(answers.get(1)).isEqualTo(answers.get(0));
            assertThat(answers.get(2)).isNotEqualTo(answers.get(0));
        }
    }

    @Test
    void shouldStopWhenAnswerOrWindowIsFull() {
        try (GenAiSession session = prefilled(QUESTION);
                GenAiSession small = model.session(PATCHES + QUESTION.length + 3)) {
            assertThat(generate(session, 4).stop()).isEqualTo(StopReason.MAX_TOKENS);
            small.prefill(TinyModel.image(PATCHES, 3), TinyModel.prompt(PATCHES, QUESTION), budget());
            Generation full = generate(small, 50);
            assertThat(full.stop()).isEqualTo(StopReason.MAX_TOKENS);
            assertThat(full.tokens()).hasSize(3);
            assertThat(small.room()).isZero();
            small.rewindTo(PATCHES);
            small.append(QUESTION);
            assertThat(generate(small, 50).ids()).isEqualTo(full.ids());
        }
    }

    @Test
    void shouldStopInALoop() {
        try (GenAiSession session = prefilled(QUESTION)) {
            int[] endless = new int[200];
            for (int i = 0; i < endless.length; i++) {
                endless[i] = 20 + i % 6;
            }
            Generation generation = session.generate(
                    GenerationOptions.greedy(200).withLoopTokens(48),
                    new Script(endless),
                    TokenListener.NONE,
                    budget());
            assertThat(generation.stop()).isEqualTo(StopReason.LOOP);
            assertThat(generation.tokens()).hasSize(48);
        }
    }

    @Test
    void shouldStopBetweenTokensWhenCancelledOrLate() {
        try (GenAiSession session = prefilled(QUESTION)) {
            Budget cancelled = budget();
            Generation stopped = session.generate(
                    GenerationOptions.greedy(100).withLoopTokens(0),
                    new Script(new int[100]),
                    token -> cancelled.cancel(),
                    cancelled);
            assertThat(stopped.stop()).isEqualTo(StopReason.CANCELLED);
            assertThat(stopped.tokens()).hasSize(1);
            Generation late = session.generate(
                    GenerationOptions.greedy(100), null, TokenListener.NONE, Budget.of("testTime", Duration.ZERO));
            assertThat(late.stop()).isEqualTo(StopReason.DEADLINE);
            assertThat(late.tokens()).isEmpty();
        }
    }

    @Test
    void shouldRefusePrefillWithoutTimeAndPromptsLargerThanTheSession() {
        try (GenAiSession session = model.session(10)) {
            assertThatThrownBy(() -> session.prefill(List.of(), new int[] {1, 2}, Budget.of("testTime", Duration.ZERO)))
                    .isInstanceOf(DeadlineException.class);
            assertThatThrownBy(() -> session.prefill(List.of(), new int[11], budget()))
                    .isInstanceOf(LimitExceededException.class)
                    .hasMessageContaining("11")
                    .hasMessageContaining("10");
        }
        assertThatThrownBy(() -> model.session(TinyModel.CONTEXT + 1)).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void shouldReportAPrefillThatOutlivesItsDeadline() throws IOException {
        try (GenAiModel slow = GenAiModel.open(TinyModel.write(folder.resolve("slow"), 9, 60));
                GenAiSession session = slow.session(TinyModel.CONTEXT)) {
            int[] prompt = TinyModel.prompt(PATCHES, new int[480]);
            assertThatThrownBy(() -> session.prefill(
                            TinyModel.image(PATCHES, 3), prompt, Budget.of("testTime", Duration.ofMillis(5))))
                    .isInstanceOf(DeadlineException.class);
            assertThatThrownBy(session::logits).isInstanceOf(CallerException.class);
        }
    }

    @Test
    void shouldCountTokensAndTimeOfAnAnswer() {
        try (GenAiSession session = prefilled(QUESTION)) {
            Generation first = generate(session, 6);
            assertThat(first.usage().imageTokens()).isEqualTo(PATCHES);
            assertThat(first.usage().promptTokens()).isEqualTo(QUESTION.length);
            assertThat(first.usage().outputTokens()).isEqualTo(first.tokens().size());
            assertThat(first.usage().prefillNanos()).isPositive();
            assertThat(first.usage().decodeNanos()).isPositive();
        }
    }

    @Test
    void shouldRefuseUseAfterCloseAndFromTwoThreads() throws Exception {
        GenAiSession closed = prefilled(QUESTION);
        closed.close();
        closed.close();
        assertThatThrownBy(closed::logits).isInstanceOf(CallerException.class).hasMessageContaining("closed");
        assertThatThrownBy(() -> closed.append(1)).isInstanceOf(CallerException.class);
        assertThatThrownBy(() -> closed.rewindTo(1)).isInstanceOf(CallerException.class);
        assertThatThrownBy(() -> generate(closed, 1)).isInstanceOf(CallerException.class);

        try (GenAiSession session = prefilled(QUESTION)) {
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch tried = new CountDownLatch(1);
            AtomicReference<Throwable> seen = new AtomicReference<>();
            Thread second = new Thread(() -> {
                try {
                    inside.await();
                    session.logits();
                } catch (CallerException | InterruptedException e) {
                    seen.set(e);
                } finally {
                    tried.countDown();
                }
            });
            second.start();
            session.generate(
                    GenerationOptions.greedy(1),
                    new Script(new int[] {9}),
                    token -> {
                        inside.countDown();
                        try {
                            tried.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    },
                    budget());
            second.join();
            assertThat(seen.get()).isInstanceOf(CallerException.class).hasMessageContaining("one thread");
        }
    }

    @Test
    void shouldRefuseSessionsOfAClosedModelAndKeepItsMemoryUntilTheyClose() throws IOException {
        GenAiModel own = GenAiModel.open(TinyModel.write(folder.resolve("own"), 8));
        GenAiSession session = own.session(64);
        session.prefill(TinyModel.image(2, 1), TinyModel.prompt(2, 4), budget());
        own.close();
        own.close();
        assertThatThrownBy(session::logits).isInstanceOf(CallerException.class).hasMessageContaining("model");
        assertThatThrownBy(() -> own.session(8)).isInstanceOf(CallerException.class);
        session.close();
    }

    @Test
    void shouldAskForATokenBetweenRewindingAndLogits() {
        try (GenAiSession session = prefilled(QUESTION)) {
            session.rewindTo(PATCHES);
            assertThatThrownBy(session::logits).isInstanceOf(CallerException.class);
            assertThatThrownBy(() -> session.rewindTo(PATCHES + 1)).isInstanceOf(CallerException.class);
            assertThatThrownBy(() -> session.rewindTo(0)).isInstanceOf(CallerException.class);
        }
    }

    /** Allows one token after the other, then the end. */
    private static class Script implements TokenConstraint {
        private final int[] tokens;
        private int at;

        Script(int[] tokens) {
            this.tokens = tokens;
        }

        @Override
        public BitSet allowed() {
            BitSet allowed = new BitSet();
            allowed.set(at < tokens.length ? tokens[at] : TinyModel.END);
            return allowed;
        }

        @Override
        public void accept(int token) {
            if (token != tokens[at]) {
                throw new IllegalArgumentException("token " + token + " at " + at);
            }
            at++;
        }

        @Override
        public boolean mayEnd() {
            return at == tokens.length;
        }
    }
}
