package dev.lector.extractors.einvoice;

import dev.lector.extractors.einvoice.EInvoice.Entry;
import dev.lector.geometry.Box;
import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.rule.DateOrder;
import dev.lector.rule.Dates;
import dev.lector.schema.ValueType;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** When two printings say the same, and the words for when they do not. */
final class Sameness {
    /** A trade name on the paper and the registered one in the XML are both right. */
    private static final Set<String> FREE_TEXT = Set.of("seller_name", "buyer_name", "payment_method", "description");

    private static final int SHORTEST_PART = 4;

    private Sameness() {}

    static ValueType type(String name) {
        return switch (name) {
            case "invoice_date", "due_date", "order_date" -> ValueType.DATE;
            case "quantity", "price_basis" -> ValueType.NUMBER;
            case "unit_price", "line_total", "amount_due" -> ValueType.AMOUNT;
            case "iban" -> ValueType.IBAN;
            case "currency" -> ValueType.CURRENCY;
            default ->
                name.endsWith("_amount")
                        ? ValueType.AMOUNT
                        : FREE_TEXT.contains(name) ? ValueType.STRING : ValueType.ID;
        };
    }

    /** Whether a difference in this field is worth a person's time. */
    static boolean compared(String name) {
        return !FREE_TEXT.contains(name);
    }

    static boolean same(ValueType type, String a, String b) {
        if (type == ValueType.AMOUNT || type == ValueType.NUMBER) {
            try {
                return new BigDecimal(a).compareTo(new BigDecimal(b)) == 0;
            } catch (NumberFormatException noNumber) {
                return false;
            }
        }
        String x = key(a);
        String y = key(b);
        boolean part = type == ValueType.STRING
                && Math.min(x.length(), y.length()) >= SHORTEST_PART
                && (x.contains(y) || y.contains(x));
        return x.equals(y) || part;
    }

    /** Whether a printed date can be read as a day: 02/08 is both, and the electronic invoice says which. */
    static boolean readable(String day, String printed) {
        return Stream.of(DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)
                .flatMap(order -> Dates.find(printed, order).stream())
                .anyMatch(date -> date.value().toString().equals(day));
    }

    /** Names both values and both places. */
    static Finding difference(String file, String pointer, Entry entry, Evidence print) {
        StringBuilder says = new StringBuilder(file)
                .append(" says ")
                .append(entry.value())
                .append(" (")
                .append(entry.pointer())
                .append("), page ")
                .append(print.page())
                .append(" prints ")
                .append(print.value());
        if (!print.boxes().isEmpty()) {
            Box box = Box.around(print.boxes());
            says.append(String.format(
                    Locale.ROOT,
                    " at %.0f,%.0f-%.0f,%.0f thousandths",
                    1000 * box.x0(),
                    1000 * box.y0(),
                    1000 * box.x1(),
                    1000 * box.y1()));
        }
        return new Finding("einvoice.differs", Severity.WARNING, pointer, print.page(), says.toString(), print.value());
    }

    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", "");
    }
}
