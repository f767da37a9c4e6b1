package dev.lector.evaluation.factory.paper;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Formats;
import dev.lector.evaluation.factory.content.Pack;
import dev.lector.evaluation.factory.content.Party;
import dev.lector.evaluation.factory.layout.Align;
import dev.lector.evaluation.factory.layout.Block;
import dev.lector.evaluation.factory.layout.Blocks;
import dev.lector.evaluation.factory.layout.Mark;
import dev.lector.evaluation.factory.layout.Piece;
import dev.lector.evaluation.factory.layout.Style;
import dev.lector.evaluation.factory.layout.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Composes a contract: parties, recitals, numbered clauses, signatures. */
final class Contract {
    private static final List<String> TOPICS = List.of(
            "definitions",
            "services",
            "fees",
            "confidentiality",
            "ip",
            "warranty",
            "liability",
            "insurance",
            "term",
            "termination",
            "breach",
            "effects",
            "assignment",
            "audit",
            "exclusivity",
            "data",
            "force",
            "law",
            "notices",
            "entire");
    private static final List<String> ALWAYS = List.of("services", "term", "termination", "liability", "law", "entire");

    private static final int PER_SCHEDULE = 2;

    private final Desk desk;
    private final Dice dice;
    private final Pack pack;
    private final String roleA;
    private final String roleB;
    private final String title;
    private final int numbering;
    private final Party a;
    private final Party b;

    Contract(Desk desk) {
        this.desk = desk;
        dice = desk.dice;
        pack = Pack.load("contract_" + desk.language);
        String roles = dice.pick(pack.list("roles"));
        int colon = roles.indexOf(':');
        roleA = roles.substring(0, colon);
        roleB = roles.substring(colon + 1);
        title = dice.pick(pack.list("title"));
        numbering = dice.pick(desk.family.own(List.of(0, 1, 2, 3, 4)));
        a = desk.world.company();
        b = desk.world.company();
        facts();
    }

    private void facts() {
        desk.fact("title", "string", title, title);
        desk.fact("party_a", "party", a.name(), a.name());
        desk.fact("party_b", "party", b.name(), b.name());
        String addressA = a.oneLine();
        String addressB = b.oneLine();
        desk.fact("party_a_address", "address", addressA, addressA);
        desk.fact("party_b_address", "address", addressB, addressB);
        LocalDate start = desk.world.day();
        DealFacts.date(desk, "effective_date", start);
        DealFacts.date(
                desk, "expiration_date", start.plusYears(dice.between(1, 5)).minusDays(1));
        for (String name : List.of("term", "renewal_term", "confidentiality_period", "warranty_period")) {
            text(name, dice.pick(pack.list("period.long")));
        }
        for (String name : List.of("notice_period", "cure_period", "payment_days", "audit_notice")) {
            text(name, dice.pick(pack.list("period.short")));
        }
        text("governing_law", dice.pick(pack.list("law")));
        text("territory", dice.pick(pack.list("territory")));
        text("contact_a", a.contact());
        text("contact_b", b.contact());
        for (String name : List.of("fee", "liability_cap", "insurance_cover")) {
            long cents = dice.between(1, 99) * dice.pick(List.of(10_000L, 100_000L, 1_000_000L, 10_000_000L));
            String printed = desk.formats.money(cents);
            String shown = dice.chance(0.6) ? printed.replaceFirst("[.,]00(?!\\d)", "") : printed;
            desk.fact(name, "amount", Formats.truth(cents), shown);
        }
    }

    private void text(String name, String value) {
        desk.fact(name, "string", value, value);
    }

    /** The contract with about so many paragraphs beyond the usual in a clause, and so many schedules behind it. */
    List<Block> blocks(int fillers, int schedules) {
        List<Block> blocks = new ArrayList<>(front());
        List<String> topics = new ArrayList<>();
        for (String topic : TOPICS) {
            if (ALWAYS.contains(topic) || dice.chance(0.75)) {
                topics.add(topic);
            }
        }
        int number = 1;
        for (String topic : topics) {
            blocks.addAll(clause(topic, number++, fillers));
        }
        blocks.addAll(signatures());
        for (int i = 1; i <= schedules; i++) {
            blocks.addAll(schedule(i));
        }
        return blocks;
    }

