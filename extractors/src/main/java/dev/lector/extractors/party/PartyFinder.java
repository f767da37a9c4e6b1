package dev.lector.extractors.party;

import dev.lector.extractors.candidate.Candidates;
import dev.lector.extractors.field.Choice;
import dev.lector.extractors.field.Choice.Span;
import dev.lector.extractors.label.LabelBook;
import dev.lector.extractors.label.LabelHit;
import dev.lector.extractors.layout.DocumentLayout;
import dev.lector.extractors.layout.Folding;
import dev.lector.extractors.layout.PageLayout;
import dev.lector.extractors.layout.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the names of seller and buyer. One instance a document; not thread-safe. */
public final class PartyFinder {
    private static final Set<String> TITLES = Set.of(
            "herr",
            "herrn",
            "frau",
            "familie",
            "firma",
            "mr",
            "mrs",
            "ms",
            "monsieur",
            "madame",
            "m",
            "mme",
            "an",
            "sig",
            "spettle");
    private static final Set<String> PARTY = Set.of("seller_name", "buyer_name", "delivery_address");
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[·|•*\\u2013\\u2014-]\\s+|\\s*[·|•]\\s*|,\\s+(?=\\p{Lu}|\\d)");
    private static final Pattern NUMBERS = Pattern.compile("[\\d\\W_]+");
    private static final int MAX_WORDS = 9;
    private static final double LEAST = 0.3;

    private final DocumentLayout layout;
    private final LabelBook book;
    private final List<LabelHit> hits;
    private final Map<Segment, List<LabelHit>> bySegment = new java.util.IdentityHashMap<>();
    private final Map<String, Integer> repeated = new HashMap<>();
    private final List<String> domains = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();

    public PartyFinder(DocumentLayout layout, LabelBook book, List<LabelHit> hits, Candidates candidates) {
        this.layout = layout;
        this.book = book;
        this.hits = hits;
        hits.forEach(h ->
                bySegment.computeIfAbsent(h.segment(), s -> new ArrayList<>()).add(h));
        layout.segments().forEach(s -> repeated.merge(Folding.key(s.text()), 1, Integer::sum));
        Domains.collect(layout, domains);
        collect();
    }

    /** The parties, either null when no name is good enough. */
    public record Parties(@Nullable Choice seller, @Nullable Choice buyer) {}

    /** The best pair of different names. */
    public Parties find() {
        Name seller =
                names.stream().max(Comparator.comparingDouble(n -> n.seller)).orElse(null);
        Name buyer = null;
        double best = -1;
        Name bestSeller = seller;
        for (Name s : names) {
            for (Name b : names) {
                double sum = s.seller + b.buyer;
                if (s != b && !s.key().equals(b.key()) && b.buyer >= LEAST && sum > best) {
                    best = sum;
                    bestSeller = s;
                    buyer = b;
                }
            }
        }
        seller = buyer == null ? seller : bestSeller;
        return new Parties(
                seller == null || seller.seller < LEAST ? null : seller.choice(seller.seller),
                buyer == null ? null : buyer.choice(buyer.buyer));
    }

    private void collect() {
        for (PageLayout page : layout.pages()) {
            if (page.index() > 0 && page.index() < layout.pages().size() - 1) {
                continue;
            }
            for (Block block : Blocks.of(page)) {
                fromBlock(page, block);
            }
        }
        for (LabelHit hit : hits) {
            if (PARTY.contains(hit.concept()) && !hit.concept().equals("delivery_address")) {
                fromLabel(hit);
            }
        }
        markDelivery();
    }

    private void fromBlock(PageLayout page, Block block) {
        Segment first = block.first();
        String[] parts = SEPARATOR.split(first.text());
        boolean senderLine = parts.length >= 2
                && (Addresses.cityLine(first.text()) || Addresses.streetLine(first.text()))
                && parts[0].length() >= 3
                && !Addresses.streetLine(parts[0]);
        if (senderLine && page.index() == 0) {
            Name name = add(new Span(first, 0, lastTokenOf(first, parts[0])));
            name.seller += 0.55;
            name.why.add("sender line");
            int next = 1;
            if (block.lines().size() > next) {
                Name buyer = nameOf(
                        new Block(block.lines().subList(next, block.lines().size())));
                if (buyer != null) {
                    buyer.buyer += 0.5;
                    buyer.why.add("below the sender line");
                }
            } else {
                belowSender(page, first);
            }
            return;
        }
        Name name = nameOf(block);
        if (name == null) {
            return;
        }
        double top = block.box().y0();
        boolean address = block.address() && block.lines().size() >= 2;
        if (page.index() == 0) {
            name.seller += top < 0.16 ? 0.25 : top > 0.82 ? 0.12 : 0;
            name.buyer += address && top > 0.05 && top < 0.42 ? 0.3 : 0;
            name.seller += address ? 0.15 : 0;
            name.seller += name.spans.get(0).segment().row() == 0 ? 0.1 : 0;
        }
        boolean own = block.lines().stream().anyMatch(l -> sellerSign(l));
        name.seller += own ? 0.25 : 0;
        name.buyer -= own ? 0.2 : 0;
    }

    private void belowSender(PageLayout page, Segment sender) {
        for (Block block : Blocks.of(page)) {
            double gap = page.downInLines(block.box().y0() - sender.box().y1());
            double shift =
                    Math.abs(page.acrossInLines(block.box().x0() - sender.box().x0()));
            if (gap > -0.2 && gap < 6 && shift < 3) {
                Name buyer = nameOf(block);
                if (buyer != null) {
                    buyer.buyer += 0.45;
                    buyer.why.add("below the sender line");
                }
                return;
            }
        }
    }

