package dev.lector.extractors;

import dev.lector.schema.Described;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract. What is not said is null; periods are such as {@code 2 years}, clauses are quoted as printed.
 *
 * @param expirationDate as printed, or counted from the effective date and the term
 * @param provisions     every yes-or-no question of the CUAD set, in its order
 */
public record Contract(
        @Described("name of the contract") @Nullable String title,
        List<Party> parties,
        @Described("date of the contract") @Nullable LocalDate agreementDate,
        @Described("date from which it applies") @Nullable LocalDate effectiveDate,
        @Described("date on which its first term ends") @Nullable LocalDate expirationDate,
        @Described("how long it runs") @Nullable String term,
        @Described("for how long it is renewed") @Nullable String renewalTerm,
        @Described("notice that keeps it from being renewed") @Nullable String renewalNotice,
        @Described("notice that ends it") @Nullable String noticePeriod,
        @Described("how it can be ended") @Nullable String termination,
        @Described("whose law governs it") @Nullable String governingLaw,
        @Described("up to which amount a party is liable") @Nullable String liabilityCap,
        @Described("whether it may be assigned") @Nullable String assignment,
        @Described("what must be kept confidential") @Nullable String confidentiality,
        @Described("how long it must be kept confidential") @Nullable String confidentialityPeriod,
        List<Provision> provisions) {
    public Contract {
        parties = List.copyOf(parties);
        provisions = List.copyOf(provisions);
    }

    /**
     * Who concludes it.
     *
     * @param role what the contract calls it, such as {@code Supplier}
     */
    public record Party(
            @Described("name of the party") String name,
            @Described("what the contract calls it") @Nullable String role) {}

    /**
     * Whether the contract has a kind of clause.
     *
     * @param topic   its stable name, such as {@code non_compete}
     * @param present whether such a clause was found
     * @param quote   the sentence that shows it, or null
     */
    public record Provision(
            @Described("name of the topic") String topic,
            @Described("whether the contract has such a clause") boolean present,
            @Described("the sentence that shows it") @Nullable String quote) {}
}