    /** A schedule: numbered paragraphs of a page or so that answer nothing. */
    private List<Block> schedule(int number) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Blocks.Gap(20));
        blocks.add(desk.text(Align.CENTRE, desk.plain(word("schedule") + " " + number, desk.look.title(1.3))));
        int paragraph = 1;
        for (int round = 0; round < PER_SCHEDULE; round++) {
            for (String text :
                    dice.some(pack.list("filler"), pack.list("filler").size())) {
                blocks.add(paragraph(number + "." + paragraph++ + " " + text, List.of()));
            }
        }
        return blocks;
    }

    private List<Block> front() {
        Style big = desk.look.title(dice.pick(List.of(1.3, 1.6, 2.0)));
        Piece name = desk.value("title", big);
        Piece shown =
                dice.chance(0.5) ? new Piece(name.text().toUpperCase(Locale.ROOT), big, name.marks(), false) : name;
        List<Block> blocks = new ArrayList<>();
        blocks.add(desk.text(dice.chance(0.7) ? Align.CENTRE : Align.LEFT, shown));
        blocks.add(new Blocks.Gap(dice.between(10, 40)));
        blocks.add(paragraph(dice.pick(desk.family.share(pack.list("opening"))), List.of()));
        if (dice.chance(0.6)) {
            blocks.add(desk.text(desk.plain(dice.pick(pack.list("recitals")), desk.look.bold())));
            char letter = 'A';
            for (String recital : dice.some(pack.list("recital"), dice.between(2, 4))) {
                blocks.add(paragraph("(" + letter++ + ") " + recital, List.of()));
            }
        }
        blocks.add(new Blocks.Gap(8));
        return blocks;
    }

    private Block paragraph(String template, List<Mark> marks) {
        String filled = template.replace("{role_a}", roleA).replace("{role_b}", roleB);
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : desk.sentence(filled, desk.look.body())) {
            List<Mark> all = new ArrayList<>(marks);
            all.addAll(piece.marks());
            pieces.add(new Piece(piece.text(), piece.style(), all, piece.glued()));
        }
        return new Blocks.Stack(
                List.of(new Text(List.of(pieces), Align.LEFT, desk.look.leading()), new Blocks.Gap(5)), 0);
    }

    private List<Block> clause(String topic, int number, int fillers) {
        List<Block> blocks = new ArrayList<>();
        String head = dice.pick(pack.list("head." + topic));
        Block heading = desk.text(desk.plain(heading(number, head), desk.look.bold()));
        String field = "clause_" + topic;
        text(field, head);
        List<String> texts = new ArrayList<>(desk.family.share(pack.list("text." + topic)));
        List<String> chosen = new ArrayList<>(dice.some(texts, topic.equals("definitions") ? 3 : 1));
        int filler = fillers == 0 ? 0 : dice.between(0, fillers);
        chosen.addAll(dice.some(pack.list("filler"), filler));
        int sub = 1;
        for (String text : chosen) {
            boolean own = texts.contains(text);
            String label = chosen.size() > 1 || numbering == 1 ? number + "." + sub++ + " " : "";
            Block paragraph = paragraph(label + text, own ? desk.place(field) : List.of());
            if (blocks.isEmpty()) {
                // A heading stays with its first paragraph: an inset is never broken.
                Block kept = new Blocks.Stack(List.of(new Blocks.Gap(2), heading, paragraph), 2);
                blocks.add(new Blocks.Inset(kept, 0, 1));
            } else {
                blocks.add(paragraph);
            }
        }
        return blocks;
    }

    private String heading(int number, String head) {
        return switch (numbering) {
            case 0 -> number + ". " + head;
            case 1 -> number + " " + head.toUpperCase(Locale.ROOT);
            case 2 -> word("section") + " " + number + ". " + head;
            case 3 -> "§ " + number + " " + head;
            default -> word("article") + " " + number + " - " + head;
        };
    }

    private String word(String key) {
        return pack.list(key).get(0);
    }

    private List<Block> signatures() {
        text("signature_block", "signatures");
        List<Mark> marks = desk.place("signature_block");
        Block left = signature(roleA, "party_a", a, marks);
        Block right = signature(roleB, "party_b", b, marks);
        boolean beside = dice.chance(0.7);
        Block both = beside
                ? new Blocks.Columns(List.of(left, right), List.of(0.5, 0.5), 12)
                : new Blocks.Stack(List.of(left, right), 14);
        return List.of(
                new Blocks.Gap(14), paragraph(dice.pick(pack.list("signature")), List.of()), new Blocks.Gap(10), both);
    }

    private Block signature(String role, String party, Party who, List<Mark> marks) {
        Style body = desk.look.body();
        List<Mark> all = new ArrayList<>(marks);
        all.addAll(desk.place(party));
        List<List<Piece>> lines = new ArrayList<>();
        lines.add(List.of(new Piece(role.toUpperCase(Locale.ROOT) + ":", body, marks, false)));
        lines.add(List.of(new Piece(who.name(), body, all, false)));
        lines.add(List.of(new Piece(" ", body)));
        lines.add(List.of(new Piece(word("sign.by") + ": ______________________", body, marks, false)));
        lines.add(List.of(new Piece(word("sign.name") + ": " + who.contact(), body, marks, false)));
        lines.add(List.of(new Piece(word("sign.date") + ": ________________", body, marks, false)));
        return new Text(lines, Align.LEFT, 1.5);
    }
}
