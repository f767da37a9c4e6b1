package dev.lector.extractors.classify;

import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.label.LabelFinder;
import dev.lector.extractors.label.LabelHit;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Folding;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Row;
import dev.lector.extractors.layout.Segment;
import dev.lector.extractors.layout.Token;
import dev.lector.geometry.PageSize;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The numbers that a document is told by: who it says it is (titles), words that go with a kind (phrases), what it labels (concepts
 * and columns), and how it looks. Nothing here is a word of one company. Stateless.
 */
public final class Features {
    private static final int MAX_WORDS = 6;
    private static final double HEAD = 0.45;
    private static final int SENTENCE = 8;
    private static final Pattern AMOUNT = Pattern.compile("\\D{0,3}\\d[\\d.,' ]*[.,]\\d{2}\\D{0,3}");

    private final TitleBook titles;
    private final LabelBook book;

    Features(TitleBook titles, LabelBook book) {
        this.titles = titles;
        this.book = book;
    }

    /** The features of a document of so many pages by its first ones, by name. */
    Map<String, Double> of(DocumentLayout layout, int count) {
        Map<String, Double> counts = new TreeMap<>();
        Set<String> phrases = new HashSet<>();
        for (PageLayout page : layout.pages()) {
            for (Segment segment : page.segments()) {
                words(page, segment, counts, phrases);
            }
        }
        for (LabelHit hit : LabelFinder.find(layout, book)) {
            if (hit.strength() > 0.5) {
                counts.merge("concept " + hit.concept(), 1.0, Double::sum);
            }
        }
        Map<String, Double> features = new TreeMap<>();
        counts.forEach((name, n) -> features.put(name, name.startsWith("title head") ? n : Math.log1p(n)));
        shape(layout, features);
        features.put("shape pages", Math.log(Math.max(1, count)));
        return features;
    }

    /** Longest phrase first, so that an order confirmation is no order. */
    private void words(PageLayout page, Segment segment, Map<String, Double> counts, Set<String> phrases) {
        int i = 0;
        while (i < segment.size()) {
            int title = -1;
            List<String> kinds =
                    titles.compound(Folding.key(segment.tokens().get(i).text()));
            StringBuilder key = new StringBuilder();
            for (int j = i; j < Math.min(segment.size(), i + MAX_WORDS); j++) {
                key.append(Folding.key(segment.tokens().get(j).text()));
                String folded = key.toString();
                List<String> titled = i == 0 ? titles.nearlyTitled(folded) : titles.titled(folded);
                if (!titled.isEmpty()) {
                    title = j;
                    kinds = titled;
                }
                if (phrases.add(folded)) {
                    titles.phrased(folded).forEach(kind -> counts.merge("phrase " + kind, 1.0, Double::sum));
                }
            }
            title(page, segment, i, Math.max(title, i), kinds, counts);
            i = Math.max(title, i) + 1;
        }
        columns(segment, counts);
    }

    private void title(
            PageLayout page, Segment segment, int first, int last, List<String> kinds, Map<String, Double> counts) {
        boolean alone = last - first + 1 == segment.size();
        boolean leads = first == 0;
        boolean head = page.index() == 0 && segment.box().y0() < HEAD;
        double size = segment.box(first, last).height() / page.lineHeight();
        double weight = (alone ? 1 : leads ? 0.5 : 0.2) * Math.min(3, Math.max(0.5, size));
        for (String kind : kinds) {
            counts.merge("title any " + kind, 1.0, Double::sum);
            if (head) {
                counts.merge("title head " + kind, weight, Math::max);
            }
        }
    }

    private void columns(Segment segment, Map<String, Double> counts) {
        if (segment.size() <= 4) {
            book.columns(Folding.key(segment.text()))
                    .forEach(label -> counts.merge("column " + label.concept(), 1.0, Double::sum));
        }
    }

    private static void shape(DocumentLayout layout, Map<String, Double> features) {
        double words = 0;
        double digits = 0;
        double amounts = 0;
        double sentences = 0;
        double segments = 0;
        double rows = 0;
        double aspect = 0;
        for (PageLayout page : layout.pages()) {
            PageSize size = page.map().size();
            aspect = Math.max(aspect, size.height() / size.width());
            for (Row row : page.rows()) {
                rows++;
                for (Segment segment : row.segments()) {
                    segments++;
                    sentences += segment.size() >= SENTENCE ? 1 : 0;
                    for (Token token : segment.tokens()) {
                        words++;
                        digits += token.hasDigit() ? 1 : 0;
                        amounts += AMOUNT.matcher(token.text()).matches() ? 1 : 0;
                    }
                }
            }
        }
        int pages = Math.max(1, layout.pages().size());
        features.put("shape words", Math.log1p(words / pages));
        features.put("shape digits", digits / Math.max(1, words));
        features.put("shape amounts", amounts / Math.max(1, words));
        features.put("shape sentences", sentences / Math.max(1, rows));
        features.put("shape columns", segments / Math.max(1, rows));
        features.put("shape narrow", Math.max(0, Math.min(3, aspect) - 1.45));
    }
}
