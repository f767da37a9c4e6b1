package dev.lector.extractors.record;

import dev.lector.extractors.DocumentExtractor;
import dev.lector.extractors.Extracted;
import dev.lector.extractors.Proofs;
import dev.lector.extractors.candidate.CandidateFinder;
import dev.lector.extractors.candidate.Candidates;
import dev.lector.extractors.field.Choice;
import dev.lector.extractors.field.FieldScorer;
import dev.lector.extractors.field.FieldSpec;
import dev.lector.extractors.field.ModelOpinion;
import dev.lector.extractors.field.Scored;
import dev.lector.extractors.field.SpanProposals;
import dev.lector.extractors.field.TextValues;
import dev.lector.extractors.label.Label;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.label.LabelFinder;
import dev.lector.extractors.label.LabelHit;
import dev.lector.extractors.label.LabelPacks;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Folding;
import dev.lector.result.Evidence;
import dev.lector.schema.ValueType;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fields of any record, by their names, descriptions and types. Thread-safe. */
public final class RecordExtractor implements DocumentExtractor {
    private static final double LEAST = 0.2;
    private static final double BORROWED = 0.97;
    private static final double LARGEST = 0.35;

    private final List<FieldSpec> fields;
    private final List<Interval> intervals;
    private final LabelBook book;

    /** For these fields; concepts that they bring are kept. */
    public RecordExtractor(List<FieldSpec> wanted) {
        this(wanted, LabelPacks.bundled());
    }

    public RecordExtractor(List<FieldSpec> wanted, LabelBook packs) {
        Map<String, Map<String, Double>> labels = new HashMap<>();
        List<FieldSpec> specs = new ArrayList<>();
        List<Interval> pairs = Interval.of(wanted);
        for (FieldSpec field : wanted) {
            String own = "field:" + field.name();
            Map<String, Double> phrases = FieldWords.phrases(field, FieldWords.words(field.name()));
            for (Interval pair : pairs) {
                if (pair.from().name().equals(field.name()) || pair.to().name().equals(field.name())) {
                    List<String> period = new ArrayList<>(pair.stem());
                    period.add("dates");
                    phrases.putAll(FieldWords.phrases(FieldSpec.of("", ValueType.DATE), period));
                }
            }
            borrow(phrases, packs);
            labels.put(own, phrases);
            specs.add(new FieldSpec(field.name(), field.type(), List.of(own), field.description()));
        }
        this.fields = List.copyOf(specs);
        this.intervals = Interval.of(specs);
        this.book = packs.with(labels);
    }

    /** What the packs call the same thing, in all their languages, counts nearly like the name that named it. */
    private static void borrow(Map<String, Double> phrases, LabelBook packs) {
        for (Map.Entry<String, Double> phrase : List.copyOf(phrases.entrySet())) {
            for (Label label : packs.concepts(Folding.key(phrase.getKey()))) {
                if (label.strength() > 0.9) {
                    packs.strong(label.concept())
                            .forEach(key -> phrases.putIfAbsent(key, BORROWED * phrase.getValue()));
                }
            }
        }
    }

    @Override
    public Extracted extract(List<TextMap> pages, SpanProposals proposals) {
        DocumentLayout layout = DocumentLayout.of(pages, book);
        List<LabelHit> hits = LabelFinder.find(layout, book);
        Candidates candidates = CandidateFinder.find(layout);
        FieldScorer scorer = new FieldScorer(layout, hits, new ModelOpinion(layout, proposals, Map.of()));
        Map<String, Choice> chosen = new LinkedHashMap<>();
        for (Interval pair : intervals) {
            interval(pair, layout, scorer, candidates, chosen);
        }
        for (FieldSpec field : fields) {
            if (!chosen.containsKey(field.name())) {
                List<Scored> scored = scored(field, layout, hits, scorer, candidates);
                scored.stream()
                        .filter(s -> s.score() >= LEAST)
                        .findFirst()
                        .ifPresent(s -> chosen.put(field.name(), Choice.of(s)));
            }
        }
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        for (FieldSpec field : fields) {
            Choice choice = chosen.get(field.name());
            if (choice != null) {
                evidence.put(
                        field.name(),
                        Proofs.of(layout, "record." + field.type().name().toLowerCase(Locale.ROOT), choice));
            }
        }
        return new Extracted(evidence, List.of(), List.of());
    }

    private static void interval(
            Interval pair,
            DocumentLayout layout,
            FieldScorer scorer,
            Candidates candidates,
            Map<String, Choice> chosen) {
        Scored best = null;
        Ranges.Range bestRange = null;
        for (Ranges.Range range : Ranges.find(layout, candidates.of(ValueType.DATE))) {
            List<Scored> scored = scorer.score(pair.from(), List.of(range.whole()));
            List<Scored> other = scorer.score(pair.to(), List.of(range.whole()));
            for (Scored s : scored.isEmpty() ? other : scored) {
                if (best == null || s.score() > best.score()) {
                    best = s;
                    bestRange = range;
                }
            }
        }
        if (best != null && bestRange != null && best.score() >= 0.3) {
            List<String> why = List.of("period with label");
            chosen.put(pair.from().name(), Choice.of(new Scored(bestRange.from(), best.score(), why)));
            chosen.put(pair.to().name(), Choice.of(new Scored(bestRange.to(), best.score(), why)));
        }
    }

    private static List<Scored> scored(
            FieldSpec field, DocumentLayout layout, List<LabelHit> hits, FieldScorer scorer, Candidates candidates) {
        return switch (field.type()) {
            case STRING, PARTY, ADDRESS, BOOLEAN, DURATION, ENUM, PHONE, URI, TIME, YEAR_MONTH, DATE_TIME ->
                TextValues.scored(layout, hits, scorer, field);
            case AMOUNT, NUMBER, INTEGER, PERCENT ->
                largest(field, scorer.score(field, candidates.of(ValueType.AMOUNT)));
            case DATE -> scorer.score(field, candidates.of(ValueType.DATE));
            case ID -> scorer.score(field, candidates.of(ValueType.ID));
            case IBAN -> scorer.score(field, candidates.of(ValueType.IBAN));
            case CURRENCY -> scorer.score(field, candidates.of(ValueType.CURRENCY));
            case EMAIL -> scorer.score(field, candidates.of(ValueType.EMAIL));
        };
    }

    /** A total or gross amount is no smaller than its parts. */
    private static List<Scored> largest(FieldSpec field, List<Scored> scored) {
        List<String> words = FieldWords.words(field.name());
        if (scored.isEmpty() || !words.contains("total") && !words.contains("gross")) {
            return scored;
        }
        double max =
                scored.stream().mapToDouble(s -> s.candidate().cents()).max().orElse(1);
        List<Scored> weighted = new ArrayList<>();
        for (Scored s : scored) {
            double share = max <= 0 ? 0 : Math.max(0, s.candidate().cents() / max);
            weighted.add(new Scored(s.candidate(), s.score() + LARGEST * (share - 1), s.why()));
        }
        weighted.sort(Comparator.comparingDouble(Scored::score).reversed());
        return weighted;
    }
}
