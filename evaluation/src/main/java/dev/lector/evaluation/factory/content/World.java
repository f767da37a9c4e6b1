package dev.lector.evaluation.factory.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Makes up companies, people, goods and deals in one language. Not thread-safe. */
public final class World {
    private static final Map<String, int[]> RATES = Map.of(
            "DE",
            new int[] {190, 70},
            "AT",
            new int[] {200, 100},
            "CH",
            new int[] {81, 26},
            "FR",
            new int[] {200, 55, 100},
            "ES",
            new int[] {210, 100},
            "IT",
            new int[] {220, 100, 40},
            "NL",
            new int[] {210, 90},
            "BE",
            new int[] {210, 60},
            "GB",
            new int[] {200, 50},
            "US",
            new int[] {0, 70, 83, 60});

    private final Dice dice;
    private final Pack names;
    private final Family family;
    private final String language;

    public World(String language, Family family, Dice dice) {
        this.dice = dice;
        this.family = family;
        this.language = language;
        names = Pack.load("names_" + language);
    }

    private String name(String key) {
        return dice.pick(names.list(key));
    }

    public String person() {
        return name("first") + " " + name("last");
    }

    /** A company with an address in one of the language's countries. */
    public Party company() {
        return party(companyName(), false);
    }

    /** A company or, now and then, a private person. */
    public Party customer() {
        boolean person = dice.chance(0.3);
        return party(person ? person() : companyName(), person);
    }

    public Party shop() {
        return party(shopName(), false);
    }

    private String core() {
        return dice.pick(family.own(names.list("core")));
    }

    private String companyName() {
        String form = name("form");
        return switch (dice.below(7)) {
            case 0 -> name("last") + " " + form;
            case 1 -> name("last") + " & " + name("last") + " " + form;
            case 2 -> core() + " " + form;
            case 3 -> name("first") + " " + name("last") + " " + name("trade");
            case 4 -> dice.letters(dice.between(2, 4)) + " " + name("trade") + " " + form;
            case 5 -> core() + " " + name("trade");
            default -> core() + " " + name("trade") + " " + form;
        };
    }

    private String shopName() {
        String name =
                switch (dice.below(5)) {
                    case 0 -> name("last") + "'s " + name("shop");
                    case 1 -> core() + " " + name("shop") + " " + name("form");
                    case 2 -> companyName();
                    case 3 -> name("shop") + " " + name("last");
                    default -> core() + " " + name("shop");
                };
        return dice.chance(0.5) ? name.toUpperCase(Locale.ROOT) : name;
    }

    private Party party(String name, boolean person) {
        String[] city = dice.fill(name("city")).split(";");
        String country = city[1];
        List<String> address = new ArrayList<>();
        if (dice.chance(0.25)) {
            address.add(unit());
        }
        address.add(street(country));
        if (dice.chance(0.08)) {
            address.add(unit());
        }
        if (country.equals("MY") && dice.chance(0.6)) {
            address.add(
                    core() + " " + dice.pick("Business Park", "Taman Jaya", "Industrial Area", "Plaza", "Taman Indah"));
        }
        int comma = city[0].lastIndexOf(", ");
        if (comma > 0 && dice.chance(0.2)) {
            address.add(city[0].substring(0, comma) + ",");
            address.add(city[0].substring(comma + 2));
        } else {
            address.add(city[0]);
        }
        String host = host(name) + "." + name("tld");
        String court = city[0].replaceAll("[0-9@,]", "").strip();
        return new Party(
                name,
                address,
                country,
                person ? "" : Ids.vatId(country, dice),
                dice.fill(dice.pick("##/###/#####", "###/####/####", "### ### #####")),
                register(country),
                phone(country),
                phone(country),
                dice.pick("info", "billing", "accounts", "office", "sales", "service") + "@" + host,
                dice.pick("www.", "www.", "", "https://") + host,
                name("bank"),
                Ids.iban(ibanCountry(country), dice),
                Ids.bic(ibanCountry(country), dice),
                person(),
                court,
                name("slogan").replace("{year}", "19" + dice.digits(2)));
    }

    private static String ibanCountry(String country) {
        return RATES.containsKey(country) && !country.equals("US") ? country : "GB";
    }

    private String unit() {
        return name("unit").replace("{n}", String.valueOf(dice.between(2, 480)));
    }

