package dev.lector.limits;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every limit of a run, all finite. Start from {@link #defaults()} and change single ones with {@link #toBuilder()}.
 *
 * <p>The defaults and what they were compared with stand in {@code docs/limits.md}.
 *
 * @param fileBytes          size of a document
 * @param pages              pages read of a document
 * @param rasterPixels       pixels of one page's raster; the resolution is lowered to fit, then the page is refused
 * @param imagePixels        declared pixels of one image, before it is decoded
 * @param imageComponents    declared colour components of one image
 * @param streamBytes        decoded bytes of one PDF stream
 * @param streamRatio        decoded to encoded bytes of a stream above 1 MiB
 * @param pageOperators      content operators of a page
 * @param formDepth          nesting of form XObjects
 * @param objectDepth        nesting of PDF objects
 * @param rasterTime         processor time for one page's raster; its wall-clock time is bounded by {@code pageTime}
 * @param pageTime           wall-clock time for one page in all
 * @param documentTime       wall-clock time for a document in all
 * @param tiles              tiles per page view
 * @param tilePixels         pixels of one tile
 * @param answerTokens       tokens of one answer
 * @param answerChars        characters of one answer
 * @param jsonDepth          nesting of an answer
 * @param numberDigits       digits of a number in an answer
 * @param stringBytes        bytes of a string in an answer
 * @param arrayItems         items of an array in an answer
 * @param repairs            times that a bad answer is sent back
 * @param violations         violations kept per answer
 * @param tempBytes          bytes of temporary files per run
 */
public record Limits(
        long fileBytes,
        int pages,
        long rasterPixels,
        long imagePixels,
        int imageComponents,
        long streamBytes,
        int streamRatio,
        int pageOperators,
        int formDepth,
        int objectDepth,
        Duration rasterTime,
        Duration pageTime,
        Duration documentTime,
        int tiles,
        long tilePixels,
        int answerTokens,
        int answerChars,
        int jsonDepth,
        int numberDigits,
        int stringBytes,
        int arrayItems,
        int repairs,
        int violations,
        long tempBytes) {
    private static final Limits DEFAULTS = new Limits(
            100L << 20,
            500,
            40_000_000,
            100_000_000,
            16,
            256L << 20,
            1_000,
            2_000_000,
            28,
            500,
            Duration.ofSeconds(10),
            Duration.ofSeconds(120),
            Duration.ofSeconds(600),
            16,
            1344L * 1344,
            4_096,
            64 << 10,
            32,
            40,
            8 << 10,
            2_000,
            2,
            100,
            1L << 30);

    public Limits {
        requirePositive(fileBytes, "fileBytes");
        requirePositive(pages, "pages");
        requirePositive(rasterPixels, "rasterPixels");
        requirePositive(imagePixels, "imagePixels");
        requirePositive(imageComponents, "imageComponents");
        requirePositive(streamBytes, "streamBytes");
        requirePositive(streamRatio, "streamRatio");
        requirePositive(pageOperators, "pageOperators");
        requirePositive(formDepth, "formDepth");
        requirePositive(objectDepth, "objectDepth");
        requirePositive(rasterTime.toMillis(), "rasterTime");
        requirePositive(pageTime.toMillis(), "pageTime");
        requirePositive(documentTime.toMillis(), "documentTime");
        requirePositive(tiles, "tiles");
        requirePositive(tilePixels, "tilePixels");
        requirePositive(answerTokens, "answerTokens");
        requirePositive(answerChars, "answerChars");
        requirePositive(jsonDepth, "jsonDepth");
        requirePositive(numberDigits, "numberDigits");
        requirePositive(stringBytes, "stringBytes");
        requirePositive(arrayItems, "arrayItems");
        requirePositive(repairs + 1L, "repairs");
        requirePositive(violations, "violations");
        requirePositive(tempBytes, "tempBytes");
    }

    public static Limits defaults() {
        return DEFAULTS;
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    private static void requirePositive(long value, String name) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive, was " + value);
        }
    }

    /** Changes single limits of a set; what is not named stays as it was. Not thread-safe. */
    public static final class Builder {
        private final Map<String, Object> values = new LinkedHashMap<>();

        private Builder(Limits base) {
            for (RecordComponent limit : Limits.class.getRecordComponents()) {
                values.put(limit.getName(), reflected(() -> limit.getAccessor().invoke(base)));
            }
        }

        private Builder set(String name, Object value) {
            values.put(name, value);
            return this;
        }

        public Builder fileBytes(long value) {
            return set("fileBytes", value);
        }

        public Builder pages(int value) {
            return set("pages", value);
        }

        public Builder rasterPixels(long value) {
            return set("rasterPixels", value);
        }

        public Builder imagePixels(long value) {
            return set("imagePixels", value);
        }

        public Builder imageComponents(int value) {
            return set("imageComponents", value);
        }

        public Builder streamBytes(long value) {
            return set("streamBytes", value);
        }

        public Builder streamRatio(int value) {
            return set("streamRatio", value);
        }

        public Builder pageOperators(int value) {
            return set("pageOperators", value);
        }

        public Builder formDepth(int value) {
            return set("formDepth", value);
        }

        public Builder objectDepth(int value) {
            return set("objectDepth", value);
        }

        public Builder rasterTime(Duration value) {
            return set("rasterTime", value);
        }

        public Builder pageTime(Duration value) {
            return set("pageTime", value);
        }

        public Builder documentTime(Duration value) {
            return set("documentTime", value);
        }

        public Builder tiles(int value) {
            return set("tiles", value);
        }

        public Builder tilePixels(long value) {
            return set("tilePixels", value);
        }

        public Builder answerTokens(int value) {
            return set("answerTokens", value);
        }

        public Builder answerChars(int value) {
            return set("answerChars", value);
        }

        public Builder jsonDepth(int value) {
            return set("jsonDepth", value);
        }

        public Builder numberDigits(int value) {
            return set("numberDigits", value);
        }

        public Builder stringBytes(int value) {
            return set("stringBytes", value);
        }

        public Builder arrayItems(int value) {
            return set("arrayItems", value);
        }

        public Builder repairs(int value) {
            return set("repairs", value);
        }

        public Builder violations(int value) {
            return set("violations", value);
        }

        public Builder tempBytes(long value) {
            return set("tempBytes", value);
        }

        /** @throws IllegalArgumentException for a limit that is not positive; {@code repairs} may be 0 */
        public Limits build() {
            Class<?>[] types = Stream.of(Limits.class.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return reflected(() -> Limits.class
                    .getDeclaredConstructor(types)
                    .newInstance(values.values().toArray()));
        }

        private interface Reflected<T> {
            T get() throws ReflectiveOperationException;
        }

        private static <T> T reflected(Reflected<T> work) {
            try {
                return work.get();
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof IllegalArgumentException refused ? refused : new IllegalStateException(e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record's own members can be reached", e);
            }
        }
    }
}
