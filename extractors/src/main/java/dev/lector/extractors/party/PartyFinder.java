package dev.lector.extractors.party;

import dev.lector.extractors.field.Choice;
import dev.lector.extractors.field.Choice.Span;
import dev.lector.extractors.field.FieldSpec;
import dev.lector.extractors.field.ModelOpinion;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.label.LabelHit;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Folding;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Segment;
import dev.lector.schema.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of seller and buyer. Every line that can be a name is one, with what all its places on the paper say about it
 * ({@link Feature}); weights turn that into the probability that it is the seller, or the buyer, and the best pair of different
 * names is taken. One instance a document; not thread-safe.
 */
public final class PartyFinder {
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[·|•*\\u2013\\u2014-]\\s+|\\s*[·|•]\\s*|,\\s+(?=\\p{Lu}|\\d)");
    private static final Set<String> SELLER_SIGNS =
            Set.of("seller_tax_id", "iban", "company_number", "phone", "email", "bic", "bank");
    private static final Set<String> BUYERS = Set.of("buyer_name", "delivery_address");
    private static final Set<String> BUYER_SIGNS = Set.of("buyer_tax_id", "customer_number");
    private static final FieldSpec SELLER = FieldSpec.of("seller_name", ValueType.PARTY);
    private static final FieldSpec BUYER = FieldSpec.of("buyer_name", ValueType.PARTY);
    private static final double LEAST = 0.03;
    private static final int MAX_LINES = 4;

    /** A bare "name" or "address" heads either party. */
    private static final double CLEAR = 0.6;

    /** A label that names its concept beyond doubt, be it behind another. */
    private static final double SURE = 0.7;

    private static final double LARGE = 1.3;
    private static final double SMALLER = 0.9;

    /** A gap lower than this, in lines, is one blank line. */
    private static final double BLANK_LINE = 2.6;

    private final DocumentLayout layout;
    private final LabelBook book;
    private final Map<Segment, List<LabelHit>> labels = new IdentityHashMap<>();
    private final Map<String, Integer> printed = new HashMap<>();
    private final Map<String, Integer> pages = new HashMap<>();
    private final List<String> domains = new ArrayList<>();

    /** Lines that a label says are the buyer's: their numbers and web addresses are not the seller's. */
    private final Set<Segment> buyers = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Map<String, Name> names = new LinkedHashMap<>();
    private final LegalMention mention;

    public PartyFinder(DocumentLayout layout, LabelBook book, List<LabelHit> hits, ModelOpinion opinion) {
        this.layout = layout;
        this.book = book;
        hits.forEach(
                h -> labels.computeIfAbsent(h.segment(), s -> new ArrayList<>()).add(h));
        layout.segments().forEach(this::note);
        hits.stream()
                .filter(h -> BUYERS.contains(h.concept()) && h.strength() >= CLEAR)
                .forEach(h -> buyers.addAll(LabelledLines.of(layout, h, labels)));
        Domains.collect(
                layout.segments().stream().filter(s -> !buyers.contains(s)).toList(), domains);
        mention = new LegalMention(layout.segments());
        layout.pages().forEach(this::page);
        hits.forEach(this::labelled);
        layout.pages().forEach(this::mentioned);
        names.values().forEach(name -> {
            name.see(Feature.SELLER_MODEL, name.most(spans -> opinion.ofParty(SELLER, spans)));
            name.see(Feature.BUYER_MODEL, name.most(spans -> opinion.ofParty(BUYER, spans)));
        });
    }

    /** The parties, either null when no name is good enough. */
    public record Parties(@Nullable Choice seller, @Nullable Choice buyer) {}

    /** All names with what is seen of them; for fitting the weights. */
    public Collection<Name> names() {
        return names.values();
    }

