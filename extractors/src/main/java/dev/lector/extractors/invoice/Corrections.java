package dev.lector.extractors.invoice;

import dev.lector.extractors.candidate.ReadMistakes;
import dev.lector.result.Evidence;
import dev.lector.result.Finding;
import dev.lector.result.Finding.Severity;
import dev.lector.rule.Iban;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code read.corrected}: values in which letters and digits that readers take for each other were put right. */
final class Corrections {
    private static final String SAYS =
            "letters and digits that look alike were put right; the printing is beside the value";

    private Corrections() {}

    static List<Finding> findings(Map<String, Evidence> fields) {
        List<Finding> findings = new ArrayList<>();
        fields.forEach((name, proof) -> {
            boolean corrected = proof.reading() < 1
                    && (name.equals("iban")
                            ? !Iban.normalize(proof.text()).contains(proof.value())
                            : name.endsWith("_amount") && misread(proof.text()));
            if (corrected) {
                findings.add(
                        new Finding("read.corrected", Severity.INFO, "/" + name, proof.page(), SAYS, proof.value()));
            }
        });
        return findings;
    }

    private static boolean misread(String printed) {
        return printed.lines()
                .flatMap(line -> List.of(line.split(" ")).stream())
                .anyMatch(word -> !ReadMistakes.number(word).equals(word));
    }
}
