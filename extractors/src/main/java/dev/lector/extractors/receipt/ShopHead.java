package dev.lector.extractors.receipt;

import dev.lector.extractors.field.Choice;
import dev.lector.extractors.field.Choice.Span;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.label.LabelHit;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Folding;
import dev.lector.extractors.layout.Row;
import dev.lector.extractors.layout.Segment;
import dev.lector.extractors.layout.Token;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The head of a receipt: name of the shop and the lines of its address. One instance a document. */
final class ShopHead {
    private static final int MAX_NAME_ROWS = 7;
    private static final int MAX_ADDRESS_ROWS = 7;
    private static final double TOP = 0.5;

    /** A name or a line of an address has at least so many. */
    private static final int LEAST_LETTERS = 3;

    private static final Set<String> ENDS = Set.of(
            "phone",
            "seller_tax_id",
            "email",
            "company_number",
            "invoice_number",
            "invoice_date",
            "contact",
            "customer_number",
            "line_count",
            "bic",
            "order_number",
            "buyer_name",
            "gross_amount",
            "paid_amount");
    private static final Pattern REGISTRATION = Pattern.compile(
            "^\\W*(?i:co\\.?|company|reg\\w*|roc|gst|no|rfg|\\W)*[\\W:]*[A-Z]{0,3}\\d[\\d\\s]{3,}-?\\s?[A-Z]?\\W*$");
    private static final Pattern TITLE = Pattern.compile(
            "(?i)\\W*(?:tax\\s*)?(?:invoice|receipt|bill|cash\\s*(?:bill|sales?|receipt)|quittung|re[cç]u|ticket|bon|kassenbon|scontrino|factuur|rechnung|ricevuta|kwitantie|recibo|facture|fattura|documento|beleg|kassenbeleg)\\W*");
    /** A word of letters, with points, apostrophes and hyphens, or a sign that joins two. */
    private static final Pattern NAME_WORD = Pattern.compile("\\p{L}[\\p{L}.'’/-]*|&|\\+");

