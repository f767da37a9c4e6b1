package dev.lector.evaluation.bench;

import dev.lector.answer.AnswerConstraints;
import dev.lector.answer.AnswerGrammar;
import dev.lector.answer.TokenVocabulary;
import dev.lector.limits.Limits;
import dev.lector.result.Money;
import dev.lector.schema.RecordSchema;
import dev.lector.session.TokenConstraint;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * What holding an answer to a schema costs per token: the mask, the best of the tokens that it leaves, and the step.
 *
 * <p>Arguments: nothing for a drawn vocabulary of 150,000 tokens, or the path of a {@code tokenizer.json}. The answers are those of random
 * logits that lean towards ending their strings and lists. Printed are the first answer (nothing computed yet), the answers after it, and
 * the search for the best of all logits without any constraint.
 */
public final class ConstraintBench {
    /** Processor time: what others do on the machine is no part of the cost. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int SIZE = 150_000;
    private static final int ANSWERS = 60;
    private static final int MOST_TOKENS = 400;

    private enum Kind {
        INVOICE,
        CREDIT_NOTE
    }

    private record Line(String text, Optional<BigDecimal> quantity, Money amount) {}

    private record Party(String name, Optional<String> address, Optional<String> vatId) {}

    private record Invoice(
            String number,
            LocalDate issued,
            Optional<LocalDate> due,
            Kind kind,
            Party seller,
            Party buyer,
            Money total,
            List<Line> lines) {}

    private final TokenVocabulary vocabulary;
    private final float[] logits;
    private final float[] lean;
    private final Random random = new Random(11);

    private ConstraintBench(TokenVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.logits = new float[2 * vocabulary.size()];
        this.lean = new float[vocabulary.size()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) random.nextGaussian() * 2;
        }
        for (int token = 0; token < lean.length; token++) {
            String text = vocabulary.text(List.of(token));
            lean[token] = text.startsWith("\"") ? 6 : text.startsWith("]") || text.startsWith("}") ? 3 : 0;
        }
    }

    /** Runs it; see the class. */
    public static void main(String[] arguments) {
        BitSet ends = new BitSet();
        ends.set(SIZE - 1);
        TokenVocabulary vocabulary =
                arguments.length > 0 ? TokenVocabulary.read(Path.of(arguments[0]), SIZE, ends) : drawn(ends);
        new ConstraintBench(vocabulary).measure(System.out);
    }

    /** Over the drawn vocabulary. */
    static void run(PrintStream out) {
        BitSet ends = new BitSet();
        ends.set(SIZE - 1);
        new ConstraintBench(drawn(ends)).measure(out);
    }

    /** A vocabulary with the lengths and beginnings of byte-level BPE: bytes, pieces of JSON, then words, half of them after a blank. */
    private static TokenVocabulary drawn(BitSet ends) {
        Random random = new Random(5);
        List<byte[]> tokens = new ArrayList<>();
        for (int b = 0; b < 256; b++) {
            tokens.add(new byte[] {(byte) b});
        }
        Set<String> pieces = new LinkedHashSet<>(List.of(
                "{\"", "\":", "\":\"", "\",\"", "\"}", "},{", "}]}", "[{\"", "\": ", "\", \"", "null", ".00", ",\"",
                "\"]", "2024", "-0"));
        String letters = "etaoinshrdlucmfwypvbgkqjxzäöüéèñç0123456789.,-_()/:;'\"\\<>{}[]=+*&%$#@!?日本語中文";
        while (tokens.size() + pieces.size() < SIZE - 1) {
            StringBuilder piece = new StringBuilder(random.nextBoolean() ? " " : "");
            int length = 2 + random.nextInt(10);
            while (piece.length() < length) {
                // The square leans towards the front, where the frequent letters are.
                double place = random.nextDouble();
                piece.append(letters.charAt((int) (place * place * letters.length())));
            }
            pieces.add(piece.toString());
        }
        pieces.forEach(piece -> tokens.add(piece.getBytes(StandardCharsets.UTF_8)));
        tokens.add("</s>".getBytes(StandardCharsets.UTF_8));
        return TokenVocabulary.of(tokens, ends);
    }

    private void measure(PrintStream out) {
        long begun = THREADS.getCurrentThreadCpuTime();
        AnswerGrammar grammar = AnswerGrammar.of(RecordSchema.of(Invoice.class), Limits.defaults());
        AnswerConstraints constraints = grammar.over(vocabulary);
        out.printf(
                "constraint: vocabulary %d tokens; schema compiled in %.1f ms%n",
                vocabulary.size(), (THREADS.getCurrentThreadCpuTime() - begun) / 1e6);
        // The loop is warmed up on another instance, so that the first answer below has code that is compiled but no
        // masks.
        AnswerConstraints warm = grammar.over(vocabulary);
        for (int i = 0; i < ANSWERS; i++) {
            answer(warm.begin(), new ArrayList<>());
        }
        List<Long> first = new ArrayList<>();
        answer(constraints.begin(), first);
        print(out, "first answer, no masks yet", first);
        List<Long> later = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
            answer(constraints.begin(), later);
        }
        print(out, "later answers", later);
        List<Long> bare = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < 2_000; i++) {
            int offset = random.nextInt(lean.length);
            long from = THREADS.getCurrentThreadCpuTime();
            sum += best(offset);
            bare.add(THREADS.getCurrentThreadCpuTime() - from);
        }
        // What nobody looks at the compiler may leave out.
        print(out, sum < 0 ? "no tokens" : "no constraint, best of all logits", bare);
        out.printf("constraint: later answers over no constraint, medians: %.2f%n", at(later, 0.5) / at(bare, 0.5));
    }

    private void answer(TokenConstraint constraint, List<Long> times) {
        for (int i = 0; i < MOST_TOKENS; i++) {
            int offset = random.nextInt(lean.length);
            long from = THREADS.getCurrentThreadCpuTime();
            int token = best(constraint.allowed(), offset);
            if (token < 0) {
                throw new IllegalStateException("no token may come");
            }
            constraint.accept(token);
            times.add(THREADS.getCurrentThreadCpuTime() - from);
            if (vocabulary.ends().get(token)) {
                return;
            }
        }
    }

    private int best(BitSet allowed, int offset) {
        int best = -1;
        float highest = Float.NEGATIVE_INFINITY;
        for (int token = allowed.nextSetBit(0); token >= 0; token = allowed.nextSetBit(token + 1)) {
            float logit = logits[offset + token] + lean[token];
            if (logit > highest) {
                highest = logit;
                best = token;
            }
        }
        return best;
    }

    private int best(int offset) {
        int best = -1;
        float highest = Float.NEGATIVE_INFINITY;
        for (int token = 0; token < lean.length; token++) {
            float logit = logits[offset + token] + lean[token];
            if (logit > highest) {
                highest = logit;
                best = token;
            }
        }
        return best;
    }

    private static void print(PrintStream out, String what, List<Long> nanos) {
        out.printf(
                "constraint, %s: %d tokens, processor time per token mean %.3f ms, median %.3f ms, 95 %% %.3f ms, largest %.3f ms%n",
                what,
                nanos.size(),
                nanos.stream().mapToLong(Long::longValue).average().orElse(0) / 1e6,
                at(nanos, 0.5) / 1e6,
                at(nanos, 0.95) / 1e6,
                at(nanos, 1) / 1e6);
    }

    private static double at(List<Long> nanos, double share) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
