package dev.lector.extractors.party;

/** Names as a record holds them. */
final class Names {
    private Names() {}

    static String clean(String text) {
        return text.replaceAll("^[\\s:,;·|•\\-]+|[\\s:;,·|•\\-]+$", "");
    }
}
