package dev.lector.evaluation.factory.paper;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Fact;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.content.Formats;
import dev.lector.evaluation.factory.content.Pack;
import dev.lector.evaluation.factory.content.World;
import dev.lector.evaluation.factory.layout.Align;
import dev.lector.evaluation.factory.layout.Block;
import dev.lector.evaluation.factory.layout.Mark;
import dev.lector.evaluation.factory.layout.Piece;
import dev.lector.evaluation.factory.layout.Style;
import dev.lector.evaluation.factory.layout.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the writer of one paper has on the desk: dice, words, formats, type, and the values with the places where they were
 * printed. Not thread-safe.
 */
public final class Desk {
    final Dice dice;
    final Family family;
    final String language;
    final Pack labels;
    final World world;
    final Formats formats;
    final Look look;

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, List<String>> also = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> chosen = new HashMap<>();
    private boolean byBuyer;

    Desk(Dice dice, Family family, String language, Formats formats, Look look) {
        this.dice = dice;
        this.family = family;
        this.language = language;
        this.formats = formats;
        this.look = look;
        labels = Pack.load("labels_" + language);
        world = new World(language, family, dice);
    }

    /** All values that may be printed, by name. */
    public Map<String, Fact> facts() {
        Map<String, Fact> named = new LinkedHashMap<>();
        for (Fact fact : facts.values()) {
            String name = named(fact.name());
            named.put(name, new Fact(name, fact.type(), fact.truth(), fact.printed()));
        }
        return Map.copyOf(named);
    }

    /** From now on whoever writes the paper is the buyer, and whom it is written to the seller, as on an order. */
    void writtenByBuyer() {
        byBuyer = true;
    }

    boolean byBuyer() {
        return byBuyer;
    }

    /** Whether the paper asks for money under an invoice's number; an order or a delivery note does not. */
    boolean bills() {
        return has("invoice_number");
    }

    private String named(String name) {
        if (!byBuyer) {
            return name;
        }
        return name.startsWith("seller_")
                ? "buyer_" + name.substring(7)
                : name.startsWith("buyer_") ? "seller_" + name.substring(6) : name;
    }

    void fact(String name, String type, String truth, String printed) {
        if (!printed.isBlank()) {
            facts.put(name, new Fact(name, type, truth, printed));
        }
    }

    /** The paper has not that value after all. */
    void drop(String name) {
        facts.remove(name);
    }

    boolean has(String name) {
        return facts.containsKey(name);
    }

    String printed(String name) {
        Fact fact = facts.get(name);
        if (fact == null) {
            throw new IllegalStateException("paper has no value " + name);
        }
        return fact.printed();
    }

    /** Whoever prints the first value has printed the second as well. */
    void alias(String name, String other) {
        also.computeIfAbsent(name, n -> new ArrayList<>()).add(other);
    }

    /** A word for the key; the same throughout the paper. */
    String word(String key) {
        return chosen.computeIfAbsent(key, this::anyWord);
    }

    /** A word for the key, chosen anew. */
    String anyWord(String key) {
        String mine = !byBuyer ? key : key.equals("bill_to") ? "order.to" : key.equals("from") ? "order.by" : key;
        return dice.pick(family.share(labels.list(mine)));
    }

    /** Marks for a place where the value is printed, with those of the values that it stands for too. */
    List<Mark> place(String name) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark(named(name), places.merge(name, 1, Integer::sum) - 1, -1));
        for (String other : also.getOrDefault(name, List.of())) {
            if (has(other)) {
                marks.add(new Mark(other, places.merge(other, 1, Integer::sum) - 1, -1));
            }
        }
        return marks;
    }

    Piece value(String name) {
        return value(name, look.body());
    }

    Piece value(String name, Style style) {
        return new Piece(printed(name), style, place(name), false);
    }

    Piece plain(String text) {
        return new Piece(text, look.body());
    }

    Piece plain(String text, Style style) {
        return new Piece(text, style);
    }

    /** The label with this paper's sign after it. */
    Piece label(String key) {
        return new Piece(word(key) + look.colon(), look.label());
    }

    Text text(Piece... pieces) {
        return Text.of(List.of(pieces), Align.LEFT);
    }

    Text text(Align align, Piece... pieces) {
        return Text.of(List.of(pieces), align);
    }

    Block lines(Align align, List<List<Piece>> lines) {
        return new Text(lines, align, look.leading());
    }

    /** A sentence with values in braces; values that the paper has not are left out with their braces. */
    List<Piece> sentence(String template, Style style) {
        List<Piece> pieces = new ArrayList<>();
        boolean glued = false;
        for (String part : template.split("(?=\\{)|(?<=\\})")) {
            if (part.startsWith("{") && part.endsWith("}")) {
                String name = part.substring(1, part.length() - 1);
                Piece piece = has(name) ? value(name, style) : new Piece(insert(name), style);
                pieces.add(glued ? piece.glue() : piece);
            } else {
                Piece piece = new Piece(part, style);
                boolean joins = !pieces.isEmpty() && !part.startsWith(" ");
                pieces.add(joins ? piece.glue() : piece);
                glued = !part.endsWith(" ") && !part.isBlank();
                continue;
            }
            glued = true;
        }
        return pieces;
    }

    private String insert(String name) {
        return switch (name) {
            case "person" -> world.person();
            case "title" -> word("title.invoice");
            default -> "";
        };
    }

    /** Whether every value that the template names can be printed. */
    boolean fits(String template) {
        java.util.regex.Matcher names =
                java.util.regex.Pattern.compile("\\{(\\w+)\\}").matcher(template);
        while (names.find()) {
            String name = names.group(1);
            if (!has(name) && !name.equals("person") && !name.equals("title")) {
                return false;
            }
        }
        return true;
    }

    /** A template for the key that this paper can fill, or an empty one. */
    String template(String key) {
        List<String> fitting =
                family.share(labels.list(key)).stream().filter(this::fits).toList();
        return fitting.isEmpty() ? "" : dice.pick(fitting);
    }
}
