package dev.lector.evaluation.table;

import dev.lector.rule.Amount;
import dev.lector.rule.Amounts;
import dev.lector.rule.DateOrder;
import dev.lector.rule.Dates;
import dev.lector.rule.DecimalMark;
import dev.lector.rule.PrintedDate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts rows that were found whole, those given and those printed. Not thread-safe. */
final class RowScore {
    private static final int PREFIX = 12;
    private static final int LEAST = 4;

    private final List<String> unmatched = new ArrayList<>();
    private int whole;
    private int given;
    private int printed;

    /** Counts a table: a row is whole when all of these columns that it prints are right. */
    void add(List<Map<String, String>> truth, List<Map<String, String>> found, Set<String> columns) {
        unmatched.clear();
        List<Map<String, String>> left = new ArrayList<>(found);
        given += found.size();
        printed += truth.size();
        for (Map<String, String> row : truth) {
            Map<String, String> match = left.stream()
                    .filter(f -> row.entrySet().stream()
                            .filter(cell -> columns.contains(cell.getKey()))
                            .allMatch(cell -> same(cell.getValue(), f.get(cell.getKey()))))
                    .findFirst()
                    .orElse(null);
            if (match != null) {
                left.remove(match);
                whole++;
            } else {
                unmatched.add("printed " + row);
            }
        }
        left.forEach(row -> unmatched.add("found   " + row));
    }

    /** The rows of the last table that have no counterpart. */
    List<String> unmatched() {
        return List.copyOf(unmatched);
    }

    /** Numbers and dates by value; a description is right when it begins as the printed one, whose later lines may be missing. */
    static boolean same(String printed, @Nullable String found) {
        if (found == null) {
            return false;
        }
        for (DecimalMark mark : DecimalMark.values()) {
            Amount amount = Amounts.parse(printed, mark);
            if (amount != null && isNumber(found) && amount.value().compareTo(new BigDecimal(found)) == 0) {
                return true;
            }
        }
        for (DateOrder order : DateOrder.values()) {
            PrintedDate date = Dates.parse(printed, order);
            if (date != null && date.value().toString().equals(found)) {
                return true;
            }
        }
        String a = letters(printed);
        String b = letters(found);
        int length = Math.min(PREFIX, Math.min(a.length(), b.length()));
        boolean enough = length >= Math.min(LEAST, a.length());
        return length > 0 && enough && b.startsWith(a.substring(0, length));
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    double f1() {
        return given + printed == 0 ? 1 : 2.0 * whole / (given + printed);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "F1 %.4f (%d whole of %d printed, %d given)", f1(), whole, printed, given);
    }
}
