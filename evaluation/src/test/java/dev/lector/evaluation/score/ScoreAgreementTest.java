package dev.lector.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our measures against those of the shared corpus' scorer, on random predictions.
 *
 * <p>{@code reference.tsv} is what {@code python3 score.py TRUTH PRED} printed for the folders that this test writes for
 * {@value #SEED}; {@code -Dlector.goldens.write=true} writes it anew where the scorer lies beside the checkout.
 */
class ScoreAgreementTest {
    private static final long SEED = 20261125;
    private static final int DOCUMENTS = 60;

    @TempDir
    private Path folder;

    @Test
    void shouldGiveTheNumbersThatTheSharedScorerGave() throws Exception {
        RandomCases cases = new RandomCases(SEED, DOCUMENTS);
        Path scorer = scorer();
        if (Boolean.getBoolean("lector.goldens.write") && scorer != null) {
            Path golden = Path.of("src/test/resources/dev/lector/evaluation/score/reference.tsv");
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, run(scorer, cases));
        }
        try (InputStream in = ScoreAgreementTest.class.getResourceAsStream("reference.tsv")) {
            assertThat(in).as("reference.tsv").isNotNull();
            agree(new String(in.readAllBytes(), StandardCharsets.UTF_8), cases);
        }
    }

    /** Where the shared tools lie beside the checkout, fresh predictions are scored by both. */
    @Test
    void shouldAgreeWithTheSharedScorerOnFreshPredictions() throws Exception {
        Path scorer = scorer();
        long seed = scorer == null ? SEED : System.nanoTime();
        System.out.println("seed " + seed);
        RandomCases cases = new RandomCases(seed, DOCUMENTS);
        Map<String, Measures.Measure> ours = score(cases);
        assertThat(ours).containsKey("fields, all");
        if (scorer != null) {
            agree(run(scorer, cases), cases);
        }
    }

    private static Map<String, Measures.Measure> score(RandomCases cases) {
        return Scorer.score(cases.truths, cases.predictions::get).measures().all();
    }

    private static void agree(String table, RandomCases cases) {
        Map<String, Measures.Measure> ours = score(cases);
        Map<String, String[]> theirs = new LinkedHashMap<>();
        table.lines().map(line -> line.split("\t")).forEach(cells -> theirs.put(cells[0], cells));
        assertThat(theirs).hasSizeGreaterThan(15);
        theirs.forEach((name, cells) -> {
            Measures.Measure own = ours.get(name);
            assertThat(own).as(name).isNotNull();
            assertThat(own.asked()).as(name).isEqualTo(Integer.parseInt(cells[2]));
            // %g prints six digits
            assertThat(own.right())
                    .as(name)
                    .isCloseTo(Double.parseDouble(cells[1]), within(1e-5 * Math.max(1, own.right())));
        });
    }

    private String run(Path scorer, RandomCases cases) throws IOException, InterruptedException {
        Path truths = Files.createDirectories(folder.resolve("truth"));
        Path predictions = Files.createDirectories(folder.resolve("pred"));
        for (var truth : cases.truths) {
            Files.writeString(truths.resolve(truth.path("id").asString("") + ".json"), truth.toString());
        }
        for (var prediction : cases.predictions.entrySet()) {
            Files.writeString(
                    predictions.resolve(prediction.getKey() + ".json"),
                    prediction.getValue().toString());
        }
        Process process = new ProcessBuilder("python3", scorer.toString(), truths.toString(), predictions.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String table = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return table;
    }

    /** {@code ../shared/tools/score.py} from the root of the checkout, or null. */
    private static @Nullable Path scorer() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("sdk")) && Files.exists(at.resolve("evaluation"))) {
                Path file = at.resolveSibling("shared/tools/score.py");
                return Files.exists(file) ? file : null;
            }
        }
        return null;
    }
}