    /** The best pair of different names; one of them alone where no other is good enough. */
    public Parties find() {
        Name seller = null;
        Name buyer = null;
        double best = 0;
        for (Name b : names.values()) {
            double asBuyer = gain(PartyWeights.buyer(b));
            if (asBuyer > best) {
                best = asBuyer;
                buyer = b;
            }
        }
        for (Name s : names.values()) {
            double asSeller = gain(PartyWeights.seller(s));
            if (asSeller > best) {
                best = asSeller;
                seller = s;
                buyer = null;
            }
            for (Name b : names.values()) {
                double sum = asSeller + gain(PartyWeights.buyer(b));
                if (s != b && sum > best && PartyWeights.buyer(b) >= LEAST) {
                    best = sum;
                    seller = s;
                    buyer = b;
                }
            }
        }
        return chosen(seller != null && PartyWeights.seller(seller) >= LEAST ? seller : null, buyer);
    }

    private Parties chosen(@Nullable Name seller, @Nullable Name buyer) {
        return new Parties(
                seller == null
                        ? null
                        : seller.choice(
                                PartyWeights.seller(seller), PartyWeights.why(seller, true), mention::withoutForm),
                buyer == null
                        ? null
                        : buyer.choice(
                                PartyWeights.buyer(buyer), PartyWeights.why(buyer, false), UnaryOperator.identity()));
    }

    /** Logarithm of the odds, shifted so that a name that nobody would take is worth nothing. */
    private static double gain(double probability) {
        double p = Math.min(1 - 1e-6, Math.max(1e-6, probability));
        return Math.log(p / (1 - p)) + 3.5;
    }

    private void note(Segment segment) {
        printed.merge(Folding.key(segment.text()), 1, Integer::sum);
        String[] parts = SEPARATOR.split(segment.text());
        if (parts.length > 1) {
            printed.merge(Folding.key(parts[0]), 1, Integer::sum);
        }
        pages.merge(segment.page() + ":" + Folding.key(segment.text()), 1, Integer::sum);
    }

    private void page(PageLayout page) {
        boolean middlePage = page.index() > 0 && page.index() < layout.pages().size() - 1;
        if (!middlePage) {
            List<Block> blocks = joined(page);
            blocks.forEach(block -> block(page, block, blocks));
        }
    }