    private String street(String country) {
        String street = name("street");
        boolean before = List.of("GB", "US", "IE", "MY", "AU", "CA", "FR").contains(country);
        String number = String.valueOf(dice.between(1, dice.chance(0.2) ? 4800 : 180)) + (dice.chance(0.1) ? "a" : "");
        return before ? number + (dice.chance(0.1) ? ", " : " ") + street : street + " " + number;
    }

    private String register(String country) {
        return switch (country) {
            case "DE" -> dice.fill(dice.pick("HRB #####", "HRB ####", "HRA ####"));
            case "AT" -> dice.fill("FN ######") + "k";
            case "FR" -> dice.fill("### ### ### #####");
            case "GB" -> dice.fill("0#######");
            case "NL" -> dice.fill("########");
            case "MY" -> dice.fill("######-@");
            default -> dice.fill("########");
        };
    }

    private String phone(String country) {
        return dice.fill(
                switch (country) {
                    case "DE" -> dice.pick("+49 ¹## #######", "0¹##/######", "0¹## ###-##", "0¹### - ## ## ##");
                    case "US", "CA" -> dice.pick("(¹##) ###-####", "¹##-###-####", "+1 ¹## ### ####");
                    case "FR" -> dice.pick("0¹ ## ## ## ##", "+33 ¹ ## ## ## ##");
                    case "GB" -> dice.pick("0¹## #### ####", "+44 ¹### ######");
                    case "MY" -> dice.pick("0¹-########", "0¹-### ####");
                    default -> dice.pick("+## ¹## ######", "0¹# ### ## ##");
                });
    }

    private static String host(String name) {
        String plain = java.text.Normalizer.normalize(name.toLowerCase(Locale.ROOT), java.text.Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9 ]", "")
                .strip();
        String[] words = plain.split(" +");
        return words.length > 1 ? words[0] + (words[0].length() < 6 ? words[1] : "") : words[0];
    }

    /** A number of the kind that companies give to papers. */
    public String number(String prefix) {
        int year = dice.between(2012, 2026);
        return dice.fill(
                switch (dice.below(12)) {
                    case 0 -> prefix + "-" + year + "-####";
                    case 1 -> year + "-#####";
                    case 2 -> prefix + "########";
                    case 3 -> year + "/####";
                    case 4 -> "¹#####";
                    case 5 -> "¹########";
                    case 6 -> "@@-¹####";
                    case 7 -> prefix + year % 100 + "-####";
                    case 8 -> "¹######-¹";
                    case 9 -> prefix + "/" + year + "/##/####";
                    case 10 -> "¹###";
                    default -> "@" + "#######";
                });
    }

    /** A deal with items that add up. */
    public Deal deal(int least, int most, LocalDate day) {
        return deal(least, most, day, Fault.NONE);
    }

    /** A deal with items that add up but for the fault. */
    public Deal deal(int least, int most, LocalDate day, Fault fault) {
        Party seller = company();
        Deal deal = deal(seller, customer(), least, most, day);
        return fault == Fault.NONE ? deal : fault.applied(deal, dice.fork());
    }

    /** A deal between these. */
    public Deal deal(Party seller, Party buyer, int least, int most, LocalDate day) {
        int[] rates = RATES.getOrDefault(seller.country(), new int[] {60, 100, 0});
        boolean taxed = !dice.chance(0.12);
        boolean mixed = dice.chance(0.25);
        List<Item> items = new ArrayList<>();
        int count = dice.between(least, most);
        boolean service = dice.chance(0.45);
        for (int i = 0; i < count; i++) {
            int rate = taxed ? rates[mixed ? dice.below(rates.length) : 0] : 0;
            items.add(item(service || dice.chance(0.1), rate));
        }
        return sums(seller, buyer, items, day);
    }

