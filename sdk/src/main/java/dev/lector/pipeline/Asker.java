package dev.lector.pipeline;

import dev.lector.answer.PageTask;
import dev.lector.answer.PointedAnswer;
import dev.lector.answer.WordSpan;
import dev.lector.evidence.Confidence;
import dev.lector.evidence.Spans;
import dev.lector.limits.Budget;
import dev.lector.passage.Passage;
import dev.lector.passage.PassageBook;
import dev.lector.passage.PassageText;
import dev.lector.result.Answer;
import dev.lector.result.Completeness;
import dev.lector.result.Evidence;
import dev.lector.result.Located;
import dev.lector.result.Origin;
import dev.lector.result.Region;
import dev.lector.schema.ValueType;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Questions to a document of any length: an expert of its kind answers what it knows; else its passages are ranked against the
 * question, the model is asked about the pages of the best ones, and the most probable pointed answer wins. Where no page is sure, the paragraph that matches the question best is quoted, if it
 * matches well enough; otherwise the document does not say.
 */
final class Asker {
    /** A document of so many pages is taken in as a whole, of a longer one only what may hold the answer. */
    private static final int SHORT = 3;

    /** Passages looked for: more than are asked about, since short ones leave room. */
    private static final int RANKED = 4;

    /** Words that the model takes in for a question: those of the best passages, since time goes with the words. */
    private static final int WORDS_ASKED = 240;

    private static final int REGIONS = 3;
    private static final String YES = "yes";
    private static final String NO = "no";

    /** A pointed answer below this probability is weaker than a well-matching paragraph. */
    private static final double SURE = 0.5;

    /** A pointed answer of this probability ends the search: the passages that are left were ranked lower. */
    private static final double CLEAR = 0.9;

    /**
     * What a pointed answer's probability is worth where nothing around it speaks of the question; set by looking at free questions to
     * contracts of the factory.
     */
    private static final double UNSUPPORTED = 0.3;

    /** Share of a question's weight that a paragraph must cover to be quoted without a model's word. */
    private static final double COVERED = 0.6;

    private final DocumentText text;
    private final Proposals proposals;
    private final PassageBook book;
    private final List<QuestionExpert> experts;

    Asker(DocumentText text, PassageBook book, Proposals proposals, List<QuestionExpert> experts) {
        this.text = text;
        this.book = book;
        this.proposals = proposals;
        this.experts = List.copyOf(experts);
    }

    Answer ask(String question, Budget budget) {
        budget.check(text.name());
        for (QuestionExpert expert : experts) {
            QuestionExpert.Opinion opinion = expert.answer(book, question);
            if (opinion != null) {
                return answer(question, opinion.text(), opinion.evidence(), opinion.confidence());
            }
        }
        List<PassageBook.Hit> hits = book.search(question, RANKED);
        Pointed pointed = point(question, hits, budget);
        List<Evidence> evidence = new ArrayList<>();
        String answer = null;
        boolean quoted = false;
        double confidence;
        double sure = pointed == null ? 0 : pointed.answer().probability() * support(pointed, question);
        if (pointed != null && sure >= SURE) {
            Evidence proof = evidence(pointed);
            evidence.add(proof);
            answer = proof.value();
            confidence = sure;
        } else if (!hits.isEmpty() && hits.get(0).share() >= COVERED) {
            quoted = true;
            PassageText best = hits.get(0).passage();
            PassageText.Sentence said = book.sentence(best, question);
            answer = said.text();
            confidence = hits.get(0).share() * SURE;
            evidence.addAll(book.quote(best, said.from(), said.to(), said.text(), confidence, List.of()));
        } else {
            confidence = hits.isEmpty() ? 1 : 1 - hits.get(0).share();
        }
        hits.stream().skip(quoted ? 1 : 0).limit(REGIONS).forEach(hit -> evidence.addAll(evidence(hit)));
        return answer(question, answer, evidence, confidence);
    }

    private Answer answer(String question, @Nullable String answer, List<Evidence> evidence, double confidence) {
        return new Answer(question, answer, evidence, confidence, text.findings(), completeness(), text.usage());
    }

    /** Where a phrase stands: the model's pointing first, then paragraphs that share its words. */
    List<Region> locate(String phrase, Budget budget) {
        List<Region> regions = new ArrayList<>(Phrases.find(text.pages(), phrase));
        PageTask task = new PageTask(PageTask.Kind.LOCATE, phrase, ValueType.STRING, List.of());
        for (int page = 0; page < text.pages().size() && regions.isEmpty(); page++) {
            budget.check(text.name());
            TextMap map = text.pages().get(page);
            proposals.ask(page, task).stream()
                    .filter(answer -> !answer.spans().isEmpty() && answer.probability() >= SURE)
                    .forEach(answer -> regions.add(region(map, answer.spans(), answer.probability())));
        }
        if (regions.isEmpty()) {
            book.search(phrase, REGIONS).stream()
                    .filter(hit -> hit.share() >= COVERED)
                    .forEach(hit -> regions.addAll(book.regions(hit.passage(), hit.share() * SURE)));
        }
        regions.sort(Comparator.comparingDouble(Region::score).reversed());
        return regions;
    }

