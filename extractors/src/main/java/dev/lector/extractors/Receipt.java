package dev.lector.extractors;

import dev.lector.schema.Described;
import dev.lector.schema.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A till receipt. What is not printed is null. */
public record Receipt(
        @Described(value = "name of the shop", as = ValueType.PARTY) @Nullable String sellerName,
        @Described("date of the purchase") @Nullable LocalDate date,
        @Described("total amount paid, including tax") @Nullable BigDecimal total,
        @Described(value = "address of the shop", as = ValueType.ADDRESS) @Nullable String address) {}
