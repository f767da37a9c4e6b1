package dev.lector.extractors.contract;

import dev.lector.passage.PassageBook;
import dev.lector.passage.PassageText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds whose law governs a contract. */
final class LawFinder {
    private static final String PLACE =
            "(England and Wales|(?:the )?(?:\\p{Lu}[\\p{L}.']+|District of Columbia)(?:[ -](?:of |the )?\\p{Lu}[\\p{L}.']+){0,3})";
    private static final String COUNTRY =
            "(?:,? (Canada|Australia|India|Germany|Switzerland|China|Mexico|Brazil|United Kingdom|Ireland|P\\.?R\\.?C\\.?))?";
    private static final Pattern LAWS_OF = Pattern.compile(
            "(?i:laws?|legislation|statutes)(?: and regulations)?(?i:,? (?:in (?:force|effect) )?(?:of|in)) (?:(?:the|this) )?(?:(?:(?i:internal|substantive) )?(?i:laws of the )?(?i:State|Commonwealth|Province|Republic|Kingdom|Canton|Territory)(?i: of) )?(?:the )?"
                    + PLACE + COUNTRY);
    /** "... the laws of the United States of America and the State of Ohio". */
    private static final Pattern STATE =
            Pattern.compile("(?i:United States|laws?)\\b.{0,60}?(?i:State|Commonwealth|Province) of " + PLACE);

    private static final Pattern NAMED_LAW = Pattern.compile(
            "(?:under|by|with|pursuant to|subject to) (?:the )?(?:(?:internal|substantive) )?(\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,2}?)(?:'s)? (?:State )?(?:laws?|substantive laws?)\\b");
    /** "Delaware law shall apply", "French law governs". */
    private static final Pattern LAW_APPLIES = Pattern.compile(
            "(?<![\\p{L}])(\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,2}?) [Ll]aws? (?:shall |will )?(?:alone |exclusively )?(?:appl(?:y|ies)|governs?|controls?)\\b|(?:[Aa]pplicable|[Gg]overning) [Ll]aw: (?:the )?(?:[Ll]aws? of (?:the )?)?(?:State of )?(\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,2})");

    private static final Pattern GOVERNS = Pattern.compile(
            "\\b(?:govern(?:ed|s|ing)?|constru(?:ed|ction)|interpret(?:ed|ation)?|enforced|subject to|(?:decided|determined|resolved|settled|adjudicated) (?:\\w+ ){0,3}?(?:under|by|according to|in accordance with))\\b|\\blaws? of .{2,70}? (?:shall )?(?:appl(?:y|ies)|control)\\b|\\blaws? (?:shall |will )?(?:alone |exclusively )?(?:appl(?:y|ies)|controls?)\\b|\\b(?:applicable|governing) law: ",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER = Pattern.compile(
            "organi[sz]ed|incorporated under|existing under|duly (?:formed|organi[sz]ed)|bankruptcy law|securities law|corporation (?:law|act)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING =
            Pattern.compile("govern|law|jurisdiction|construction", Pattern.CASE_INSENSITIVE);
    private static final Pattern STRONG = Pattern.compile(
            "(?:agreement|contract|lease|letter|deed)\\b.{0,140}?\\b(?:govern|constru|interpret)|conflicts? of laws?|choice of law",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_PLACE = Pattern.compile(
            "(?i)(?:united states|u\\.s|applicable law[^:]|such|this|federal|the|securities|any|all|no|other|local|mandatory|copyright|trademark|patent)\\b");

    private final PassageBook book;

    LawFinder(PassageBook book) {
        this.book = book;
    }

    /** The place whose law governs, the clearest clause first; several sentences may say it. */
    List<Quote> all() {
        List<Quote> found = new ArrayList<>();
        for (PassageText passage : book.passages()) {
            boolean headed = HEADING.matcher(passage.passage().heading()).find();
            for (PassageText.Sentence sentence : passage.sentences()) {
                Quote quote = quote(passage, sentence, headed);
                if (quote != null) {
                    found.add(quote);
                }
            }
        }
        found.sort(Comparator.comparingDouble(Quote::score).reversed());
        return found;
    }

    private static @Nullable Quote quote(PassageText passage, PassageText.Sentence sentence, boolean headed) {
        String text = sentence.text();
        boolean governs = GOVERNS.matcher(text).find();
        if (!governs && !headed) {
            return null;
        }
        String place = place(text);
        if (place == null) {
            return null;
        }
        double score = (governs ? 1 : 0.3)
                + (headed ? 0.6 : 0)
                + (STRONG.matcher(text).find() ? 0.8 : 0)
                - (OTHER.matcher(text).find() ? 0.9 : 0);
        return score < 0.9 ? null : Quote.of(passage, sentence, score).valued(place);
    }

    private static @Nullable String place(String text) {
        Matcher laws = LAWS_OF.matcher(text);
        while (laws.find()) {
            String name = laws.group(1).replaceFirst("^the ", "").replaceAll("[.']+$|'s$", "");
            String country = laws.group(2);
            if (!name.matches(
                    "(?i)United States.*|U\\.S.*|America|State|Commonwealth|Province|Parties|Agreement|Laws?|Section|Article|Effective.*|Territory")) {
                return country == null ? name : name + ", " + country;
            }
        }
        Matcher state = STATE.matcher(text);
        if (state.find()) {
            return state.group(1);
        }
        Matcher named = NAMED_LAW.matcher(text);
        while (named.find()) {
            if (!named.group(1)
                    .matches(
                            "(?i)(?:united states|u\\.s|applicable|such|this|federal|the|securities|any|all|copyright|trademark|patent).*")) {
                return named.group(1);
            }
        }
        Matcher applies = LAW_APPLIES.matcher(text);
        if (applies.find() && !NO_PLACE.matcher(text.substring(applies.start())).lookingAt()) {
            return applies.group(1) != null ? applies.group(1) : applies.group(2);
        }
        return null;
    }
}
