package dev.lector.evaluation.contract;

import dev.lector.Lector;
import dev.lector.Reading;
import dev.lector.evaluation.factory.content.Fact;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.content.Pack;
import dev.lector.evaluation.factory.draw.PdfDraw;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.score.Calibration;
import dev.lector.extractors.contract.ContractQuestions;
import dev.lector.extractors.contract.Trust;
import dev.lector.result.Answer;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Questions to agreements of the factory, whose provisions are said, only resembled, or absent: {@code AgreementCheck LANGUAGE
 * FAMILY FIRST_SEED COUNT [misses]} prints yes F1, values found, "not in this document" and how well confidence holds.
 */
public final class AgreementCheck {
    /** Topics with a value and the fact that holds it. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("document_name", "title"),
            Map.entry("effective_date", "effective_date"),
            Map.entry("term", "term"),
            Map.entry("renewal_term", "renewal_term"),
            Map.entry("notice_to_terminate_renewal", "renewal_notice"),
            Map.entry("expiration_date", "expiration_date"),
            Map.entry("governing_law", "governing_law"),
            Map.entry("confidentiality_period", "confidentiality_period"),
            Map.entry("notice_period", "notice_period"),
            Map.entry("payment_terms", "payment_days"),
            Map.entry("liability_amount", "liability_cap"));

    private final String language;
    private final Pack pack;
    private final Tally tally = new Tally();
    private final List<String> misses = new ArrayList<>();

    /** @param language of the agreements and of the questions, such as en */
    public AgreementCheck(String language) {
        this.language = language;
        pack = Pack.load("agreement_" + language);
    }

    /** @param args language, family, first seed, count, and "misses" to list them */
    public static void main(String[] args) {
        AgreementCheck check = new AgreementCheck(args[0]);
        long first = Long.parseLong(args[2]);
        try (Lector lector = Lector.builder().withoutModel().open()) {
            for (long seed = first; seed < first + Long.parseLong(args[3]); seed++) {
                check.add(lector, Family.valueOf(args[1].toUpperCase(Locale.ROOT)), seed);
            }
        }
        check.tally.print(System.out);
        if (args.length > 4) {
            check.misses.stream().sorted().forEach(System.out::println);
        }
    }

    /** What was counted so far. */
    public Tally tally() {
        return tally;
    }

    /** Asks one agreement all questions that its pack has topics for. */
    public void add(Lector lector, Family family, long seed) {
        Paper paper = Writer.write("agreement", family, seed, language);
        Map<String, String> questions = questions();
        Reading reading = lector.read(PdfDraw.draw(paper), paper.id() + ".pdf");
        List<Answer> answers = reading.ask(List.copyOf(questions.values()));
        int i = 0;
        for (String topic : questions.keySet()) {
            Answer answer = answers.get(i++);
            if (paper.facts().containsKey("open." + topic)) {
                continue;
            }
            if (topic.equals("parties")) {
                parties(paper, answer);
            } else if (VALUES.containsKey(topic)) {
                value(paper, topic, answer);
            } else {
                provision(paper, topic, answer);
            }
        }
    }

