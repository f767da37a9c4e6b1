package dev.lector.extractors.check;

import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.rule.Amount;
import dev.lector.rule.Amounts;
import dev.lector.rule.DateOrder;
import dev.lector.rule.Dates;
import dev.lector.rule.DecimalMark;
import dev.lector.rule.PrintedDate;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code date.order}: dates that cannot follow one another so. */
final class DateChecks {
    /** Below this a date was chosen for want of a better one, and what follows from it is no more than a hint. */
    private static final double CHOSEN = 0.5;

    /** A sentence has at least this many words besides its amount and its date. */
    private static final int SENTENCE = 4;

    /** Labels with their values in one line are no sentence. */
    private static final Pattern PAIRS = Pattern.compile("\\p{L} ?:|\\s[|/\u00b7\u2022]\\s");

    private DateChecks() {}

    static List<Finding> order(CheckInput input) {
        List<Finding> findings = new ArrayList<>();
        before(input, "/invoice_date", "/due_date", "/due_date", "due", findings);
        before(input, "/flight_from", "/flight_to", "/flight_to", "ends", findings);
        before(input, "/period_from", "/period_to", "/period_to", "ends", findings);
        if (input.date("/due_date") == null) {
            paymentSentence(input, findings);
        }
        return findings;
    }

    private static void before(
            CheckInput input, String earlier, String later, String pointer, String what, List<Finding> findings) {
        LocalDate first = input.date(earlier);
        LocalDate then = input.date(later);
        if (first != null && then != null && then.isBefore(first)) {
            boolean sure =
                    sure(input.evidence().get(earlier)) && sure(input.evidence().get(later));
            Severity severity = sure ? Severity.WARNING : Severity.INFO;
            findings.add(Finding.of("date.order", severity, pointer, what + " on " + then + ", before " + first));
        }
    }

    private static boolean sure(@Nullable Evidence evidence) {
        return evidence == null || evidence.answering() >= CHOSEN;
    }

    /** "Please pay 118.00 by 3 May": a sentence with what is due and a date says when, whatever its words. */
    private static void paymentSentence(CheckInput input, List<Finding> findings) {
        LocalDate issued = input.date("/invoice_date");
        BigDecimal due = input.number("/amount_due");
        BigDecimal amount = due == null ? input.number("/gross_amount") : due;
        if (issued == null || amount == null || !sure(input.evidence().get("/invoice_date"))) {
            return;
        }
        for (TextMap page : input.pages()) {
            DateOrder order = Dates.orderOf(page.text());
            for (Line line : page.lines()) {
                String text = page.text(line);
                List<PrintedDate> dates = Dates.find(text, order);
                if (dates.size() == 1 && dates.get(0).value().isBefore(issued) && asksFor(text, amount)) {
                    findings.add(new Finding(
                            "date.order",
                            dates.get(0).decided() ? Severity.WARNING : Severity.INFO,
                            "/due_date",
                            page.page(),
                            "to be paid on " + dates.get(0).value() + ", before " + issued,
                            null));
                }
            }
        }
    }

    private static boolean asksFor(String text, BigDecimal amount) {
        int words = 0;
        boolean found = false;
        if (PAIRS.matcher(text).find()) {
            return false;
        }
        for (String word : text.split(" ")) {
            Amount printed = Amounts.parse(word.replaceAll("[;:.,]+$", ""), DecimalMark.UNKNOWN);
            found |= printed != null && printed.value().compareTo(amount) == 0;
            words += word.matches("\\p{L}{2,}[.,:]?") ? 1 : 0;
        }
        return found && words >= SENTENCE;
    }
}
