package dev.lector.extractors.check;

import dev.lector.extractors.candidate.ReadMistakes;
import dev.lector.rule.Iban;
import dev.lector.text.TextMap;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Account numbers on a page, also those whose groups go on in the line below. */
final class PrintedAccounts {
    private static final Pattern START = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]*");
    private static final Pattern GLUED = Pattern.compile("\\d\\p{Lu}\\p{Ll}.*");
    private static final Pattern GROUP = Pattern.compile("[A-Z0-9]+");

    private static final int GROUPED = 4;

    /** A blank inside a number is at most this wide, and the next line at most this far below, in heights of a word. */
    private static final double BLANK = 1.2;

    private static final double LEADING = 2.4;

    private final List<Word> words;

    private PrintedAccounts(TextMap page) {
        words = page.words();
    }

    /**
     * What an account number on a page may be.
     *
     * @param readings  every way to go on over line ends that gives the length of its country's numbers; never empty
     * @param certainty probability that its first words were read right, the least of theirs
     */
    record Account(List<String> readings, double certainty) {
        /** Whether its check digits are right, with letters and digits that readers take for each other put right where it was read. */
        boolean valid() {
            return readings.stream()
                    .anyMatch(
                            reading -> Iban.valid(reading) || certainty < 1 && Iban.valid(ReadMistakes.iban(reading)));
        }
    }

    /** The account numbers of a page that are whole. */
    static List<Account> of(TextMap page) {
        PrintedAccounts reader = new PrintedAccounts(page);
        List<Account> accounts = new ArrayList<>();
        for (Word word : reader.words) {
            String text = bare(word);
            int length = text.length() < 4 ? 0 : Iban.length(text.substring(0, 2));
            if (length > 0 && text.startsWith("RF", length)) {
                text = text.substring(0, length); // the next column's reference stands too close
            }
            if (length > 0
                    && text.length() > length
                    && GLUED.matcher(text.substring(length - 1)).matches()) {
                text = text.substring(0, length); // so does the next column's word
            }
            if (length > 0
                    && (text.length() == GROUPED || text.length() == length)
                    && START.matcher(text).matches()) {
                List<String> readings = new ArrayList<>();
                reader.read(word, word, text, length, readings);
                if (!readings.isEmpty()) {
                    accounts.add(new Account(readings, reader.certainty(word, readings.get(0))));
                }
            }
        }
        return accounts;
    }

    private double certainty(Word first, String number) {
        return words.stream()
                .filter(word -> word == first
                        || word.line() == first.line() && bare(word).length() > 1 && number.contains(bare(word)))
                .mapToDouble(Word::confidence)
                .min()
                .orElse(1);
    }

    /** Groups are of four, the last may be shorter. */
    private static boolean fits(String text, String group, int length) {
        return GROUP.matcher(group).matches() && group.length() == Math.min(GROUPED, length - text.length());
    }

    private static String bare(Word word) {
        return word.text().replaceAll("^[^A-Z0-9]+|[.,;:)]+$", "");
    }

    private void read(Word start, Word last, String text, int length, List<String> readings) {
        if (text.length() == length) {
            readings.add(text);
            return;
        }
        boolean beside = false;
        for (Word next : words) {
            String group = bare(next);
            boolean fits = fits(text, group, length);
            if (fits && follows(last, next)) {
                beside = true;
                read(start, next, text + group, length, readings);
            }
        }
        if (beside && !readings.isEmpty()) {
            return;
        }
        for (Word next : words) {
            String group = bare(next);
            boolean fits = fits(text, group, length);
            if (fits && below(start, last, next)) {
                read(next, next, text + group, length, readings);
            }
        }
    }

    private static boolean follows(Word left, Word right) {
        double height = left.box().height();
        double aspect = left.box().page().width() / left.box().page().height();
        double gap = (right.box().x0() - left.box().x1()) * aspect;
        return gap > -0.2 * height
                && gap < BLANK * height
                && Math.abs(left.box().centerY() - right.box().centerY()) < 0.5 * height;
    }

    /** Whether a word begins the line below the one that a number begins in, in its column. */
    private static boolean below(Word start, Word last, Word next) {
        double height = last.box().height();
        double drop = next.box().centerY() - last.box().centerY();
        return drop > 0.5 * height
                && drop < LEADING * height
                && next.box().x0() < start.box().x1();
    }
}