    private static final Pattern PHONE = Pattern.compile("[\\d\\s()+/.-]{7,}");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d\\s-]{6,}\\d");
    private static final Pattern POSTAL = Pattern.compile(
            "\\b\\d{5}\\b,?\\s+\\p{L}{3,}|^\\d{4}\\s+\\p{L}{2,}|\\b[A-Z]{1,2}\\d{1,2}[A-Z]? \\d[A-Z]{2}\\b");
    private static final int MAX_PLACE_WORDS = 4;
    private static final int NEXT_ROWS = 4;
    private static final double TALLER = 1.25;

    /** Mean probability of a row's words. */
    private static final double LEGIBLE = 0.35;

    private static final Pattern DATE_OR_TIME =
            Pattern.compile(".*\\d{1,2}:\\d{2}.*|.*\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}.*");

    private final DocumentLayout layout;
    private final LabelBook book;
    private final Map<Segment, List<LabelHit>> labels = new IdentityHashMap<>();

    ShopHead(DocumentLayout layout, LabelBook book, List<LabelHit> hits) {
        this.layout = layout;
        this.book = book;
        hits.forEach(
                h -> labels.computeIfAbsent(h.segment(), s -> new ArrayList<>()).add(h));
    }

    /**
     * What the head says; either may be null.
     */
    record Head(@Nullable Choice name, @Nullable Choice address) {}

    Head read() {
        if (layout.pages().isEmpty()) {
            return new Head(null, null);
        }
        List<Row> rows = layout.pages().get(0).rows();
        int first = -1;
        int withForm = -1;
        for (int r = 0; r < Math.min(rows.size(), MAX_NAME_ROWS); r++) {
            String text = text(rows.get(r));
            boolean name = nameLike(text) && !ends(rows.get(r)) && legible(rows.get(r));
            if (name && first < 0) {
                first = r;
            }
            if (name && withForm < 0 && companyForm(text)) {
                withForm = r;
            }
        }
        if (first < 0) {
            return new Head(null, null);
        }
        int name = withForm >= 0 ? withForm : tallest(rows, first);
        List<Row> nameRows = new ArrayList<>(List.of(named(rows.get(name))));
        if (name > first && onlyForm(text(rows.get(name)))) {
            nameRows.add(0, rows.get(name - 1));
        }
        Choice shop = choice(
                nameRows,
                text(nameRows).replaceAll("\\s*\\(?\\d{4,}[-\\s]{0,2}[A-Z0-9]?\\)?\\s*$", ""),
                withForm >= 0 ? 0.8 : 0.6);
        return new Head(shop, address(rows, name + 1));
    }

    /** A shop prints its name large: a line among the next that is clearly taller than the first is the name. */
    private int tallest(List<Row> rows, int first) {
        int best = first;
        for (int r = first + 1; r < Math.min(rows.size(), first + NEXT_ROWS); r++) {
            boolean taller = height(rows.get(r)) > TALLER * height(rows.get(best));
            if (taller && nameLike(text(rows.get(r))) && !ends(rows.get(r)) && legible(rows.get(r))) {
                best = r;
            }
        }
        return best;
    }

    private static double height(Row row) {
        return row.segments().stream()
                .flatMap(s -> s.tokens().stream())
                .mapToDouble(t -> t.box().height())
                .average()
                .orElse(0);
    }

    /** Whether the row was read well enough to be a name; a smudge above the shop's name is none. */
    private static boolean legible(Row row) {
        return row.segments().stream()
                        .flatMap(s -> s.tokens().stream())
                        .mapToDouble(Token::confidence)
                        .average()
                        .orElse(0)
                >= LEGIBLE;
    }

    /** The part of a row that has the company's legal form, when other words stand far beside it. */
    private Row named(Row row) {
        for (Segment segment : row.segments()) {
            if (row.segments().size() > 1 && companyForm(segment.text()) && !onlyForm(segment.text())) {
                return new Row(row.page(), row.number(), List.of(segment));
            }
        }
        return row;
    }

    private @Nullable Choice address(List<Row> rows, int from) {
        List<Row> lines = new ArrayList<>();
        boolean postal = false;
        for (int r = from; r < rows.size() && lines.size() < MAX_ADDRESS_ROWS; r++) {
            Row row = rows.get(r);
            String text = text(row);
            if (row.top() > TOP
                    || ends(row)
                    || DATE_OR_TIME.matcher(text).matches()
                    || TITLE.matcher(text).matches()) {
                if (!lines.isEmpty() || row.top() > TOP || ends(row) && r > from + 3) {
                    break;
                }
                continue;
            }
            if (REGISTRATION.matcher(text).matches() || PHONE.matcher(text).matches()) {
                if (!lines.isEmpty()) {
                    break;
                }
                continue;
            }
            if (!lines.isEmpty() && (NUMBER.matcher(text).find() || postal && !placeLine(text))) {
                break;
            }
            postal |= POSTAL.matcher(text).find();
            boolean starts = (text.chars().anyMatch(Character::isDigit) || text.contains(","))
                    && text.chars().filter(Character::isLetter).count() >= LEAST_LETTERS;
            boolean another = lines.isEmpty() && !starts;
            if (!another) {
                lines.add(row);
            }
        }
        while (lines.size() > 1 && !addressLike(text(lines.get(lines.size() - 1)))) {
            lines.remove(lines.size() - 1);
        }
        return lines.isEmpty() ? null : choice(lines, text(lines), 0.6);
    }

    /** What may still stand below the postal code: the name of a region or a country. */
    private static boolean placeLine(String text) {
        return text.chars().noneMatch(Character::isDigit)
                && text.split("\\s+").length <= MAX_PLACE_WORDS
                && Character.isUpperCase(text.charAt(text.startsWith("(") && text.length() > 1 ? 1 : 0))
                && text.chars().allMatch(c -> Character.isLetter(c) || " .,()-'".indexOf(c) >= 0);
    }

    private static boolean addressLike(String text) {
        return text.length() >= 4 && !text.startsWith("*") && !text.endsWith(":");
    }

    private boolean ends(Row row) {
        return row.segments().stream()
                .flatMap(s -> labels.getOrDefault(s, List.of()).stream())
                .anyMatch(h -> ENDS.contains(h.concept())
                        && h.first() == 0
                        && h.strength() >= 0.5
                        && (h.strength() > 0.9 || h.colon()));
    }

    private static boolean nameLike(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long digits = text.chars().filter(Character::isDigit).count();
        boolean address = POSTAL.matcher(text).find() || text.endsWith(",");
        return letters >= 3
                && digits <= letters
                && !address
                && !TITLE.matcher(text).matches()
                && !text.startsWith("*");
    }

    private boolean companyForm(String text) {
        for (String word : text.split("[\\s,()]+")) {
            String key = Folding.key(word);
            if (key.length() >= 2 && book.companyForm(key)) {
                return true;
            }
        }
        return false;
    }

    private boolean onlyForm(String text) {
        for (String word : text.split("[\\s,]+")) {
            String key = Folding.key(word);
            if (key.chars().anyMatch(Character::isLetter) && key.length() > 1 && !book.companyForm(key)) {
                return false;
            }
        }
        return true;
    }

    /**
     * A model's choice of a name with the words beside it that belong to it: a name is a whole piece of a line, up to what is a number, a
     * label or in brackets.
     */
    static Choice whole(Choice pointed) {
        List<Span> spans = pointed.spans().stream().map(ShopHead::whole).toList();
        String value = spans.stream().map(Span::text).collect(Collectors.joining(" "));
        return new Choice(value, spans, pointed.score(), pointed.why());
    }

    private static Span whole(Span span) {
        List<Token> tokens = span.segment().tokens();
        int first = span.first();
        while (first > 0 && partOfName(tokens.get(first - 1))) {
            first--;
        }
        int last = span.last();
        while (last + 1 < tokens.size() && partOfName(tokens.get(last + 1))) {
            last++;
        }
        return new Span(span.segment(), first, last);
    }

    private static boolean partOfName(Token token) {
        return NAME_WORD.matcher(token.text()).matches();
    }

    private static String text(Row row) {
        return row.segments().stream().map(Segment::text).collect(Collectors.joining(" "));
    }

    private static String text(List<Row> rows) {
        return rows.stream().map(ShopHead::text).collect(Collectors.joining(" "));
    }

    private static Choice choice(List<Row> rows, String value, double score) {
        List<Span> spans =
                rows.stream().flatMap(r -> r.segments().stream()).map(Span::new).toList();
        return new Choice(value, spans, score, List.of("head of the receipt"));
    }
}
