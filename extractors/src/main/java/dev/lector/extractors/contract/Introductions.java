package dev.lector.extractors.contract;

import dev.lector.extractors.contract.PartiesFinder.Party;
import dev.lector.passage.PassageText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parties that no "between" introduces: those of letters, of undertakings in the first person, of preambles in other words. */
final class Introductions {
    /** What is named so is no party. */
    private static final Pattern PAPER = Pattern.compile(
            "\\b(?:agreement|contract|plan|program|act|transaction|notes?|shares?)\\b", Pattern.CASE_INSENSITIVE);

    /** Somebody speaks for himself: "I agree". */
    private static final Pattern FIRST_PERSON = Pattern.compile(
            "\\bI,? (?:[^.;]{0,80} )?(?:hereby |do |also |further )*(?:agree|undertake|promise|acknowledge|understand|covenant)\\b|\\bto me by\\b");

    private static final Pattern I_NAME =
            Pattern.compile("\\b(?:I|[Tt]he undersigned), (\\p{Lu}[\\p{L}.'-]*(?: \\p{Lu}[\\p{L}.'-]*){1,3}),");

    /** A signature in place of the hand: "/s/ Ada Lark". */
    private static final Pattern HAND = Pattern.compile(
            "/s/ ?(\\p{Lu}[\\p{L}.'-]*(?: (?!(?:Signature|Name|Title|By|Its|Date)\\b)\\p{Lu}[\\p{L}.'-]*){1,3})");

    private Introductions() {}

    /** Those that a letter or a preamble without "between" introduces with what it calls them: Acme Inc., whose seat is ... (the "Company"). */
    static List<Party> in(List<PassageText> passages) {
        Map<String, Party> parties = new LinkedHashMap<>();
        for (PassageText passage : passages) {
            of(passage).forEach(party -> parties.putIfAbsent(PartyNames.fold(party.name()), party));
        }
        return List.copyOf(parties.values());
    }

    private static List<Party> of(PassageText passage) {
        List<Party> parties = new ArrayList<>();
        Matcher alias = PartyNames.ALIAS.matcher(passage.text());
        for (int from = 0; alias.find(); from = alias.end()) {
            String role = PartyNames.role(alias);
            Matcher name = PAPER.matcher(role).find()
                    ? null
                    : named(passage.text().substring(from, alias.start()), PartyNames.side(role));
            if (name != null) {
                int start = from + name.start(1);
                Quote quote = new Quote(passage, start, from + name.end(1), name.group(1), 1);
                parties.add(new Party(name.group(1), role, quote));
            }
        }
        return parties;
    }

    /** The name in front of what describes it, in front of what the contract calls it. */
    private static @Nullable Matcher named(String before, boolean side) {
        Matcher described = PartyNames.DESCRIBED.matcher(before);
        boolean more = true;
        while (more) {
            more = described.find();
            Matcher name = PartyNames.LAST.matcher(before.substring(0, more ? described.start() : before.length()));
            if (name.find()
                    && PartyNames.name(name.group(1))
                    && (side || PartyNames.HAS_FORM.matcher(name.group(1)).find())) {
                return name;
            }
        }
        return null;
    }

    /** Who speaks of himself as "I" and signs: contracts of one side's undertakings name only the other in their text. */
    static List<Party> withSigner(List<Party> other, List<PassageText> beginning, List<PassageText> all) {
        if (beginning.stream()
                .noneMatch(passage -> FIRST_PERSON.matcher(passage.text()).find())) {
            return other;
        }
        for (Pattern pattern : List.of(I_NAME, HAND)) {
            for (PassageText passage : pattern == I_NAME ? beginning : all) {
                Matcher name = pattern.matcher(passage.text());
                if (name.find() && PartyNames.name(name.group(1))) {
                    Quote quote = new Quote(passage, name.start(1), name.end(1), name.group(1), 1);
                    List<Party> both = new ArrayList<>(other);
                    both.add(new Party(name.group(1), null, quote));
                    return both;
                }
            }
        }
        return other;
    }
}
