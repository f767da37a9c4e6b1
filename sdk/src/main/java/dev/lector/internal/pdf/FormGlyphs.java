package dev.lector.internal.pdf;

import dev.lector.geometry.Box;
import dev.lector.page.FormValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Characters for filled text fields whose file brings no appearance, as viewers draw them themselves: from the left edge of the
 * widget, line after line. Their places are estimates inside a box that is right.
 */
final class FormGlyphs {
    /** Width of an average character over the em square. */
    private static final double ADVANCE = 0.5;
    /** What viewers take at most for a single line, in units. */
    private static final double LARGEST = 12;

    private FormGlyphs() {}

    /** Characters of the values in whose box nothing of the form is visible yet. */
    static List<Glyph> of(List<FormValue> values, List<Glyph> visible, PageGeometry geometry) {
        List<Glyph> added = new ArrayList<>();
        for (FormValue value : values) {
            boolean written = value.kind() == FormValue.Kind.TEXT || value.kind() == FormValue.Kind.CHOICE;
            if (written && !shown(value.box(), visible, geometry)) {
                write(value, geometry, added);
            }
        }
        return added;
    }

    private static boolean shown(Box box, List<Glyph> visible, PageGeometry geometry) {
        return visible.stream()
                .anyMatch(glyph -> glyph.form()
                        && !glyph.white()
                        && box.contains(
                                glyph.centerX() / geometry.shownWidth(), glyph.centerY() / geometry.shownHeight()));
    }

    private static void write(FormValue value, PageGeometry geometry, List<Glyph> added) {
        String[] lines = value.value().split("\\R", -1);
        double left = value.box().x0() * geometry.shownWidth();
        double top = value.box().y0() * geometry.shownHeight();
        double width = Math.max(1, value.box().width() * geometry.shownWidth());
        double height = Math.max(1, value.box().height() * geometry.shownHeight() / lines.length);
        for (int i = 0; i < lines.length; i++) {
            int count = Math.max(1, lines[i].codePointCount(0, lines[i].length()));
            double size = Math.max(1.5, Math.min(Math.min(LARGEST, height), width / (count * ADVANCE)));
            double advance = Math.min(ADVANCE * size, width / count);
            double baseline = top + (i + 0.5) * height + 0.3 * size;
            double x = left;
            for (int c : lines[i].codePoints().toArray()) {
                String text = Character.isWhitespace(c) || Character.isISOControl(c) ? " " : Character.toString(c);
                added.add(
                        new Glyph(text, x, baseline, 1, 0, advance, 0.75 * size, 0.22 * size, size, advance, 0, true));
                x += advance;
            }
            added.add(new Glyph(" ", x, baseline, 1, 0, advance, 0.75 * size, 0.22 * size, size, advance, 0, true));
        }
    }
}
