package dev.lector.answer;

import dev.lector.schema.ValueType;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How values of a kind are printed in English, German, French, Spanish, Italian and Dutch documents. Immutable, thread-safe.
 *
 * <p>The shapes lean to yes: what they refuse no model can point at, so letters that a reader takes for digits count as digits and
 * punctuation around a value is forgiven. Input is short and bounded, so that plain patterns do.
 */
final class ValueShapes {
    /** What one kind allows: the pattern over the normalised text, how many words it may span, and whether a line may end inside. */
    record Shape(Pattern pattern, int words, boolean acrossLines) {}

    private static final String MONTH =
            "(?:jan(?:uary|uar|vier|uari)?|ene(?:ro)?|gen(?:naio)?|feb(?:ruary|ruar|brero|rero|braio|ruari)?|fevr?(?:ier)?"
                    + "|mar(?:ch|s|zo)?|maerz|marz|mrt|maart|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may(?:o)?|mai|mei|mag(?:gio)?"
                    + "|jun[ei]?|juni[o]?|juin|giu(?:gno)?|jul[iy]?|juli[o]?|juil(?:let)?|lug(?:lio)?|aug(?:ust|ustus)?|aout"
                    + "|ago(?:sto)?|sept?(?:ember|embre|iembre)?|set(?:tembre|iembre)?|oct(?:ober|obre)?|okt(?:ober)?"
                    + "|ott(?:obre)?|nov(?:ember|embre|iembre)?|dec(?:ember|embre)?|dez(?:ember)?|dic(?:embre|iembre)?)\\.?";
    private static final String WEEKDAY =
            "(?:(?:mon|tue?s?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag"
                    + "|sonnabend|sonntag|mo|di|mi|do|fr|sa|so|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes"
                    + "|miercoles|jueves|viernes|sabado|domingo|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|maandag"
                    + "|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)?[.,]{0,2} ?";
    private static final String DAY = "[0-9]{1,2}(?:st|nd|rd|th|er|e|o|º|\\.|°)?";
    private static final String YEAR = "'?(?:[0-9]{4}|[0-9]{2})";
    private static final String GAP = "[ ,./-]{0,3}(?:of |de |del |di |den )?";
    private static final String DATE =
            WEEKDAY + "(?:[0-9]{1,4} ?[./ -] ?[0-9]{1,2} ?[./ -] ?[0-9]{2,4}|[0-9]{8}|" + DAY + GAP + MONTH + GAP + YEAR
                    + "|" + MONTH + GAP + DAY + "(?=[^0-9])" + GAP + YEAR + "|[0-9]{4}" + GAP + MONTH + GAP + DAY + ")";
    private static final String CLOCK =
            "[0-9]{1,2} ?[:.h] ?[0-9]{2}(?: ?[:.] ?[0-9]{2})?(?: ?(?:am|pm|a\\.m\\.|p\\.m\\.|uhr|h|uur))?(?: ?[a-z]{1,4}|[+-][0-9:]{2,5})?";
    private static final String NUMBER =
            "[(+-]{0,2} ?[0-9]{1,3}(?:[.,' ]?[0-9]{1,3}){0,8}(?:[.,][0-9]{0,6}|[.,]-{1,2})?-?";
    private static final String CURRENCY =
            "(?:[a-z]{0,3}\\p{Sc}|[a-z]{3}|fr\\.?|kr\\.?|sfr\\.?|euros?|dollars?|pounds?|franken|zl)";
    private static final String AMOUNT =
            "[(+-]? ?(?:" + CURRENCY + " ?)?" + NUMBER + "(?: ?" + CURRENCY + ")?(?: ?(?:cr|dr|c|d|s|h|-))?";
    private static final String COUNT =
            "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|sixty|ninety"
                    + "|ein(?:en|er|em|e|s)?|zwei|drei|vier|fuenf|funf|sechs|sieben|acht|neun|zehn|elf|zwoelf|zwolf|dreissig"
                    + "|une?|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|trente|un[oa]?|dos|tres|cuatro|cinco|seis|siete"
                    + "|ocho|nueve|diez|once|doce|treinta|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|trenta"
                    + "|een|twee|drie|vijf|zes|zeven|negen|tien|elf|twaalf|dertig)";
    private static final String UNIT =
            "(?:(?:business|working|calendar|full|volle[nr]?|jours|giorni|dias) )?(?:seconds?|minutes?|minuten|hours?|stunden?|heures?|horas?|ore|uur"
                    + "|days?|tage?n?|jours?|dias?|giorn[io]|dagen|dag|weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken|week"
                    + "|months?|monate?n?|mois|mes(?:es)?|mes[ei]|maanden|maand|years?|jahre?n?|ans?|annees?|anos?|ann[io]|jaar|jaren"
                    + "|quarters?|quartale?)(?: .{0,14})?";
    /** The one number of a kind that may lack digits: ISO 9362, bank, country, place and branch. */
    private static final String BIC = "[a-z]{4}(?:"
            + String.join("|", Locale.getISOCountries()).toLowerCase(Locale.ROOT) + ")[a-z0-9]{2}(?:[a-z0-9]{3})?";

