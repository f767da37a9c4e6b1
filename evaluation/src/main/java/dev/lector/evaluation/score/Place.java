package dev.lector.evaluation.score;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A box on a page in thousandths of its width and height; pages count from 1. */
public record Place(int page, double x0, double y0, double x1, double y1) {
    /** From five numbers: page, x0, y0, x1, y1; null for anything else. */
    static @Nullable Place of(@Nullable JsonNode node) {
        return node == null || node.size() != 5
                ? null
                : new Place(
                        node.get(0).asInt(0),
                        node.get(1).asDouble(0),
                        node.get(2).asDouble(0),
                        node.get(3).asDouble(0),
                        node.get(4).asDouble(0));
    }

    static List<Place> all(@Nullable JsonNode node) {
        List<Place> places = new ArrayList<>();
        if (node != null) {
            for (JsonNode one : node) {
                Place place = of(one);
                if (place != null) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    double best(List<Place> truths) {
        return truths.stream().mapToDouble(this::iou).max().orElse(0);
    }

    /** Intersection over union; 0 on two pages. */
    double iou(Place other) {
        double w = Math.min(x1, other.x1) - Math.max(x0, other.x0);
        double h = Math.min(y1, other.y1) - Math.max(y0, other.y0);
        return page != other.page || w <= 0 || h <= 0 ? 0 : w * h / (area() + other.area() - w * h);
    }

    private double area() {
        return (x1 - x0) * (y1 - y0);
    }

    boolean centreInside(List<Place> truths) {
        double x = (x0 + x1) / 2;
        double y = (y0 + y1) / 2;
        return truths.stream().anyMatch(t -> t.page == page && t.x0 <= x && x <= t.x1 && t.y0 <= y && y <= t.y1);
    }

    boolean samePage(List<Place> truths) {
        return truths.stream().anyMatch(t -> t.page == page);
    }
}
