package dev.lector.extractors.check;

import dev.lector.result.Finding;
import java.util.List;
import java.util.function.Function;

/** A check of the project: its name and what it does. Findings that rest on doubtful readings say so. */
record NamedCheck(String name, Function<CheckInput, List<Finding>> rule) implements Check {
    @Override
    public List<Finding> check(CheckInput input) {
        return rule.apply(input).stream()
                .map(finding -> ReadingDoubt.told(finding, input))
                .toList();
    }
}
