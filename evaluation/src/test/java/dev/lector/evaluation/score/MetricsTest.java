package dev.lector.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lector.report.ReportPage;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MetricsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':'x'}|{'a':'x'}|1",
                "{'a':'x','b':'y'}|{'a':'x'}|0.5",
                "{'a':'x'}|{'a':'x','b':'y'}|0.5",
                "['x','y']|['y','x']|1",
                "['x','y','z']|['y']|0.333333",
                "{'l':[{'d':'lamp','t':'1'},{'d':'desk','t':'2'}]}|{'l':[{'d':'desk','t':'2'},{'d':'lamp','t':'1'}]}|1",
                "'abcd'|'abce'|0.75",
                "'abcd'|'xyzw'|0",
                "{'a':null}|{}|1",
                "{'a':'x'}|{'a':['x']}|0",
            })
    void shouldGiveAnlsStarOfTrees(String truth, String prediction, double wanted) {
        assertThat(AnlsStar.of(json(truth), json(prediction))).isCloseTo(wanted, within(1e-6));
    }

    @Test
    void shouldAssignAsWellAsTryingAll() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            double[][] similarity = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
            int columns = similarity[0].length;
            for (int i = 0; i < similarity.length; i++) {
                similarity[i] = random.doubles(columns).toArray();
            }
            int[] match = Assignment.best(similarity);
            double sum = 0;
            for (int i = 0; i < match.length; i++) {
                sum += match[i] < 0 ? 0 : similarity[i][match[i]];
            }
            assertThat(sum).isCloseTo(best(similarity, 0, new boolean[columns]), within(1e-9));
        }
    }

    private static double best(double[][] similarity, int row, boolean[] used) {
        if (row == similarity.length) {
            return 0;
        }
        double best = best(similarity, row + 1, used);
        for (int column = 0; column < used.length; column++) {
            if (!used[column]) {
                used[column] = true;
                best = Math.max(best, similarity[row][column] + best(similarity, row + 1, used));
                used[column] = false;
            }
        }
        return best;
    }

    @Test
    void shouldGiveTheCalibrationErrorOfKnownValues() {
        Calibration calibration = new Calibration();
        for (int i = 0; i < 10; i++) {
            calibration.add(0.95, i < 5, false);
        }
        assertThat(calibration.error()).isCloseTo(0.45, within(1e-9));
    }

    @Test
    void shouldMatchRowsBeforeItCountsCells() {
        JsonNode truth = json("{'id':'a','lines_complete':true,'lines':[{'description':'lamp','line_total':'1.00'},"
                + "{'description':'desk','line_total':'2.00'}]}");
        JsonNode prediction = json(
                "{'lines':[{'description':'desk','line_total':'2.00'},{'description':'lamp','line_total':'9.00'}]}");
        Map<String, Measures.Measure> measures = score(truth, prediction);
        assertThat(measures.get("table F1, cells, rows matched").rate()).isCloseTo(0.75, within(1e-9));
        assertThat(measures.get("table F1, whole rows, rows matched").rate()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void shouldCountAValueAsGroundedOnlyWhenItIsRight() {
        JsonNode truth = json("{'id':'a','kind':'invoice','types':{'x':'id','y':'id'},'fields':{'x':'1','y':'2'},"
                + "'boxes':{'x':[[1,0,0,100,10]],'y':[[1,0,50,100,60]]}}");
        JsonNode prediction = json("{'fields':{'x':'1','y':'3'},'boxes':{'x':[1,0,0,100,12],'y':[1,0,50,100,60]}}");
        Map<String, Measures.Measure> measures = score(truth, prediction);
        assertThat(measures.get("grounding F1, words, IoU>=0.5").rate()).isCloseTo(0.5, within(1e-9));
        assertThat(measures.get("grounding F1, page").rate()).isCloseTo(0.5, within(1e-9));
        assertThat(measures.get("boxes given: IoU>=0.5").rate()).isEqualTo(1);
    }

    @Test
    void shouldMeasureAbstentionAndClauses() {
        JsonNode truth = json("{'id':'a','questions':[{'id':'1','type':'string','answer':'x','answerable':true,"
                + "'evidence':[{'text':'the term is two years','pages':[3]}]},{'id':'2','answerable':false,'answer':''},"
                + "{'id':'3','answerable':false,'answer':''}]}");
        JsonNode prediction = json("{'answers':{'1':null,'2':null,'3':'y'},'evidence':{'1':["
                + "{'text':'term is two years','page':3},{'text':'other words','page':1}]}}");
        Map<String, Measures.Measure> measures = score(truth, prediction);
        assertThat(measures.get("abstention, precision").rate()).isEqualTo(0.5);
        assertThat(measures.get("abstention, recall").rate()).isEqualTo(0.5);
        assertThat(measures.get("evidence: page recall at 3").rate()).isEqualTo(1);
        assertThat(measures.get("clauses, word overlap>=0.5, precision").rate()).isEqualTo(0.5);
        assertThat(measures.get("clauses, word overlap>=0.5, recall").rate()).isEqualTo(1);
    }

    @Test
    void shouldSayWhatGotBetterAndWhatGotWorse() {
        JsonNode truth = json("{'id':'a','kind':'invoice','types':{'x':'id','y':'id'},'fields':{'x':'1','y':'2'}}");
        ScoreSheet first = Scorer.score(List.of(truth), id -> json("{'fields':{'x':'1','y':'9'}}"));
        ScoreSheet second = Scorer.score(List.of(truth), id -> json("{'fields':{'x':'7','y':'2'}}"));
        Comparison comparison = Comparison.of(first, second);
        assertThat(comparison.better()).extracting(Judgement::name).containsExactly("y");
        assertThat(comparison.worse()).extracting(Judgement::name).containsExactly("x");
        assertThat(comparison.text())
                .contains("- field x: expected '1', now '7'", "+ field y", "1 better, 1 worse, in 1 documents");
    }

    @Test
    void shouldShowMissesWithBothBoxes(@TempDir Path folder) throws Exception {
        JsonNode truth = json(
                "{'id':'a<b','kind':'invoice','types':{'x':'id'},'fields':{'x':'<1>'},'boxes':{'x':[[1,10,20,110,30]]}}");
        JsonNode prediction = json("{'fields':{'x':'7'},'boxes':{'x':[1,400,20,500,30]},'confidence':{'x':0.8}}");
        ScoreSheet sheet = Scorer.score(List.of(truth), id -> prediction);
        BufferedImage page = new BufferedImage(200, 280, BufferedImage.TYPE_INT_RGB);
        String html = ScoreReport.html("Run", sheet, id -> List.of(new ReportPage(1, page)));
        assertThat(html)
                .contains(
                        "class=\"t\"",
                        "x=\"10.0\"",
                        "class=\"p\"",
                        "x=\"400.0\"",
                        "&lt;1&gt;",
                        "a&lt;b",
                        "data:image/jpeg;base64,")
                .doesNotContain("a<b");
        JsonLines.write(sheet, folder.resolve("scores.jsonl"));
        List<String> lines = Files.readAllLines(folder.resolve("scores.jsonl"));
        assertThat(lines)
                .allSatisfy(line -> assertThat(JSON.readTree(line).isObject()).isTrue());
        assertThat(lines).anySatisfy(line -> assertThat(
                        JSON.readTree(line).path("confidence").asDouble(0))
                .isEqualTo(0.8));
    }

    private static Map<String, Measures.Measure> score(JsonNode truth, JsonNode prediction) {
        return Scorer.score(List.of(truth), id -> prediction).measures().all();
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
