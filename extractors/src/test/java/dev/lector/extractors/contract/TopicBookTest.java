package dev.lector.extractors.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.error.AuthorException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicBookTest {
    private static final String HEAD = "language: en\nsigns: a\n'yes': Yes\n'no': No\n";

    private final TopicBook book = Topics.english();

    @Test
    void shouldHaveAllFortyOneQuestionsOfCuadOnce() {
        Set<String> names = ContractQuestions.cuad().stream()
                .map(ContractQuestions.Item::cuad)
                .collect(Collectors.toSet());
        assertThat(ContractQuestions.cuad()).hasSize(41);
        assertThat(names).hasSize(41).contains("Rofr/Rofo/Rofn", "Governing Law", "Cap On Liability");
        assertThat(ContractQuestions.cuad())
                .filteredOn(ContractQuestions.Item::yesNo)
                .hasSize(33);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void shouldKnowEveryTopicByItsOwnQuestion(String language) {
        TopicBook own = Topics.in(language);
        assertThat(own).isNotNull();
        assertThat(own.all()).hasSizeGreaterThan(20);
        for (Topic topic : own.all()) {
            assertThat(own.about(topic.question())).as(topic.question()).isSameAs(topic);
        }
    }

    /** Everyday questions, written before their patterns; none means that no topic answers. */
    @ParameterizedTest
    @CsvFileSource(resources = "paraphrases.txt", delimiter = '|')
    void shouldKnowWhatEverydayQuestionsMean(String language, String id, String question) {
        TopicBook first = Topics.in(language);
        assertThat(first).isNotNull();
        TopicBook asked = Topics.asked(first, question);
        Topic topic = asked == null ? null : asked.about(question);
        assertThat(topic == null ? "none" : topic.id()).as(question).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    de | Wie kann der Mieter kündigen?                        | termination
                    de | Welche Kündigungsfrist gilt?                         | notice_period
                    de | Wo ist der Gerichtsstand?                            | jurisdiction
                    de | Wie lange läuft der Vertrag?                         | term
                    de | Ist die Haftung begrenzt?                            | cap_on_liability
                    de | Wer sind die Vertragspartner?                        | parties
                    fr | Qui peut résilier le contrat ?                       | termination
                    fr | Quel est le préavis ?                                | notice_period
                    fr | Quelle loi s'applique ?                              | governing_law
                    fr | Peut-on céder le contrat ?                           | anti_assignment
                    fr | Sous combien de jours les factures sont-elles payables ? | payment_terms
                    fr | Qui est le prestataire ?                             | parties
                    """)
    void shouldKnowTopicsInOtherLanguages(String language, String question, String id) {
        TopicBook asked = Topics.asked(Topics.english(), question);
        assertThat(asked).as(question).isNotNull();
        assertThat(asked.language()).as(question).isEqualTo(language);
        assertThat(asked.about(question)).as(question).isSameAs(asked.get(id));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Which state's law governs this?                               | governing_law
                    What law applies?                                             | governing_law
                    Who are the parties?                                          | parties
                    Who is the supplier?                                          | parties
                    When does it end?                                             | expiration_date
                    What is the expiry date?                                      | expiration_date
                    What's the notice period?                                     | notice_period
                    How many days' notice must be given?                          | notice_period
                    How can the supplier end this agreement?                      | termination
                    Can we cancel at any time without cause?                      | termination_for_convenience
                    Does it renew automatically?                                  | renewal_term
                    How do I prevent the automatic renewal?                       | notice_to_terminate_renewal
                    Is liability capped?                                          | cap_on_liability
                    What is the cap on liability?                                 | liability_amount
                    May we assign the contract to a third party?                  | anti_assignment
                    Can they poach our employees?                                 | no_solicit_employees
                    Is there a non-compete?                                       | non_compete
                    Who owns the work product?                                    | ip_ownership_assignment
                    Must the vendor carry insurance?                              | insurance
                    Are we allowed to inspect the books?                          | audit_rights
                    Is the source code put into escrow?                           | source_code_escrow
                    What happens after termination of the agreement?              | post_termination_services
                    How soon must invoices be paid?                               | payment_terms
                    How long must we keep the information confidential?           | confidentiality_period
                    What happens if there is a change of control?                 | change_of_control
                    """)
    void shouldKnowTopicsInOtherWords(String question, String id) {
        Topic topic = book.about(question);
        assertThat(topic).as(question).isNotNull();
        assertThat(topic.id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "What is the working language?",
        "Who is the managing director of the buyer's bank?",
        "How many pallets?"
    })
    void shouldKnowNoTopicForOtherQuestions(String question) {
        assertThat(book.about(question)).isNull();
    }

    @Test
    void shouldNameFileAndPlaceOfAMistake() {
        assertThatThrownBy(() -> read("words: {}\ntopics:\n  - {id: a, nmae: A}"))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("mine.yaml")
                .hasMessageContaining("topics/0")
                .hasMessageContaining("nmae");
        assertThatThrownBy(() -> read("words: {}\ntopics:\n"
                        + "  - {id: a, name: A, question: Q, answer: quote, terms: t, asked: ['(']}"))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("topics/0/asked");
        assertThatThrownBy(() -> read("words: {}\ntopics:\n"
                        + "  - {id: a, name: A, question: Q, answer: poem, terms: t, asked: [a]}"))
                .isInstanceOf(AuthorException.class)
                .hasMessageContaining("topics/0/answer");
    }

    private static TopicBook read(String yaml) {
        return TopicBook.read("mine.yaml", new ByteArrayInputStream((HEAD + yaml).getBytes(StandardCharsets.UTF_8)));
    }
}
