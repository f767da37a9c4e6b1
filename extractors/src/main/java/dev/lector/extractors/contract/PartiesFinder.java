package dev.lector.extractors.contract;

import dev.lector.passage.Passage;
import dev.lector.passage.PassageBook;
import dev.lector.passage.PassageText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds who concludes a contract: in the preamble ("between A ("Supplier") and B"), else in the signature blocks. */
final class PartiesFinder {
    /** Passages at the beginning among which the preamble stands; a title page and a table of contents come before it. */
    private static final int LOOKED_AT = 60;

    private static final int PREAMBLE_CHARS = 1_800;
    private static final Pattern BETWEEN = Pattern.compile(
            "\\b(?:by and (?:between|among)|between|among|BETWEEN|AMONG|BY AND BETWEEN|Between|(?:made|concluded|entered into|executed|signed) by|[Zz]wischen|ZWISCHEN|[Ee]ntre(?: les soussignés)?|ENTRE(?: LES SOUSSIGNÉS)?)\\b ?:?,? ?(?:and (?:between|among)[:,]? )?");
    private static final Pattern OPENS = Pattern.compile(
            "\\b(?:agreement|contract|lease|deed|letter|license|memorandum)\\b.{0,240}?\\b(?:made|entered|dated|effective|is|as of|by and|between|among)\\b"
                    + "|(?:vertrag|vereinbarung|contrat|convention|accord)\\p{L}{0,3}\\b.{0,240}?\\b(?:zwischen|entre)\\b"
                    + "|\\b(?:nachfolgend|nachstehend|im folgenden|ci-après)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSES = Pattern.compile(
            "\\b(?:WITNESSETH|W I T N E S S E T H|WHEREAS|Whereas|RECITALS?|Recitals?|BACKGROUND|Background|NOW,? THEREFORE|Preamble|PREAMBLE|In consideration|IN CONSIDERATION|(?:(?:have|hereby) )?agree[sd]? as follows|under the following|(?:on|upon) the following|the following terms|(?:wird|haben|schließen) (?:\\p{L}+ ){0,2}(?:[Ff]olgende[snr]?|nachstehende[snr]?)|wird mit Wirkung|Präambel|PRÄAMBEL|Préambule|PRÉAMBULE|(?:[Ii]l|IL) (?:a été|A ÉTÉ|est)|ont convenu)\\b|\\. (?=\\p{Lu})(?<!Inc\\. )(?<!Corp\\. )(?<!Ltd\\. )(?<!S[Dd][Nn]\\. )(?<!Co\\. )(?<!\\b\\p{L}\\. )(?<!St\\. )(?<!Ave\\. )(?<!No\\. )(?<![Ss]tr\\. )(?<!Hd\\. )(?<!Nr\\. )(?<!Postf\\. )(?<!Abt\\. )(?<!Bldg\\. )(?<!\\b\\d{1,3}\\. )(?<!Mr\\. )(?<!Ms\\. )");
    private static final Pattern SPLIT = Pattern.compile(
            "(?:,|;)? (?:-|–)? ?\\b(?:and|AND|And|und|et|y|e|en)\\b ?(?:-|–)? (?:between )?(?=(?:the |der |die |dem |den |la |le |la société |\\(?(?:\\d|[a-z]|ii?)\\) )?(?:[\\p{Lu}]|e[A-Z]))|; (?=\\(?\\p{Lu})|(?<=\\)) with (?=\\p{Lu})|;? (?=\\(\\d\\) \\p{Lu})|(?<=\"\\)|'\\)), (?=\\p{Lu})");

    /** Passages in which the preamble stands where nothing like "between" opens it. */
    private static final int PREAMBLE = 5;

    /** Passages of a letter in which it says who writes to whom. */
    private static final int LETTER = 20;

    private final PassageBook book;

    PartiesFinder(PassageBook book) {
        this.book = book;
    }

    /**
     * A party.
     *
     * @param name  as printed
     * @param role  what the contract calls it, or null
     * @param quote where its name stands
     */
    record Party(String name, @Nullable String role, Quote quote) {
        /** Name and role, such as {@code Acme Ltd ("Supplier")}. */
        String shown() {
            return role == null ? name : name + " (\"" + role + "\")";
        }
    }

    List<Party> find() {
        List<Party> parties = preamble();
        if (parties.size() < 2) {
            parties = signatures(parties);
        }
        if (parties.size() > 1) {
            return parties;
        }
        List<PassageText> beginning = beginning(LETTER);
        List<Party> introduced = Introductions.in(beginning);
        List<Party> most = introduced.size() > parties.size() ? introduced : parties;
        return most.size() == 1 ? Introductions.withSigner(most, beginning, book.passages()) : most;
    }

    /** The passage that names the parties, or null. */
    @Nullable PassageText opening() {
        PassageText best = null;
        for (PassageText passage : beginning(LOOKED_AT)) {
            Matcher between = BETWEEN.matcher(passage.text());
            if (between.find() && OPENS.matcher(passage.text()).find()) {
                return passage;
            }
            if (best == null && between.lookingAt() && passage.text().length() < 400) {
                best = passage;
            }
        }
        return best != null
                ? best
                : beginning(PREAMBLE).stream()
                        .filter(passage -> Introductions.in(List.of(passage)).size() > 1)
                        .findFirst()
                        .orElse(null);
    }

    /** The first passages, as many as hold so many besides headings. */
    private List<PassageText> beginning(int wanted) {
        int texts = 0;
        int end = 0;
        while (end < book.passages().size() && texts < wanted) {
            texts += book.passages().get(end++).passage().kind() == Passage.Kind.HEADING ? 0 : 1;
        }
        return book.passages().subList(0, end);
    }

