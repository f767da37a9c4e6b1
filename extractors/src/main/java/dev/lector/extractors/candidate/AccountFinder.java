package dev.lector.extractors.candidate;

import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Segment;
import dev.lector.rule.Digits;
import dev.lector.rule.Iban;
import dev.lector.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds account numbers (IBAN) and structured creditor references, in groups and broken over lines. Stateless. */
final class AccountFinder {
    private static final int MAX_JOINED = 9;
    private static final int MAX_REFERENCE = 7;
    private static final int MAX_LINES = 3;
    private static final int GROUP = 4;
    private static final Pattern START = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]*");
    private static final Pattern READ_START = Pattern.compile("[A-Z0-9]{2}[0-9OQDIlSBZG]{2}[A-Za-z0-9]*");
    private static final Pattern PART = Pattern.compile("[A-Z0-9]{1,30}");
    private static final Pattern REFERENCE = Pattern.compile("RF\\d{2}(?:\\d{4}){2,5}\\d{0,4}");

    private AccountFinder() {}

    static void find(DocumentLayout layout, Segment segment, Candidates found) {
        for (int i = 0; i < segment.size(); i++) {
            account(layout, segment, i, found);
            reference(layout, segment, i, found);
        }
    }

    private static void account(DocumentLayout layout, Segment s, int i, Candidates found) {
        boolean read = s.tokens().get(i).confidence() < 1;
        String start = text(s, i, read);
        if (!(read ? READ_START : START).matcher(start).matches()) {
            return;
        }
        String country = read ? ReadMistakes.letters(start.substring(0, 2)) : start.substring(0, 2);
        int wanted = Iban.length(country);
        Collected collected = new Collected(wanted, read);
        int last = collected.take(s, i);
        if (last < i) {
            return;
        }
        List<Candidate.Part> below = new ArrayList<>();
        Segment above = s;
        while (wanted > 0 && collected.text.length() < wanted && below.size() < MAX_LINES) {
            Candidate.Part next = next(layout, s, i, above, collected);
            if (next == null) {
                break;
            }
            collected.take(next.segment(), next.first());
            below.add(next);
            above = next.segment();
        }
        add(s, i, last, collected.text.toString(), wanted, below, read, found);
    }

    /** Where a number goes on in the lines below: the place that makes it whole and right, or else the first that continues it. */
    private static Candidate.@Nullable Part next(
            DocumentLayout layout, Segment start, int token, Segment above, Collected collected) {
        Candidate.Part first = null;
        for (Candidate.Part place : below(layout, start, token, above)) {
            Collected tried = collected.copy();
            int end = tried.take(place.segment(), place.first());
            if (end >= place.first()) {
                Candidate.Part part = new Candidate.Part(place.segment(), place.first(), end);
                if (Iban.valid(tried.text.toString())) {
                    return part;
                }
                boolean grouped = text(start, token, false).length() == GROUP;
                first = first == null && grouped ? part : first;
            }
        }
        return first;
    }

    private static void add(
            Segment s,
            int first,
            int last,
            String text,
            int wanted,
            List<Candidate.Part> below,
            boolean read,
            Candidates found) {
        String value = read ? ReadMistakes.iban(text) : text;
        if (Iban.hasShape(value)) {
            double quality = Iban.valid(value) ? 1 : value.length() == wanted ? 0.8 : 0.4;
            found.add(new Candidate(ValueType.IBAN, s, first, last, value, quality, null, null, below));
        }
    }

    private static String text(Segment s, int i, boolean read) {
        String text = CandidateFinder.edges(s.tokens().get(i).text());
        return read ? text.replaceAll("[.,]", "") : text;
    }

    /**
     * Words in the next rows that begin a line of the column in which a number began; another column's words may stand before them in
     * their segment.
     */
    private static List<Candidate.Part> below(DocumentLayout layout, Segment start, int token, Segment above) {
        PageLayout page = layout.pages().get(start.page());
        double left = start.box().x0() - 0.005;
        double right = start.box(token, token).x1();
        List<Candidate.Part> places = new ArrayList<>();
        Segment centered = layout.below(above);
        if (centered != null) {
            places.add(new Candidate.Part(centered, 0, 0));
        }
        for (int r = above.row() + 1; r < Math.min(page.rows().size(), above.row() + 3); r++) {
            for (Segment next : page.rows().get(r).segments()) {
                boolean near = page.downInLines(next.box().y0() - above.box().y1()) < 1;
                for (int i = 0; near && i < next.size(); i++) {
                    double x = next.tokens().get(i).box().x0();
                    if (x >= left && x < right) {
                        places.add(new Candidate.Part(next, i, i));
                    }
                }
            }
        }
        return places;
    }

    /** Groups put together until the country's length is reached. */
    private static final class Collected {
        private final StringBuilder text = new StringBuilder();
        private final int wanted;
        private final boolean read;

        Collected(int wanted, boolean read) {
            this.wanted = wanted;
            this.read = read;
        }

        Collected copy() {
            Collected copy = new Collected(wanted, read);
            copy.text.append(text);
            return copy;
        }

        /** A number without the reference that the next column glues to it. */
        private String whole(String part) {
            boolean glued = text.isEmpty() && wanted > 0 && part.length() > wanted && part.startsWith("RF", wanted);
            return glued ? part.substring(0, wanted) : part;
        }

        /** Takes groups from a token on; gives the last one taken, or one less than the first when none fits. */
        int take(Segment s, int first) {
            int last = first - 1;
            for (int j = first; j < Math.min(s.size(), first + MAX_JOINED); j++) {
                String part = whole(text(s, j, read));
                String plain = read ? part.toUpperCase(java.util.Locale.ROOT) : part;
                boolean fits = PART.matcher(plain).matches()
                        && (text.isEmpty()
                                || part.chars().anyMatch(Character::isDigit)
                                || part.length() == 4 && text.length() % 4 == 0 && wanted > 0);
                if (!fits || wanted > 0 && text.length() + part.length() > wanted) {
                    break;
                }
                text.append(part);
                last = j;
            }
            return last;
        }
    }

    /** Structured creditor references (ISO 11649), printed in groups of four, also where the last groups stand below. */
    private static void reference(DocumentLayout layout, Segment s, int i, Candidates found) {
        StringBuilder text = new StringBuilder();
        for (int j = i; j < Math.min(s.size(), i + MAX_REFERENCE); j++) {
            text.append(CandidateFinder.edges(s.tokens().get(j).text()));
            if (!text.toString().startsWith("RF")) {
                return;
            }
            boolean last = j + 1 == s.size() || !s.tokens().get(j + 1).text().matches("\\d{1,4}");
            boolean valid = Digits.creditorReference(text.toString());
            Candidate.Part part = last && !valid ? rest(layout, s, i, text.toString()) : null;
            if (valid || last && REFERENCE.matcher(text).matches() || part != null) {
                String printed = s.text(i, j).replaceAll("[.,;]$", "");
                String value =
                        part == null ? printed : printed + " " + part.segment().text(part.first(), part.last());
                List<Candidate.Part> below = part == null ? List.of() : List.of(part);
                double quality = valid || part != null ? 1 : 0.97;
                found.add(new Candidate(ValueType.ID, s, i, j, value, quality, null, null, below));
            }
        }
    }

    /** The groups in the line below that make a reference right, or null. */
    private static Candidate.@Nullable Part rest(DocumentLayout layout, Segment s, int i, String begun) {
        for (Candidate.Part place : below(layout, s, i, s)) {
            StringBuilder text = new StringBuilder(begun);
            for (int j = place.first(); j < Math.min(place.segment().size(), place.first() + MAX_REFERENCE); j++) {
                text.append(
                        CandidateFinder.edges(place.segment().tokens().get(j).text()));
                if (Digits.creditorReference(text.toString())) {
                    return new Candidate.Part(place.segment(), place.first(), j);
                }
            }
        }
        return null;
    }
}
