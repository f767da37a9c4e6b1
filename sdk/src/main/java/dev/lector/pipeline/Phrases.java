package dev.lector.pipeline;

import dev.lector.answer.WordSpan;
import dev.lector.evidence.Spans;
import dev.lector.result.Region;
import dev.lector.text.TextMap;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Places where a phrase is printed word for word, case, accents and punctuation aside. */
final class Phrases {
    private Phrases() {}

    static List<Region> find(List<TextMap> pages, String phrase) {
        List<String> wanted = Arrays.stream(phrase.split("\\s+"))
                .map(Phrases::fold)
                .filter(w -> !w.isEmpty())
                .toList();
        List<Region> regions = new ArrayList<>();
        if (!wanted.isEmpty()) {
            pages.forEach(page -> find(page, wanted, regions));
        }
        return regions;
    }

    private static void find(TextMap page, List<String> wanted, List<Region> regions) {
        List<String> words =
                page.words().stream().map(word -> fold(word.text())).toList();
        for (int i = 0; i + wanted.size() <= words.size(); i++) {
            if (words.subList(i, i + wanted.size()).equals(wanted)) {
                List<WordSpan> spans = List.of(new WordSpan(i, i + wanted.size() - 1));
                regions.add(new Region(page.page(), Spans.boxes(page, spans), Spans.text(page, spans), 1));
            }
        }
    }

    private static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{P}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
