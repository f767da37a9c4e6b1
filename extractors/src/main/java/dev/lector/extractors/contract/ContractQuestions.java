package dev.lector.extractors.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The questions that a contract can be asked at once, ready to be handed to {@code Reading.ask}. Stateless and thread-safe.
 *
 * <p>Free wording works as well; this is a list to start from.
 */
public final class ContractQuestions {
    private ContractQuestions() {}

    /**
     * A question of the set.
     *
     * @param id       stable name, such as {@code governing_law}
     * @param name     name for people
     * @param cuad     name of the category in the CUAD data set, or null when it is none of its 41
     * @param question the question in words
     * @param yesNo    whether the answer is yes or no
     */
    public record Item(String id, String name, @Nullable String cuad, String question, boolean yesNo) {}

    /** The 41 questions of the CUAD data set (Hendrycks et al. 2021), in our words. */
    public static List<Item> cuad() {
        return all().stream().filter(item -> item.cuad() != null).toList();
    }

    /** Those and what people ask besides: notice, termination, fees, confidentiality and more. */
    public static List<Item> all() {
        return in("en");
    }

    /**
     * What people ask in a language.
     *
     * @param language ISO 639-1 code, such as {@code de}; empty for one without topics
     */
    public static List<Item> in(String language) {
        TopicBook book = Topics.in(language);
        return book == null
                ? List.of()
                : book.all().stream()
                        .map(topic -> new Item(
                                topic.id(),
                                topic.name(),
                                topic.cuad(),
                                topic.question(),
                                topic.form() == Topic.Form.YES_NO))
                        .toList();
    }
}