    /**
     * How far what stands around a pointed answer speaks of the question: grows with the share of the question's weight that the answer's
     * passage covers; 1 for a single page, whose words may stand in boxes and tables, and for answers that stand nowhere.
     */
    private double support(Pointed pointed, String question) {
        if (text.pages().size() == 1 || pointed.answer().spans().isEmpty()) {
            return 1;
        }
        int page = text.pages().indexOf(pointed.page());
        int word = pointed.answer().spans().get(0).first();
        double share = book.passages().stream()
                .filter(passage -> passage.passage().parts().stream()
                        .anyMatch(part -> part.page() == page && part.first() <= word && word <= part.last()))
                .mapToDouble(passage -> book.share(question, passage.text()))
                .max()
                .orElse(0);
        return UNSUPPORTED + (1 - UNSUPPORTED) * share;
    }

    private @Nullable Pointed point(String question, List<PassageBook.Hit> hits, Budget budget) {
        boolean choice = YesNo.asks(question);
        PageTask task = choice
                ? new PageTask(PageTask.Kind.ASK, question, ValueType.BOOLEAN, List.of(YES, NO))
                : PageTask.ask(question);
        Pointed best = null;
        for (Map.Entry<Integer, List<WordSpan>> part : wordsToAsk(hits).entrySet()) {
            if (best != null && best.answer().probability() >= CLEAR && !best.says(NO)) {
                break;
            }
            budget.check(text.name());
            int page = part.getKey();
            List<PointedAnswer> answers = proposals.ask(page, part.getValue(), task);
            for (PointedAnswer answer : choice ? answers.stream().limit(1).toList() : answers) {
                Pointed pointed = new Pointed(text.pages().get(page), answer);
                if (!answer.none() && (best == null || pointed.beats(best))) {
                    best = pointed;
                }
            }
        }
        return best != null && best.says(YES) ? proven(best, question) : best;
    }

    /** A yes with the words that it is about, where the model finds them. */
    private Pointed proven(Pointed yes, String question) {
        String subject = YesNo.subject(question);
        if (subject.isEmpty()) {
            return yes;
        }
        PageTask task = PageTask.ask("What is the " + subject + "?");
        return proposals.ask(text.pages().indexOf(yes.page()), task).stream()
                .limit(1)
                .filter(place -> place.probability() >= SURE && !place.none())
                .map(place -> new Pointed(
                        yes.page(),
                        new PointedAnswer(place.spans(), YES, yes.answer().probability())))
                .findFirst()
                .orElse(yes);
    }

    /** The words to ask about, by page: all of a short document, else the best passages, else the first page. */
    private Map<Integer, List<WordSpan>> wordsToAsk(List<PassageBook.Hit> hits) {
        Map<Integer, List<WordSpan>> chosen = new LinkedHashMap<>();
        int pages = text.pages().size();
        if (pages <= SHORT || hits.isEmpty()) {
            for (int page = 0; page < Math.min(pages, SHORT); page++) {
                int words = text.pages().get(page).words().size();
                if (words > 0) {
                    chosen.put(page, List.of(new WordSpan(0, words - 1)));
                }
            }
            return chosen;
        }
        int left = WORDS_ASKED;
        for (PassageBook.Hit hit : hits) {
            for (Passage.Part part : hit.passage().passage().parts()) {
                int words = part.last() - part.first() + 1;
                if (words <= left || chosen.isEmpty()) {
                    left -= words;
                    chosen.computeIfAbsent(part.page(), p -> new ArrayList<>())
                            .add(new WordSpan(part.first(), part.last()));
                }
            }
        }
        return chosen;
    }

    private static Evidence evidence(Pointed pointed) {
        PointedAnswer answer = pointed.answer();
        String choice = answer.choice();
        if (answer.spans().isEmpty()) {
            return new Evidence(
                    "",
                    choice == null ? "" : choice,
                    0,
                    List.of(),
                    Origin.MODEL,
                    Located.NOT_LOCATED,
                    1,
                    answer.probability(),
                    Confidence.band(1, answer.probability()),
                    List.of());
        }
        String words = Spans.text(pointed.page(), answer.spans());
        return placed(
                pointed.page(),
                answer.spans(),
                choice == null ? words.replace('\n', ' ') : choice,
                answer.probability());
    }

    private List<Evidence> evidence(PassageBook.Hit hit) {
        PassageText passage = hit.passage();
        return book.quote(passage, 0, passage.text().length(), passage.text(), hit.share() * SURE, List.of());
    }

    private static Evidence placed(TextMap page, List<WordSpan> spans, String value, double answering) {
        double reading = Spans.reading(page, spans);
        return new Evidence(
                Spans.text(page, spans),
                value,
                page.page(),
                Spans.boxes(page, spans),
                Spans.origin(page, spans),
                Located.EXACT,
                reading,
                answering,
                Confidence.band(reading, answering),
                List.of());
    }

    private static Region region(TextMap page, List<WordSpan> spans, double score) {
        return new Region(page.page(), Spans.boxes(page, spans), Spans.text(page, spans), score);
    }

    private Completeness completeness() {
        return text.complete() ? Completeness.COMPLETE : Completeness.PARTIAL;
    }

    private record Pointed(TextMap page, PointedAnswer answer) {
        boolean says(String choice) {
            return choice.equals(answer.choice());
        }

        /** The more probable answer wins; but a document says no only if none of its pages says yes, and none of them less surely. */
        boolean beats(Pointed other) {
            boolean surer = answer.probability() > other.answer.probability();
            return says(NO) ? other.says(NO) && !surer : other.says(NO) || surer;
        }
    }
}
