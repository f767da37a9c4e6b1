package dev.lector.rule;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Phone and fax numbers as printed, by Google's libphonenumber. Stateless and thread-safe. */
public final class Phones {
    private static final int MAX_LENGTH = 40;

    private Phones() {}

    /**
     * The number that the whole text prints in the form of E.164 ({@code +4943112345}), or null when it is none; a date is
     * none.
     *
     * @param country ISO 3166-1 alpha-2 code of where a number without a country's prefix would ring, or null
     */
    public static @Nullable String normalize(String text, @Nullable String country) {
        if (text.length() > MAX_LENGTH || Dates.parse(text, DateOrder.UNKNOWN) != null) {
            return null;
        }
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = phones.parse(text, country);
            return phones.isValidNumber(number) ? phones.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException noNumber) {
            return null;
        }
    }
}
