package dev.lector.extractors.party;

import dev.lector.extractors.field.Choice.Span;
import dev.lector.extractors.layout.Folding;
import dev.lector.extractors.layout.Segment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line by which a company's papers say who issued them: name, legal form, then its capital, seat or register, as in "Dupont SAS au
 * capital de 10 000 €" or "Miller Ltd, registered in England". French law keeps name and form apart (Code de commerce, L223-1, L227-1,
 * R123-238), and electronic invoices state the form with the capital (EN 16931, BT-33) and not in the name (BT-27): where a paper has
 * such a mention, its form is no part of the seller's name. Elsewhere the form is a part of the name. One instance a document.
 */
final class LegalMention {
    private static final String FORM =
            "(?:S\\.?A\\.?R\\.?L\\.?|S\\.?A\\.?S\\.?U?\\.?|E\\.?U\\.?R\\.?L\\.?|S\\.?N\\.?C\\.?|S\\.?A\\.?"
                    + "|(?iu:soci[eé]t[eé])\\s[\\p{L}\\s]{5,45}?)";
    private static final Pattern CAPITAL = Pattern.compile(
            "(?:^|(?<name>.*?)[\\s,(\\u2013\\u2014\\u2212-]+)(?<form>" + FORM + ")\\s+(?iu:au\\s+capital)\\b.*");
    private static final Pattern REGISTER = Pattern.compile(
            "(?<name>.+?)[\\s,.;:\\u2013\\u2014\\u2212|-]+(?iu:(?:is\\s)?registered\\s(?:in|at|office|no|number|company)|company\\s(?:no|number|reg)"
                    + "|sitz\\b|capitale\\ssociale|cap\\.\\s?soc|inscrita\\sen|iscritta\\s|ingeschreven\\s|statutaire\\szetel).*");
    private static final int LONGEST_FORM = 3;

    private final Set<String> forms = new HashSet<>();

    LegalMention(List<Segment> lines) {
        for (Segment line : lines) {
            Matcher capital = CAPITAL.matcher(line.text());
            if (capital.matches()) {
                forms.add(Folding.key(capital.group("form")));
            }
        }
    }

    /** The name in front of a line's mention, or null when the line is none. */
    static @Nullable Span name(Segment line) {
        for (Pattern mention : List.of(CAPITAL, REGISTER)) {
            Matcher matcher = mention.matcher(line.text());
            String name = matcher.matches() ? matcher.group("name") : null;
            if (name != null && !name.isBlank()) {
                return new Span(line, 0, NameText.tokenAt(line, name.length()));
            }
        }
        return null;
    }

    /** A seller's name without the form that the paper's mention states beside the capital. */
    List<Span> withoutForm(List<Span> name) {
        Span last = name.get(name.size() - 1);
        for (int words = 1; words <= Math.min(LONGEST_FORM, last.last() - last.first() + 1); words++) {
            int end = last.last() - words;
            boolean whole = end < last.first();
            if (forms.contains(Folding.key(last.segment().text(end + 1, last.last())))
                    && !(whole && name.size() == 1)) {
                List<Span> rest = new ArrayList<>(name.subList(0, name.size() - 1));
                if (!whole) {
                    rest.add(new Span(last.segment(), last.first(), end));
                }
                return rest;
            }
        }
        return name;
    }
}
