package dev.lector.extractors.party;

import dev.lector.extractors.field.Choice.Span;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.layout.Folding;
import dev.lector.extractors.layout.Segment;
import dev.lector.extractors.layout.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shapes of names in address lines. Stateless and thread-safe. */
final class NameText {
    private static final Set<String> TITLES = Set.of(
            "herr",
            "herrn",
            "frau",
            "familie",
            "firma",
            "mr",
            "mrs",
            "ms",
            "miss",
            "messrs",
            "monsieur",
            "madame",
            "m",
            "mme",
            "mlle",
            "an",
            "sig",
            "sigra",
            "signor",
            "signora",
            "spettle",
            "spett",
            "egr",
            "gentle",
            "d",
            "dna",
            "don",
            "dona",
            "sr",
            "sra",
            "senor",
            "senora",
            "dhr",
            "mevr",
            "mevrouw",
            "heer",
            "deheer");
    private static final Set<String> CARE_OF = Set.of("co", "zhd", "zhdn", "zh", "attn", "att", "tav", "fao");
    private static final Pattern CARE =
            Pattern.compile("(?i)c/o|z\\.?\\s?h(?:d|\\.)\\.?|attn\\.?:?|att\\.:?|t\\.a\\.v\\.?|f\\.?a\\.?o\\.?:?");
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,5}");
    private static final Pattern NUMBERS = Pattern.compile("[\\d\\W_]+");
    private static final Pattern OPEN_END = Pattern.compile(".*(?:[&+]|\\b(?:und|and|et|e|y|en))$");
    private static final Set<String> CONNECTORS = Set.of(
            "de", "la", "du", "des", "les", "le", "of", "and", "und", "van", "den", "der", "von", "zu", "et", "e", "y",
            "del", "di", "da", "the", "for", "für", "ter", "te", "en", "i", "à", "zur", "im", "am");
    private static final int MAX_WORDS = 9;

    /** Two or three words that begin in lower case are hardly a name. */
    private static final double BEGUN = 0.6;

    private NameText() {}

    private static final Pattern CARE_LINE = Pattern.compile(
            "(?iu)^(?:c/o|z\\.?\\s?h(?:d|dn|\\.)|zu händen|attn|att\\.|t\\.\\s?a\\.\\s?v|f\\.?a\\.?o|ter attentie|à"
                    + " l.attention|for the attention|all.attenzione|a la atenci[oó]n|c\\.a\\.|accounts payable)\\b.*");

    /** A line that ends with a number is a street with its house number, a floor or a box. */
    private static final Pattern HOUSE = Pattern.compile(".*\\p{L}\\s+\\d{1,4}\\s?[a-z]?$");

    /** The part of a line that can be a name: without titles before and without a person's "care of" behind; null when none. */
    static @Nullable Span span(Segment line) {
        if (CARE_LINE.matcher(line.text()).matches()) {
            return null;
        }
        int first = 0;
        while (first < line.size() - 1 && title(line.tokens().get(first))) {
            first++;
        }
        if (first + 1 < line.size()
                && TITLES.contains(line.tokens().get(first).key()
                        + line.tokens().get(first + 1).key())) {
            first = Math.min(line.size() - 1, first + 2); // "De heer"
        }
        int last = line.size() - 1;
        for (int i = first + 1; i <= last; i++) {
            if (CARE.matcher(line.tokens().get(i).text()).matches()) {
                last = i - 1;
            }
        }
        boolean onlyTitle = first == last && title(line.tokens().get(first));
        return onlyTitle
                        || CARE_OF.contains(line.tokens().get(first).key())
                                && CARE.matcher(line.tokens().get(first).text()).matches()
                ? null
                : new Span(line, first, last);
    }

    private static boolean title(Token token) {
        String key = token.key();
        return TITLES.contains(key) && (key.length() > 2 || token.text().endsWith(".") || key.equals("de"))
                || key.equals("mr")
                || key.equals("ms")
                || key.equals("an");
    }

    /** Whether a text can be the name of a person or a company at all. */
    static boolean nameLike(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long digits = text.chars().filter(Character::isDigit).count();
        boolean shape = letters >= 2
                && !text.startsWith("(")
                && !text.startsWith("*")
                && digits <= letters / 2
                && text.split(" ").length <= MAX_WORDS;
        return shape
                && !NUMBERS.matcher(text).matches()
                && !text.contains("@")
                && !text.contains("www.")
                && !text.contains("://")
                && !text.endsWith(":")
                && !Addresses.cityLine(text)
                && !HOUSE.matcher(text).matches()
                && !Addresses.streetLine(text);
    }

    /** Whether a line cannot end here: it ends with an ampersand or a word for "and". */
    static boolean openEnd(String text) {
        return OPEN_END.matcher(text).matches();
    }

    /** Whether a word of the text, or its part behind a hyphen, is a company's legal form. */
    static boolean legalForm(LabelBook book, String text) {
        for (String word : text.split("[\\s,-]+")) {
            if (book.companyForm(Folding.key(word))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text is nothing but a legal form, "&" and "Co." included. */
    static boolean onlyLegalForm(LabelBook book, String text) {
        boolean any = false;
        for (String word : text.split("[\\s,()]+")) {
            String key = Folding.key(word);
            boolean form = book.companyForm(key);
            any |= form;
            if (!form && key.length() > 2) {
                return false;
            }
        }
        return any;
    }

    /** Whether a text is two to four capitalised words without a legal form or an abbreviation, as a person's name is. */
    static boolean person(LabelBook book, String text) {
        List<String> words = List.of(text.split("\\s+"));
        return words.size() >= 2
                && words.size() <= 4
                && !legalForm(book, text)
                && text.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '.' || c == '-' || c == '\'')
                && words.stream().allMatch(w -> Character.isUpperCase(w.charAt(0)) || CONNECTORS.contains(w))
                && words.stream()
                        .noneMatch(
                                w -> ABBREVIATION.matcher(w).matches() && !text.equals(text.toUpperCase(Locale.ROOT)));
    }

    /** How much a text reads like a sentence, 0 to 1: words in lower case that no name has, and a full stop. */
    static double sentence(String text) {
        String[] words = text.split("\\s+");
        if (words.length < 4) {
            boolean begun = words.length > 1 && Character.isLowerCase(text.charAt(0)) && !CONNECTORS.contains(words[0]);
            return begun ? BEGUN : 0;
        }
        long lower = 0;
        for (String word : text.split("\\s+")) {
            lower += !word.isEmpty() && Character.isLowerCase(word.charAt(0)) && !CONNECTORS.contains(word) ? 1 : 0;
        }
        long numbers = List.of(text.split("\\s+")).stream()
                .filter(w -> w.chars().anyMatch(Character::isDigit))
                .count();
        boolean stop = text.endsWith(".") && text.split(" ").length > 3;
        return Math.min(1, 0.35 * lower + 0.35 * numbers + (stop ? 0.3 : 0));
    }

    /** The token in which the first so many characters of a line's text end. */
    static int tokenAt(Segment line, int length) {
        int end = 0;
        for (int i = 0; i < line.size(); i++) {
            end += line.tokens().get(i).text().length() + (i > 0 ? 1 : 0);
            if (end >= length) {
                return i;
            }
        }
        return line.size() - 1;
    }
}
