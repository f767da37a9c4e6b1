package dev.lector.evaluation.factory.content;

import java.math.BigInteger;

/**
 * Numbers with check digits. IBAN: ISO 13616, remainder 97 of ISO 7064; lengths from the public IBAN registry. VAT ids have the
 * form of their country; German ones carry the ISO 7064 MOD 11,10 check digit. Nothing here belongs to a real account.
 */
public final class Ids {
    private static final BigInteger N97 = BigInteger.valueOf(97);

    private Ids() {}

    /** An IBAN of the country, without blanks. */
    public static String iban(String country, Dice dice) {
        String bban =
                switch (country) {
                    case "DE" -> dice.fill("##################");
                    case "AT" -> dice.fill("################");
                    case "CH" -> dice.fill("#################");
                    case "FR" -> dice.fill("#######################");
                    case "ES" -> dice.fill("####################");
                    case "IT" -> dice.fill("@######################");
                    case "NL" -> dice.fill("@@@@##########");
                    case "BE" -> dice.fill("############");
                    case "GB" -> dice.fill("@@@@##############");
                    case "IE" -> dice.fill("@@@@##############");
                    default -> dice.fill("################");
                };
        return country + checkDigits(country, bban) + bban;
    }

    /** An IBAN whose check digits are wrong. */
    public static String brokenIban(String country, Dice dice) {
        return broken(iban(country, dice), dice);
    }

    /** The IBAN with another second check digit, which makes it wrong. */
    static String broken(String good, Dice dice) {
        int digit = (good.charAt(3) - '0' + dice.between(1, 9)) % 10;
        return good.substring(0, 3) + digit + good.substring(4);
    }

    /** Whether the check digits are right. */
    public static boolean validIban(String iban) {
        return number(iban.substring(4) + iban.substring(0, 4)).mod(N97).intValue() == 1;
    }

    /** A structured creditor reference (ISO 11649) with right check digits, in groups of four. */
    static String creditorReference(Dice dice) {
        String[] groups = dice.fill("RF## #### #### ####").split(" ", 2);
        return "RF" + checkDigits("RF", groups[1].replace(" ", "")) + " " + groups[1];
    }

    private static String checkDigits(String country, String bban) {
        int rest = 98 - number(bban + country + "00").mod(N97).intValue();
        return rest < 10 ? "0" + rest : String.valueOf(rest);
    }

    private static BigInteger number(String text) {
        StringBuilder b = new StringBuilder();
        for (char c : text.toCharArray()) {
            b.append(Character.digit(c, 36));
        }
        return new BigInteger(b.toString());
    }

    /** In groups of four. */
    public static String spaced(String iban) {
        return iban.replaceAll("(.{4})(?=.)", "$1 ");
    }

    public static String vatId(String country, Dice dice) {
        return switch (country) {
            case "DE" -> germanVat(dice.fill("¹#######"));
            case "AT" -> dice.fill("ATU########");
            case "CH" -> dice.fill("CHE-###.###.###") + dice.pick(" MWST", " TVA", "");
            case "FR" -> dice.fill("FR###########");
            case "ES" -> dice.fill(dice.pick("ESB########", "ESA########", "B########"));
            case "IT" -> dice.fill("@######################");
            case "NL" -> dice.fill("NL#########B0¹");
            case "BE" -> dice.fill(dice.pick("BE0#########", "BE 0###.###.###"));
            case "GB" -> dice.fill(dice.pick("GB#########", "GB ### #### ##", "### #### ##"));
            case "IE" -> dice.fill("IE#######@");
            case "US" -> dice.fill("##-#######");
            case "MY" -> dice.fill("00##########");
            case "CA" -> dice.fill("######### RT0001");
            case "AU" -> dice.fill("## ### ### ###");
            default -> dice.fill("##########");
        };
    }

    private static String germanVat(String eight) {
        int product = 10;
        for (char c : eight.toCharArray()) {
            int sum = (c - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return "DE" + eight + (11 - product) % 10;
    }

    public static String bic(String country, Dice dice) {
        return dice.letters(4) + country + dice.fill(dice.pick("@@", "#@", "@#", "@@XXX", "#@###", "@@@@@"));
    }
}
