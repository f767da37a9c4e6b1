package dev.lector.answer;

import dev.lector.rule.Iban;
import dev.lector.text.TextMap;
import dev.lector.text.Word;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * IBANs that a page prints in one run of words or, where a column ends, in two. The registry says how long those of a country are, so
 * that none ends before its last group and none swallows what stands beside it. More parts are not looked for: the ways to join them
 * would grow with every part, and a hostile page has as many as it likes. Immutable, thread-safe.
 */
final class IbanRuns implements Runs {
    private static final Pattern BEGIN = Pattern.compile("[A-Z]{2}(?=.?[0-9])[0-9OILSZBGQ]{2}[A-Z0-9]{0,30}");
    private static final Pattern REST = Pattern.compile("[A-Z0-9]{1,30}");
    private static final Pattern AROUND = Pattern.compile("[^A-Z0-9]+");
    private static final int COUNTRY = 2;

    /** Most words of one run: eight groups of four and a label that is glued to the first. */
    private static final int MOST_WORDS = 10;

    /** Words after a part among which the other may begin: two lines over several columns. */
    private static final int REACH = 60;

    private final TextMap page;

    IbanRuns(TextMap page) {
        this.page = page;
    }

    /** Of the valid IBAN, or of one that is as long as it must be give or take a character, or of a first part that another completes. */
    @Override
    public BitSet ends(List<WordSpan> said, int begin) {
        BitSet valid = new BitSet();
        BitSet ends = new BitSet();
        StringBuilder run = new StringBuilder(said(said));
        for (int i = begin; i < Math.min(page.words().size(), begin + MOST_WORDS); i++) {
            String word = letters(i);
            if (!REST.matcher(word).matches() || i > begin && !Neighbours.joined(page, i, true)) {
                break;
            }
            run.append(word);
            int missing = missing(run);
            if (missing < -1 || !BEGIN.matcher(run).matches()) {
                break;
            }
            valid.set(i, missing == 0 && Iban.valid(run.toString()));
            ends.set(
                    i,
                    missing <= 1
                            || said.isEmpty()
                                    && !further(List.of(new WordSpan(begin, i))).isEmpty());
        }
        return valid.isEmpty() ? ends : valid;
    }

    @Override
    public boolean unfinished(List<WordSpan> said) {
        return missing(said(said)) > 1;
    }

    /** Those that complete what was said. */
    @Override
    public BitSet further(List<WordSpan> said) {
        BitSet begins = new BitSet();
        int from = said.get(said.size() - 1).last() + 1;
        for (int i = from; i < Math.min(page.words().size(), from + REACH); i++) {
            begins.set(i, !ends(said, i).isEmpty());
        }
        return begins;
    }

    /** Characters that the country's IBANs have beyond these; a country that the registry lacks has what is there. */
    private static int missing(CharSequence text) {
        int length = text.length() < COUNTRY
                ? 0
                : Iban.length(text.subSequence(0, COUNTRY).toString());
        return length == 0 ? Integer.MIN_VALUE : length - text.length();
    }

    private String said(List<WordSpan> spans) {
        StringBuilder text = new StringBuilder();
        for (WordSpan span : spans) {
            for (int i = span.first(); i <= span.last(); i++) {
                text.append(letters(i));
            }
        }
        return text.toString();
    }

    /** Letters and digits of a word, without a label that is glued to it. */
    private String letters(int i) {
        Word word = page.words().get(i);
        String text = word.text().toUpperCase(Locale.ROOT);
        return AROUND.matcher(text.substring(text.lastIndexOf(':') + 1)).replaceAll("");
    }
}
