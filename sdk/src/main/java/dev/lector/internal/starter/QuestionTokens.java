package dev.lector.internal.starter;

import dev.lector.answer.PageTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Questions as token ids (answerer.md, section 3). Immutable, thread-safe. */
final class QuestionTokens {
    private static final int MAX_WORDS = 24;
    /** Keeps window, question and answer within the positions: 880 + 112 + 16 answer tokens. */
    private static final int MAX_IDS = 112;

    private static final String STRIPPED = ".,:;!?()[]{}\"'`";
    private static final Pattern CAMEL = Pattern.compile("([a-z0-9])([A-Z])");
    private static final Pattern BLANK = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final StarterSpec spec;

    QuestionTokens(StarterSpec spec) {
        this.spec = spec;
    }

    /** Ids from the task to the answer token. */
    int[] ids(PageTask task) {
        List<Integer> ids = new ArrayList<>();
        ids.add(spec.task(task.kind().name().toLowerCase(Locale.ROOT)));
        ids.add(spec.type(typeName(task)));
        for (String word : words(task.text())) {
            List<Integer> spelled = word(word);
            if (ids.size() + spelled.size() >= MAX_IDS) {
                break;
            }
            ids.addAll(spelled);
        }
        ids.add(spec.token("answer"));
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A question's words: names of code come apart, punctuation at the ends goes, lower case. */
    static List<String> words(String text) {
        String apart = CAMEL.matcher(text.replace('_', ' ')).replaceAll("$1 $2");
        return BLANK.splitAsStream(apart)
                .map(word -> WordGrams.strip(word, STRIPPED))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .limit(MAX_WORDS)
                .toList();
    }

    private List<Integer> word(String word) {
        Integer known = spec.vocabulary().get(word);
        if (known != null) {
            return List.of(spec.firstWord() + known);
        }
        List<Integer> ids = new ArrayList<>();
        ids.add(spec.token("spell"));
        for (int gram : WordGrams.of(word)) {
            ids.add(spec.firstGram() + gram);
        }
        return ids;
    }

    private static String typeName(PageTask task) {
        return switch (task.type()) {
            case BOOLEAN -> "yes_no";
            // kinds that the answerer was not trained on are texts to it
            case STRING, ENUM, URI, TIME, YEAR_MONTH, DATE_TIME ->
                task.kind() == PageTask.Kind.FIELD ? "string" : "any";
            default -> task.type().name().toLowerCase(Locale.ROOT);
        };
    }
}