    private List<Party> preamble() {
        PassageText opening = opening();
        if (opening == null) {
            return List.of();
        }
        Stretch stretch = stretch(opening);
        Map<String, Party> parties = new LinkedHashMap<>();
        int from = 0;
        Matcher split = SPLIT.matcher(stretch.text());
        List<int[]> segments = new ArrayList<>();
        while (split.find()) {
            if (depth(stretch.text(), split.start()) == 0
                    && whole(stretch.text().substring(from, split.start()))) {
                segments.add(new int[] {from, split.start()});
                from = split.end();
            }
        }
        segments.add(new int[] {from, stretch.text().length()});
        for (int[] segment : segments) {
            Party party = party(stretch, segment[0], segment[1]);
            if (party != null) {
                parties.putIfAbsent(PartyNames.fold(party.name()), party);
            }
        }
        return List.copyOf(parties.values());
    }

    private static @Nullable Party party(Stretch stretch, int from, int to) {
        String segment = stretch.text().substring(from, to);
        Matcher lead = Pattern.compile(
                        "^(?:[\\s,;:-]|\\(?(?:\\d|[a-zA-Z]|i{1,3})[.)] |(?:on (?:the )?one (?:hand|part)|the|and|between|among|der|die|dem|den|la|le|les|soussignés|société|Firma)\\b)+")
                .matcher(segment);
        int skip = lead.find() ? lead.end() : 0;
        Matcher name = PartyNames.NAME.matcher(segment).region(skip, segment.length());
        if (!name.lookingAt() || !PartyNames.name(name.group(1))) {
            return null;
        }
        String printed = name.group(1).replaceAll("[ ,;]+$", "");
        Matcher alias = PartyNames.ALIAS.matcher(segment);
        String role = alias.find(name.end(1)) ? PartyNames.role(alias) : null;
        Quote quote = stretch.quote(from + name.start(1), from + name.start(1) + printed.length());
        return new Party(printed, role, quote);
    }

    /** Whether a piece before "and" is a party by itself and not the first half of a name. */
    private static boolean whole(String piece) {
        return PartyNames.DESCRIBED.matcher(piece).find()
                || PartyNames.HAS_FORM.matcher(piece).find()
                || piece.split(" ").length >= 6
                || piece.strip().equals(piece.strip().toUpperCase(Locale.ROOT))
                        && piece.strip().contains(" ");
    }

    private static int depth(String text, int at) {
        int depth = 0;
        for (int i = 0; i < at; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return Math.max(0, depth);
    }

    /** The text from "between" to the recitals, over as many passages as it takes. */
    private Stretch stretch(PassageText opening) {
        Stretch stretch = new Stretch();
        Matcher between = BETWEEN.matcher(opening.text());
        int start = between.find() ? between.end() : 0;
        int index = book.passages().indexOf(opening);
        for (int i = index; i < book.passages().size() && stretch.length() < PREAMBLE_CHARS; i++) {
            PassageText passage = book.passages().get(i);
            boolean other = i > index
                    && (passage.passage().kind() == Passage.Kind.RECITAL
                            || passage.passage().kind() == Passage.Kind.DEFINITION
                            || !passage.passage().number().isEmpty()
                                    && (passage.passage().kind() == Passage.Kind.HEADING
                                            || !passage.text().matches("^\\(?[\\dA-Za-z][.)](?!\\d).*")));
            if (other) {
                break;
            }
            String text = passage.text().substring(i == index ? start : 0);
            Matcher closes = CLOSES.matcher(text);
            int end = closes.find() ? closes.start() : text.length();
            stretch.add(passage, i == index ? start : 0, (i == index ? start : 0) + end);
            if (end < text.length()) {
                break;
            }
        }
        return stretch;
    }

    /** Names above "By:" in signature blocks. */
    private List<Party> signatures(List<Party> known) {
        Map<String, Party> parties = new LinkedHashMap<>();
        known.forEach(party -> parties.put(PartyNames.fold(party.name()), party));
        for (PassageText passage : book.passages()) {
            Matcher signed = PartyNames.SIGNED.matcher(passage.text());
            while (signed.find()) {
                String name = signed.group(1).replaceAll("[ ,]+$", "");
                parties.putIfAbsent(
                        PartyNames.fold(name),
                        new Party(name, null, new Quote(passage, signed.start(1), signed.end(1), name, 1)));
            }
        }
        return List.copyOf(parties.values());
    }

    /** Running text over several passages, with the way back. */
    private static final class Stretch {
        private final StringBuilder text = new StringBuilder();
        private final List<PassageText> passages = new ArrayList<>();
        private final List<int[]> ranges = new ArrayList<>();

        void add(PassageText passage, int from, int to) {
            text.append(text.isEmpty() ? "" : " ");
            ranges.add(new int[] {text.length(), from});
            passages.add(passage);
            text.append(passage.text(), from, to);
        }

        String text() {
            return text.toString();
        }

        int length() {
            return text.length();
        }

        Quote quote(int from, int to) {
            int i = ranges.size() - 1;
            while (i > 0 && ranges.get(i)[0] > from) {
                i--;
            }
            int shift = ranges.get(i)[1] - ranges.get(i)[0];
            int end = Math.min(to + shift, passages.get(i).text().length());
            return new Quote(passages.get(i), from + shift, end, text.substring(from, to), 1);
        }
    }
}
