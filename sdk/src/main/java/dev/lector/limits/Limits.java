package dev.lector.limits;

import java.time.Duration;

/**
 * Every limit of a run, all finite. Start from {@link #defaults()} and change single ones with the {@code with…} methods.
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
 * @param rasterTime         time for one page's raster
 * @param pageTime           time for one page in all
 * @param documentTime       time for a document in all
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
        private final Limits base;
        private long fileBytes;
        private int pages;
        private long rasterPixels;
        private long imagePixels;
        private int pageOperators;
        private Duration rasterTime;
        private Duration pageTime;
        private Duration documentTime;
        private int answerTokens;
        private int repairs;

        private Builder(Limits base) {
            this.base = base;
            fileBytes = base.fileBytes;
            pages = base.pages;
            rasterPixels = base.rasterPixels;
            imagePixels = base.imagePixels;
            pageOperators = base.pageOperators;
            rasterTime = base.rasterTime;
            pageTime = base.pageTime;
            documentTime = base.documentTime;
            answerTokens = base.answerTokens;
            repairs = base.repairs;
        }

        public Builder fileBytes(long value) {
            fileBytes = value;
            return this;
        }

        public Builder pages(int value) {
            pages = value;
            return this;
        }

        public Builder rasterPixels(long value) {
            rasterPixels = value;
            return this;
        }

        public Builder imagePixels(long value) {
            imagePixels = value;
            return this;
        }

        public Builder pageOperators(int value) {
            pageOperators = value;
            return this;
        }

        public Builder rasterTime(Duration value) {
            rasterTime = value;
            return this;
        }

        public Builder pageTime(Duration value) {
            pageTime = value;
            return this;
        }

        public Builder documentTime(Duration value) {
            documentTime = value;
            return this;
        }

        public Builder answerTokens(int value) {
            answerTokens = value;
            return this;
        }

        public Builder repairs(int value) {
            repairs = value;
            return this;
        }

        public Limits build() {
            return new Limits(
                    fileBytes,
                    pages,
                    rasterPixels,
                    imagePixels,
                    base.imageComponents,
                    base.streamBytes,
                    base.streamRatio,
                    pageOperators,
                    base.formDepth,
                    base.objectDepth,
                    rasterTime,
                    pageTime,
                    documentTime,
                    base.tiles,
                    base.tilePixels,
                    answerTokens,
                    base.answerChars,
                    base.jsonDepth,
                    base.numberDigits,
                    base.stringBytes,
                    base.arrayItems,
                    repairs,
                    base.violations,
                    base.tempBytes);
        }
    }
}
