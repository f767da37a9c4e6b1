package dev.lector.extractors.template;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.lector.evidence.Locator;
import dev.lector.extractors.Proofs;
import dev.lector.extractors.candidate.Candidate;
import dev.lector.extractors.field.FieldSpec;
import dev.lector.extractors.field.Scored;
import dev.lector.extractors.field.TextValues;
import dev.lector.extractors.label.LabelHit;
import dev.lector.extractors.layout.Segment;
import dev.lector.extractors.template.FieldRule.Side;
import dev.lector.result.Evidence;
import dev.lector.result.Located;
import dev.lector.schema.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the fields that a template describes. One instance a document. */
final class FieldFinder {
    /** Concept under which the labels of a template's own field are kept. */
    static final String OWN = "template:";

    private static final double LEAST = 0.2;
    private static final double BY_PATTERN = 0.6;
    private static final double BY_REGION = 0.6;
    private static final double SURE = 0.95;
    private static final Set<ValueType> TEXTS =
            EnumSet.of(ValueType.STRING, ValueType.PARTY, ValueType.ADDRESS, ValueType.BOOLEAN, ValueType.DURATION);

    private final Paper paper;

    FieldFinder(Paper paper) {
        this.paper = paper;
    }

    /** The value of a field with its proof, or null. */
    @Nullable Evidence find(FieldRule rule) {
        String constant = rule.value();
        if (constant != null) {
            Evidence proof = Locator.locate(constant, rule.type(), paper.pages(), Locator.Hint.NONE, SURE);
            return proof.located() == Located.NOT_LOCATED ? null : proof;
        }
        List<Scored> fitting = fitting(rule);
        if (fitting.isEmpty()) {
            return null;
        }
        return Proofs.of(paper.layout(), rule.name(), Merging.merge(rule, fitting));
    }

    /** What the rule allows, best first. */
    private List<Scored> fitting(FieldRule rule) {
        List<String> concepts = Stream.concat(Stream.of(OWN + rule.name()), rule.concepts().stream())
                .toList();
        FieldSpec spec = new FieldSpec(rule.name(), rule.type(), concepts, rule.description());
        List<Candidate> pool = pool(rule);
        List<Scored> scored = new ArrayList<>(labelled(rule, spec, pool));
        boolean unlabelled = rule.labels().isEmpty() && rule.concepts().isEmpty();
        boolean placed = unlabelled && rule.region() != null || rule.pattern() != null;
        if (scored.isEmpty() && placed && rule.where().isEmpty()) {
            double score = rule.pattern() != null ? BY_PATTERN : BY_REGION;
            String reason = rule.pattern() != null ? "pattern" : "region";
            pool.forEach(c -> scored.add(new Scored(c, score * c.quality(), List.of(reason))));
        }
        scored.removeIf(s -> s.score() < LEAST);
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return scored;
    }

    /** What can be the value by type, pattern and region. */
    private List<Candidate> pool(FieldRule rule) {
        Pattern pattern = rule.pattern();
        List<Candidate> pool = new ArrayList<>();
        if (TEXTS.contains(rule.type()) || rule.type() == ValueType.ID && pattern != null) {
            for (Segment segment : paper.layout().segments()) {
                if (pattern != null) {
                    matches(rule.type(), segment, pattern, pool);
                } else {
                    pool.add(Candidate.text(rule.type(), segment, 0, segment.size() - 1, segment.text(), 1));
                }
            }
        } else {
            pool.addAll(paper.candidates().of(candidateType(rule.type())));
            pool.removeIf(c -> pattern != null && !pattern.matcher(c.printed()).matches());
        }
        Region region = rule.region();
        pool.removeIf(c -> region != null && !region.holds(c.page(), paper.size(), c.box()));
        return pool;
    }

    private static ValueType candidateType(ValueType type) {
        return switch (type) {
            case NUMBER, INTEGER, PERCENT -> ValueType.AMOUNT;
            default -> type;
        };
    }

    private List<Scored> labelled(FieldRule rule, FieldSpec spec, List<Candidate> pool) {
        Set<Side> sides = rule.where();
        if (sides.isEmpty() && TEXTS.contains(rule.type()) && rule.pattern() == null) {
            return TextValues.scored(paper.layout(), paper.hits(), paper.scorer(), spec).stream()
                    .filter(s -> inRegion(rule, s.candidate()))
                    .toList();
        }
        if (sides.isEmpty()) {
            return paper.scorer().score(spec, pool);
        }
        List<Scored> scored = new ArrayList<>();
        for (Candidate candidate : pool) {
            double best = 0;
            for (LabelHit hit : paper.hits()) {
                Candidate value = behind(candidate, hit);
                if (spec.concepts().contains(hit.concept()) && value != null) {
                    double score = hit.strength() * Sides.score(paper.layout(), sides, hit, value) * value.quality();
                    if (score > best) {
                        best = score;
                        candidate = value;
                    }
                }
            }
            if (best > 0) {
                scored.add(new Scored(candidate, best, List.of("stands where the template says")));
            }
        }
        return scored;
    }

    /** A whole segment that begins with the label stands for what is behind the label; null where nothing is. */
    private static @Nullable Candidate behind(Candidate candidate, LabelHit hit) {
        boolean holds = candidate.segment() == hit.segment()
                && candidate.first() <= hit.first()
                && hit.last() <= candidate.last();
        if (!holds) {
            return candidate;
        }
        int first = hit.last() + 1;
        while (first <= candidate.last()
                && candidate.segment().tokens().get(first).key().isEmpty()) {
            first++;
        }
        if (first > candidate.last()) {
            return null;
        }
        String text = candidate.segment().text(first, candidate.last());
        return Candidate.text(
                candidate.type(), candidate.segment(), first, candidate.last(), text, candidate.quality());
    }

    private boolean inRegion(FieldRule rule, Candidate candidate) {
        Region region = rule.region();
        return region == null || region.holds(candidate.page(), paper.size(), candidate.box());
    }

    /** Every place of a segment that a pattern matches, from word to word. */
    private static void matches(ValueType type, Segment segment, Pattern pattern, List<Candidate> pool) {
        Map<Integer, Integer> starts = new LinkedHashMap<>();
        Map<Integer, Integer> ends = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < segment.size(); i++) {
            text.append(i > 0 ? " " : "");
            starts.put(text.length(), i);
            text.append(segment.tokens().get(i).text());
            ends.put(text.length(), i);
        }
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int group = matcher.groupCount() > 0 && matcher.group(1) != null ? 1 : 0;
            Integer first = starts.get(matcher.start(group));
            Integer last = ends.get(matcher.end(group));
            if (first != null && last != null && first <= last) {
                pool.add(Candidate.text(type, segment, first, last, matcher.group(group), 1));
            }
        }
    }
}
