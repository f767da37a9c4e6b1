package dev.lector.evaluation.factory.content;

import java.util.List;

/**
 * A company or a person with what papers print about it. Empty where it has none.
 *
 * @param address lines below the name, without the country
 */
public record Party(
        String name,
        List<String> address,
        String country,
        String vatId,
        String taxNumber,
        String register,
        String phone,
        String fax,
        String email,
        String web,
        String bank,
        String iban,
        String bic,
        String contact,
        String court,
        String slogan) {
    public Party {
        address = List.copyOf(address);
    }

    /** The address in one line. */
    public String oneLine() {
        return String.join(", ", address).replace(",,", ",");
    }
}
