package dev.lector.internal.automaton;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Named character classes. Where engines disagree, the set is the one that all of them accept. */
final class RegexClasses {
    static final CharSet DOT =
            CharSet.of('\n', '\n', '\r', '\r', 0x85, 0x85, 0x2028, 0x2029).not();

    private static final CharSet DIGIT = CharSet.of('0', '9');
    private static final CharSet WORD = CharSet.of('0', '9', 'A', 'Z', 'a', 'z', '_', '_');
    private static final CharSet SPACE = CharSet.of('\t', '\r', ' ', ' ');
    private static final CharSet ANY_SPACE = CharSet.of(
            '\t', '\r', 0x1C, 0x1F, ' ', ' ', 0x85, 0x85, 0xA0, 0xA0, 0x1680, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029,
            0x202F, 0x202F, 0x205F, 0x205F, 0x3000, 0x3000, 0xFEFF, 0xFEFF);

    /** The first letters of {@link Character#getType} by general category. */
    private static final Map<String, Set<Integer>> CATEGORIES = Map.ofEntries(
            Map.entry("Lu", Set.of(1)),
            Map.entry("Ll", Set.of(2)),
            Map.entry("Lt", Set.of(3)),
            Map.entry("Lm", Set.of(4)),
            Map.entry("Lo", Set.of(5)),
            Map.entry("L", Set.of(1, 2, 3, 4, 5)),
            Map.entry("M", Set.of(6, 7, 8)),
            Map.entry("Nd", Set.of(9)),
            Map.entry("N", Set.of(9, 10, 11)),
            Map.entry("Zs", Set.of(12)),
            Map.entry("Z", Set.of(12, 13, 14)),
            Map.entry("Pd", Set.of(20)),
            Map.entry("P", Set.of(20, 21, 22, 23, 24, 29, 30)),
            Map.entry("Sm", Set.of(25)),
            Map.entry("Sc", Set.of(26)),
            Map.entry("S", Set.of(25, 26, 27, 28)));

    private static final Map<String, CharSet> PROPERTIES = new ConcurrentHashMap<>();

    private RegexClasses() {}

    static CharSet shorthand(char letter) {
        return switch (letter) {
            case 'd' -> DIGIT;
            case 'D' -> DIGIT.not();
            case 'w' -> WORD;
            case 'W' -> WORD.not();
            case 's' -> SPACE;
            default -> ANY_SPACE.not();
        };
    }

    /** Characters of a general category, or null for a name that is none. */
    static @Nullable CharSet property(String name) {
        Set<Integer> types = CATEGORIES.get(name);
        return types == null
                ? null
                : PROPERTIES.computeIfAbsent(name, n -> CharSet.of(c -> types.contains(Character.getType(c))));
    }
}
