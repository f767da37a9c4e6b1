package dev.lector.evaluation.factory.truth;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Fact;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.content.Pack;
import dev.lector.evaluation.factory.paper.Paper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Asks a page about what stands on it and about what does not. */
public final class Questions {
    /** Words of a question that only papers of some kinds make sense of. */
    private static final Map<Pattern, List<String>> WORDS = Map.of(
            Pattern.compile("\\b(invoice('s)?|bill|billed)\\b"), List.of("invoice", "credit_note", "receipt"),
            Pattern.compile("\\b(booked|campaign|flight)\\b"), List.of("booking"),
            Pattern.compile("\\border\\b"),
                    List.of(
                            "booking",
                            "purchase_order",
                            "order_confirmation",
                            "delivery_note",
                            "invoice",
                            "credit_note",
                            "receipt",
                            "letter",
                            "contract"),
            Pattern.compile("\\b(transfer|owe)\\b"), List.of("invoice", "receipt", "letter", "order_confirmation"),
            Pattern.compile("\\b(shop|store|purchase|spent)\\b"), List.of("receipt", "invoice"));

    private static final Pack PACK = Pack.load("questions_en");
    private static final List<String> FIELDS = PACK.keys().stream()
            .filter(k -> k.startsWith("type."))
            .map(k -> k.substring(5))
            .toList();

    private final Paper paper;
    private final PageTruth truth;
    private final Dice dice;
    private final Family family;

    public Questions(Paper paper, PageTruth truth, Dice dice) {
        this.paper = paper;
        this.truth = truth;
        this.dice = dice;
        family = paper.family();
    }

    /** Questions to the page, those that it cannot answer last. */
    public List<Question> all() {
        List<Question> questions = new ArrayList<>();
        for (String field : FIELDS) {
            List<List<Span>> places = truth.places().get(field);
            if (places != null && dice.chance(0.85)) {
                questions.add(question(field, type(field), places));
            }
        }
        int none = 2 + questions.size() / 3;
        // What the paper could have printed, or has on another page, makes better questions than what no such paper
        // has.
        List<String> likely = FIELDS.stream()
                .filter(f -> paper.facts().containsKey(f) && absent(f))
                .toList();
        List<String> missing = FIELDS.stream().filter(this::absent).toList();
        Set<String> asked = new LinkedHashSet<>(dice.some(likely, (none + 1) / 2));
        asked.addAll(dice.some(missing, none / 2));
        asked.forEach(field -> questions.add(question(field, type(field), List.of())));
        yesNo(questions);
        return questions;
    }

    private void yesNo(List<Question> questions) {
        List<String> keys = PACK.keys().stream()
                .filter(k -> k.startsWith("yes.") || k.startsWith("kind."))
                .toList();
        List<String> yes = keys.stream().filter(this::affirmed).toList();
        List<String> no = keys.stream().filter(this::denied).toList();
        dice.some(yes, dice.between(1, 2)).forEach(key -> questions.add(yesNo(key, "yes")));
        dice.some(no, dice.between(1, 2)).forEach(key -> questions.add(yesNo(key, "no")));
    }

    private Question yesNo(String key, String answer) {
        return new Question(dice.pick(family.own(PACK.list(key))), "ask", "boolean", "", List.of(), answer);
    }

    private boolean affirmed(String key) {
        String what = key.substring(key.indexOf('.') + 1);
        return key.startsWith("kind.") ? kind().equals(what) : truth.places().containsKey(what);
    }

    /** An agreement of single provisions is a contract to whoever asks. */
    private String kind() {
        return paper.kind().equals("agreement") ? "contract" : paper.kind();
    }

    private boolean denied(String key) {
        return !affirmed(key) && (key.startsWith("kind.") || absent(key.substring(key.indexOf('.') + 1)));
    }

    private static String type(String field) {
        return PACK.list("type." + field).get(0);
    }

    /** Whether nobody could answer: it is not on this page, nor is anything that one might take for it. */
    private boolean absent(String field) {
        if (truth.places().containsKey(field)) {
            return false;
        }
        Set<String> near = new LinkedHashSet<>();
        if (PACK.has("near." + field)) {
            near.addAll(PACK.list("near." + field));
        }
        return near.stream().noneMatch(truth.places()::containsKey);
    }

    private Question question(String field, String type, List<List<Span>> places) {
        List<String> asks = fitting(family.own(PACK.list("ask." + field)));
        if (dice.chance(0.5) && !asks.isEmpty()) {
            return new Question(dice.pick(asks), "ask", type, field, places, "");
        }
        if (dice.chance(0.2)) {
            return new Question(locate(field), "locate", type, field, places, "");
        }
        return new Question(fieldName(field), "field", type, field, places, "");
    }

    /** What may be asked of this kind of paper: an order has no recipient of the invoice, a letter no shop. */
    private List<String> fitting(List<String> texts) {
        return texts.stream()
                .filter(text -> WORDS.entrySet().stream()
                        .allMatch(word -> word.getValue().contains(paper.kind())
                                || !word.getKey().matcher(text).find()))
                .toList();
    }

    /** A description that fits the paper, or the field's name where none does. */
    private String described(String field, List<String> descriptions) {
        List<String> fitting = fitting(descriptions);
        return fitting.isEmpty() ? field.replace('_', ' ') : dice.pick(fitting);
    }

    private String locate(String field) {
        String what = described(field, family.share(PACK.list("desc." + field)));
        String bare = what.startsWith("the ") ? what.substring(4) : what;
        return family == Family.TRAIN
                ? dice.pick(
                        "the " + bare,
                        bare,
                        "Where is the " + bare + "?",
                        "Show " + what,
                        "Where does it say: " + bare + "?")
                : dice.pick("Where can I find the " + bare + "?", "Point at the " + bare);
    }

    private String fieldName(String field) {
        String name = dice.chance(0.5) ? field : dice.pick(PACK.list("names." + field));
        String described = described(field, family.own(PACK.list("desc." + field)));
        return switch (dice.below(6)) {
            case 0, 1 -> name;
            case 2 -> name.replace('_', ' ');
            case 3 -> name + ": " + described;
            case 4 -> name + " (" + described + ")";
            default -> described.substring(0, 1).toUpperCase(Locale.ROOT) + described.substring(1);
        };
    }

    /** The values of the page, in the order of the paper's facts. */
    public List<Fact> facts() {
        return truth.places().keySet().stream()
                .map(paper.facts()::get)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
