package dev.lector.passage;

import dev.lector.evidence.Confidence;
import dev.lector.evidence.Spans;
import dev.lector.result.Evidence;
import dev.lector.result.Located;
import dev.lector.result.Region;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The passages of a document, ready to be searched and quoted. Immutable and thread-safe; build it once for many questions. */
public final class PassageBook {
    private static final double ROUNDING = 1e-9;

    private final List<TextMap> pages;
    private final List<PassageText> passages;
    private final PassageIndex index;
    private final Language language;

    private PassageBook(List<TextMap> pages) {
        this.pages = List.copyOf(pages);
        passages = PassageCutter.cut(pages).stream()
                .map(passage -> new PassageText(passage, pages))
                .toList();
        language = Language.of(passages);
        index = new PassageIndex(passages, language);
    }

    public static PassageBook of(List<TextMap> pages) {
        return new PassageBook(pages);
    }

    /**
     * A passage that was found.
     *
     * @param passage it
     * @param score   BM25: only for comparing hits of one search
     * @param share   part of the question's weight that its words cover, 0 to 1
     */
    public record Hit(PassageText passage, double score, double share) {}

    public List<TextMap> pages() {
        return pages;
    }

    /** The language that most of its words are in, such as {@code en}: one of English, German, French, Spanish, Italian and Dutch. */
    public String language() {
        return language.name().toLowerCase(Locale.ROOT);
    }

    /** All passages in reading order. */
    public List<PassageText> passages() {
        return passages;
    }

    /** The passages that match a question's words best, best first; those that match nothing are left out. */
    public List<Hit> search(String question, int limit) {
        return index.search(question, limit).stream()
                .map(hit -> new Hit(passages.get(hit.passage()), hit.score(), hit.share()))
                .toList();
    }

    /** The part of a question's weight that a text's words cover, 0 to 1. */
    public double share(String question, String text) {
        return index.share(question, text);
    }

    /** The sentence of a passage that covers as much of a question as all of it does, else the whole passage. */
    public PassageText.Sentence sentence(PassageText passage, String question) {
        double all = share(question, passage.text());
        return passage.sentences().stream()
                .filter(sentence -> share(question, sentence.text()) >= all - ROUNDING)
                .findFirst()
                .orElseGet(() -> new PassageText.Sentence(0, passage.text().length(), passage.text()));
    }

    /**
     * Evidence for characters of a passage, one for each page that they stand on.
     *
     * @param value     the value they stand for
     * @param answering probability that they are what was asked for, 0 to 1
     * @param why       short reasons
     */
    public List<Evidence> quote(
            PassageText passage, int from, int to, String value, double answering, List<String> why) {
        List<Evidence> evidence = new ArrayList<>();
        for (Passage.Part part : passage.parts(from, to)) {
            TextMap page = pages.get(part.page());
            double reading = Spans.reading(page, PassageText.spans(part));
            String printed = Spans.text(page, PassageText.spans(part));
            evidence.add(new Evidence(
                    printed,
                    value,
                    page.page(),
                    Spans.boxes(page, PassageText.spans(part)),
                    Spans.origin(page, PassageText.spans(part)),
                    printed.replace('\n', ' ').equals(value) ? Located.EXACT : Located.NORMALISED,
                    reading,
                    answering,
                    Confidence.band(reading, answering),
                    why));
        }
        return evidence;
    }

    /** The regions of a whole passage, one for each page that it stands on. */
    public List<Region> regions(PassageText passage, double score) {
        return passage.passage().parts().stream()
                .map(part -> {
                    TextMap page = pages.get(part.page());
                    return new Region(
                            page.page(),
                            Spans.boxes(page, PassageText.spans(part)),
                            Spans.text(page, PassageText.spans(part)),
                            score);
                })
                .toList();
    }
}
