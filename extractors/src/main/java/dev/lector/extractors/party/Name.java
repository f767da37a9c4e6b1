package dev.lector.extractors.party;

import dev.lector.extractors.field.Choice;
import dev.lector.extractors.field.Choice.Span;
import dev.lector.extractors.layout.Folding;
import dev.lector.extractors.layout.Segment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A name with what all its places on the paper say about it. Filled by {@link PartyFinder}. */
public final class Name {
    private final String key;
    private final Map<Feature, Double> features = new EnumMap<>(Feature.class);
    private final List<Place> places = new ArrayList<>();
    private final Set<Segment> delivered = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Where a name stands. */
    private record Place(List<Span> spans, double weight) {}

    Name(String key) {
        this.key = key;
        features.put(Feature.ANY, 1.0);
    }

    static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining(" "));
    }

    static String key(List<Span> spans) {
        return Folding.key(text(spans));
    }

    void place(List<Span> spans, double weight) {
        places.add(new Place(spans, weight));
    }

    void see(Feature feature, double value) {
        if (value > 0) {
            features.merge(feature, value, Math::max);
        }
    }

    /** What is seen at one place; a delivery label counts only for a name that stands nowhere else. */
    void see(Feature feature, double value, Segment place) {
        if (feature == Feature.DELIVERY_LABEL) {
            delivered.add(place);
            long elsewhere = places.stream()
                    .filter(p -> p.spans.stream().noneMatch(s -> delivered.contains(s.segment())))
                    .count();
            if (elsewhere > 0) {
                return;
            }
        }
        see(feature, value);
    }

    /** The most that something says of one of its places. */
    double most(ToDoubleFunction<List<Span>> says) {
        return places.stream()
                .mapToDouble(p -> says.applyAsDouble(p.spans))
                .max()
                .orElse(0);
    }

    /** Folded letters and digits. */
    public String key() {
        return key;
    }

    /** What is seen of it; missing is 0. */
    public Map<Feature, Double> features() {
        return features;
    }

    /** As printed at its best place. */
    public String text() {
        return Names.clean(text(best().spans));
    }

    private Place best() {
        return places.stream()
                .max(Comparator.comparingDouble((Place p) -> p.weight).thenComparingInt(p -> -p.spans.size()))
                .orElseThrow();
    }

    /** @param stated the words of a printed name that a record states */
    Choice choice(double probability, List<String> why, UnaryOperator<List<Span>> stated) {
        List<Span> spans = stated.apply(best().spans);
        return new Choice(Names.clean(text(spans)), spans, probability, why);
    }
}
