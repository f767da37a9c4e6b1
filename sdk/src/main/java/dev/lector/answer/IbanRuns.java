package dev.lector.answer;

import dev.lector.rule.Iban;
import dev.lector.text.TextMap;
import dev.lector.text.Word;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * IBANs that a page prints in one run of words or, where a column ends, in several. The registry says how long those of a country
 * are, so that none ends before its last group and none swallows what stands beside it. Immutable, thread-safe.
 */
final class IbanRuns implements Runs {
    private static final Pattern BEGIN = Pattern.compile("[A-Z]{2}(?=.?[0-9])[0-9OILSZBGQ]{2}[A-Z0-9]{0,30}");
    private static final Pattern REST = Pattern.compile("[A-Z0-9]{1,30}");
    private static final Pattern AROUND = Pattern.compile("[^A-Z0-9]+");
    private static final int COUNTRY = 2;

    /** Most words of one run: eight groups of four and a label that is glued to the first. */
    private static final int MOST_WORDS = 10;

    /** Words after a part among which the next one may begin: two lines over several columns. */
    private static final int REACH = 60;

    /** Most parts that one IBAN is broken into. */
    private static final int MOST_RUNS = 3;

    private final TextMap page;

    IbanRuns(TextMap page) {
        this.page = page;
    }

    /** Of the valid IBAN, or of any part where none is valid. */
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
            ends.set(i, missing <= 1 || goesOn(with(said, new WordSpan(begin, i))));
        }
        return valid.isEmpty() ? ends : valid;
    }

    @Override
    public boolean unfinished(List<WordSpan> said) {
        return missing(said(said)) > 1;
    }

    private boolean goesOn(List<WordSpan> said) {
        return said.size() < MOST_RUNS && !further(said).isEmpty();
    }

    /** Those that complete what was said, or else the first ones of lines. */
    @Override
    public BitSet further(List<WordSpan> said) {
        BitSet whole = new BitSet();
        BitSet parts = new BitSet();
        int from = said.get(said.size() - 1).last() + 1;
        for (int i = from; i < Math.min(page.words().size(), from + REACH); i++) {
            BitSet ends = ends(said, i);
            boolean some = !ends.isEmpty();
            whole.set(i, some && !unfinished(with(said, new WordSpan(i, ends.length() - 1))));
            parts.set(i, some && !Neighbours.joined(page, i, false));
        }
        return whole.isEmpty() ? parts : whole;
    }

    private static List<WordSpan> with(List<WordSpan> said, WordSpan further) {
        return Stream.concat(said.stream(), Stream.of(further)).toList();
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
