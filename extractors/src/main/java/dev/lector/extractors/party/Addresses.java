package dev.lector.extractors.party;

import java.util.regex.Pattern;

/** Shapes of postal lines in Europe and North America. */
final class Addresses {
    private static final Pattern CITY = Pattern.compile(
            "(?:^|[\\s,·|•-])(?:[A-Z]{1,2}[- ])?(?:\\d{5}|\\d{4}(?: ?[A-Z]{2})?)(?:-\\d{4})?[ ,]+\\p{Lu}[\\p{L}.' -]{2,}");
    private static final Pattern STATE_ZIP = Pattern.compile("\\p{L}{2,}[, ]+[A-Z]{2}\\.?,? +\\d{5}(?:-\\d{4})?\\b");
    private static final Pattern BRITISH = Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b");
    private static final Pattern STREET = Pattern.compile(
            "(?iu).*(?:stra(?:ss|ß)e|str\\.|weg|platz|allee|gasse|rue |avenue|ave\\b|boulevard|chemin|street|\\bst\\b|road|\\brd\\b|lane|drive|"
                    + "calle|via |piazza|plaza|laan|straat|plein|kade|jalan|jln).*\\d.*|^\\d{1,5}[a-z]?,? \\p{Lu}.*");

    private Addresses() {}

    static boolean cityLine(String text) {
        return CITY.matcher(text).find()
                || STATE_ZIP.matcher(text).find()
                || BRITISH.matcher(text).find();
    }

    static boolean streetLine(String text) {
        return STREET.matcher(text).matches();
    }
}
