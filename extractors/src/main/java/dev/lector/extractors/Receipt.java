package dev.lector.extractors;

import dev.lector.schema.Described;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A till receipt. What is not printed is null. */
public record Receipt(
        @Described("name of the shop") @Nullable String sellerName,
        @Described("date of the purchase") @Nullable LocalDate date,
        @Described("total amount paid, including tax") @Nullable BigDecimal total,
        @Described("address of the shop") @Nullable String address) {}
