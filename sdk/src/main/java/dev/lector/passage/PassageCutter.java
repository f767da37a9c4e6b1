package dev.lector.passage;

import dev.lector.geometry.Box;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import dev.lector.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts pages into passages: by clause numbers (at the beginning of a line or inside it), by white space, by headings and by length;
 * joins what a page break parted.
 */
final class PassageCutter {
    /** A gap of this many line heights above the usual one starts a new paragraph. */
    private static final double PARAGRAPH_GAP = 0.6;

    /** Items (a), (b) of a short clause stay with it up to this length, so that they keep their beginning. */
    private static final int WITH_ITEMS = 170;

    /** Longer paragraphs are cut at the next end of a sentence, so that a quote stays readable. */
    private static final int LONG = 260;

    private static final int HEADING_WORDS = 12;
    private static final Pattern ENDS = Pattern.compile(".*[.;:?!][\"'\u201d\u2019)\\]]*");
    private static final Pattern OWN_HEADING = Pattern.compile(
            "(?:[\\p{Lu}&/][\\p{L}\\p{N}'&/,-]*|of|for|and|or|the|to|on|by|in|without|with|a|upon|no|not)"
                    + "(?: (?:[\\p{Lu}&/(][\\p{L}\\p{N}'&/,()-]*|of|for|and|or|the|to|on|by|in|without|with|a|upon|from|no|not|-)){0,9}(?=[.:])");
    private static final Pattern DEFINITION = Pattern.compile(
            "^[\\W\\d.]*(?:\\(?[a-z]{1,3}\\) )?(?:The term )?[\"'][^\"']{2,60}[\"'].{0,60}?\\b(?:means|shall mean|has the meaning|shall have the meaning|refers to|bedeutet|désigne|significa)\\b.*",
            Pattern.DOTALL);
    private static final Pattern RECITAL =
            Pattern.compile("^(?:\\(?[A-Z][.)] )?(?:AND )?(?:WHEREAS|Whereas)\\b.*", Pattern.DOTALL);
    private static final Pattern SIGNATURE = Pattern.compile(
            ".*(?:\\bBy ?: ?(?:_|/s/|$)|\\bBy:.*\\bName|/s/|^.{0,60}_{6,}|\\bName ?:.*\\bTitle ?:|IN WITNESS WHEREOF|in witness whereof).*",
            Pattern.DOTALL);

    private static final Pattern SIGNS = Pattern.compile("By ?:|/s/|IN WITNESS WHEREOF|_{6,}");

    /** A line of a table of contents. */
    private static final Pattern CONTENTS = Pattern.compile("\\.{6,}|(?:\\. ){6,}");

    private static final int SIGNATURE_CHARS = 900;

    /** A line that ends before this fraction of the page's width does not run on. */
    private static final double SHORT_LINE = 0.75;

    private final List<TextMap> pages;
    private final List<Passage> passages = new ArrayList<>();
    private List<Passage.Part> open = new ArrayList<>();
    private String number = "";
    private String heading = "";
    private boolean inNumbered;
    private boolean inSignature;
    private int lastTop;
    /** Right edge of the line added last, fraction of the page. */
    private double right;

    private PassageCutter(List<TextMap> pages) {
        this.pages = pages;
    }

    static List<Passage> cut(List<TextMap> pages) {
        PassageCutter cutter = new PassageCutter(pages);
        List<Set<Integer>> running = RunningLines.of(pages);
        for (int page = 0; page < pages.size(); page++) {
            cutter.page(page, running.get(page));
        }
        cutter.close();
        return cutter.passages;
    }

    private void page(int page, Set<Integer> running) {
        TextMap map = pages.get(page);
        double usual = usualGap(map);
        Line above = null;
        for (int i = 0; i < map.lines().size(); i++) {
            if (running.contains(i)) {
                continue;
            }
            Line line = map.lines().get(i);
            boolean apart = above == null
                    ? !continues(map, line)
                    : gap(above, line) > usual + PARAGRAPH_GAP * height(above, line);
            line(page, line, apart);
            above = line;
        }
    }

    private void line(int page, Line line, boolean apart) {
        List<Word> words = pages.get(page).words();
        Numbering.Found found = inSequence(Numbering.at(words, line.first(), line.last()));
        boolean title = isHeading(page, line);
        boolean numbered = found != null && (!found.sub() || size() > WITH_ITEMS || apart && !inNumbered);
        boolean signs =
                !inSignature && SIGNS.matcher(pages.get(page).text(line)).lookingAt();
        if (signs || numbered || title || apart && !itemOfClause(found) || endsHeading()) {
            close();
            inSignature = signs;
            number = found == null ? "" : found.text();
            inNumbered = found != null;
        }
        add(page, line.first(), line.last());
        right = line.box().x1();
    }

    /** Drops bare digits that do not go on from the last clause of the first rank: a house number, a quantity. */
    private Numbering.@Nullable Found inSequence(Numbering.@Nullable Found found) {
        if (found == null || found.sub() || !found.text().matches("\\d{1,2}(?:\\.\\d{1,3})*")) {
            return found;
        }
        int top = Integer.parseInt(found.text().replaceAll("\\..*", ""));
        if (found.bare() && top != 1 && top != lastTop + 1) {
            return null;
        }
        lastTop = top;
        return found;
    }

    /** An item or its continuation below a clause that is still short. */
    private boolean itemOfClause(Numbering.@Nullable Found found) {
        return found != null && found.sub() && inNumbered && size() <= WITH_ITEMS;
    }

