package dev.lector.rule;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/** How a document orders day and month where both are numbers. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    /**
     * The order that is usual in a country or with a language (CLDR data of ICU4J); the country goes first. English alone decides
     * nothing.
     *
     * @param language ISO 639-1 code, or null
     * @param country  ISO 3166-1 alpha-2 code, or null
     */
    public static DateOrder usual(@Nullable String language, @Nullable String country) {
        if (country == null && (language == null || language.equals("en"))) {
            return UNKNOWN;
        }
        ULocale locale = new ULocale(language == null ? "und" : language, country == null ? "" : country);
        String pattern = DateTimePatternGenerator.getInstance(ULocale.addLikelySubtags(locale))
                .getBestPattern("yMd");
        int day = pattern.indexOf('d');
        int month = pattern.indexOf('M');
        boolean yearFirst = pattern.indexOf('y') < Math.min(day, month);
        if (yearFirst) {
            return UNKNOWN;
        }
        return day < month ? DAY_FIRST : MONTH_FIRST;
    }

    /** The order of a document: what its own dates show, or else what is usual where it comes from. */
    public static DateOrder decide(String text, @Nullable String language, @Nullable String country) {
        DateOrder shown = Dates.orderOf(text);
        return shown == UNKNOWN ? usual(language, country) : shown;
    }
}
