package dev.lector.internal.starter;

import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the Python recipe wrote down of the committed weights; the Java side must give the same. */
final class GoldenAnswers {
    private static final String FOLDER = "/dev/lector/models/starter/answerer/";

    private GoldenAnswers() {}

    static JsonNode read() {
        return JsonMapper.shared().readTree(Path.of("..", "models", "starter", "golden", "answerer-golden.json"));
    }

    static StarterSpec spec() throws IOException {
        try (InputStream json = GoldenAnswers.class.getResourceAsStream(FOLDER + "answerer.json")) {
            return StarterSpec.of(JsonMapper.shared().readTree(json));
        }
    }

    /** The golden page; its lines are the runs of words with one line number. */
    static TextMap page(JsonNode golden) {
        PageSize size = new PageSize(595, 842);
        List<Word> words = new ArrayList<>();
        for (JsonNode w : golden.path("page")) {
            Box box = new Box(
                    w.get(1).asDouble(),
                    w.get(2).asDouble(),
                    w.get(3).asDouble(),
                    w.get(4).asDouble(),
                    size);
            words.add(new Word(w.get(0).asString(), box, w.get(5).asInt(), TextSource.TEXT_LAYER, 1));
        }
        return map(size, words);
    }

    static TextMap map(PageSize size, List<Word> words) {
        List<Line> lines = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || words.get(i).line() != words.get(first).line()) {
                lines.add(new Line(
                        first,
                        i - 1,
                        Box.around(
                                words.subList(first, i).stream().map(Word::box).toList())));
                first = i;
            }
        }
        return new TextMap(1, size, words, lines, List.of());
    }

    static int[] ints(JsonNode array) {
        return array.valueStream().mapToInt(JsonNode::asInt).toArray();
    }
}