    /** Adds a line's words, cutting where another clause begins inside it or the passage has grown too long. */
    private void add(int page, int first, int last) {
        List<Word> words = pages.get(page).words();
        int from = first;
        for (int i = first; i <= last; i++) {
            boolean clause = i > first && Numbering.begins(words, i);
            boolean tooLong = size() + i - from > LONG
                    && i > 0
                    && ENDS.matcher(words.get(i - 1).text()).matches();
            if ((clause || tooLong) && (i > from || !open.isEmpty())) {
                if (i > from) {
                    join(new Passage.Part(page, from, i - 1));
                }
                String kept = number;
                close();
                number = clause ? words.get(i).text().replaceAll("\\.$", "") : kept;
                inNumbered = true;
                from = i;
            }
        }
        join(new Passage.Part(page, from, last));
    }

    private void join(Passage.Part part) {
        Passage.Part end = open.isEmpty() ? null : open.get(open.size() - 1);
        if (end != null && end.page() == part.page() && end.last() + 1 == part.first()) {
            open.set(open.size() - 1, new Passage.Part(part.page(), end.first(), part.last()));
        } else {
            open.add(part);
        }
    }

    private int size() {
        return open.stream().mapToInt(Passage.Part::size).sum();
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        Passage bare = new Passage(Passage.Kind.CLAUSE, number, heading, open);
        String text = new PassageText(bare, pages).text();
        Passage.Kind kind = kind(text);
        String body = number.isEmpty() ? text : text.replaceFirst("^(?:\\p{L}+\\.? )?\\S+ ", "");
        if (kind == Passage.Kind.HEADING && !CONTENTS.matcher(text).find()) {
            heading = body;
        }
        passages.add(new Passage(kind, number, kind == Passage.Kind.HEADING ? body : heading(body), open));
        open = new ArrayList<>();
        inNumbered = false;
        number = "";
    }

    /** The clause's own heading ("7.2 Termination for Cause. Either ..."), joined to the one it stands under. */
    private String heading(String body) {
        Matcher own = OWN_HEADING.matcher(body);
        if (!number.isEmpty() && own.lookingAt() && !own.group().isBlank() && own.end() < body.length() - 1) {
            boolean top = !number.contains(".");
            heading = top ? own.group() : heading;
            return top || heading.isEmpty() ? own.group() : heading + " / " + own.group();
        }
        return heading;
    }

    private Passage.Kind kind(String text) {
        if (CONTENTS.matcher(text).find()) {
            return Passage.Kind.HEADING;
        }
        if (SIGNATURE.matcher(text).matches() && text.length() < SIGNATURE_CHARS) {
            return Passage.Kind.SIGNATURE;
        }
        if (RECITAL.matcher(text).matches()) {
            return Passage.Kind.RECITAL;
        }
        if (DEFINITION.matcher(text).matches()) {
            return Passage.Kind.DEFINITION;
        }
        return size() <= HEADING_WORDS && capitalised(text) && !text.matches(".*[,;]$")
                ? Passage.Kind.HEADING
                : Passage.Kind.CLAUSE;
    }

    /** Whether a line stands by itself as a heading: short, capitals only, nothing else on it. */
    private boolean isHeading(int page, Line line) {
        String text = pages.get(page).text(line);
        return line.last() - line.first() < HEADING_WORDS
                && text.matches(".*\\p{Lu}{3}.*")
                && text.equals(text.toUpperCase(Locale.ROOT))
                && (open.isEmpty() || ENDS.matcher(lastWord()).matches() || wasHeading());
    }

    private boolean wasHeading() {
        return size() <= HEADING_WORDS
                && capitalised(new PassageText(new Passage(Passage.Kind.CLAUSE, "", "", open), pages).text());
    }

    /** Whether what is open is a heading, in capitals or numbered and in title case, that the next line does not belong to. */
    private boolean endsHeading() {
        if (open.isEmpty() || size() > HEADING_WORDS) {
            return false;
        }
        String text = new PassageText(new Passage(Passage.Kind.CLAUSE, "", "", open), pages).text();
        boolean capitals = text.matches(".*\\p{Lu}{3}.*") && text.equals(text.toUpperCase(Locale.ROOT));
        boolean titled = !number.isEmpty()
                && capitalised(text)
                && right < SHORT_LINE
                && !ENDS.matcher(text).matches();
        return (capitals || titled) && !text.matches(".*[,&-]");
    }

    private static boolean capitalised(String text) {
        int words = 0;
        int capital = 0;
        for (String word : text.split(" ")) {
            if (word.length() > 3 && Character.isLetter(word.charAt(0))) {
                words++;
                capital += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
            }
        }
        return words > 0 && capital == words;
    }

    /** Whether the first line of a page goes on with what the page before left open. */
    private boolean continues(TextMap map, Line line) {
        if (open.isEmpty()) {
            return false;
        }
        String first = map.words().get(line.first()).text();
        boolean runsOn = !ENDS.matcher(lastWord()).matches() && right >= SHORT_LINE;
        return runsOn || first.matches("[\\p{Ll}(].*");
    }

    private String lastWord() {
        Passage.Part end = open.get(open.size() - 1);
        return pages.get(end.page()).words().get(end.last()).text();
    }

    private static double gap(Line above, Line line) {
        Box a = above.box();
        Box b = line.box();
        return b.y1() < a.y0() ? Double.MAX_VALUE : b.y0() - a.y1();
    }

    private static double height(Line above, Line line) {
        return Math.min(above.box().height(), line.box().height());
    }

    /** The middle one of the gaps between lines below each other; 0 for a page of few lines. */
    private static double usualGap(TextMap map) {
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < map.lines().size(); i++) {
            double gap = gap(map.lines().get(i - 1), map.lines().get(i));
            if (gap >= 0 && gap < 0.05) {
                gaps.add(gap);
            }
        }
        gaps.sort(null);
        return gaps.size() < 4 ? 0.004 : gaps.get(gaps.size() / 2);
    }
}
