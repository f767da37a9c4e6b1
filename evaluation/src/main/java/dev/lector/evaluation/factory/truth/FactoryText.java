package dev.lector.evaluation.factory.truth;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.layout.Ink;
import dev.lector.evaluation.factory.layout.Sheet;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.TextSource;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.List;

/** The words of a factory paper as a text layer would give them, or with letters misread as a reader would. */
public final class FactoryText {
    private static final String LOOKALIKES = "oO0lI1iS5sB8gq9nmrnuvcezt";

    private FactoryText() {}

    /** The pages as a text layer gives them, numbered from {@code first}. */
    public static List<TextMap> of(Paper paper, int first) {
        return of(paper, first, 0, new Dice(0));
    }

    /**
     * The pages, numbered from {@code first}.
     *
     * @param misread share of letters that are read as another one; 0 for a text layer
     */
    public static List<TextMap> of(Paper paper, int first, double misread, Dice dice) {
        List<TextMap> pages = new ArrayList<>();
        for (Sheet sheet : paper.pages()) {
            pages.add(page(sheet, first + pages.size(), misread, dice));
        }
        return pages;
    }

    private static TextMap page(Sheet sheet, int number, double misread, Dice dice) {
        PageSize size = new PageSize(sheet.width(), sheet.height());
        PageWords ordered = PageWords.of(sheet, PageWords.Order.ROWS);
        List<Word> words = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        int firstOfLine = 0;
        for (int i = 0; i < ordered.words().size(); i++) {
            Ink.Word ink = ordered.words().get(i);
            boolean newLine = i > 0 && ordered.lines()[i] != ordered.lines()[i - 1];
            if (newLine && words.size() > firstOfLine) {
                lines.add(line(words, firstOfLine));
                firstOfLine = words.size();
            }
            String text = misread > 0 ? blurred(ink.text(), misread, dice) : ink.text();
            if (!text.isBlank()) {
                Box box = new Box(
                        ink.x() / sheet.width(),
                        ink.top() / sheet.height(),
                        (ink.x() + ink.width()) / sheet.width(),
                        ink.bottom() / sheet.height(),
                        size);
                TextSource source = misread > 0 ? TextSource.READER : TextSource.TEXT_LAYER;
                words.add(new Word(text, box, lines.size(), source, misread > 0 ? 0.9 : 1));
            }
        }
        if (words.size() > firstOfLine) {
            lines.add(line(words, firstOfLine));
        }
        return new TextMap(number, size, words, lines, List.of());
    }

    private static Line line(List<Word> words, int first) {
        List<Box> boxes =
                words.subList(first, words.size()).stream().map(Word::box).toList();
        return new Line(first, words.size() - 1, Box.around(boxes));
    }

    private static String blurred(String text, double misread, Dice dice) {
        StringBuilder blurred = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean wrong = Character.isLetterOrDigit(c) && dice.chance(misread);
            blurred.append(wrong ? LOOKALIKES.charAt(dice.below(LOOKALIKES.length())) : c);
        }
        return blurred.toString();
    }
}
