package dev.lector;

import java.util.List;

/**
 * What of this machine is used, for {@code lector doctor}.
 *
 * @param facts    one a line: a word for what it is about, then what is loaded from where in which version
 * @param problems why something does not work here and what to do about it, one a line; empty when all is well
 */
public record Diagnosis(List<String> facts, List<String> problems) {
    public Diagnosis {
        facts = List.copyOf(facts);
        problems = List.copyOf(problems);
    }
}
