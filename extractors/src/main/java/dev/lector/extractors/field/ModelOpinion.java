package dev.lector.extractors.field;

import dev.lector.answer.PageTask;
import dev.lector.answer.PointedAnswer;
import dev.lector.answer.WordSpan;
import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.field.Choice.Span;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Segment;
import dev.lector.extractors.layout.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a pointing model says of a field's candidates, as a probability: its own for words that it points at, times the share of
 * words that both have in common. Asked once for a field and page, on the first pages and the last. One instance a document.
 */
public final class ModelOpinion {
    /** Further pages rarely name what a document is about, and each has to be taken in. */
    private static final int FIRST_PAGES = 3;

    /** Answers below this are noise. */
    private static final double LEAST = 0.1;

    /** Why a choice of the model's own was taken. */
    public static final List<String> POINTED = List.of("the model points here");

    private final DocumentLayout layout;
    private final SpanProposals proposals;
    private final Map<String, String> descriptions;
    private final ModelTrust trust;
    private final Map<String, List<Pointed>> asked = new HashMap<>();

    /**
     * @param descriptions what the fields mean, by name, for fields that bring no description of their own
     */
    public ModelOpinion(DocumentLayout layout, SpanProposals proposals, Map<String, String> descriptions) {
        this(layout, proposals, descriptions, ModelTrust.FITTED);
    }

    /** With another trust in the model than the fitted one. */
    public ModelOpinion(
            DocumentLayout layout, SpanProposals proposals, Map<String, String> descriptions, ModelTrust trust) {
        this.layout = layout;
        this.proposals = proposals;
        this.descriptions = Map.copyOf(descriptions);
        this.trust = trust;
    }

    ModelTrust trust() {
        return trust;
    }

    /** What the model says of a party's name, as a feature of its score. */
    public double ofParty(FieldSpec field, List<Span> spans) {
        return trust.parties() * of(field, spans);
    }

    private record Pointed(int page, Set<Integer> words, double probability) {}

    /** Probability that the candidate is what the model points at. */
    public double of(FieldSpec field, Candidate candidate) {
        return of(field, candidate.page(), candidate.tokens());
    }

    /** Probability that the words of these spans are what the model points at. */
    public double of(FieldSpec field, List<Span> spans) {
        List<Token> tokens = new ArrayList<>();
        spans.forEach(s -> tokens.addAll(s.segment().tokens().subList(s.first(), s.last() + 1)));
        return of(field, spans.get(0).segment().page(), tokens);
    }

    /** What the model points at, most probable first, each as the words of its lines with the model's probability as score. */
    public List<Choice> choices(FieldSpec field) {
        if (proposals == SpanProposals.NONE) {
            return List.of();
        }
        return answers(field).stream()
                .sorted(Comparator.comparingDouble(Pointed::probability).reversed())
                .map(this::choice)
                .filter(c -> !c.spans().isEmpty())
                .toList();
    }

    private Choice choice(Pointed pointed) {
        List<Span> spans = new ArrayList<>();
        for (Segment segment : layout.pages().get(pointed.page).segments()) {
            int first = -1;
            for (int i = 0; i <= segment.size(); i++) {
                boolean meant = i < segment.size()
                        && pointed.words.contains(segment.tokens().get(i).word());
                if (meant && first < 0) {
                    first = i;
                } else if (!meant && first >= 0) {
                    spans.add(new Span(segment, first, i - 1));
                    first = -1;
                }
            }
        }
        String value = spans.stream().map(Span::text).collect(Collectors.joining(" "));
        return new Choice(value, spans, pointed.probability, POINTED);
    }

    private double of(FieldSpec field, int page, List<Token> tokens) {
        if (proposals == SpanProposals.NONE) {
            return 0;
        }
        Set<Integer> words = new HashSet<>();
        tokens.forEach(t -> words.add(t.word()));
        double best = 0;
        for (Pointed pointed : answers(field)) {
            if (pointed.page == page) {
                Set<Integer> both = new HashSet<>(words);
                both.retainAll(pointed.words);
                double union = words.size() + pointed.words.size() - both.size();
                best = Math.max(best, pointed.probability * both.size() / union);
            }
        }
        return best;
    }

    private List<Pointed> answers(FieldSpec field) {
        return asked.computeIfAbsent(field.name(), name -> ask(field));
    }

    private List<Pointed> ask(FieldSpec field) {
        String description =
                field.description().isEmpty() ? descriptions.getOrDefault(field.name(), "") : field.description();
        PageTask task =
                PageTask.field(description.isEmpty() ? field.name() : field.name() + ": " + description, field.type());
        List<Pointed> answers = new ArrayList<>();
        int pages = layout.pages().size();
        for (int page = 0; page < pages; page++) {
            if (page < FIRST_PAGES || page == pages - 1) {
                for (PointedAnswer answer : proposals.ask(page, task)) {
                    if (!answer.spans().isEmpty() && answer.probability() >= LEAST) {
                        answers.add(new Pointed(page, words(answer.spans()), answer.probability()));
                    }
                }
            }
        }
        return List.copyOf(answers);
    }

    private static Set<Integer> words(List<WordSpan> spans) {
        Set<Integer> words = new HashSet<>();
        for (WordSpan span : spans) {
            for (int i = span.first(); i <= span.last(); i++) {
                words.add(i);
            }
        }
        return words;
    }
}
