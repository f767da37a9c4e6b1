package dev.lector.extractors.check;

import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.rule.Amount;
import dev.lector.rule.Amounts;
import dev.lector.rule.DecimalMark;
import dev.lector.text.TextMap;
import dev.lector.text.Word;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the printing itself says about the document as a whole. */
final class PageChecks {
    /** "Page 2 of 3" in the languages of the label packs and their neighbours. */
    private static final Pattern NUMBERING = Pattern.compile(
            "(?iu)(?:page|pag\\.?|p\\u00e1gina|pagina|seite|blatt|side|sida|sivu|strona|strana|str\\.|oldal)\\s*:?\\s*"
                    + "(\\d{1,3})\\s*(?:of|von|de|di|van|av|af|z|/|sur|aus)\\s*(\\d{1,3})(?![\\d.,/])");

    /** Signs that more than one currency has; beside another they prove no second currency. */
    private static final Set<String> DOLLARS = Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD");

    private PageChecks() {}

    /** All words in reading order; what belongs together may stand in two lines of a text layer. */
    static String words(TextMap page) {
        return page.words().stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** {@code page.missing}: "page 2 of 3" is printed, and there are not that many pages. */
    static List<Finding> complete(CheckInput input) {
        Set<Integer> totals = new TreeSet<>();
        Set<Integer> numbers = new TreeSet<>();
        for (TextMap page : input.pages()) {
            Matcher matcher = NUMBERING.matcher(words(page));
            while (matcher.find()) {
                numbers.add(Integer.valueOf(matcher.group(1)));
                totals.add(Integer.valueOf(matcher.group(2)));
            }
        }
        int total = totals.size() == 1 ? totals.iterator().next() : 0;
        boolean sane = numbers.stream().allMatch(number -> number >= 1 && number <= total);
        if (!sane || input.pages().size() >= total) {
            return List.of();
        }
        String says = "numbered as " + total + " pages, " + input.pages().size() + " are here";
        return List.of(Finding.of("page.missing", Severity.WARNING, "", says));
    }

    /** {@code currency.mixed}: amounts in more than one currency. */
    static List<Finding> currency(CheckInput input) {
        Set<String> currencies = new TreeSet<>();
        for (TextMap page : input.pages()) {
            for (Word word : page.words()) {
                Amount amount = Amounts.parse(word.text(), DecimalMark.UNKNOWN);
                if (amount != null && amount.currency() != null) {
                    currencies.add(DOLLARS.contains(amount.currency()) ? "USD" : amount.currency());
                }
            }
        }
        return currencies.size() < 2
                ? List.of()
                : List.of(Finding.of(
                        "currency.mixed", Severity.INFO, "/currency", "amounts in several currencies: " + currencies));
    }
}
