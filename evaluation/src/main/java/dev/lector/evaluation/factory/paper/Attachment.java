package dev.lector.evaluation.factory.paper;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.layout.Align;
import dev.lector.evaluation.factory.layout.Block;
import dev.lector.evaluation.factory.layout.Blocks;
import dev.lector.evaluation.factory.layout.Grid;
import dev.lector.evaluation.factory.layout.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Pages behind an invoice: lists, time sheets, terms. They are full of numbers, dates and amounts that answer nothing. */
final class Attachment {
    private final Desk desk;
    private final Dice dice;

    Attachment(Desk desk) {
        this.desk = desk;
        dice = desk.dice;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Blocks.Break());
        if (dice.chance(0.8)) {
            String title = dice.pick(desk.family.share(desk.labels.list("attachment")));
            blocks.add(Text.of(desk.sentence(title, desk.look.title(1.3)), Align.LEFT));
            blocks.add(new Blocks.Gap(8));
        }
        if (dice.chance(0.4)) {
            blocks.add(noise(dice.between(2, 5)));
            blocks.add(new Blocks.Gap(8));
        }
        for (int i = dice.between(1, 2); i > 0; i--) {
            if (dice.chance(0.65)) {
                blocks.add(list());
            } else {
                blocks.addAll(terms());
            }
            blocks.add(new Blocks.Gap(10));
        }
        return blocks;
    }

    /** Labels with numbers and dates that no question is about. */
    Block noise(int count) {
        return Pairs.inline(desk, pairs(desk, count), Align.LEFT);
    }

    static List<Pairs.Pair> pairs(Desk desk, int count) {
        Dice dice = desk.dice;
        List<Pairs.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean day = dice.chance(0.25);
            String label = dice.pick(desk.labels.list(day ? "noise.date" : "noise.id")) + desk.look.colon();
            String value = day
                    ? desk.formats.day(desk.world.day())
                    : dice.fill(dice.pick("¹####", "¹######", "¹############", "@@-¹##", "¹#/¹###", "¹### ¹###"));
            pairs.add(new Pairs.Pair(desk.plain(label, desk.look.label()), List.of(desk.plain(value))));
        }
        return pairs;
    }

    private Block list() {
        int kind = dice.below(3);
        List<List<Text>> rows = new ArrayList<>();
        List<String> head = kind == 0
                ? List.of("date", "description", "line_total")
                : kind == 1
                        ? List.of("date", "code", "description", "quantity")
                        : List.of("pos", "description", "unit_price", "line_total");
        rows.add(head.stream()
                .map(c -> desk.text(desk.plain(desk.anyWord("col." + c), desk.look.bold())))
                .toList());
        LocalDate day = desk.world.day();
        for (int i = dice.between(4, 40); i > 0; i--) {
            LocalDate date = day;
            day = day.plusDays(dice.below(3));
            int number = rows.size();
            rows.add(head.stream()
                    .map(c -> desk.text(desk.plain(cell(c, date, number))))
                    .toList());
        }
        if (dice.chance(0.6)) {
            List<Text> sum = new ArrayList<>();
            for (String column : head) {
                boolean last = column.equals(head.get(head.size() - 1));
                String text = last
                        ? desk.formats.plain(dice.between(1000, 900_000))
                        : column.equals("description") ? desk.anyWord("carried") : "";
                sum.add(desk.text(desk.plain(text, desk.look.bold())));
            }
            rows.add(sum);
        }
        List<Grid.Column> shape = head.stream()
                .map(c -> new Grid.Column(c.equals("description") ? 1 : 0, Align.LEFT))
                .toList();
        return new Grid(shape, rows, true, desk.look.rules(), 4, 2);
    }

    private String cell(String column, LocalDate day, int number) {
        return switch (column) {
            case "date" -> desk.formats.day(day);
            case "code" -> dice.fill("¹#####");
            case "pos" -> String.valueOf(number);
            case "quantity" -> dice.fill("#:¹#");
            case "description" -> desk.world.ware(0).description() + " " + desk.world.person();
            default -> desk.formats.plain(dice.between(10, 90_000));
        };
    }

    private List<Block> terms() {
        List<Block> blocks = new ArrayList<>();
        int number = 1;
        for (String term : dice.some(desk.labels.list("notes.long"), 9)) {
            String text = dice.chance(0.7) ? number++ + ". " + term : term;
            blocks.add(new Text(List.of(List.of(desk.plain(text))), Align.LEFT, desk.look.leading()));
            blocks.add(new Blocks.Gap(4));
        }
        return blocks;
    }
}
