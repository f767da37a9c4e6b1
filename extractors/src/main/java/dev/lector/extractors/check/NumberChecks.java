package dev.lector.extractors.check;

import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.rule.Digits;
import dev.lector.rule.Iban;
import dev.lector.rule.References;
import dev.lector.rule.VatId;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Numbers that carry check digits or a fixed form. */
final class NumberChecks {
    private NumberChecks() {}

    /** {@code iban.digits}: of every whole account number on the pages, and of the chosen one where it is on none. */
    static List<Finding> iban(CheckInput input) {
        String chosen = Iban.normalize(Objects.requireNonNullElse(input.text("/iban"), ""));
        boolean printed = false;
        List<Finding> findings = new ArrayList<>();
        for (TextMap page : input.pages()) {
            for (PrintedAccounts.Account account : PrintedAccounts.of(page)) {
                boolean own = !chosen.isEmpty()
                        && account.readings().stream().anyMatch(reading -> reading.startsWith(chosen));
                printed |= own;
                if (!account.valid()) {
                    Finding wrong = new Finding(
                            "iban.digits",
                            Severity.WARNING,
                            own ? "/iban" : "",
                            page.page(),
                            "an account number's check digits are wrong",
                            null);
                    findings.add(ReadingDoubt.told(wrong, account.certainty()));
                }
            }
        }
        if (!chosen.isEmpty() && !printed && !Iban.valid(chosen)) {
            findings.add(Finding.of(
                    "iban.digits", Severity.WARNING, "/iban", "the account number's check digits or length are wrong"));
        }
        return findings.stream().distinct().toList();
    }

    /** {@code bic.form}: eight or eleven characters with a country in them. */
    static List<Finding> bic(CheckInput input) {
        String bic = input.text("/bic");
        return bic == null || Digits.bic(bic)
                ? List.of()
                : List.of(Finding.of("bic.form", Severity.WARNING, "/bic", "no bank identifier code has this form"));
    }

    /** {@code bic.country}: bank and account are of one country; banks abroad are rare and legal. */
    static List<Finding> bicCountry(CheckInput input) {
        String bic = input.text("/bic");
        String iban = input.text("/iban");
        if (bic == null || iban == null || !Digits.bic(bic) || !Iban.valid(iban)) {
            return List.of();
        }
        return Iban.normalize(iban).startsWith(Digits.bicCountry(bic))
                ? List.of()
                : List.of(Finding.of("bic.country", Severity.INFO, "/bic", "bank and account are of two countries"));
    }

    /** {@code vat.digits}: check digits of a VAT id, where its country publishes them. */
    static List<Finding> vat(CheckInput input) {
        return ids(
                input,
                id -> VatId.hasShape(id) && !VatId.valid(id),
                "vat.digits",
                "the VAT number's check digits are wrong");
    }

    /** {@code ein.prefix}: a US employer number begins with two digits that are assigned. */
    static List<Finding> ein(CheckInput input) {
        return ids(
                input,
                id -> References.looksLikeEin(id) && !References.ein(id),
                "ein.prefix",
                "no employer number begins with these two digits");
    }

    private static List<Finding> ids(CheckInput input, Predicate<String> wrong, String code, String message) {
        List<Finding> findings = new ArrayList<>();
        for (String pointer : List.of("/seller_tax_id", "/buyer_tax_id")) {
            String id = input.text(pointer);
            if (id != null && wrong.test(id)) {
                findings.add(Finding.of(code, Severity.INFO, pointer, message));
            }
        }
        return findings;
    }

    /** {@code reference.digits}: structured creditor references, RF (ISO 11649) and of Swiss QR bills. */
    static List<Finding> reference(CheckInput input) {
        String reference = input.text("/payment_reference");
        boolean wrong = reference != null
                && (References.looksLikeRf(reference) && !Digits.creditorReference(reference)
                        || References.looksLikeQr(reference) && !References.qr(reference));
        return wrong
                ? List.of(Finding.of(
                        "reference.digits",
                        Severity.WARNING,
                        "/payment_reference",
                        "the payment reference's check digits are wrong"))
                : List.of();
    }

    /** {@code gtin.digits}: article numbers of the lines. */
    static List<Finding> gtin(CheckInput input) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < input.rows(); i++) {
            String gtin = input.text("/lines/" + i + "/gtin");
            if (gtin != null && !Digits.gtin(gtin.replaceAll("\\s", ""))) {
                findings.add(Finding.of(
                        "gtin.digits",
                        Severity.WARNING,
                        "/lines/" + i + "/gtin",
                        "the article number's check digit or length is wrong"));
            }
        }
        return findings;
    }
}
