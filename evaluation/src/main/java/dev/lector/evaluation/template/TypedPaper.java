package dev.lector.evaluation.template;

import dev.lector.evaluation.factory.layout.Ink;
import dev.lector.evaluation.factory.layout.Sheet;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.truth.PageWords;
import dev.lector.extractors.template.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A drawn paper typed as plain text, its words about where they stand on the page; lines too long for a page of type are broken. */
final class TypedPaper {
    private static final double GAP = 1.0;
    private static final double PARAGRAPH = 1.9;

    private final Sheet sheet;
    private final PageWords words;

    private TypedPaper(Sheet sheet) {
        this.sheet = sheet;
        this.words = PageWords.of(sheet, PageWords.Order.ROWS);
    }

    /** The text, its pages parted by form feeds, or null when its columns do not fit beside each other. */
    static @Nullable String of(Paper paper) {
        List<String> pages = new ArrayList<>();
        for (Sheet sheet : paper.pages()) {
            List<String> lines = new TypedPaper(sheet).text().lines().toList();
            if (lines.stream().anyMatch(line -> line.length() > Example.COLUMNS)) {
                return null;
            }
            for (int row = 0; row < lines.size(); row += Example.ROWS) {
                pages.add(String.join("\n", lines.subList(row, Math.min(lines.size(), row + Example.ROWS))) + "\n");
            }
        }
        return String.join("\f", pages);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (from < words.words().size()) {
            int to = from;
            while (to < words.words().size() && words.lines()[to] == words.lines()[from]) {
                to++;
            }
            if (from > 0) {
                Ink.Word above = words.words().get(from - 1);
                Ink.Word here = words.words().get(from);
                boolean gap = here.baseline() - above.baseline()
                        > PARAGRAPH * here.style().size();
                text.append(gap ? "\n\n" : "\n");
            }
            line(from, to, text);
            from = to;
        }
        return text.append('\n').toString();
    }

    private void line(int from, int to, StringBuilder text) {
        StringBuilder line = new StringBuilder();
        boolean single = IntStream.range(from + 1, to).noneMatch(this::apart);
        for (int i = from; i < to; i++) {
            Ink.Word word = words.words().get(i);
            boolean apart = i == from || apart(i);
            if (!apart && line.length() + word.text().length() >= Example.COLUMNS && single) {
                text.append(line).append('\n');
                line.setLength(0);
            } else if (apart) {
                int end = i + 1;
                while (end < to && !apart(end)) {
                    end++;
                }
                int least = line.length() == 0 ? 0 : line.length() + 2;
                int at = Math.max(least, column(i, end));
                line.append(" ".repeat(at - line.length()));
            } else {
                line.append(' ');
            }
            line.append(word.text());
        }
        text.append(line);
    }

    private boolean apart(int word) {
        Ink.Word before = words.words().get(word - 1);
        Ink.Word here = words.words().get(word);
        return here.x() - before.x() - before.width() > GAP * here.style().size();
    }

    /** Numbers end where they end on the page, words begin where they begin. */
    private int column(int from, int to) {
        Ink.Word first = words.words().get(from);
        Ink.Word last = words.words().get(to - 1);
        int length = to - from - 1;
        boolean number = true;
        for (int i = from; i < to; i++) {
            String text = words.words().get(i).text();
            length += text.length();
            number &= text.chars().anyMatch(Character::isDigit) || text.length() <= 1;
        }
        double x = number ? last.x() + last.width() : first.x();
        int column = (int) Math.round(x / sheet.width() * Example.COLUMNS);
        return Math.max(0, number ? column - length : column);
    }
}
