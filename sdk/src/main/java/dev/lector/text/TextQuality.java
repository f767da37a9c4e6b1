package dev.lector.text;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a page's text layer can stand for what is printed, or the page must be read from its pixels.
 *
 * @param verdict what it is
 * @param reason  one clause for people, with the numbers that decided and no text of the document
 */
public record TextQuality(Verdict verdict, String reason) {
    /** What a text layer is worth. */
    public enum Verdict {
        /** Words as a person sees them. */
        USABLE(false),
        /** Nothing is on the page at all. */
        BLANK(false),
        /** No words, but lines, areas or images. */
        EMPTY(true),
        /** A page number or a stamp on a page that is mostly image. */
        TOO_LITTLE(true),
        /** Words whose characters cannot be the printed ones. */
        GARBAGE(true),
        /** A scan with recognised text hidden behind or over it; see {@link TextMap#ofHidden()}. */
        OCR_LAYER(true);

        private final boolean needsReader;

        Verdict(boolean needsReader) {
            this.needsReader = needsReader;
        }

        /** Whether the page's pixels must be read. */
        public boolean needsReader() {
            return needsReader;
        }
    }

    /** Image cover above which a page counts as a scan; a photo in an article stays below, a scan's margin above. */
    private static final double SCAN_COVER = 0.5;
    /** Image cover from which a single line of text is suspected to be a page number or stamp only. */
    private static final double FIGURE_COVER = 0.25;
    /** Share of characters that no font could show; single stray symbols (bullets in private use) stay below. */
    private static final double UNREADABLE_SHARE = 0.15;
    /** Letters that a page needs before their frequencies say anything. */
    private static final int LETTERS_TO_JUDGE = 150;
    /** Cosine to {@link #LATIN} under which letters are no language: short Polish has 0.81, shifted alphabets mostly under 0.66. */
    private static final double LATIN_COSINE = 0.72;
    /** Share of signs among visible characters above which text is a broken encoding; leaders are not counted. */
    private static final double SIGN_SHARE = 0.5;

    private static final int FEW_WORDS = 8;

    /** Rough frequencies of a to z over the large languages of Europe, in per mille; only their shape matters. */
    private static final double[] LATIN = {
        85, 15, 32, 42, 130, 13, 18, 25, 76, 3, 7, 45, 27, 78, 65, 25, 4, 68, 66, 67, 36, 13, 8, 3, 9, 6
    };

    private static final Pattern MOJIBAKE = Pattern.compile("Ã[\\u0080-\\u00bf]|â€|Â[\\u00a0-\\u00bf]");

    /** Judges a page by its words and by what else it shows. */
    public static TextQuality of(TextMap map, Marks marks) {
        int visible = map.words().size();
        int hidden = map.hidden().size();
        int percent = (int) Math.round(100 * marks.imageCover());
        if (marks.imageCover() >= SCAN_COVER && hidden >= FEW_WORDS && hidden > 2 * visible) {
            return new TextQuality(
                    Verdict.OCR_LAYER, hidden + " hidden words on a page that is " + percent + " % image");
        }
        if (visible == 0) {
            return marks.any() || hidden > 0
                    ? new TextQuality(Verdict.EMPTY, "no visible words, but marks on the page")
                    : new TextQuality(Verdict.BLANK, "neither words nor marks");
        }
        String garbage = garbage(map.words());
        if (garbage != null) {
            return new TextQuality(Verdict.GARBAGE, garbage);
        }
        boolean little = marks.imageCover() >= SCAN_COVER && visible <= 2 * FEW_WORDS
                || marks.imageCover() >= FIGURE_COVER
                        && visible <= FEW_WORDS
                        && map.lines().size() <= 2;
        if (little) {
            return new TextQuality(Verdict.TOO_LITTLE, visible + " words on a page that is " + percent + " % image");
        }
        if (visible <= FEW_WORDS && marks.paths() > 500 && map.lines().size() <= 1) {
            return new TextQuality(Verdict.TOO_LITTLE, visible + " words beside " + marks.paths() + " drawn paths");
        }
        return new TextQuality(Verdict.USABLE, visible + " words");
    }

    private static @Nullable String garbage(List<Word> words) {
        Counts counts = new Counts();
        words.forEach(word -> counts.add(word.text()));
        if (counts.all == 0 || counts.unreadable > UNREADABLE_SHARE * counts.all) {
            return counts.unreadable + " of " + counts.all + " characters stand for no letter";
        }
        if (counts.all >= 40 && counts.signs > SIGN_SHARE * (counts.all - counts.leaders)) {
            return counts.signs + " of " + counts.all + " characters are signs";
        }
        if (counts.mojibake > 5 && counts.mojibake > 0.02 * counts.all) {
            return counts.mojibake + " traces of a text encoded twice";
        }
        if (counts.latin >= LETTERS_TO_JUDGE && counts.latin > counts.letters / 2 && counts.cosine() < LATIN_COSINE) {
            return "letter frequencies of no language, cosine " + Math.round(100 * counts.cosine()) / 100.0;
        }
        return null;
    }

    private static final class Counts {
        private final double[] letter = new double[26];
        private int all;
        private int unreadable;
        private int signs;
        private int leaders;
        private int letters;
        private int latin;
        private int mojibake;

        void add(String text) {
            mojibake += (int) MOJIBAKE.matcher(text).results().count();
            text.codePoints().forEach(this::add);
        }

        private void add(int c) {
            all++;
            int type = Character.getType(c);
            if (c == 0xfffd
                    || type == Character.PRIVATE_USE
                    || type == Character.CONTROL
                    || type == Character.UNASSIGNED
                    || type == Character.SURROGATE) {
                unreadable++;
            } else if (Character.isLetter(c)) {
                letters++;
                addLetter(c);
            } else if (c == '.' || c == '_' || c == '-' || c == 0x2026 || c == 0xb7) {
                leaders++;
            } else if (!Character.isDigit(c)) {
                signs++;
            }
        }

        private void addLetter(int c) {
            int base = c < 0x80
                    ? c
                    : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
                            .codePointAt(0);
            int index = Character.toLowerCase(base) - 'a';
            if (index >= 0 && index < 26) {
                letter[index]++;
                latin++;
            }
        }

        double cosine() {
            double dot = 0;
            double a = 0;
            double b = 0;
            for (int i = 0; i < letter.length; i++) {
                dot += letter[i] * LATIN[i];
                a += letter[i] * letter[i];
                b += LATIN[i] * LATIN[i];
            }
            return a == 0 ? 0 : dot / Math.sqrt(a * b);
        }
    }
}