    private boolean sellerSign(Segment line) {
        return bySegment.getOrDefault(line, List.of()).stream()
                .anyMatch(h -> Set.of("seller_tax_id", "iban", "company_number", "phone", "email", "bic")
                                .contains(h.concept())
                        && h.strength() > 0.5);
    }

    private static int lastTokenOf(Segment segment, String part) {
        int length = 0;
        for (int i = 0; i < segment.size(); i++) {
            length += segment.tokens().get(i).text().length() + (i > 0 ? 1 : 0);
            if (length >= part.length()) {
                return i;
            }
        }
        return segment.size() - 1;
    }

    private void fromLabel(LabelHit hit) {
        boolean seller = hit.concept().equals("seller_name");
        List<Segment> lines = LabelledLines.of(layout, hit, bySegment);
        if (lines.isEmpty()) {
            return;
        }
        Span inline = LabelledLines.inline(hit);
        Name name;
        if (inline != null) {
            name = nameLike(inline.text()) ? add(inline) : null;
        } else {
            name = nameOf(new Block(lines));
        }
        if (name == null) {
            return;
        }
        double gain = 0.75 * hit.strength();
        name.seller += seller ? gain : -0.3 * gain;
        name.buyer += seller ? -0.3 * gain : gain;
        name.why.add(seller ? "seller label" : "buyer label");
    }

    private void markDelivery() {
        for (LabelHit hit : hits) {
            if (hit.concept().equals("delivery_address") && hit.strength() > 0.6) {
                List<Segment> lines = LabelledLines.of(layout, hit, bySegment);
                for (Name name : names) {
                    if (!lines.isEmpty() && name.spans.get(0).segment() == lines.get(0)) {
                        name.buyer -= 0.25;
                        name.seller -= 0.3;
                    }
                }
            }
        }
    }

    private @Nullable Name nameOf(Block block) {
        List<Segment> lines = block.lines();
        for (int i = 0; i < Math.min(lines.size(), 4); i++) {
            Segment line = lines.get(i);
            boolean title = TITLES.contains(Folding.key(line.text()));
            if (!title && !usable(line)) {
                continue;
            }
            List<Span> spans = new ArrayList<>(List.of(new Span(line)));
            if (i + 1 < lines.size() && joins(line, lines.get(i + 1), title, lines.size() - i)) {
                spans.add(new Span(lines.get(i + 1)));
            }
            return add(spans.toArray(new Span[0]));
        }
        return null;
    }

    private boolean joins(Segment line, Segment next, boolean title, int left) {
        return title && usable(next)
                || left >= 2
                        && !companyForm(line.text())
                        && companyForm(next.text())
                        && usable(next)
                        && line.size() + next.size() <= MAX_WORDS
                        && !Addresses.streetLine(line.text())
                        && line.text().split(" ").length >= 2;
    }

    private boolean usable(Segment line) {
        boolean labelled = bySegment.getOrDefault(line, List.of()).stream()
                .anyMatch(h -> h.first() == 0
                        && h.strength() >= 0.5
                        && (h.colon() || h.endsSegment())
                        && !companyForm(line.text()));
        return !labelled && !line.tokens().get(0).endsLabel() && nameLike(line.text());
    }

    private static boolean nameLike(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long digits = text.chars().filter(Character::isDigit).count();
        boolean shape = letters >= 3
                && !text.startsWith("(")
                && !text.startsWith("*")
                && digits <= letters / 2
                && text.split(" ").length <= MAX_WORDS;
        return shape
                && !NUMBERS.matcher(text).matches()
                && !text.contains("@")
                && !text.endsWith(":")
                && !Addresses.cityLine(text)
                && !Addresses.streetLine(text);
    }

    private Name add(Span... spans) {
        List<Span> list = List.of(spans);
        for (Name known : names) {
            if (known.spans.equals(list)) {
                return known;
            }
        }
        Name name = new Name(list);
        names.add(name);
        String text = name.text();
        if (companyForm(text)) {
            name.seller += 0.3;
            name.buyer += 0.15;
            name.why.add("legal form");
        }
        int times = repeated.getOrDefault(Folding.key(text), 1);
        name.seller += Math.min(0.2, 0.07 * (times - 1));
        String key = name.key();
        if (domains.stream()
                .anyMatch(d -> key.length() >= 3
                        && d.length() >= 4
                        && (key.contains(d) || d.contains(key) && key.length() >= 4))) {
            name.seller += 0.25;
            name.why.add("web address");
        }
        double size = list.get(0).box().height()
                / layout.pages().get(name.spans.get(0).segment().page()).lineHeight();
        name.seller += size > 1.4 && companyForm(text) ? 0.1 : 0;
        return name;
    }

    private boolean companyForm(String text) {
        for (String word : text.split("[\\s,]+")) {
            if (book.companyForm(Folding.key(word))) {
                return true;
            }
        }
        return false;
    }

    private static final class Name {
        private final List<Span> spans;
        private final List<String> why = new ArrayList<>();
        private double seller;
        private double buyer;

        private final String key;

        Name(List<Span> spans) {
            this.spans = spans;
            this.key = Folding.key(spans.stream().map(Span::text).collect(java.util.stream.Collectors.joining(" ")));
        }

        String text() {
            return spans.stream().map(Span::text).collect(java.util.stream.Collectors.joining(" "));
        }

        String key() {
            return key;
        }

        Choice choice(double score) {
            return new Choice(Names.clean(text()), spans, Math.min(1, score), why);
        }
    }
}
