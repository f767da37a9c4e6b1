package dev.lector.extractors.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.passage.PassageBook;
import dev.lector.pipeline.QuestionExpert.Opinion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** German and French contracts, asked in their own language and in English. */
class OtherLanguagesTest {
    private static final PassageBook GERMAN = PassageBook.of(List.of(Sheets.page(
            1,
            "WARTUNGSVERTRAG",
            "Zwischen der Nordlicht Anlagenbau GmbH, Kaiserstraße 4, 20095 Hamburg, nachfolgend \u201eAuftragnehmer\u201c genannt, und der"
                    + " Bergmann & Söhne KG, Ring 8, 50667 Köln, nachfolgend \u201eAuftraggeber\u201c genannt, wird Folgendes vereinbart:",
            "§ 1 Laufzeit. Der Vertrag beginnt am 1. März 2021 und hat eine Laufzeit von drei (3) Jahren. Er verlängert sich jeweils um ein"
                    + " Jahr, wenn er nicht sechs Monate vor Ablauf gekündigt wird.",
            "§ 2 Kündigung. Der Auftraggeber kann den Vertrag mit einer Frist von drei Monaten zum Quartalsende kündigen.",
            "§ 3 Vergütung. Die Vergütung beträgt 12.500,00 € im Jahr. Rechnungen sind innerhalb von 30 Tagen nach Zugang zahlbar.",
            "§ 4 Haftung. Die Haftung des Auftragnehmers ist auf 250.000 € je Schadensfall begrenzt.",
            "§ 5 Geheimhaltung. Die Parteien behandeln vertrauliche Informationen für die Dauer von fünf Jahren nach Vertragsende geheim.",
            "§ 6 Abtretung. Die Abtretung von Rechten aus diesem Vertrag bedarf der Zustimmung der anderen Partei.",
            "§ 7 Schluss. Es gilt das Recht der Bundesrepublik Deutschland. Gerichtsstand ist Hamburg.")));

