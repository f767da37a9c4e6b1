package dev.lector.evaluation.factory.layout;

/**
 * How a run of text looks.
 *
 * @param size points
 * @param gray 0 black to 1 white
 */
public record Style(Face face, double size, double gray) {
    public Style sized(double points) {
        return new Style(face, points, gray);
    }

    public double width(String text) {
        return face.width(text, size);
    }
}
