package dev.lector.extractors.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.passage.PassageBook;
import dev.lector.pipeline.QuestionExpert.Opinion;
import dev.lector.result.Band;
import dev.lector.result.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ContractExpertTest {
    private final PassageBook supply = PassageBook.of(
            List.of(
                    Sheets.page(
                            1,
                            "PARTS SUPPLY AGREEMENT",
                            "This Parts Supply Agreement (the \u201cAgreement\u201d) is made as of the 3rd day of May, 2021 by and between Orrin Vale"
                                    + " Metals, Inc., a corporation organized under the laws of Nevada (\u201cSupplier\u201d), and Tarn & Holm Ltd., having"
                                    + " its office at 4 Mill Lane, Leeds (\u201cBuyer\u201d).",
                            "1. Term. This Agreement shall continue for an initial term of three (3) years from the date hereof. It shall"
                                    + " automatically renew for successive periods of one (1) year, unless either party gives written notice of"
                                    + " non-renewal at least ninety (90) days prior to the end of the then current term.",
                            "2. Termination. Supplier may terminate this Agreement by giving Buyer sixty (60) days' prior written notice."
                                    + " Either party may terminate this Agreement at once if the other commits a material breach.",
                            "3. Price. The price is \u20ac 12,500.00 a year. Invoices are payable within thirty (30) days of receipt.",
                            "4. Assignment. Neither party may assign this Agreement without the prior written consent of the other"),
                    Sheets.page(
                            2,
                            "party.",
                            "5. Liability. In no event shall the aggregate liability of Supplier exceed the amounts paid in the twelve months"
                                    + " before the claim.",
                            "6. Books. Supplier shall keep records and Buyer may audit such records on reasonable notice.",
                            "7. Staff. During the term neither party shall solicit or hire any employee of the other.",
                            "8. Law. This Agreement shall be governed by and construed in accordance with the laws of the State of Ohio.",
                            "9. License. Supplier grants Buyer a non-exclusive, non-transferable license to use the drawings.",
                            "10. Third parties. Nothing in this Agreement is intended to confer rights on any third party beneficiary.")));

    private Opinion ask(String question) {
        Opinion opinion = new ContractExpert().answer(supply, question);
        assertThat(opinion).as(question).isNotNull();
        return opinion;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What is this contract called?                  | PARTS SUPPLY AGREEMENT                                       | 1
                    When was it signed?                            | 2021-05-03                                                   | 1
                    When does it end?                              | 2024-05-03                                                   | 1
                    How long does the agreement run?               | 3 years                                                      | 1
                    Does it renew?                                 | successive 1 year                                            | 1
                    What notice stops the renewal?                 | 90 days                                                      | 1
                    What is the notice period?                     | 60 days                                                      | 1
                    When must invoices be paid?                    | 30 days                                                      | 1
                    How much does it cost?                         | € 12,500.00                                                  | 1
                    Which law governs?                             | Ohio                                                         | 2
                    Who is the buyer?                              | Tarn & Holm Ltd. ("Buyer")                                   | 1
                    """)
    void shouldAnswerWithTheValueAndItsPage(String question, String answer, int page) {
        Opinion opinion = ask(question);
        assertThat(opinion.text()).isEqualTo(answer);
        assertThat(opinion.evidence().get(0).page()).isEqualTo(page);
    }

    @Test
    void shouldNameBothPartiesWithTheirRolesAndPlaces() {
        Opinion opinion = ask("Who are the parties?");
        assertThat(opinion.text()).isEqualTo("Orrin Vale Metals, Inc. (\"Supplier\"); Tarn & Holm Ltd. (\"Buyer\")");
        assertThat(opinion.evidence())
                .extracting(e -> e.text().replace('\n', ' '))
                .startsWith("Orrin Vale Metals, Inc.,", "Tarn & Holm Ltd.,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    This Agreement is concluded by Redwater Group of 45 Broad Way, Leeds (the "Vendor") with Kell Inc. of P.O. Box 3, York (the "Buyer").
                    THIS AGREEMENT is made between (1) Redwater Group, having its seat in Leeds ("Vendor"); and (2) Kell Inc., a Delaware corporation ("Buyer").
                    This Lease Agreement, dated 4 May 2020, is entered into by and between Redwater Group (hereinafter the "Vendor") and Kell Inc. (hereinafter the "Buyer").
                    By this Lease Agreement, effective from 4 May 2020, Redwater Group, whose office is in Leeds ("Vendor"), and Kell Inc., having its seat in York ("Buyer"), agree as follows.
                    """)
    void shouldReadPartiesFromPreamblesOfSeveralForms(String preamble) {
        PassageBook book = PassageBook.of(
                List.of(
                        Sheets.page(
                                1,
                                preamble,
                                "1. Duty. The parties hereto shall agree. The Vendor shall deliver and the Buyer shall pay hereunder.")));
        Opinion opinion = new ContractExpert().answer(book, "Who are the parties?");
        assertThat(opinion).isNotNull();
        assertThat(opinion.text()).isEqualTo("Redwater Group (\"Vendor\"); Kell Inc. (\"Buyer\")");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Can a party end it without cause?              | Supplier may terminate
                    Does assigning it need consent?                | Neither party may assign
                    Is there a limit of liability?                 | In no event
                    May a party audit the books?                   | Buyer may audit
                    May staff be hired away?                       | During the term
                    Is a license granted?                          | Supplier grants
                    Is the license not transferable?               | Supplier grants
                    """)
    void shouldSayYesWithTheClauseThatShowsIt(String question, String quoted) {
        Opinion opinion = ask(question);
        assertThat(opinion.text()).isEqualTo("Yes");
        assertThat(opinion.evidence().get(0).text().replace('\n', ' ')).contains(quoted);
        assertThat(opinion.evidence().get(0).band()).isNotEqualTo(Band.LOW);
    }

    @ParameterizedTest
    @CsvSource({
        "Is there a third party beneficiary?",
        "Is there a most favored nation clause?",
        "Is there a non-compete?",
        "Must source code be put in escrow?",
        "Are there liquidated damages?",
        "Does a party own intellectual property jointly?",
        "Is the license perpetual?"
    })
    void shouldSayNoWhenNoClauseShowsItAndOfferOnlyWhatComesClose(String question) {
        Opinion opinion = ask(question);
        assertThat(opinion.text()).isEqualTo("No");
        assertThat(opinion.evidence()).allMatch(evidence -> evidence.band() == Band.LOW);
    }

    @Test
    void shouldReadPartiesFromParagraphsOfTheirOwn() {
        PassageBook book = PassageBook.of(List.of(Sheets.page(
                1,
                "THIS AGREEMENT is made the 5th day of May 2020",
                "BETWEEN",
                "REDWATER GROUP LIMITED, a company registered in England whose office is at 7 Quay Street, Hull (hereinafter called \"RGL\")",
                "- and -",
                "KELL INC., a corporation of Delaware (hereinafter called \"Kell\")",
                "WHEREAS the parties shall co-operate hereunder;",
                "1. Duty. The parties hereto shall agree.")));
        Opinion opinion = new ContractExpert().answer(book, "Who are the parties?");
        assertThat(opinion).isNotNull();
        assertThat(opinion.text()).isEqualTo("REDWATER GROUP LIMITED (\"RGL\"); KELL INC. (\"Kell\")");
    }

    @Test
    void shouldReadTheCompanyThatALetterIntroduces() {
        PassageBook book = PassageBook.of(List.of(Sheets.page(
                1,
                "4 May 2020",
                "Dear Ms Lark,",
                "In view of your interest in Redwater Group, Inc. (the \"Company\"), you agree hereby to the terms of this letter"
                        + " agreement. You shall keep hereunder what the Company shall tell you.")));
        Opinion opinion = new ContractExpert().answer(book, "Who are the parties?");
        assertThat(opinion).isNotNull();
        assertThat(opinion.text()).isEqualTo("Redwater Group, Inc. (\"Company\")");
    }

    @Test
    void shouldNameWhoSpeaksAsIAndSigns() {
        PassageBook book = PassageBook.of(List.of(Sheets.page(
                1,
                "In consideration of the bonus granted to me by Redwater Group (the \"Company\", which shall include"
                        + " Redwater's subsidiaries), I hereby agree as follows:",
                "1. I shall keep secret what I learn hereunder, and shall return all papers to the Company.",
                "2. This Agreement shall be governed by the laws of Ohio.",
                "EMPLOYEE /s/ Ada B. Lark Signature")));
        assertThat(answer(book, "Who are the parties?")).isEqualTo("Redwater Group (\"Company\"); Ada B. Lark");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    For how long is it renewed?                 | The term may be extended by a further five (5) years by mutual written agreement of the parties.
                    How much notice stops the renewal?          | A party that wishes to extend the term shall tell the other at least 90 days before its end.
                    When was it signed?                         | This Agreement is ancillary to the Master Supply Agreement dated 4 May 2018 of the parties.
                    From when does it apply?                    | This Agreement is ancillary to the Master Supply Agreement dated 4 May 2018 of the parties.
                    How long does the agreement run?            | The Buyer shall, for a period of three (3) years from the date of this Agreement, keep what it hears confidential.
                    How long does the agreement run?            | During the term and for two years thereafter this Agreement shall bind the Buyer not to hire staff.
                    """)
    void shouldSayThatItIsNotSaidWhereSomethingElseIs(String question, String clause) {
        PassageBook book = PassageBook.of(List.of(Sheets.page(
                1,
                "SUPPLY AGREEMENT",
                "This Agreement is made between Redwater Group Ltd (\"Vendor\") and Kell Inc. (\"Buyer\").",
                "1. " + clause,
                "2. The parties shall perform what they agree upon hereunder.")));
        assertThat(answer(book, question)).isEqualTo("null");
    }

    @Test
    void shouldFindNoDateWhereThePreambleNamesAnEvent() {
        PassageBook book = PassageBook.of(List.of(Sheets.page(
                1,
                "This Agreement is made and effective as of the date of the Closing (the \"Effective Date\") between Redwater Group Ltd"
                        + " (\"Vendor\") and Kell Inc. (\"Buyer\").",
                "1. The parties have entered into a merger agreement dated as of 4 May 2018 and shall perform it hereunder.",
                "2. The Agreement shall commence when a plan of 5 June 2019 is carried out.")));
        assertThat(answer(book, "When was it signed?")).isEqualTo("null");
        assertThat(answer(book, "From when does it apply?")).isEqualTo("null");
    }

    /** Ways in which contracts say a value, written before anybody tried them. */
    @ParameterizedTest
    @CsvFileSource(resources = "values.txt", delimiter = '|')
    void shouldFindValuesInManyWords(String topic, String value, String clause) {
        PassageBook book = PassageBook.of(List.of(Sheets.page(
                1,
                "SUPPLY AGREEMENT",
                "This Agreement is made as of 4 May 2018 between Redwater Group Ltd (\"Vendor\") and Kell Inc. (\"Buyer\"). The parties hereto"
                        + " agree as follows.",
                "1. Delivery. The Vendor shall deliver the goods to the Buyer hereunder.",
                "2. " + clause,
                "3. General. Each party shall act in good faith.")));
        Topic asked = Topics.english().get(topic);
        assertThat(asked).isNotNull();
        assertThat(answer(book, asked.question())).isEqualTo(value);
    }

    private static String answer(PassageBook book, String question) {
        Opinion opinion = new ContractExpert().answer(book, question);
        assertThat(opinion).as(question).isNotNull();
        return String.valueOf(opinion.text());
    }

    @Test
    void shouldSayThatTheDocumentDoesNotSay() {
        assertThat(ask("How long does confidentiality last?").text()).isNull();
        assertThat(ask("Who is the employer?").text()).isNull();
    }

    @Test
    void shouldQuoteTheClauseWhenMoreThanYesOrNoIsAsked() {
        assertThat(ask("May the buyer audit the books?").text()).isEqualTo("Yes");
        assertThat(ask("Who may audit the books?").text()).contains("Buyer may audit such records");
        assertThat(ask("How long is the warranty?").text()).isNull();
    }

    @Test
    void shouldAnswerForTheSideThatIsAskedAbout() {
        assertThat(ask("How can the supplier end this agreement?").text()).startsWith("Supplier may terminate");
        assertThat(ask("How can the buyer end this agreement?").text()).startsWith("Either party may terminate");
    }

    @Test
    void shouldQuoteAClauseOnBothPagesThatItStandsOn() {
        List<Evidence> evidence = ask("Does assigning it need consent?").evidence();
        assertThat(evidence.get(0).page()).isEqualTo(1);
        assertThat(evidence.get(1).page()).isEqualTo(2);
        assertThat(evidence.get(1).text()).isEqualTo("party.");
    }

    @Test
    void shouldLeaveOtherDocumentsAndOtherQuestionsAlone() {
        PassageBook invoice = PassageBook.of(List.of(Sheets.page(
                1, "INVOICE 4711", "Date 3 May 2021", "100 bolts 50.00", "Total 50.00", "Payable within 30 days")));
        assertThat(new ContractExpert().answer(invoice, "When must it be paid?"))
                .isNull();
        assertThat(new ContractExpert().answer(supply, "How many pallets?")).isNull();
    }
}
