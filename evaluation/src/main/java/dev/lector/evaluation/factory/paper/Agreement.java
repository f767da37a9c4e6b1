package dev.lector.evaluation.factory.paper;

import dev.lector.evaluation.factory.content.Formats;
import dev.lector.evaluation.factory.content.Pack;
import dev.lector.evaluation.factory.content.Party;
import dev.lector.evaluation.factory.layout.Align;
import dev.lector.evaluation.factory.layout.Block;
import dev.lector.evaluation.factory.layout.Blocks;
import dev.lector.evaluation.factory.layout.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Composes an agreement of single provisions, for measuring questions: of each topic that the pack knows it says the thing, or
 * something that only looks like it, or nothing, and up to three sentences that look like it still more. The paper's facts are its truth: a value that is no fact is not in the document, a
 * provision {@code yes.TOPIC} that is no fact is not agreed, and {@code open.TOPIC} marks those on which lawyers would differ.
 */
final class Agreement {
    private static final Pattern TAGS = Pattern.compile("^((?:[+?][a-z_]+)+) ");
    private static final Pattern TAG = Pattern.compile("([+?])([a-z_]+)");
    private static final double SAID = 0.4;
    private static final double LOOKS_LIKE_IT = 0.35;
    private static final int MOST_HARD = 3;
    private static final double FILLED = 0.3;
    private static final double HEADED = 0.6;
    private static final double JOINED = 0.4;

    /** A provision before its values are filled in; a filler has no topic. */
    private record Clause(String topic, String text) {}

    private final Desk desk;
    private final Pack pack;
    private final String roleA;
    private final String roleB;

    Agreement(Desk desk) {
        this.desk = desk;
        pack = Pack.load("agreement_" + desk.language);
        String[] roles = desk.dice.pick(pack.list("roles")).split(":", -1);
        roleA = roles[0];
        roleB = roles[1];
        values();
    }

    private void values() {
        String title = desk.dice.pick(pack.list("title"));
        fact("title", title);
        for (String side : List.of("party_a", "party_b")) {
            Party party = desk.world.company();
            desk.fact(side, "party", party.name(), party.name());
            fact(side + "_address", party.oneLine());
        }
        LocalDate start = desk.world.day();
        DealFacts.date(desk, "effective_date", start);
        DealFacts.date(
                desk,
                "expiration_date",
                start.plusYears(desk.dice.between(1, 5)).minusDays(1));
        for (String name : List.of("term", "renewal_term", "confidentiality_period", "other_long")) {
            fact(name, desk.dice.pick(pack.list("period.long")));
        }
        for (String name : List.of("notice_period", "payment_days", "renewal_notice", "other_short")) {
            fact(name, desk.dice.pick(pack.list("period.short")));
        }
        fact("governing_law", desk.dice.pick(pack.list("law")));
        fact("other_law", desk.dice.pick(pack.list("law")));
        for (String name : List.of("liability_cap", "other_amount")) {
            long cents = desk.dice.between(1, 99) * desk.dice.pick(List.of(100_000L, 1_000_000L, 10_000_000L));
            desk.fact(name, "amount", Formats.truth(cents), desk.formats.money(cents));
        }
    }

    private void fact(String name, String value) {
        desk.fact(name, "string", value, value);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(desk.text(Align.CENTRE, desk.value("title", desk.look.title(1.5))));
        blocks.add(new Blocks.Gap(16));
        blocks.add(paragraph(desk.dice.pick(desk.family.own(pack.list("opening")))));
        List<Clause> clauses = clauses();
        int number = 1;
        for (int i = 0; i < clauses.size(); number++) {
            String own = "head." + clauses.get(i).topic();
            List<String> heads = pack.list(pack.has(own) && desk.dice.chance(HEADED) ? own : "head");
            String head = number + ". " + desk.dice.pick(heads);
            blocks.add(new Blocks.Inset(
                    new Blocks.Stack(
                            List.of(
                                    new Blocks.Gap(4),
                                    desk.text(desk.plain(head, desk.look.bold())),
                                    paragraph(number + ".1 " + clauses.get(i++).text())),
                            2),
                    0,
                    1));
            int more = desk.dice.between(0, 3);
            for (int sub = 2; sub < 2 + more && i < clauses.size(); sub++) {
                blocks.add(paragraph(number + "." + sub + " " + clauses.get(i++).text()));
            }
        }
        blocks.add(new Blocks.Gap(14));
        blocks.add(paragraph(desk.dice.pick(pack.list("signature"))));
        for (String party : List.of("party_a", "party_b")) {
            blocks.add(new Blocks.Gap(10));
            blocks.add(desk.text(desk.value(party)));
            blocks.add(desk.text(desk.plain(pack.list("sign.by").get(0) + ": ______________________")));
        }
        return blocks;
    }

