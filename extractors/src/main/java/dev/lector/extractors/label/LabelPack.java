package dev.lector.extractors.label;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The labels of one language, as data.
 *
 * @param language            ISO 639-1 code
 * @param stopwords           frequent words that tell the language
 * @param monthFirstCountries names of countries that write the month before the day
 * @param strong              phrases by concept that name it beyond doubt
 * @param weak                phrases by concept that name it when nothing better does
 * @param cues                words by concept that name a value directly behind them in a sentence, such as "by" a day of payment
 * @param columns             headers by role of a table's column
 * @param companyForms        legal forms in companies' names
 * @param paymentMethods      ways to pay
 */
public record LabelPack(
        String language,
        Set<String> stopwords,
        List<String> monthFirstCountries,
        Map<String, List<String>> strong,
        Map<String, List<String>> weak,
        Map<String, List<String>> cues,
        Map<String, List<String>> columns,
        List<String> companyForms,
        List<String> paymentMethods) {
    public LabelPack {
        stopwords = Set.copyOf(stopwords);
        monthFirstCountries = List.copyOf(monthFirstCountries);
        strong = Map.copyOf(strong);
        weak = Map.copyOf(weak);
        cues = Map.copyOf(cues);
        columns = Map.copyOf(columns);
        companyForms = List.copyOf(companyForms);
        paymentMethods = List.copyOf(paymentMethods);
    }
}
