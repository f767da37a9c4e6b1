package dev.lector.pipeline;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which questions want a yes or a no: English ones that begin with a verb and leave no other choice. */
final class YesNo {
    private static final Set<String> VERBS = Set.of(
            "is", "are", "was", "were", "does", "do", "did", "has", "have", "had", "may", "must", "can", "could",
            "should", "will", "isn't", "aren't", "doesn't", "hasn't");

    /** A request in the form of a question: the answer is not yes. */
    private static final Pattern REQUEST =
            Pattern.compile("(?:can|could|will|may|do|should) (?:you|i|we)\\b.*", Pattern.DOTALL);

    /** Words of such questions that name nothing on a page. */
    private static final Set<String> FRAME = Set.of(
            "there",
            "any",
            "a",
            "an",
            "the",
            "it",
            "this",
            "that",
            "here",
            "document",
            "page",
            "paper",
            "give",
            "given",
            "name",
            "named",
            "state",
            "stated",
            "say",
            "show",
            "shown",
            "have",
            "contain",
            "mention",
            "mentioned",
            "print",
            "printed",
            "on",
            "in",
            "of",
            "to",
            "been",
            "already",
            "its",
            "their",
            "something",
            "anything");

    private YesNo() {}

    /** What the question is about: its words without the verb in front and without what merely asks; empty if nothing is left. */
    static String subject(String question) {
        return Stream.of(question.strip().split("[\\s?!.,]+"))
                .skip(1)
                .filter(word -> !FRAME.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
    }

    /** Whether the question wants a yes or a no. */
    static boolean asks(String question) {
        String plain = question.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        String first = plain.split("\\s+", 2)[0];
        return VERBS.contains(first)
                && !plain.contains(" or ")
                && !REQUEST.matcher(plain).matches();
    }
}
