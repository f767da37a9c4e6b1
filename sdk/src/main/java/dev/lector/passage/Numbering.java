package dev.lector.passage;

import dev.lector.text.Word;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The printed numbers of clauses: 7. · 7.2 · (b) · Section 7 · ARTICLE IV · § 7. */
final class Numbering {
    private static final Pattern WORDED = Pattern.compile(
            "(?:section|article|clause|artikel|ziffer|article|artículo|articolo|sec\\.|art\\.|§)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("§?(\\d{1,2}(?:\\.\\d{1,3}){0,3}|[IVX]{1,5})[.:)]?");
    private static final Pattern DECIMAL =
            Pattern.compile("§?(\\d{1,2}\\.(?:\\d{1,3}\\.?)*)\\)?|\\((\\d{1,2})\\)|(\\d{1,2})\\)|([IVX]{1,5})\\.");
    private static final Pattern LETTER =
            Pattern.compile("\\(([a-z]{1,2}|[ivx]{1,5}|[A-Z])\\)|([a-zA-Z]|[ivx]{1,5})[.)]");
    private static final Pattern REFERENCE = Pattern.compile(
            "(?:sections?|articles?|clauses?|paragraphs?|subsections?|exhibits?|schedules?|and|or|to|of|in|no\\.?|§+|through|under|by|with),?",
            Pattern.CASE_INSENSITIVE);

    /** What stands before a number in brackets that is no number of a clause: "thirty (30) days", "Section 4 (b)". */
    private static final Pattern COUNTED = Pattern.compile("[\\p{L}\\d-]+");

    private Numbering() {}

    /**
     * A number at the beginning of a passage.
     *
     * @param text  the number alone
     * @param words words it takes
     * @param sub   whether it numbers items below a clause: (a), (ii)
     * @param bare  whether it is digits alone, which a street or a quantity may begin with as well
     */
    record Found(String text, int words, boolean sub, boolean bare) {}

    /** The number that a line begins with, or null. */
    static @Nullable Found at(List<Word> words, int first, int last) {
        String word = words.get(first).text();
        if (WORDED.matcher(word).matches() && first < last) {
            Matcher number = NUMBER.matcher(words.get(first + 1).text());
            return number.matches() ? new Found(number.group(1), 2, false, false) : null;
        }
        if (word.startsWith("(")
                && first > 0
                && COUNTED.matcher(words.get(first - 1).text()).matches()) {
            return null;
        }
        Matcher decimal = DECIMAL.matcher(word);
        if (decimal.matches()) {
            return new Found(firstGroup(decimal).replaceAll("\\.$", ""), 1, false, false);
        }
        if (word.matches("\\d{1,2}")
                && first < last
                && words.get(first + 1).text().matches("\\p{Lu}.+")) {
            return new Found(word, 1, false, true);
        }
        Matcher letter = LETTER.matcher(word);
        return letter.matches() ? new Found(firstGroup(letter), 1, true, false) : null;
    }

    /** Whether a clause's number stands in the middle of a line: behind the end of a sentence and before a capital. */
    static boolean begins(List<Word> words, int at) {
        if (at == 0 || at + 1 >= words.size()) {
            return false;
        }
        String before = words.get(at - 1).text();
        String after = words.get(at + 1).text();
        return words.get(at).text().matches("\\d{1,2}\\.(?:\\d{1,2}\\.?)*")
                && before.matches(".*[.;:][\"'\u201d)]?")
                && after.matches("[\"\u201c(]?\\p{Lu}.*")
                && !REFERENCE.matcher(before).matches();
    }

    private static String firstGroup(Matcher matcher) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
            String group = matcher.group(i);
            if (group != null) {
                return group;
            }
        }
        return matcher.group();
    }
}