    /** Blocks; a company's name and the person below it with the address are one, though a blank line parts them. */
    private List<Block> joined(PageLayout page) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : Blocks.of(page)) {
            Block company = blocks.stream()
                    .filter(above -> companyOf(page, above, block))
                    .findFirst()
                    .orElse(null);
            if (company == null) {
                blocks.add(block);
            } else {
                List<Segment> lines = new ArrayList<>(company.lines());
                lines.addAll(block.lines());
                blocks.set(blocks.indexOf(company), new Block(lines));
            }
        }
        return blocks;
    }

    private boolean companyOf(PageLayout page, Block above, Block block) {
        Segment company = above.lines().get(above.lines().size() - 1);
        String person = block.first().text();
        double gap = page.downInLines(block.first().box().y0() - company.box().y1());
        return gap > 0
                && gap < BLANK_LINE
                && page.aligned(company.box(), block.first().box())
                && block.address()
                && NameText.person(book, person)
                && company(person, company);
    }

    private void block(PageLayout page, Block block, List<Block> blocks) {
        Segment first = block.first();
        String[] parts = SEPARATOR.split(first.text());
        boolean senderLine = parts.length >= 2
                && (Addresses.cityLine(first.text()) || Addresses.streetLine(first.text()))
                && parts[0].length() >= 3
                && !Addresses.streetLine(parts[0]);
        if (!senderLine) {
            lines(page, block.lines(), null);
            return;
        }
        Name sender = add(page, List.of(new Span(first, 0, NameText.tokenAt(first, parts[0].length()))), block.lines());
        if (sender != null && page.index() == 0 && first.box().y0() < 0.4) {
            sender.see(Feature.SENDER_LINE, 1);
        }
        List<Segment> below = block.lines().size() > 1
                ? block.lines().subList(1, block.lines().size())
                : page.index() == 0 ? belowSender(page, first, blocks) : List.of();
        if (!below.isEmpty()) {
            lines(page, below, first.box().y0() < 0.4 ? Feature.BELOW_SENDER : null);
        }
    }

    private static List<Segment> belowSender(PageLayout page, Segment sender, List<Block> blocks) {
        for (Block block : blocks) {
            double gap = page.downInLines(block.box().y0() - sender.box().y1());
            double shift =
                    Math.abs(page.acrossInLines(block.box().x0() - sender.box().x0()));
            if (gap > -0.2 && gap < 6 && shift < 3) {
                return block.lines();
            }
        }
        return List.of();
    }

    /** The names among the first lines of a block; those that go on below are put together. */
    private void lines(PageLayout page, List<Segment> lines, @Nullable Feature seen) {
        double share = 1;
        for (int i = 0; i < Math.min(lines.size(), MAX_LINES); i++) {
            List<Span> spans = from(lines, i);
            Name name = spans.isEmpty() ? null : add(page, spans, lines.subList(i, lines.size()));
            if (name != null) {
                boolean contact = spans.size() == 1 && contact(lines, i);
                name.see(Feature.CONTACT, contact ? 1 : 0);
                name.see(Feature.FIRST_LINE, share);
                if (seen != null) {
                    name.see(seen, share);
                }
                share *= contact ? 1 : 0.5;
                i += spans.size() - 1;
            }
        }
    }

    /** The name that begins on a line, with the lines on which it goes on; empty when the line is none. */
    private List<Span> from(List<Segment> lines, int i) {
        Span span = usable(lines.get(i));
        if (span == null) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>(List.of(span));
        List<Span> longer = new ArrayList<>(spans);
        for (int j = i + 1; j < Math.min(lines.size(), i + 3); j++) {
            Segment next = lines.get(j);
            String text = Name.text(longer);
            boolean whole = spans.size() == longer.size();
            boolean unfinished = whole
                    && (NameText.openEnd(text)
                            || NameText.onlyLegalForm(book, next.text())
                            || formBelow(longer, next, lines.size() - j));
            longer.add(new Span(next));
            boolean known = usable(next) != null
                    && (printed.getOrDefault(Name.key(longer), 0) > 0 || webName(Name.key(longer), text));
            Segment after = j + 1 < lines.size() ? lines.get(j + 1) : null;
            if (unfinished || known || sign(longer, after)) {
                spans = new ArrayList<>(longer);
            }
        }
        return spans;
    }

    /** Whether all lines of a name are set as large as a sign, the line after them is not, and the last is no title of the paper. */
    private boolean sign(List<Span> lines, @Nullable Segment after) {
        Span last = lines.get(lines.size() - 1);
        PageLayout page = layout.pages().get(last.segment().page());
        double height = lines.get(0).box().height();
        return page.index() == 0
                && last.box().y0() < 0.3
                && usable(last.segment()) != null
                && book.concepts(Folding.key(last.text())).isEmpty()
                && !NameText.legalForm(book, lines.get(0).text())
                && (after == null || after.box().height() < SMALLER * height)
                && lines.stream()
                        .allMatch(l -> l.box().height() > LARGE * page.lineHeight()
                                && Math.abs(l.box().height() - height) < 0.1 * height);
    }

    /** Whether a line names a person and the one above or below it the company that the person works for. */
    private boolean contact(List<Segment> lines, int i) {
        String text = lines.get(i).text();
        return NameText.person(book, text)
                && (i > 0 && company(text, lines.get(i - 1))
                        || i + 1 < lines.size() && company(text, lines.get(i + 1)));
    }

    private boolean company(String person, Segment line) {
        String text = line.text();
        boolean more = person.split(" ").length == 2 && text.split(" ").length > 2;
        return usable(line) != null
                && NameText.sentence(text) < 0.3
                && (NameText.legalForm(book, text) || text.contains("&") || more);
    }

    /** Whether a name of two words or more goes on in a line that ends with its legal form. */
    private boolean formBelow(List<Span> name, Segment next, int left) {
        String text = Name.text(name);
        return left >= 1
                && text.indexOf(' ') > 0
                && !NameText.legalForm(book, text)
                && NameText.legalForm(book, next.text())
                && usable(next) != null
                && !NameText.person(book, text)
                && Name.text(name).length() + next.text().length() < 60;
    }

    /** Whether a web address of the paper spells the longer text and not only its beginning. */
    private boolean webName(String longer, String text) {
        String begin = Folding.key(text);
        return domains.stream().anyMatch(d -> d.length() > begin.length() && longer.startsWith(d) && d.length() >= 6);
    }

    private @Nullable Span usable(Segment line) {
        Span span = NameText.span(line);
        if (span == null || !NameText.nameLike(span.text()) || heading(line)) {
            return null;
        }
        LabelHit label = labels.getOrDefault(line, List.of()).stream()
                .filter(h -> h.first() == 0 && h.strength() >= 0.5 && (h.colon() || h.endsSegment() || behindLabel(h)))
                .findFirst()
                .orElse(null);
        boolean named =
                NameText.legalForm(book, span.text()) && !line.tokens().get(0).endsLabel();
        return label == null ? line.tokens().get(0).endsLabel() ? null : span : named ? behind(label, span) : null;
    }

    /** Whether labels make up the whole line, as in "Buyer contact name". */
    private boolean heading(Segment line) {
        Set<Integer> named = new HashSet<>();
        labels.getOrDefault(line, List.of()).stream()
                .filter(h -> h.strength() > SURE)
                .forEach(h -> IntStream.rangeClosed(h.first(), h.last()).forEach(named::add));
        return IntStream.range(0, line.size())
                .allMatch(i -> named.contains(i) || line.tokens().get(i).key().isEmpty());
    }

    /** The words of a span behind a label with a colon; all of them where there is no colon. */
    private static Span behind(LabelHit label, Span span) {
        Span inline = label.colon() ? LabelledLines.inline(label) : null;
        return inline != null && inline.last() >= span.first()
                ? new Span(span.segment(), inline.first(), span.last())
                : span;
    }

    /** Whether a party's label without a colon leads its line, as in "Customer Miller & Sons". */
    private static boolean behindLabel(LabelHit hit) {
        boolean party = Set.of("seller_name", "buyer_name", "delivery_address").contains(hit.concept());
        int next = hit.last() + 1;
        String label = hit.segment().text(hit.first(), hit.last());
        return party
                && !label.equals(label.toUpperCase(Locale.ROOT))
                && hit.strength() > 0.9
                && hit.first() == 0
                && next < hit.segment().size()
                && Character.isUpperCase(hit.segment().tokens().get(next).text().charAt(0))
                && NameText.sentence(hit.segment().text(next, hit.segment().size() - 1)) < 0.3;
    }

    private void labelled(LabelHit hit) {
        Feature seen =
                switch (hit.concept()) {
                    case "seller_name" -> Feature.SELLER_LABEL;
                    case "buyer_name" -> Feature.BUYER_LABEL;
                    case "delivery_address" -> Feature.DELIVERY_LABEL;
                    default -> null;
                };
        if (seen == null || hit.strength() < CLEAR) {
            return;
        }
        PageLayout page = layout.pages().get(hit.segment().page());
        Span inline = LabelledLines.inline(hit);
        List<Segment> lines = LabelledLines.of(layout, hit, labels);
        if (inline != null && (!lines.isEmpty() || behindLabel(hit))) {
            Name name = NameText.nameLike(inline.text()) ? add(page, List.of(inline), lines) : null;
            if (name != null) {
                name.see(seen, hit.strength(), inline.segment());
            }
            return;
        }
        double share = 1;
        for (int i = 0; i < Math.min(lines.size(), MAX_LINES); i++) {
            List<Span> spans = from(lines, i);
            Name name = spans.isEmpty() ? null : add(page, spans, lines.subList(i, lines.size()));
            if (name != null) {
                boolean contact = spans.size() == 1 && contact(lines, i);
                name.see(Feature.CONTACT, contact ? 1 : 0);
                name.see(seen, share * hit.strength(), spans.get(0).segment());
                share *= contact ? 1 : 0.4;
                i += spans.size() - 1;
            }
        }
    }

    private void mentioned(PageLayout page) {
        for (Segment line : page.segments()) {
            Span span = LegalMention.name(line);
            Name name =
                    span == null || !NameText.nameLike(span.text()) ? null : add(page, List.of(span), List.of(line));
            if (name != null) {
                name.see(Feature.LEGAL_MENTION, 1);
            }
        }
    }

    private @Nullable Name add(PageLayout page, List<Span> spans, List<Segment> block) {
        String key = Name.key(spans);
        String text = Name.text(spans);
        if (key.length() < 2) {
            return null;
        }
        Name name = names.computeIfAbsent(key, Name::new);
        Span first = spans.get(0);
        double y = first.box().y0();
        double x = first.box().centerX();
        boolean front = page.index() == 0;
        name.see(Feature.TOP, front && y < 0.13 ? 1 : 0);
        name.see(Feature.UPPER, front && y >= 0.13 && y < 0.4 ? 1 : 0);
        name.see(Feature.MIDDLE, y >= 0.4 && y < 0.82 ? 1 : 0);
        name.see(Feature.FOOT, y >= 0.82 ? 1 : 0);
        name.see(Feature.LEFT, front && y < 0.4 && x < 0.5 ? 1 : 0);
        name.see(Feature.RIGHT, front && y < 0.4 && x >= 0.5 ? 1 : 0);
        name.see(Feature.LARGE, first.box().height() > LARGE * page.lineHeight() ? 1 : 0);
        name.see(Feature.FIRST_ON_PAGE, front && first.segment().row() == 0 ? 1 : 0);
        boolean address = block.stream().anyMatch(l -> Addresses.cityLine(l.text()));
        name.see(Feature.ADDRESS, address ? 1 : 0);
        name.see(
                Feature.WINDOW,
                front && address && y > 0.1 && y < 0.33 && first.box().x0() < 0.25 ? 1 : 0);
        name.see(
                Feature.SELLER_SIGNS,
                signs(block, SELLER_SIGNS) && block.stream().noneMatch(buyers::contains) ? 1 : 0);
        name.see(Feature.BUYER_SIGNS, signs(block, BUYER_SIGNS) ? 1 : 0);
        about(name, key, text, spans.size() > 1);
        double weight = (front ? 0.3 : 0) + (spans.size() == 1 ? 0.2 : 0) + (y < 0.4 ? 0.1 : 0);
        name.place(spans, weight);
        boolean label = labels.getOrDefault(first.segment(), List.of()).stream()
                .anyMatch(h -> h.strength() >= 0.5 && h.first() >= first.first() && h.last() <= first.last());
        boolean header = first.segment().tokens().stream()
                .allMatch(t -> t.key().isEmpty() || !book.columns(t.key()).isEmpty());
        name.see(Feature.LABELLED, label || header ? 1 : 0);
        return name;
    }

    private void about(Name name, String key, String text, boolean broken) {
        name.see(Feature.LEGAL_FORM, NameText.legalForm(book, text) ? 1 : 0);
        name.see(Feature.PERSON, NameText.person(book, text) ? 1 : 0);
        name.see(Feature.SENTENCE, NameText.sentence(text));
        name.see(Feature.SINGLE_WORD, text.indexOf(' ') < 0 ? 1 : 0);
        name.see(Feature.REPEATED, Math.min(1, 0.34 * (printed.getOrDefault(key, 1) - (broken ? 0 : 1))));
        boolean domain = key.length() >= 3
                && domains.stream()
                        .anyMatch(d -> d.length() >= 4 && (key.contains(d) || d.contains(key) && key.length() >= 4));
        name.see(Feature.DOMAIN, domain ? 1 : 0);
        int all = layout.pages().size();
        boolean every = all > 1;
        for (int p = 0; p < all && every; p++) {
            every = pages.containsKey(p + ":" + key);
        }
        name.see(Feature.EVERY_PAGE, every ? 1 : 0);
    }

    private boolean signs(List<Segment> block, Set<String> concepts) {
        return block.stream()
                .flatMap(line -> labels.getOrDefault(line, List.of()).stream())
                .anyMatch(h -> concepts.contains(h.concept()) && h.strength() > 0.5);
    }
}
