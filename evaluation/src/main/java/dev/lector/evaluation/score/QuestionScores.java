package dev.lector.evaluation.score;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Questions: answers by type, ANLS, abstention, and for clauses page recall and precision and recall by overlap of words. */
final class QuestionScores {
    private static final int SHOWN = 3;

    /** CUAD (Hendrycks et al. 2021) takes a clause as found from this overlap of words on. */
    private static final double JACCARD = 0.5;

    private final Measures measures;
    private final List<Judgement> judgements;
    private final F1 abstention = new F1();
    private final F1 clauses = new F1();
    private final F1 yes = new F1();

    QuestionScores(Measures measures, List<Judgement> judgements) {
        this.measures = measures;
        this.judgements = judgements;
    }

    void document(JsonNode truth, JsonNode prediction) {
        for (JsonNode question : truth.path("questions")) {
            String id = question.path("id").asString("");
            JsonNode answer = prediction.path("answers").get(id);
            boolean none = answer == null || answer.isNull();
            boolean asked = prediction.path("answers").has(id);
            boolean answerable = question.path("answerable").asBoolean(false);
            boolean silent = none && asked;
            abstention.add(silent && !answerable ? 1 : 0, silent ? 1 : 0, answerable ? 0 : 1);
            boolean right = answerable ? answered(question, answer) : silent;
            if (!answerable) {
                measures.add("questions without an answer: said so", right);
            }
            evidence(question, prediction.path("evidence").get(id));
            judge(truth, question, none || answer == null ? null : Sames.text(answer), right);
        }
    }

    private boolean answered(JsonNode question, @Nullable JsonNode answer) {
        String type = type(question);
        JsonNode wanted = question.path("answer");
        JsonNode others = question.path("answers");
        boolean right = Sames.same(type, wanted, answer);
        for (JsonNode other : others) {
            right |= Sames.same(type, other, answer);
        }
        measures.add("questions, type " + type, right);
        measures.add("questions with an answer, all", right);
        if (!type.equals("date") && !type.equals("amount") && !type.equals("yes_no") && !wanted.isArray()) {
            String text = answer == null || answer.isNull() ? "" : Sames.text(answer);
            double best = Sames.anls(Sames.text(wanted), text);
            for (JsonNode other : others) {
                best = Math.max(best, Sames.anls(Sames.text(other), text));
            }
            measures.add("ANLS mean", best);
        }
        if (type.equals("yes_no") && answer != null) {
            boolean is = Sames.key(Sames.text(wanted)).equals("yes");
            boolean said = Sames.key(Sames.text(answer)).equals("yes");
            yes.add(is && said ? 1 : 0, said ? 1 : 0, is ? 1 : 0);
        }
        return right;
    }

    private static String type(JsonNode question) {
        String type = question.path("type").asString("");
        String format = question.path("answer_format").asString("");
        return !type.isEmpty() ? type : !format.isEmpty() ? format : "string";
    }

    private void evidence(JsonNode question, @Nullable JsonNode given) {
        Set<Integer> pages = new HashSet<>();
        for (JsonNode clause : question.path("evidence")) {
            clause.path("pages").forEach(page -> pages.add(page.asInt(0)));
        }
        if (given == null) {
            return;
        }
        if (!pages.isEmpty()) {
            boolean met = false;
            for (int i = 0; i < Math.min(SHOWN, given.size()); i++) {
                met |= pages.contains(page(given.get(i)));
            }
            measures.add("evidence: page recall at " + SHOWN, met);
        }
        boolean quoted = given.valueStream().allMatch(JsonNode::isObject);
        if (!quoted) {
            return;
        }
        int hits = 0;
        for (JsonNode clause : question.path("evidence")) {
            String text = clause.path("text").asString("");
            boolean found = false;
            for (JsonNode one : given) {
                found |= overlap(text, one.path("text").asString("")) >= JACCARD;
            }
            hits += found ? 1 : 0;
        }
        clauses.add(hits, given.size(), question.path("evidence").size());
    }

    /** Evidence is a page with its text, or the number of the page alone. */
    private static int page(JsonNode evidence) {
        return evidence.isObject() ? evidence.path("page").asInt(0) : evidence.asInt(0);
    }

    static double overlap(String a, String b) {
        Set<String> x = new HashSet<>(List.of(a.toLowerCase(Locale.ROOT).split("\\W+")));
        Set<String> y = new HashSet<>(List.of(b.toLowerCase(Locale.ROOT).split("\\W+")));
        Set<String> both = new HashSet<>(x);
        both.retainAll(y);
        x.addAll(y);
        return (double) both.size() / x.size();
    }

    private void judge(JsonNode truth, JsonNode question, @Nullable String answer, boolean right) {
        boolean answerable = question.path("answerable").asBoolean(false);
        judgements.add(new Judgement(
                truth.path("id").asString(""),
                truth.path("kind").asString(""),
                "question",
                question.path("id").asString(""),
                type(question),
                answerable ? Sames.text(question.path("answer")) : "",
                answer,
                right,
                -1,
                List.of(),
                null,
                -1));
    }

    void finish() {
        abstention.parts(measures, "abstention");
        clauses.parts(measures, "clauses, word overlap>=0.5");
        yes.into(measures, "yes/no questions, F1 on yes");
    }
}