    private static final Map<ValueType, Shape> SHAPES = shapes();

    private ValueShapes() {}

    private static Map<ValueType, Shape> shapes() {
        Map<ValueType, Shape> all = new EnumMap<>(ValueType.class);
        all.put(ValueType.DATE, shape(DATE, 7, true));
        all.put(ValueType.DATE_TIME, shape(DATE + "(?:[ ,t-]{1,3}(?:at |um |a |alle |om )?" + CLOCK + ")?", 10, true));
        all.put(ValueType.TIME, shape(CLOCK, 3, false));
        all.put(
                ValueType.YEAR_MONTH,
                shape("(?:" + MONTH + GAP + YEAR + "|[0-9]{1,4} ?[./-] ?[0-9]{2,4}|" + DATE + ")", 7, true));
        all.put(ValueType.AMOUNT, shape(AMOUNT, 6, false));
        all.put(ValueType.NUMBER, shape("(?:" + AMOUNT + "|" + NUMBER + " ?%?)", 6, false));
        all.put(ValueType.INTEGER, shape("(?:" + NUMBER + "[ -]?\\p{L}{0,6}|x ?[0-9]{1,6}|" + COUNT + ")", 4, false));
        all.put(
                ValueType.PERCENT,
                shape(
                        NUMBER
                                + " ?(?:%|percent|per cent|prozent|pour cent|por ciento|per cento|procent|v\\.? ?h\\.?)?",
                        4,
                        false));
        all.put(
                ValueType.DURATION,
                shape("(?:(?:" + COUNT + " ?)?\\(?" + NUMBER + "\\)?|" + COUNT + ")[ -]?" + UNIT, 8, true));
        all.put(ValueType.CURRENCY, shape("(?:" + AMOUNT + "|" + CURRENCY + ")", 1, false));
        all.put(
                ValueType.ID,
                shape("(?:(?=.*[0-9])[\\p{L}0-9#+(][\\p{L}0-9/._:+&*()# -]{0,40}|" + BIC + ")", 7, false));
        all.put(ValueType.IBAN, shape("[a-z]{2}[0-9]{2}(?: ?[a-z0-9]){11,30}", 10, true));
        all.put(ValueType.EMAIL, shape("[^ @]{1,64} ?@ ?[^ @]{1,80}\\.[a-z]{2,24}", 3, true));
        all.put(
                ValueType.PHONE,
                shape("[+(]{0,2}[0-9][0-9()/. -]{3,28}[0-9](?: ?(?:x|ext\\.?|dw) ?[0-9]{1,6})?", 8, false));
        all.put(ValueType.URI, shape("(?:[a-z]{2,8}:/{0,2})?[^ ]+\\.[^ ]{2,200}", 2, true));
        return all;
    }

    private static Shape shape(String pattern, int words, boolean acrossLines) {
        return new Shape(Pattern.compile(pattern), words, acrossLines);
    }

    /** The shape of a kind, or null when any words can be it. */
    static @Nullable Shape of(ValueType kind) {
        return SHAPES.get(kind);
    }

    /** Whether a run of words, joined by blanks, may be a value of this shape. */
    static boolean fits(Shape shape, String text) {
        String plain = bare(plain(text));
        if (matches(shape, plain)) {
            return true;
        }
        int colon = plain.lastIndexOf(':');
        // A label without a blank before its value: "Date:12/03/2024".
        return colon > 0 && colon < plain.length() - 1 && matches(shape, bare(plain.substring(colon + 1)));
    }

    private static boolean matches(Shape shape, String plain) {
        return !plain.isEmpty()
                && (shape.pattern.matcher(plain).matches()
                        || shape.pattern.matcher(digits(plain)).matches());
    }

    /** Lower case without accents, dashes and blanks of one kind each. */
    static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("ß", "ss");
        String open = Normalizer.normalize(lower, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return open.replaceAll("\\p{Pd}|\u2212", "-")
                .replaceAll("[\u2018\u2019\u02bc\u00b4`]", "'")
                .replaceAll("\\s+", " ");
    }

    /** Without the punctuation that surrounds a value but is no part of it. */
    private static String bare(String text) {
        String inner = text.replaceAll("^[\\[\\{\"*:;,.|=>~<\u00ab\u00bb\u201c\u201e\\s]+", "")
                .replaceAll("[\\]\\}\"*:;,?!|)\u00ab\u00bb\u201c\u201d\\s]+$", "");
        String whole = inner.endsWith(".") ? inner.substring(0, inner.length() - 1) : inner;
        return whole.startsWith("(") && whole.indexOf(')') < 0 ? whole.substring(1) : whole;
    }

    /** With the letters that a reader mistakes for digits read as digits. */
    private static String digits(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean beside = digitish(result, i - 1) || digitish(text, i + 1);
            int at = beside ? "oliszbgq".indexOf(c) : -1;
            result.append(at < 0 ? c : "01152869".charAt(at));
        }
        return result.toString();
    }

    private static boolean digitish(CharSequence text, int i) {
        return i >= 0
                && i < text.length()
                && (Character.isDigit(text.charAt(i)) || ".,/-".indexOf(text.charAt(i)) >= 0);
    }
}
