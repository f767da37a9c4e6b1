package dev.lector.evaluation.bench;

import ai.onnxruntime.genai.Config;
import ai.onnxruntime.genai.GenAIException;
import ai.onnxruntime.genai.Model;
import dev.lector.error.DefectException;
import dev.lector.internal.genai.GenAiModel;
import dev.lector.internal.genai.GenAiSession;
import dev.lector.limits.Budget;
import dev.lector.session.GenerationOptions;
import dev.lector.session.TokenConstraint;
import dev.lector.session.TokenListener;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * What the session costs over a bare loop on GenAI's Java classes, and what prefilling a page once saves, on the starter's answerer.
 *
 * <pre>SessionBench [rounds]</pre>
 *
 * <p>Both sides of a ratio take turns within every round, have to give the same tokens, and are compared by
 * their fastest rounds (on a machine that others use, what is left of them) and by their medians.
 */
public final class SessionBench {
    private static final int WORDS = 300;
    private static final int QUESTIONS = 12;
    private static final int LONG_ANSWER = 24;
    /** First word, last word, end: what a pointed answer takes. */
    private static final int POINTED_ANSWER = 3;
    /** One, so that a busy machine disturbs both sides alike. */
    private static final int THREADS = 1;

    private final GenAiModel model;
    private final BenchPage page = BenchPage.of(WORDS, QUESTIONS, 11);
    private final int maxLength;

    private SessionBench(GenAiModel model) {
        this.model = model;
        this.maxLength = model.folder().contextLength();
    }

    /** See the class. */
    public static void main(String[] arguments) throws GenAIException {
        run(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15, System.out);
    }

    /**
     * Runs both benchmarks.
     *
     * @param rounds measured rounds of each, after one that is not
     */
    static void run(int rounds, PrintStream out) throws GenAIException {
        try (GenAiModel model = BenchPage.openModel(THREADS)) {
            SessionBench bench = new SessionBench(model);
            out.println(bench.wrapper(rounds));
            out.println(bench.prefillOnce(rounds));
        }
    }

    private String wrapper(int rounds) throws GenAIException {
        try (Model bare = bareModel()) {
            List<Long> ours = new ArrayList<>();
            List<Long> theirs = new ArrayList<>();
            for (int round = -1; round < rounds; round++) {
                int[] prompt = page.prompt(Math.floorMod(round, QUESTIONS));
                boolean oursFirst = round % 2 == 0;
                long[] nanos = new long[2];
                int[][] written = new int[2][];
                for (int turn = 0; turn < 2; turn++) {
                    int side = oursFirst == (turn == 0) ? 0 : 1;
                    long start = System.nanoTime();
                    written[side] = side == 0
                            ? ours(prompt, LONG_ANSWER)
                            : BareLoop.run(bare, maxLength, page.inputs(), prompt, LONG_ANSWER);
                    nanos[side] = System.nanoTime() - start;
                }
                requireEqual(written[0], written[1]);
                if (round >= 0) {
                    ours.add(nanos[0]);
                    theirs.add(nanos[1]);
                }
            }
            return line(
                    "session over bare loop (at most 1.05 wanted), page of 300 words + " + LONG_ANSWER + " tokens",
                    ours,
                    theirs);
        }
    }

    /** The same config as ours, threads included, opened by GenAI's own class. */
    private Model bareModel() throws GenAIException {
        try (Config config = new Config(model.folder().folder().toString())) {
            config.overlay(
                    "{\"model\":{\"decoder\":{\"session_options\":{\"intra_op_num_threads\":" + THREADS + "}}}}");
            return new Model(config);
        }
    }

    private String prefillOnce(int rounds) {
        List<Long> once = new ArrayList<>();
        List<Long> fresh = new ArrayList<>();
        for (int round = -1; round < rounds; round++) {
            long start = System.nanoTime();
            List<int[]> rewound = askRewinding();
            long middle = System.nanoTime();
            for (int question = 0; question < QUESTIONS; question++) {
                requireEqual(rewound.get(question), ours(page.prompt(question), POINTED_ANSWER));
            }
            if (round >= 0) {
                once.add(middle - start);
                fresh.add(System.nanoTime() - middle);
            }
        }
        return line(
                "page prefilled once over 12 fresh runs (at most 0.20 wanted), 12 questions on 300 words", once, fresh);
    }

    private List<int[]> askRewinding() {
        List<int[]> answers = new ArrayList<>();
        try (GenAiSession session = model.session(maxLength)) {
            session.prefill(page.inputs(), page.pageTokens(), budget());
            for (int[] question : page.questions()) {
                session.rewindTo(WORDS);
                session.append(question);
                answers.add(write(session, POINTED_ANSWER));
            }
        }
        return answers;
    }

    private int[] ours(int[] prompt, int tokens) {
        try (GenAiSession session = model.session(maxLength)) {
            session.prefill(page.inputs(), prompt, budget());
            return write(session, tokens);
        }
    }

    private int[] write(GenAiSession session, int tokens) {
        GenerationOptions options = GenerationOptions.greedy(tokens).withLoopTokens(0);
        return session.generate(options, new NoEnd(model), TokenListener.NONE, budget())
                .ids();
    }

    private static Budget budget() {
        return Budget.of("benchTime", Duration.ofMinutes(5));
    }

    private static void requireEqual(int[] one, int[] other) {
        if (!Arrays.equals(one, other)) {
            throw new DefectException("both sides must write the same tokens, wrote " + Arrays.toString(one) + " and "
                    + Arrays.toString(other));
        }
    }

    private static String line(String what, List<Long> ours, List<Long> peer) {
        double[] ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = (double) ours.get(i) / peer.get(i);
        }
        Arrays.sort(ratios);
        return String.format(
                Locale.ROOT,
                "%s: fastest rounds %.1f ms / %.1f ms = %.3f; medians %.1f ms / %.1f ms = %.3f; ratios of single rounds %.3f to %.3f,"
                        + " median %.3f (%d rounds)",
                what,
                at(ours, 0),
                at(peer, 0),
                at(ours, 0) / at(peer, 0),
                at(ours, 0.5),
                at(peer, 0.5),
                at(ours, 0.5) / at(peer, 0.5),
                ratios[0],
                ratios[ratios.length - 1],
                ratios[ratios.length / 2],
                ratios.length);
    }

    /** Milliseconds of the round that this share of rounds was faster than. */
    private static double at(List<Long> nanos, double share) {
        return nanos.stream()
                        .sorted()
                        .skip((long) (share * nanos.size()))
                        .findFirst()
                        .orElse(0L)
                / 1e6;
    }
    /** Every token but those that end an answer, so that both sides write equally many. */
    private static final class NoEnd implements TokenConstraint {
        private final BitSet allowed = new BitSet();

        NoEnd(GenAiModel model) {
            allowed.set(0, model.folder().vocabulary());
            model.folder().endTokens().forEach(allowed::clear);
        }

        @Override
        public BitSet allowed() {
            return allowed;
        }

        @Override
        public void accept(int token) {
            // Every order of tokens is fine.
        }

        @Override
        public boolean mayEnd() {
            return false;
        }
    }
}
