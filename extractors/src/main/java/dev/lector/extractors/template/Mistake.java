package dev.lector.extractors.template;

/**
 * Something that a template's author must change. Data; {@link Templates} throws them together.
 *
 * @param file    path of the file, from the folder that was given
 * @param line    1-based; 0 when it is about no line
 * @param field   JSON Pointer into the template; empty when it is about the whole file
 * @param message what is wrong and what would be right
 */
public record Mistake(String file, int line, String field, String message) {
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (field.isEmpty() ? "" : field + ": ") + message;
    }
}
