package dev.lector.extractors.table;

import dev.lector.extractors.field.Choice;
import dev.lector.extractors.field.Choice.Span;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Row;
import dev.lector.extractors.layout.Segment;
import dev.lector.extractors.table.TableReader.Place;
import dev.lector.geometry.Box;
import dev.lector.rule.Amount;
import dev.lector.rule.Amounts;
import dev.lector.rule.Currencies;
import dev.lector.rule.Dates;
import dev.lector.rule.PrintedDate;
import dev.lector.schema.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the segments of a row under the headers that they stand under, and reads them by their columns' types. */
final class CellReader {
    private static final double SCORE = 0.8;

    private final DocumentLayout layout;

    CellReader(DocumentLayout layout) {
        this.layout = layout;
    }

    /** Cells by column; a segment that no column can read is left out. */
    Map<String, Choice> read(Row row, List<Place> places) {
        Map<String, List<Span>> spans = new LinkedHashMap<>();
        for (Segment segment : row.segments()) {
            Place place = nearest(segment, places);
            if (place != null && place.column() != null) {
                spans.computeIfAbsent(place.column().name(), n -> new ArrayList<>())
                        .add(new Span(segment));
            }
        }
        Map<String, Choice> cells = new LinkedHashMap<>();
        for (Place place : places) {
            TableRule.Column column = place.column();
            List<Span> here = column == null ? null : spans.get(column.name());
            if (here != null && column != null) {
                String printed = String.join(" ", here.stream().map(Span::text).toList());
                String value = value(column.type(), printed);
                if (value != null) {
                    cells.put(column.name(), new Choice(value, here, SCORE, List.of("under its header")));
                }
            }
        }
        return cells;
    }

    /** The column that can hold the segment and whose edge or middle is nearest. */
    private @Nullable Place nearest(Segment segment, List<Place> places) {
        Place best = null;
        double bestDistance = Double.MAX_VALUE;
        for (Place place : places) {
            TableRule.Column column = place.column();
            boolean fits =
                    column == null || TableReader.isText(column.type()) || value(column.type(), segment.text()) != null;
            double distance = distance(segment.box(), place);
            if (fits && distance < bestDistance) {
                best = place;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static double distance(Box box, Place place) {
        double edges = Math.min(Math.abs(box.x0() - place.x0()), Math.abs(box.x1() - place.x1()));
        double middles = Math.abs(box.centerX() - (place.x0() + place.x1()) / 2);
        boolean under = box.x0() < place.x1() && box.x1() > place.x0();
        return Math.min(edges, middles) * (under ? 0.4 : 1);
    }

    private @Nullable String value(ValueType type, String printed) {
        return switch (type) {
            case AMOUNT -> {
                Amount amount = Amounts.parse(printed, layout.mark());
                yield amount == null || amount.percent() ? null : amount.plain();
            }
            case NUMBER, INTEGER, PERCENT -> {
                Amount amount = Amounts.parse(printed, layout.mark());
                yield amount == null ? null : amount.value().toPlainString();
            }
            case DATE -> {
                PrintedDate date = Dates.parse(printed, layout.dateOrder());
                yield date == null ? null : date.value().toString();
            }
            case CURRENCY -> Currencies.of(printed);
            default -> printed;
        };
    }
}
