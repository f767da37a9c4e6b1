package dev.lector.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts running text into sentences; abbreviations, initials and numbers do not end one. */
final class Sentences {
    private static final Pattern END = Pattern.compile("[.?!][\"')\\]]{0,2} (?=[\"'(\\[]?[\\p{Lu}\\d])");

    private static final Set<String> ABBREVIATIONS = Set.of(
            "inc", "corp", "co", "ltd", "llc", "l.l.c", "lp", "l.p", "plc", "s.a", "n.v", "b.v", "no", "nos", "sec",
            "art", "mr", "mrs", "ms", "dr", "st", "ave", "blvd", "u.s", "u.k", "e.g", "i.e", "d/b/a", "jr", "sr", "vs",
            "v", "approx", "attn", "tel", "cf", "ca", "nr", "abs", "ziff", "bzw", "z.b", "para", "exh", "cal", "del",
            "vol", "ph.d", "jan", "janv", "feb", "febr", "févr", "apr", "avr", "jul", "juil", "aug", "sep", "sept",
            "okt", "oct", "nov", "dez", "dec", "déc");

    /** The beginning of a month's name behind a day with a full stop: "am 3. Mai 2021". */
    private static final Pattern MONTH = Pattern.compile(
            " (?:jan|jän|f[eé]b|févr|m[aä]r|apr|avr|ma[iy]|jun|juin|jul|juil|aug|août|sep|o[kc]t|nov|de[zc]|déc)\\p{L}*\\.? ?\\d{4}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Sentences() {}

    static List<PassageText.Sentence> of(String text) {
        List<PassageText.Sentence> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            if (!abbreviated(text, from, end.start())) {
                add(sentences, text, from, end.end() - 1);
                from = end.end();
            }
        }
        add(sentences, text, from, text.length());
        return List.copyOf(sentences);
    }

    private static void add(List<PassageText.Sentence> sentences, String text, int from, int to) {
        if (from < to) {
            sentences.add(new PassageText.Sentence(from, to, text.substring(from, to)));
        }
    }

    private static boolean abbreviated(String text, int from, int stop) {
        int start = Math.max(from, text.lastIndexOf(' ', stop) + 1);
        String word = text.substring(start, stop).toLowerCase(Locale.ROOT).replaceAll("^[\"'(\\[,]+", "");
        boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0));
        boolean number = start == from && word.matches("\\(?[\\divxlc.]{1,8}\\)?");
        boolean day = word.matches("\\d{1,2}")
                && MONTH.matcher(text).region(stop + 1, text.length()).lookingAt();
        return text.charAt(stop) == '.' && (initial || number || day || ABBREVIATIONS.contains(word));
    }
}