    private Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        for (ContractQuestions.Item item : ContractQuestions.in(language)) {
            if (pack.has("ask." + item.id())) {
                questions.put(item.id(), pack.list("ask." + item.id()).get(0));
            } else if (pack.has("yes." + item.id())) {
                questions.put(item.id(), item.question());
            }
        }
        return questions;
    }

    private void provision(Paper paper, String topic, Answer answer) {
        boolean yes = paper.facts().containsKey("yes." + topic);
        boolean said = pack.list("yes").contains(String.valueOf(answer.text()));
        tally.yes(yes, said);
        tally.judge(said ? Trust.YES : Trust.NO, answer.confidence(), yes == said);
        if (yes != said) {
            String proof = said ? ": " + answer.evidence().get(0).text().replace('\n', ' ') : "";
            misses.add((yes ? "MISSED " : "WRONG ") + topic + " " + paper.seed() + proof);
        }
    }

    private void parties(Paper paper, Answer answer) {
        String said = String.valueOf(answer.text());
        List<String> names = Stream.of("party_a", "party_b")
                .map(side -> paper.facts().get(side))
                .filter(Objects::nonNull)
                .map(Fact::printed)
                .toList();
        boolean right =
                said.split("; ").length == names.size() && names.stream().allMatch(said::contains);
        tally.value("parties", true, right);
        tally.judge(answer.answered() ? "parties" : Trust.NONE, answer.confidence(), right);
        if (!right) {
            misses.add("VALUE parties " + paper.seed() + " said " + said);
        }
    }

    private void value(Paper paper, String topic, Answer answer) {
        Fact fact = paper.facts().get(VALUES.get(topic));
        boolean counted = topic.equals("expiration_date") && paper.facts().containsKey("term");
        boolean implied = topic.equals("term") && paper.facts().containsKey("expiration_date");
        if (fact == null && (counted || implied)) {
            return;
        }
        String text = answer.text();
        if (text == null) {
            tally.absent(fact == null);
            tally.judge(Trust.NONE, answer.confidence(), fact == null);
        } else {
            boolean right = fact != null && SameValue.of(fact, text);
            tally.value(topic, fact != null, right);
            tally.judge(topic, answer.confidence(), right);
        }
        if (fact != null && text == null) {
            tally.value(topic, true, false);
        }
        if ((text == null) != (fact == null) || text != null && fact != null && !SameValue.of(fact, text)) {
            misses.add("VALUE " + topic + " " + paper.seed() + " wanted " + (fact == null ? "nothing" : fact.printed())
                    + " said " + text);
        }
    }

    /** An answer's confidence and whether it was right. */
    public record Judged(double confidence, boolean right) {}

    /** Counts of a run. */
    public static final class Tally {
        private final Map<String, int[]> counts = new TreeMap<>();
        private final Map<String, List<Judged>> judged = new TreeMap<>();

        private void count(String what, boolean right) {
            int[] count = counts.computeIfAbsent(what, w -> new int[2]);
            count[0] += right ? 1 : 0;
            count[1]++;
        }

        void yes(boolean wanted, boolean said) {
            if (wanted) {
                count("yes, recall", said);
            }
            if (said) {
                count("yes, precision", wanted);
            }
        }

        void value(String topic, boolean there, boolean right) {
            if (there) {
                count("value " + topic, right);
                count("values, all", right);
            } else {
                count("not in this document, recall", false);
            }
        }

        void absent(boolean right) {
            count("not in this document, precision", right);
            if (right) {
                count("not in this document, recall", true);
            }
        }

        void judge(String kind, double confidence, boolean right) {
            judged.computeIfAbsent(kind, k -> new ArrayList<>()).add(new Judged(confidence, right));
        }

        /** Answers by kind, as {@link Trust} tells them apart. */
        public Map<String, List<Judged>> confidences() {
            return Map.copyOf(judged);
        }

        /** Share of right ones; 0 when nothing was counted. */
        public double rate(String what) {
            int[] count = counts.getOrDefault(what, new int[2]);
            return count[1] == 0 ? 0 : (double) count[0] / count[1];
        }

        /** Harmonic mean of precision and recall of yes. */
        public double yesF1() {
            double sum = rate("yes, precision") + rate("yes, recall");
            return sum == 0 ? 0 : 2 * rate("yes, precision") * rate("yes, recall") / sum;
        }

        /** Expected calibration error of all answers. */
        public double calibrationError() {
            Calibration calibration = new Calibration();
            judged.values().forEach(all -> all.forEach(one -> calibration.add(one.confidence(), one.right(), false)));
            return calibration.error();
        }

        void print(PrintStream out) {
            counts.forEach((what, count) ->
                    out.printf(Locale.ROOT, "%s\t%d\t%d\t%.4f%n", what, count[0], count[1], rate(what)));
            out.printf(Locale.ROOT, "yes, F1\t\t\t%.4f%n", yesF1());
            judged.forEach((kind, all) -> out.printf(
                    Locale.ROOT,
                    "confidence of %s: mean %.3f, right %.3f of %d%n",
                    kind,
                    all.stream().mapToDouble(Judged::confidence).average().orElse(0),
                    all.stream()
                            .mapToDouble(one -> one.right() ? 1 : 0)
                            .average()
                            .orElse(0),
                    all.size()));
            out.printf(Locale.ROOT, "expected calibration error\t\t\t%.4f%n", calibrationError());
        }
    }
}
