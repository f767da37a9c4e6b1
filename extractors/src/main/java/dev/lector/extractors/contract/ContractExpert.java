package dev.lector.extractors.contract;

import dev.lector.passage.PassageBook;
import dev.lector.passage.PassageText;
import dev.lector.pipeline.QuestionExpert;
import dev.lector.result.Evidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Answers what people ask of contracts, in any words that {@code templates/contract/topics*.yaml} know for it; {@link
 * ContractQuestions} lists them.
 *
 * <p>Evidence comes best first. After the clauses that say it there follow, up to three regions in all, those that come closest, with
 * an answering confidence of {@value #CLOSE}. Found by {@link java.util.ServiceLoader}. Thread-safe.
 */
public final class ContractExpert implements QuestionExpert {
    private static final int SHOWN = 3;

    /** Answering confidence of a region that only comes close. */
    private static final double CLOSE = 0.3;

    /** A clause this much weaker than the best is not shown as a proof. */
    private static final double MUCH_WEAKER = 0.75;

    /** Words of legal duty in this many words of text make a document a contract; letters and invoices have far fewer. */
    private static final int WORDS_PER_SIGN = 120;

    private static final int MIN_SIGNS = 4;
    private static final int CHARS_PER_WORD = 6;

    @Override
    public @Nullable Opinion answer(PassageBook book, String question) {
        TopicBook topics = Topics.in(book.language());
        TopicBook asked = topics == null ? null : Topics.asked(topics, question);
        Topic known = asked == null ? null : asked.about(question);
        Topic topic = topics == null || known == null ? null : topics.get(known.id());
        return topics == null || asked == null || topic == null || !isContract(book, topics)
                ? null
                : opinion(new ContractAnswers(book, topics, asked::yesOrNo), book, topic, question);
    }

    private static Opinion opinion(ContractAnswers answers, PassageBook book, Topic topic, String question) {
        boolean details = topic.form() == Topic.Form.YES_NO && Details.wanted(question);
        ContractAnswers.Found found = details
                ? answers.details(topic, question.toLowerCase(Locale.ROOT))
                : answers.find(topic, Roles.asked(question));
        double confidence = found.confidence(topic);
        List<Evidence> evidence = new ArrayList<>();
        Set<PassageText> seen = new HashSet<>();
        for (Quote quote : found.quotes()) {
            boolean strong =
                    quote.score() >= MUCH_WEAKER * found.quotes().get(0).score();
            boolean another = seen.add(quote.passage()) || topic.form() == Topic.Form.PARTIES;
            if (evidence.size() < SHOWN && another) {
                evidence.addAll(evidence(book, quote, topic, strong ? confidence : CLOSE));
            }
        }
        for (Quote quote : answers.near(topic, 2 * SHOWN)) {
            if (evidence.size() < SHOWN && seen.add(quote.passage())) {
                evidence.addAll(evidence(book, quote, topic, CLOSE));
            }
        }
        String text = found.values().isEmpty() ? null : String.join("; ", found.values());
        return new Opinion(text, evidence.subList(0, Math.min(SHOWN, evidence.size())), confidence);
    }

    private static List<Evidence> evidence(PassageBook book, Quote quote, Topic topic, double answering) {
        return book.quote(quote.passage(), quote.from(), quote.to(), quote.value(), answering, List.of(topic.name()));
    }

    /** Whether a document speaks like a contract. */
    static boolean isContract(PassageBook book, TopicBook topics) {
        int signs = 0;
        int words = 0;
        for (PassageText passage : book.passages()) {
            Matcher sign = topics.signs().matcher(passage.text());
            while (sign.find()) {
                signs++;
            }
            words += passage.text().length() / CHARS_PER_WORD;
        }
        return signs >= MIN_SIGNS && signs * WORDS_PER_SIGN >= words;
    }
}
