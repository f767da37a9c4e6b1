package dev.lector.extractors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.extractors.field.FieldSpec;
import dev.lector.result.Evidence;
import dev.lector.schema.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tables of a caller's own record, by the names of its fields. */
class RecordTablesTest {
    @Test
    void shouldKeepCellsOfUnknownColumnsAndBalancesOutOfTheRows() {
        List<FieldSpec> columns = List.of(
                new FieldSpec("date", ValueType.DATE, List.of(), ""),
                new FieldSpec("details", ValueType.STRING, List.of(), ""),
                new FieldSpec("amount", ValueType.AMOUNT, List.of(), ""));
        List<Map<String, Evidence>> rows = new RecordTables(
                        Map.of("bookings", columns), Map.of("amount", Set.of("debit credit")))
                .rows(List.of(Papers.page(
                        1,
                        "Date        Value date   Details               Debit / Credit    Balance",
                        "                         Old balance                             100.00",
                        "2024-05-01  2024-05-02   Rent of the hall             -60.00      40.00",
                        "2024-05-03  2024-05-04   Tickets sold                 250.00     290.00",
                        "2024-05-06  2024-05-07   Flowers                      -15.50     274.50")))
                .get("bookings");
        assertThat(rows)
                .extracting(row -> row.get("details").value())
                .containsExactly("Rent of the hall", "Tickets sold", "Flowers");
        assertThat(rows).extracting(row -> row.get("amount").value()).containsExactly("-60.00", "250.00", "-15.50");
    }
}
