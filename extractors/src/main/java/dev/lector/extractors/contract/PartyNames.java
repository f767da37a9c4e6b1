package dev.lector.extractors.contract;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How names of parties look in running text, and what stands around them. */
final class PartyNames {
    /** Legal forms, as printed behind a name. */
    static final String FORM =
            "(?:Inc|INC|Incorporated|INCORPORATED|LLC|L\\.L\\.C|LLP|L\\.L\\.P|Ltd|LTD|Limited|LIMITED|Corp|CORP|Corporation|CORPORATION|Co|CO|Company|COMPANY|L\\.P|LP|plc|PLC"
                    + "|Pte|PTE|Pty|PTY|S(?:DN|dn)\\.? B(?:HD|hd)|N\\.A|Trust|Foundation|Association|University|Bank"
                    + "|(?:G?mbH|UG|AG|KG|SE|OHG)(?: (?:&|und) Co\\.? ?(?:KGaA|KG|OHG))|GmbH|mbH|OHG|GbR|UG(?: \\(haftungsbeschränkt\\))?|KGaA|AG|KG|SE|eG|e\\. ?K|e\\. ?V|a\\. ?G"
                    + "|S\\.A\\.R\\.L|SARL|SASU|EURL|SCOP|SNC|S\\.A\\.S|SAS|SA/NV|S\\.A|SA|S\\.p\\.A|SpA|S\\.r\\.l|SRL|B\\.V|BV|N\\.V|NV|SL|S\\.L)";

    static final Pattern HAS_FORM = Pattern.compile("(?<![\\p{L}\\p{N}])" + FORM + "(?![\\p{L}\\p{N}])");

    private static final String WORD =
            "(?:[\\p{Lu}\\d][\\p{L}\\p{N}.&'/+-]*|e[A-Z]\\w+|[dlo]'\\p{Lu}[\\p{L}-]+|\\w+\\.(?:com|net|org)|of|the|and|for|de|la|du|des|et|der|und|van|&|-)";

    /** A name from where it begins, up to its legal form or to what describes it. */
    static final Pattern NAME = Pattern.compile(
            "((?:[\\p{Lu}\\d]|e[A-Z]|\\w+\\.com)[\\p{L}\\p{N}.&'/+-]*(?: " + WORD
                    + "){0,9}?(?:(?: ?,? (?:"
                    + FORM
                    + ")(?![\\p{L}\\p{N}])\\.?)+(?!\\.| (?:of (?!\\d|P\\.?O)|for |de )| \\p{Lu})|"
                    + "(?= ?(?:,|\\(|;|$| (?:an?|the|with|having|whose|located|organi[sz]ed|incorporated|doing|d/b/a|formerly|acting|represented|residing|who|on behalf|for itself|at|is|are|mit|vertreten|nachfolgend|nachstehend|im|aus|in|dont|ayant|sise?|représentée?|ci-après|\\[)\\b)| and\\b| of (?:\\d|P\\.?O\\b))))");

    /** A name with its legal form that a blank for a signature follows. */
    static final Pattern SIGNED = Pattern.compile("(" + WORD + "(?: " + WORD + "){0,7}?,? " + FORM
            + "(?![\\p{L}\\p{N}])\\.?)[ ,]*(?=(?:[\\w ]{0,30})(?:By|BY|/s/|Name|_{4,}))");

    /** A name at the end of a text. */
    static final Pattern LAST = Pattern.compile("(?<![\\p{L}\\p{N}])((?:[\\p{Lu}\\d]|e[A-Z])[\\p{L}\\p{N}.&'/+-]*(?: "
            + WORD + "){0,9}(?:,? " + FORM + "\\.?)*)[ ,]*$");

    /** What follows a name and says more about the party. */
    static final Pattern DESCRIBED = Pattern.compile(
            ", (?:an?|the) |\\(|\\b(?:having|residing|located|organi[sz]ed|whose|with (?:its|an?|offices)|mit Sitz|vertreten|ansässig|dont le siège|représentée?|sise?)\\b|d/b/a|\\bof \\d|, \\p{Lu}[\\p{L}.-]+ \\d",
            Pattern.CASE_INSENSITIVE);

    /** What the contract calls a party: (the "Buyer"), hereinafter "Buyer". */
    static final Pattern ALIAS = Pattern.compile(
            "\\((?:[^()\"']{0,80})[\"']+([^\"'()]{2,40})[\"'](?:[^()]{0,240})\\)|\\b(?:hereinafter|nachfolgend|nachstehend|im Folgenden|ci-après) (?:called |referred to as |the |dénommée? |désignée? |der |die |das |le |la |l')*[\"']([^\"']{2,40})[\"']");

    private static final Pattern NOT_A_NAME = Pattern.compile(
            "(?i)(?:(?:the )?(?:parties|party|agreement|effective date|company|undersigned|state|recitals?|whereas|date|section|exhibit|this|each|both|collectively|hereinafter|together|its|solely|for purposes?|between|having|whose|address|attn|principal)\\b.*|\\d.*|[^ ]{1,2}|.*\\b(?:street|avenue|road|suite|floor)(?: \\d.*)?)");

    /** Names of sides instead of a name: a sentence that speaks of parties named elsewhere. */
    private static final Pattern SIDE = Pattern.compile(
            "(?i)(?:the )?(?:buyer|seller|company|recipient|provider|discloser|supplier|customer|client|licens(?:or|ee)|owner|contractor|consultant"
                    + "|distributor|reseller|dealer|agent|manufacturer|developer|sponsor|publisher|franchis(?:or|ee)|less(?:or|ee)|landlord|tenant|lender|borrower|guarantor|employer?|employee|executive|purchaser|vendor|parent|(?:disclosing|receiving) party|you|us|we)");

    private PartyNames() {}

    /** Whether words in the place of a name are one. */
    static boolean name(String words) {
        return !NOT_A_NAME.matcher(words).matches() && !side(words);
    }

    /** Whether words are what contracts call a side, such as "the Buyer". */
    static boolean side(String words) {
        return SIDE.matcher(words.strip()).matches();
    }

    /** What the contract calls a party, from a match of {@link #ALIAS}. */
    static String role(Matcher alias) {
        String role = alias.group(1) != null ? alias.group(1) : alias.group(2);
        return role.strip().replaceFirst("^(?:the|der|die|das|le|la|les) |^l'", "");
    }

    /** The letters and digits of a name, to tell the same one by. */
    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
