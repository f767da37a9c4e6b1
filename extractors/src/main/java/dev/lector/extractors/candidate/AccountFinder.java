package dev.lector.extractors.candidate;

import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Row;
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
    private static final Pattern START = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]*");
    private static final Pattern READ_START = Pattern.compile("[A-Z0-9]{2}[0-9OQDIlSBZG]{2}[A-Za-z0-9]*");
    private static final Pattern PART = Pattern.compile("[A-Z0-9]{1,30}");
    private static final Pattern REFERENCE = Pattern.compile("RF\\d{2}(?:\\d{4}){2,5}\\d{0,4}");

    private AccountFinder() {}

    static void find(DocumentLayout layout, Segment segment, Candidates found) {
        for (int i = 0; i < segment.size(); i++) {
            account(layout, segment, i, found);
            reference(segment, i, found);
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
        while (wanted > 0 && collected.text.length() < wanted && below.size() < MAX_LINES && ends(above, last)) {
            Segment next = below(layout, above);
            int end = next == null ? -1 : collected.take(next, 0);
            if (next == null || end < 0) {
                break;
            }
            below.add(new Candidate.Part(next, 0, end));
            above = next;
            last = end;
        }
        int firstLast = below.isEmpty() ? last : s.size() - 1;
        add(s, i, firstLast, collected.text.toString(), wanted, below, read, found);
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

    private static boolean ends(Segment segment, int last) {
        return last == segment.size() - 1;
    }

    private static String text(Segment s, int i, boolean read) {
        String text = CandidateFinder.edges(s.tokens().get(i).text());
        return read ? text.replaceAll("[.,]", "") : text;
    }

    /** The segment in the next row that begins where the segment begins, or lies under it. */
    private static @Nullable Segment below(DocumentLayout layout, Segment segment) {
        PageLayout page = layout.pages().get(segment.page());
        for (int r = segment.row() + 1; r < Math.min(page.rows().size(), segment.row() + 3); r++) {
            Row row = page.rows().get(r);
            for (Segment next : row.segments()) {
                if (PageLayout.overlapAcross(next.box(), segment.box()) > 0.5
                        && page.downInLines(next.box().y0() - segment.box().y1()) < 1) {
                    return next;
                }
            }
        }
        return null;
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

        /** Takes groups from a token on; gives the last one taken, or one less than the first when none fits. */
        int take(Segment s, int first) {
            int last = first - 1;
            for (int j = first; j < Math.min(s.size(), first + MAX_JOINED); j++) {
                String part = text(s, j, read);
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

    /** Structured creditor references (ISO 11649), printed in groups of four. */
    private static void reference(Segment s, int i, Candidates found) {
        StringBuilder text = new StringBuilder();
        for (int j = i; j < Math.min(s.size(), i + MAX_REFERENCE); j++) {
            text.append(CandidateFinder.edges(s.tokens().get(j).text()));
            if (!text.toString().startsWith("RF")) {
                return;
            }
            boolean last = j + 1 == s.size() || !s.tokens().get(j + 1).text().matches("\\d{1,4}");
            boolean valid = Digits.creditorReference(text.toString());
            if (valid || last && REFERENCE.matcher(text).matches()) {
                String printed = s.text(i, j).replaceAll("[.,;]$", "");
                found.add(Candidate.text(ValueType.ID, s, i, j, printed, valid ? 1 : 0.97));
            }
        }
    }
}
