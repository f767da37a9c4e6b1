package dev.lector.evaluation.factory.layout;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Family;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The typefaces that papers may be set in. Implementations are thread-safe. */
public interface Typefaces {
    /** Those that come with the build: Liberation for training, DejaVu for tests. */
    Typefaces BUNDLED = new Bundled();

    /** A typeface for a paper of the family; one of equal widths if that is wanted and there is one. */
    Typeface pick(Dice dice, Family family, boolean mono);

    /** Liberation and DejaVu, split into two families: three text faces, then one of equal widths. */
    final class Bundled implements Typefaces {
        private static final String LIBERATION = "/com/mpobjects/jasperreports/fonts/liberation/";
        private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";
        private static final Map<String, Typeface> LOADED = new ConcurrentHashMap<>();
        private static final Map<String, List<String>> FILES = Map.of(
                "LiberationSans", List.of("-Regular", "-Bold", "-Italic"),
                "LiberationSerif", List.of("-Regular", "-Bold", "-Italic"),
                "LiberationMono", List.of("-Regular", "-Bold", "-Italic"),
                "DejaVuSansCondensed", List.of("", "-Bold", "-Oblique"),
                "DejaVuSans", List.of("", "-Bold", "-Oblique"),
                "DejaVuSerifCondensed", List.of("", "-Bold", "-Italic"),
                "DejaVuSerif", List.of("", "-Bold", "-Italic"),
                "DejaVuSansMono", List.of("", "-Bold", "-Oblique"));
        private static final List<String> TRAIN =
                List.of("LiberationSans", "LiberationSerif", "DejaVuSansCondensed", "LiberationMono");
        private static final List<String> TEST =
                List.of("DejaVuSans", "DejaVuSerifCondensed", "DejaVuSerif", "DejaVuSansMono");

        private Bundled() {}

        @Override
        public Typeface pick(Dice dice, Family family, boolean mono) {
            List<String> faces = family == Family.TRAIN ? TRAIN : TEST;
            return LOADED.computeIfAbsent(mono ? faces.get(3) : faces.get(dice.below(3)), Bundled::read);
        }

        private static Typeface read(String name) {
            List<String> files = FILES.get(name);
            if (files == null) {
                throw new IllegalArgumentException("no typeface " + name);
            }
            String folder = name.startsWith("Liberation") ? LIBERATION : DEJAVU;
            List<Face> faces = files.stream()
                    .map(end -> new Face(name + end, bytes(folder + name + end + ".ttf")))
                    .toList();
            return new Typeface(name, faces.get(0), faces.get(1), faces.get(2), name.endsWith("Mono"));
        }

        private static byte[] bytes(String resource) {
            try (InputStream in = Typefaces.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("font is not on the class path: " + resource);
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
