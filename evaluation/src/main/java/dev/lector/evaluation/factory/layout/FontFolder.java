package dev.lector.evaluation.factory.layout;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Family;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * TrueType files of a folder as typefaces for training: {@code Name-Regular.ttf} with {@code Name-Bold.ttf} and
 * {@code Name-Italic.ttf} beside it where there are any. Papers of the test family keep the bundled faces. The order of names
 * decides, so that the same folder and seed give the same paper. Thread-safe.
 */
public final class FontFolder implements Typefaces {
    private static final String NEEDED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;!?()[]/&%@#*+-=_'\""
                    + "€£§°–—„“”’«»•·ÄÖÜäöüßàâçéèêëîïôùûñáíóúÉÈÀÑ¿ìòÁÍÓÚ";

    private final List<Typeface> text = new ArrayList<>();
    private final List<Typeface> mono = new ArrayList<>();

    private FontFolder(Map<String, Map<String, Path>> families) {
        families.forEach((name, files) -> {
            Typeface face = typeface(name, files);
            if (face != null) {
                (face.mono() ? mono : text).add(face);
            }
        });
        if (text.isEmpty()) {
            throw new IllegalArgumentException(
                    "no TrueType text face with the letters of six languages among " + families.size() + " families");
        }
    }

    /**
     * Typefaces of a folder and those below it; a family without a regular face or without the letters needed is left out.
     *
     * @throws IllegalArgumentException if no family is left
     */
    public static FontFolder of(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, Map<String, Path>> families = new TreeMap<>();
            files.filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(".ttf"))
                    .sorted()
                    .forEach(file -> {
                        String stem = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.ttf$", "");
                        int dash = stem.lastIndexOf('-');
                        String style =
                                dash < 0 ? "regular" : stem.substring(dash + 1).toLowerCase(Locale.ROOT);
                        families.computeIfAbsent(dash < 0 ? stem : stem.substring(0, dash), n -> new LinkedHashMap<>())
                                .putIfAbsent(style, file);
                    });
            return new FontFolder(families);
        } catch (IOException e) {
            throw new UncheckedIOException("fonts cannot be listed: " + folder, e);
        }
    }

    @Override
    public Typeface pick(Dice dice, Family family, boolean equalWidths) {
        if (family == Family.TEST) {
            return BUNDLED.pick(dice, family, equalWidths);
        }
        return dice.pick(equalWidths && !mono.isEmpty() ? mono : text);
    }

    private static @org.jspecify.annotations.Nullable Typeface typeface(String name, Map<String, Path> files) {
        Path plain = files.get("regular");
        if (plain == null) {
            return null;
        }
        try {
            Face regular = face(name, "regular", plain);
            if (!regular.shows(NEEDED)) {
                return null;
            }
            Face bold = other(name, "bold", files, regular);
            Face italic = other(name, "italic", files, regular);
            return new Typeface(name, regular, bold, italic, regular.width("i", 1) == regular.width("W", 1));
        } catch (IOException | UncheckedIOException e) {
            return null;
        }
    }

    private static Face other(String name, String style, Map<String, Path> files, Face regular) throws IOException {
        Path file = files.get(style);
        Face face = file == null ? regular : face(name, style, file);
        return face.shows(NEEDED) ? face : regular;
    }

    private static Face face(String name, String style, Path file) throws IOException {
        return new Face(name + "-" + style, Files.readAllBytes(file));
    }
}
