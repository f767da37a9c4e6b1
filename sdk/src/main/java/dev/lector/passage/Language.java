package dev.lector.passage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;

/** The language of a document, told by its most frequent words, and how its words are stemmed. */
enum Language {
    EN("the of and to in that is be shall or by for this any which"),
    DE("der die und das ist nicht des mit von den dem ein eine wird werden"),
    FR("le la les des et du une est dans pour que qui par au sur"),
    ES("el los las del que una por con para se es su como al"),
    IT("il della di che del per una con sono nel alla dei delle le gli"),
    NL("de het een van en in dat niet met voor zijn aan door op te");

    /** Words that stand in every question and say nothing about where its answer is. */
    private static final List<String> ASKING = List.of(
            "what",
            "which",
            "who",
            "whom",
            "whose",
            "when",
            "where",
            "why",
            "how",
            "does",
            "do",
            "did",
            "can",
            "could",
            "may",
            "is",
            "are",
            "was",
            "were",
            "will",
            "would",
            "should",
            "shall",
            "has",
            "have",
            "had",
            "any",
            "there",
            "it",
            "its",
            "from",
            "under",
            "contain",
            "document",
            "please",
            "tell",
            "me",
            "about",
            "much",
            "many",
            "get",
            "say",
            "says");

    private final Set<String> frequent;

    Language(String frequent) {
        this.frequent = Set.of(frequent.split(" "));
    }

    static Language of(List<PassageText> passages) {
        long[] seen = new long[values().length];
        for (PassageText passage : passages) {
            for (String word : passage.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                for (Language language : values()) {
                    seen[language.ordinal()] += language.frequent.contains(word) ? 1 : 0;
                }
            }
        }
        return Arrays.stream(values())
                .max(Comparator.comparingLong((Language l) -> seen[l.ordinal()]).thenComparing(l -> -l.ordinal()))
                .orElse(EN);
    }

    Analyzer analyzer() {
        return switch (this) {
            case EN -> english();
            case DE -> new GermanAnalyzer();
            case FR -> new FrenchAnalyzer();
            case ES -> new SpanishAnalyzer();
            case IT -> new ItalianAnalyzer();
            case NL -> new DutchAnalyzer();
        };
    }

    private static Analyzer english() {
        CharArraySet stop = new CharArraySet(EnglishAnalyzer.getDefaultStopSet(), true);
        stop = CharArraySet.copy(stop);
        stop.addAll(ASKING);
        return new EnglishAnalyzer(stop);
    }
}
