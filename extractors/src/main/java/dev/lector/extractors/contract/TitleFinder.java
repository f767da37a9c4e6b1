package dev.lector.extractors.contract;

import dev.lector.passage.Passage;
import dev.lector.passage.PassageBook;
import dev.lector.passage.PassageText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a contract calls itself: the heading of its first page, or the words before "(this "Agreement")". */
final class TitleFinder {
    private static final int PASSAGES = 25;

    /** Letters of a title of one word, such as Dienstleistungsvertrag. */
    private static final int ONE_WORD = 11;

    private static final String KINDS =
            "(?i:AGREEMENT|CONTRACT|LEASE|LICEN[SC]E|DEED|MEMORANDUM|UNDERSTANDING|ADDENDUM|AMENDMENT|ORDER|VERTRAG|VEREINBARUNG|CONTRAT|CONVENTION|ACCORD|CONTRATO|ACUERDO|CONTRATTO|ACCORDO|OVEREENKOMST)";
    private static final String WORD = "(?:\\p{Lu}[\\p{L}&/',-]*|of|and|for|to|the|on|&|-|/)";
    private static final Pattern IN_TEXT = Pattern.compile(
            "\\b(?:THIS|This|this) ((?:" + WORD + " ){0,14}?[\\p{L}-]*" + KINDS
                    + "(?: of \\p{Lu}\\p{L}+)?)\\b(?=,? (?:\\(|is |are |dated|made|\\(\"|effective|between|by |has |shall be))");
    private static final Pattern HEAD = Pattern.compile(
            "((?:" + WORD + " ){0,14}[\\p{L}-]*" + KINDS + "(?: (?:OF|FOR|of|for) (?:" + WORD
                    + " ?){1,5}| (?:DE|D'|de|d'|pour) ?(?:(?!entre\\b|est\\b|conclu)(?:\\p{Ll}+|\\p{Lu}{2,})(?: (?=\\p{L})|\\b)){1,5})?)");

    /** A sentence that speaks of the contract: "The Agreement", "Der Vertrag". */
    private static final Pattern SPOKEN_OF =
            Pattern.compile("(?:der|die|das|diese[rs]?|le|la|ce|cet|the|this|such) \\p{L}+", Pattern.CASE_INSENSITIVE);

    private final PassageBook book;

    TitleFinder(PassageBook book) {
        this.book = book;
    }

    @Nullable Quote find() {
        List<Quote> found = new ArrayList<>();
        int seen = 0;
        for (PassageText passage : book.passages()) {
            if (seen++ == PASSAGES || passage.passage().parts().get(0).page() > 2) {
                break;
            }
            Matcher text = IN_TEXT.matcher(passage.text());
            if (text.find() && text.group(1).contains(" ")) {
                found.add(new Quote(passage, text.start(1), text.end(1), text.group(1), 2 - 0.02 * seen));
            }
            boolean heading = passage.passage().kind() == Passage.Kind.HEADING || seen <= 3;
            Matcher head = HEAD.matcher(passage.text());
            while (heading && head.find()) {
                double whole = head.end() - head.start() >= 0.8 * passage.text().length() ? 0.6 : 0;
                String title = head.group(1).strip();
                if (!title.toLowerCase(Locale.ROOT).contains("this ")
                        && !SPOKEN_OF.matcher(title).matches()
                        && (title.contains(" ") || whole > 0 && title.length() >= ONE_WORD)) {
                    found.add(new Quote(
                            passage, head.start(1), head.start(1) + title.length(), title, 1.5 + whole - 0.05 * seen));
                }
            }
        }
        return found.stream().max(Comparator.comparingDouble(Quote::score)).orElse(null);
    }
}
