package dev.lector.extractors.contract;

import java.util.List;

/**
 * How often an answer of a kind is right, rounded from {@code ContractFigures} over contracts with known answers; measured again
 * whenever the topics change.
 */
final class Trust {
    private static final double NO = 0.9;
    private static final double NOT_SAID = 0.85;

    private Trust() {}

    static double of(Topic.Form form, List<String> values) {
        if (values.isEmpty()) {
            return NOT_SAID;
        }
        return switch (form) {
            case TITLE, LAW -> 0.9;
            case PARTIES, DATE, DURATION, MONEY -> 0.75;
            case YES_NO -> values.get(0).equals("No") ? NO : 0.7;
            case QUOTE -> 0.75;
        };
    }
}
