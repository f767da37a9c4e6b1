package dev.lector.evaluation;

import dev.lector.schema.Described;
import dev.lector.schema.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The five fields of a broadcaster's paper, as a caller would describe them; no extractor knows this kind, so it goes by names,
 * descriptions and types alone.
 */
record BroadcastOrder(
        @Described(value = "contract number, invoice number, order number", as = ValueType.ID) @Nullable String contractNum,
        @Described(value = "who advertises", as = ValueType.PARTY) @Nullable String advertiser,
        @Described("gross total, total") @Nullable BigDecimal grossAmount,
        @Described("flight dates, contract dates, schedule dates, order flight, period") @Nullable LocalDate flightFrom,
        @Described("flight dates, contract dates, schedule dates, order flight, period") @Nullable LocalDate flightTo) {}