    /** Provisions and fillers in any order; what is not said is no fact any more. */
    private List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        for (String key : pack.keys()) {
            if (key.startsWith("yes.")
                    && !(key.endsWith("notice_to_terminate_renewal") && desk.has("yes.renewal_term"))) {
                String topic = key.substring(4);
                if (desk.dice.chance(SAID)) {
                    fact(key, "Yes");
                    clauses.add(tagged(topic, desk.dice.pick(desk.family.own(pack.list(key)))));
                }
                if (pack.has("near." + topic) && desk.dice.chance(LOOKS_LIKE_IT)) {
                    clauses.add(tagged(topic, desk.dice.pick(desk.family.own(pack.list("near." + topic)))));
                }
                if (pack.has("hard." + topic)) {
                    List<String> hard = pack.list("hard." + topic);
                    desk.dice.some(hard, desk.dice.between(0, MOST_HARD)).forEach(one -> clauses.add(tagged("", one)));
                }
            }
        }
        for (String filler : pack.list("filler")) {
            if (desk.dice.chance(FILLED)) {
                clauses.add(new Clause("", filler));
            }
        }
        List<Clause> mixed = joined(desk.dice.some(clauses, clauses.size()));
        String all = mixed.stream().map(Clause::text).collect(Collectors.joining(" "));
        for (String name : List.of(
                "term",
                "renewal_term",
                "renewal_notice",
                "confidentiality_period",
                "notice_period",
                "payment_days",
                "governing_law",
                "liability_cap",
                "expiration_date")) {
            if (!all.contains("{" + name + "}")) {
                desk.drop(name);
            }
        }
        return mixed;
    }

    /** Some of the clauses run together into long sentences, as lawyers write them. */
    private List<Clause> joined(List<Clause> clauses) {
        List<Clause> joined = new ArrayList<>();
        for (Clause clause : clauses) {
            Clause last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && pack.has("joint") && desk.dice.chance(JOINED)) {
                String first = last.text().replaceFirst("\\.$", "");
                String second = clause.text().matches("\\{.*|\\p{Lu}{2}.*")
                        ? clause.text()
                        : clause.text().substring(0, 1).toLowerCase(Locale.ROOT)
                                + clause.text().substring(1);
                String both = first + desk.dice.pick(pack.list("joint")) + " " + second;
                joined.set(joined.size() - 1, new Clause(last.topic(), both));
            } else {
                joined.add(clause);
            }
        }
        return joined;
    }

    /** The sentence without the tags in front of it, which become facts. */
    private Clause tagged(String topic, String sentence) {
        Matcher tags = TAGS.matcher(sentence);
        if (!tags.find()) {
            return new Clause(topic, sentence);
        }
        Matcher tag = TAG.matcher(tags.group(1));
        while (tag.find()) {
            fact((tag.group(1).equals("+") ? "yes." : "open.") + tag.group(2), "Yes");
        }
        return new Clause(topic, sentence.substring(tags.end()));
    }

    private Block paragraph(String template) {
        String filled = template.replace("{role_a}", roleA).replace("{role_b}", roleB);
        return new Blocks.Stack(
                List.of(
                        new Text(List.of(desk.sentence(filled, desk.look.body())), Align.LEFT, desk.look.leading()),
                        new Blocks.Gap(5)),
                0);
    }
}