    private Deal sums(Party seller, Party buyer, List<Item> items, LocalDate day) {
        TreeMap<Integer, Long> bases = new TreeMap<>();
        items.forEach(item -> bases.merge(item.rate(), item.total(), Long::sum));
        long goods = items.stream().mapToLong(Item::total).sum();
        int main = items.get(0).rate();
        long discount = dice.chance(0.12) && bases.size() == 1 ? goods * dice.pick(List.of(2, 3, 5, 10)) / 100 : 0;
        long shipping = dice.chance(0.18) ? dice.pick(List.of(490L, 595L, 990L, 1250L, 695L, 2500L)) : 0;
        bases.merge(main, shipping - discount, Long::sum);
        TreeMap<Integer, Long> taxes = new TreeMap<>();
        bases.forEach((rate, base) -> taxes.put(rate, Math.round(base * rate / 1000.0)));
        long net = goods - discount + shipping;
        long gross = net + taxes.values().stream().mapToLong(Long::longValue).sum();
        long prepaid = dice.chance(0.14) ? dice.chance(0.3) ? gross : gross * dice.between(1, 8) / 10 : 0;
        int days = dice.pick(List.of(7, 10, 14, 20, 21, 30, 30, 45, 60));
        return new Deal(
                seller,
                buyer,
                dice.chance(0.7) ? buyer : customer(),
                numbers(),
                dates(day, days),
                items,
                discount,
                shipping,
                net,
                taxes,
                bases,
                gross,
                prepaid,
                days);
    }

    private Map<String, String> numbers() {
        Map<String, String> numbers = new HashMap<>();
        numbers.put("invoice_number", number(dice.pick("INV", "RE", "R", "F", "FA", "VF", "IN")));
        numbers.put("order_number", number(dice.pick("PO", "SO", "AB", "BE", "ORD")));
        numbers.put(
                "customer_number", dice.fill(dice.pick("¹####", "K-####", "¹#######", "C¹####", "¹##-###", "D¹#####")));
        numbers.put("contract_number", number(dice.pick("V", "CT", "K")));
        numbers.put("delivery_note_number", number(dice.pick("LS", "DN", "L")));
        numbers.put("payment_reference", dice.chance(0.5) ? dice.fill("¹########-##") : Ids.creditorReference(dice));
        return numbers;
    }

    private Map<String, LocalDate> dates(LocalDate day, int days) {
        Map<String, LocalDate> dates = new HashMap<>();
        dates.put("invoice_date", day);
        dates.put("due_date", day.plusDays(days));
        dates.put("order_date", day.minusDays(dice.between(5, 60)));
        dates.put("delivery_date", day.minusDays(dice.between(0, 4)));
        LocalDate start = day.minusMonths(1).withDayOfMonth(1);
        dates.put("period_start", start);
        dates.put("period_end", start.plusMonths(1).minusDays(1));
        return dates;
    }

    private Item item(boolean service, int rate) {
        String description = name(service ? "services" : "goods");
        String extra = dice.chance(0.25) ? dice.fill(name("extra")) : "";
        BigDecimal quantity = service && dice.chance(0.4)
                ? BigDecimal.valueOf(dice.between(1, 800), dice.pick(1, 2))
                : BigDecimal.valueOf(dice.chance(0.4) ? 1 : dice.between(1, dice.chance(0.2) ? 500 : 20));
        long price = Math.round(Math.exp(dice.between(Math.log(90), Math.log(60000))));
        price = dice.chance(0.4) ? (price + 99) / 100 * 100 : dice.chance(0.3) ? (price + 99) / 100 * 100 - 1 : price;
        int discount = dice.chance(0.1) ? dice.pick(List.of(5, 10, 15, 20)) : 0;
        long total = quantity.multiply(BigDecimal.valueOf(price * (100 - discount), 2))
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValue();
        String code = dice.fill(dice.pick("¹####", "@@-####", "¹##.###", "@¹###", "¹#######", "@@@¹##"));
        String unit = dice.pick(Pack.load("labels_" + language).list(service ? "units.service" : "units"));
        return new Item(code, description, extra, quantity, unit, price, rate, discount, total);
    }

    /** A thing that a shop sells, as receipts print it. */
    public Item ware(int rate) {
        long price = dice.between(80, dice.chance(0.2) ? 9000 : 1900);
        int quantity = dice.chance(0.7) ? 1 : dice.between(2, 6);
        String code = dice.fill(dice.pick("¹############", "¹####", "@¹##", "¹#######"));
        return new Item(code, name("food"), "", BigDecimal.valueOf(quantity), "", price, rate, 0, price * quantity);
    }

    /** What a job is called. */
    public String project() {
        return core() + " " + dice.fill(dice.pick("¹##", "II", "20¹#", "@-##"));
    }

    public LocalDate day() {
        return LocalDate.of(2010, 1, 1).plusDays(dice.below(365 * 17));
    }
}