    private static final PassageBook FRENCH = PassageBook.of(
            List.of(
                    Sheets.page(
                            1,
                            "CONTRAT DE MAINTENANCE",
                            "Entre les soussignés : Lumière du Nord SARL, 4 rue des Lilas, 69003 Lyon, ci-après dénommée « le Prestataire », et Durand et"
                                    + " Fils SA, 8 quai Sud, 33000 Bordeaux, ci-après dénommée « le Client », il a été convenu ce qui suit.",
                            "Article 1. Durée. Le présent contrat prend effet le 1er mars 2021 pour une durée de trois (3) ans. Il est renouvelé par tacite"
                                    + " reconduction pour des périodes d'un an, sauf dénonciation notifiée six mois avant son terme.",
                            "Article 2. Résiliation. Le Client peut résilier le contrat moyennant un préavis de trois mois.",
                            "Article 3. Prix. Le prix est de 12 500,00 € par an. Les factures sont payables à 30 jours à compter de leur réception.",
                            "Article 4. Responsabilité. La responsabilité du Prestataire est plafonnée à 250 000 €.",
                            "Article 5. Confidentialité. Les parties gardent le secret pendant cinq ans après la fin du contrat.",
                            "Article 6. Cession. Le contrat ne peut être cédé sans l'accord écrit de l'autre partie.",
                            "Article 7. Droit. Le présent contrat est soumis au droit français. Les tribunaux de Lyon sont seuls compétents.")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Wie heißt dieser Vertrag?                        | WARTUNGSVERTRAG
                    Ab wann gilt der Vertrag?                        | 2021-03-01
                    Wie lange läuft der Vertrag?                     | 3 Jahre
                    Wann endet der Vertrag?                          | 2024-03-01
                    Um wie lange verlängert er sich?                 | 1 Jahr
                    Mit welcher Frist verhindere ich die Verlängerung? | 6 Monate
                    Welche Kündigungsfrist gilt?                     | 3 Monate
                    Wie hoch ist die Vergütung?                      | 12.500,00 €
                    Wann sind Rechnungen fällig?                     | 30 Tage
                    Bis zu welchem Betrag wird gehaftet?             | 250.000 €
                    Wie lange gilt die Geheimhaltung?                | 5 Jahre
                    Braucht eine Abtretung die Zustimmung?           | Ja
                    Gilt ein Wettbewerbsverbot?                      | Nein
                    Welches Recht ist anwendbar?                     | Bundesrepublik Deutschland
                    Which law governs?                               | Bundesrepublik Deutschland
                    How long does the contract run?                  | 3 Jahre
                    Is there a non-compete?                          | No
                    """)
    void shouldAnswerFromAGermanContract(String question, String answer) {
        assertThat(ask(GERMAN, question)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Comment s'appelle ce contrat ?                   | CONTRAT DE MAINTENANCE
                    À partir de quand s'applique-t-il ?              | 2021-03-01
                    Quelle est la durée du contrat ?                 | 3 ans
                    Pour combien de temps est-il renouvelé ?         | 1 an
                    Quel préavis empêche le renouvellement ?         | 6 mois
                    Quel est le préavis de résiliation ?             | 3 mois
                    Combien faut-il payer ?                          | 12 500,00 €
                    Dans quel délai les factures sont-elles payables ? | 30 jours
                    Jusqu'à quel montant le prestataire est-il responsable ? | 250 000 €
                    Combien de temps dure la confidentialité ?       | 5 ans
                    La cession exige-t-elle un accord ?              | Oui
                    Y a-t-il une exclusivité ?                       | Non
                    Quel droit s'applique ?                          | droit français
                    What is the notice period?                       | 3 mois
                    """)
    void shouldAnswerFromAFrenchContract(String question, String answer) {
        assertThat(ask(FRENCH, question)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"Wer sind die Parteien?", "Who are the parties?"})
    void shouldNameThePartiesOfAGermanContract(String question) {
        assertThat(ask(GERMAN, question))
                .isEqualTo("Nordlicht Anlagenbau GmbH (\"Auftragnehmer\"); Bergmann & Söhne KG (\"Auftraggeber\")");
    }

    @ParameterizedTest
    @CsvSource({"Qui sont les parties ?", "Who are the parties?"})
    void shouldNameThePartiesOfAFrenchContract(String question) {
        assertThat(ask(FRENCH, question))
                .isEqualTo("Lumière du Nord SARL (\"Prestataire\"); Durand et Fils SA (\"Client\")");
    }

    @Test
    void shouldTakeAShortGermanContractForOne() {
        PassageBook lease = PassageBook.of(List.of(Sheets.page(
                1,
                "MIETVERTRAG",
                "Mietvertrag zwischen Nordlicht Haus GmbH & Co. KG, Ring 8, 50667 Köln (im Folgenden \u201eVermieter\u201c), und Anna"
                        + " Lerch UG (haftungsbeschränkt), Abt. Einkauf, Hafenstr. 3, 20095 Hamburg (im Folgenden \u201eMieter\u201c), vom"
                        + " 3. Mai 2021.",
                "1.1 Die Laufzeit endet mit Ablauf des 2. Mai 2024.",
                "1.2 Der Mieter darf die Sache nicht weitergeben.")));
        assertThat(ask(lease, "Wer sind die Parteien?"))
                .isEqualTo(
                        "Nordlicht Haus GmbH & Co. KG (\"Vermieter\"); Anna Lerch UG (haftungsbeschränkt) (\"Mieter\")");
        assertThat(ask(lease, "Wann endet der Vertrag?")).isEqualTo("2024-05-02");
    }

    private static String ask(PassageBook book, String question) {
        Opinion opinion = new ContractExpert().answer(book, question);
        assertThat(opinion).as(question).isNotNull();
        return String.valueOf(opinion.text());
    }
}
