package dev.lector.extractors.split;

import dev.lector.extractors.classify.Classifier;
import dev.lector.extractors.label.LabelPacks;
import dev.lector.extractors.layout.Folding;
import dev.lector.geometry.Box;
import dev.lector.text.TextMap;
import dev.lector.text.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of a page.
 *
 * @param number     what it says about its number, or null
 * @param head       folded words of its letterhead
 * @param foot       folded words at its bottom
 * @param ids        words with at least four digits or letters, one of them a digit: numbers of papers and people
 * @param features   those of {@link Classifier#features}
 * @param kinds      probabilities of the page's kind, seen alone
 * @param language   of the page
 * @param aspect     height over width
 * @param lineHeight median height of its words over its width: the size of its type
 */
record PageView(
        @Nullable PageNumber number,
        Set<String> head,
        Set<String> foot,
        Set<String> ids,
        Map<String, Double> features,
        Map<String, Double> kinds,
        String language,
        double aspect,
        double lineHeight) {
    private static final double TOP = 0.13;
    private static final double BOTTOM = 0.9;

    static PageView of(TextMap page) {
        Set<String> head = new HashSet<>();
        Set<String> foot = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Word word : page.words()) {
            String key = Folding.key(word.text());
            Box box = word.box();
            if (key.length() >= 2 && box.y1() < TOP) {
                head.add(key);
            }
            if (key.length() >= 2 && box.y0() > BOTTOM) {
                foot.add(key);
            }
            if (key.length() >= 4 && key.chars().anyMatch(Character::isDigit)) {
                ids.add(key);
            }
        }
        Map<String, Double> features = page.words().isEmpty() ? Map.of() : Classifier.features(List.of(page));
        double aspect = page.size().height() / page.size().width();
        return new PageView(
                PageNumber.of(page),
                head,
                foot,
                ids,
                features,
                Classifier.bundled().kinds(features),
                LabelPacks.bundled().language(page.text()),
                aspect,
                typeSize(page) * aspect);
    }

    private static double typeSize(TextMap page) {
        List<Double> heights =
                page.words().stream().map(w -> w.box().height()).sorted().toList();
        return heights.isEmpty() ? 0 : heights.get(heights.size() / 2);
    }

    boolean blank() {
        return features.isEmpty();
    }
}
