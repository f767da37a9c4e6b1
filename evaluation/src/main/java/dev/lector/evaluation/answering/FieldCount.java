package dev.lector.evaluation.answering;

import dev.lector.geometry.Box;
import dev.lector.result.Evidence;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Counts of fields and of what was found for them. Not thread-safe. */
final class FieldCount {
    private static final double HALF = 0.5;

    private int fields;
    private int right;
    private int boxes;
    private int overlapping;
    private int centred;

    /**
     * Counts one field.
     *
     * @param places all true places as [page, x0, y0, x1, y1] in thousandths of the page; empty where none is known
     */
    void add(String type, String truth, JsonNode places, @Nullable Evidence found) {
        fields++;
        if (found == null) {
            return;
        }
        right += FieldMatch.same(type, truth, found.value()) ? 1 : 0;
        if (!places.isEmpty() && !found.boxes().isEmpty()) {
            boxes++;
            Box box = Box.around(found.boxes());
            boolean overlaps = false;
            boolean inside = false;
            for (JsonNode place : places) {
                if (place.path(0).asInt(0) == found.page()) {
                    Box wanted = box(place, box);
                    overlaps |= FieldMatch.overlap(wanted, box) >= HALF;
                    inside |= wanted.contains(box.centerX(), box.centerY());
                }
            }
            overlapping += overlaps ? 1 : 0;
            centred += inside ? 1 : 0;
        }
    }

    private static Box box(JsonNode place, Box like) {
        return new Box(at(place, 1), at(place, 2), at(place, 3), at(place, 4), like.page());
    }

    private static double at(JsonNode place, int i) {
        return place.path(i).asDouble(0) / 1000;
    }

    static String heads() {
        return "fields\tright\tboxes given\toverlap >= 0.5\tcentre inside";
    }

    @Override
    public String toString() {
        return fields + "\t" + AnswerCount.share(right, fields) + "\t" + boxes + "\t"
                + AnswerCount.share(overlapping, boxes) + "\t" + AnswerCount.share(centred, boxes);
    }
}
