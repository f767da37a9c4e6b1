package dev.lector.cli;

import dev.lector.pipeline.DocumentText;
import dev.lector.result.Answer;
import dev.lector.result.Evidence;
import dev.lector.result.Extraction;
import dev.lector.result.Finding;
import dev.lector.result.Located;
import dev.lector.result.Region;
import dev.lector.text.TextMap;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Output for people: aligned, one fact a line, the place beside the value. */
final class People {
    private static final int PROOFS = 3;

    /** Answering confidence from which a place proves an answer; those that only come close have less. */
    private static final double PROVES = 0.5;

    private People() {}

    static void print(PrintWriter out, Path file, Extraction<?> extraction) {
        out.println(
                file.getFileName() + " · " + extraction.completeness().name().toLowerCase(Locale.ROOT));
        int width = extraction.evidence().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        extraction
                .evidence()
                .forEach((pointer, proof) -> out.printf(
                        Locale.ROOT,
                        "  %-" + Math.max(1, width) + "s  %-32s %s%n",
                        pointer,
                        oneLine(proof.value()),
                        place(proof)));
        extraction.findings().forEach(finding -> out.println("  " + sentence(finding)));
        out.println();
    }

    static void print(PrintWriter out, Path file, Answer answer) {
        out.println(file.getFileName() + " · " + answer.question());
        String text = answer.text();
        out.println("  " + (text == null ? "not in this document" : text));
        for (Evidence proof : proofs(answer)) {
            String words = shorten(oneLine(proof.text()), 160);
            out.println("    " + place(proof) + (words.isEmpty() ? "" : "  “" + words + "”"));
        }
        answer.findings().forEach(finding -> out.println("  " + sentence(finding)));
        out.println();
    }

    /** What proves an answer; without any proof the one place that came closest. */
    private static List<Evidence> proofs(Answer answer) {
        List<Evidence> proofs = answer.evidence().stream()
                .filter(proof -> answer.answered() && proof.answering() >= PROVES)
                .limit(PROOFS)
                .toList();
        return proofs.isEmpty() ? answer.evidence().stream().limit(1).toList() : proofs;
    }

    static void print(PrintWriter out, Path file, List<Region> regions) {
        out.println(file.getFileName().toString());
        for (Region region : regions) {
            out.printf(
                    Locale.ROOT,
                    "  page %d  %.2f  %s  %s%n",
                    region.page(),
                    region.score(),
                    region.boxes().get(0).clipped(),
                    shorten(oneLine(region.text()), 100));
        }
        if (regions.isEmpty()) {
            out.println("  nowhere");
        }
    }

    static void print(PrintWriter out, DocumentText text) {
        for (TextMap page : text.pages()) {
            out.println("--- page " + page.page() + " · " + page.words().size() + " words");
            out.print(page.text());
        }
        text.findings().forEach(finding -> out.println(sentence(finding)));
    }

    private static String place(Evidence proof) {
        String band = proof.band().name().toLowerCase(Locale.ROOT);
        return proof.located() == Located.NOT_LOCATED
                ? "not located, " + band
                : String.format(
                        Locale.ROOT,
                        "page %d at %.0f %%, %.0f %%, %s",
                        proof.page(),
                        100 * proof.boxes().get(0).x0(),
                        100 * proof.boxes().get(0).y0(),
                        band);
    }

    private static String sentence(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT) + ": " + finding.message()
                + (finding.page() > 0 ? " (page " + finding.page() + ")" : "") + " [" + finding.code() + "]";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String shorten(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
