package dev.lector.internal.starter;

import dev.lector.answer.PageAnswerer;
import dev.lector.answer.PageTask;
import dev.lector.answer.PointedAnswer;
import dev.lector.answer.PointerTypes;
import dev.lector.answer.ValueType;
import dev.lector.answer.WordSpan;
import dev.lector.limits.Budget;
import dev.lector.schema.FieldKind;
import dev.lector.text.TextMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The starter model's answerer over an engine. Thread-safe; a conversation belongs to one thread. */
public final class StarterAnswerer implements PageAnswerer {
    private final StarterSpec spec;
    private final PointerEngine engine;
    private final QuestionTokens questions;
    private final PointerDecoder decoder;

    StarterAnswerer(StarterSpec spec, PointerEngine engine) {
        this.spec = spec;
        this.engine = engine;
        this.questions = new QuestionTokens(spec);
        this.decoder = new PointerDecoder(spec);
    }

    /** Which training made the weights, for people. */
    public String made() {
        return spec.made();
    }

    @Override
    public Conversation open(TextMap page, Budget budget) {
        List<WordSpan> cuts = PageWindows.of(page, spec.maxWords());
        List<TokenWindow> opened = new ArrayList<>();
        try {
            for (WordSpan cut : cuts) {
                budget.check("page " + page.page());
                opened.add(engine.open(PageTensors.of(page, cut), spec));
            }
        } catch (RuntimeException failure) {
            opened.forEach(TokenWindow::close);
            throw failure;
        }
        return new Talk(page, cuts, opened);
    }

    @Override
    public void close() {
        engine.close();
    }

    private static FieldKind shape(PageTask task) {
        return switch (task.type()) {
            case DATE -> FieldKind.DATE;
            case AMOUNT -> FieldKind.AMOUNT;
            case NUMBER -> FieldKind.NUMBER;
            case INTEGER -> FieldKind.INTEGER;
            case PERCENT -> FieldKind.PERCENT;
            case ID -> FieldKind.ID;
            case IBAN -> FieldKind.IBAN;
            case CURRENCY -> FieldKind.CURRENCY;
            case EMAIL -> FieldKind.EMAIL;
            case DURATION -> FieldKind.DURATION;
            case STRING, PARTY, ADDRESS, BOOLEAN -> FieldKind.STRING;
        };
    }

    private final class Talk implements Conversation {
        private final TextMap page;
        private final List<WordSpan> cuts;
        private final List<TokenWindow> opened;
        private final Map<FieldKind, PointerTypes> shapes = new EnumMap<>(FieldKind.class);

        Talk(TextMap page, List<WordSpan> cuts, List<TokenWindow> opened) {
            this.page = page;
            this.cuts = cuts;
            this.opened = opened;
        }

        @Override
        public List<PointedAnswer> ask(PageTask task, Budget budget) {
            FieldKind kind = shape(task);
            boolean many = kind == FieldKind.STRING && task.type() != ValueType.PARTY;
            PointerDecoder.Rules rules = new PointerDecoder.Rules(
                    shapes.computeIfAbsent(kind, k -> PointerTypes.of(page, k)),
                    task.type() == ValueType.BOOLEAN,
                    many);
            int[] question = questions.ids(task);
            Map<PointedAnswer, Double> best = new HashMap<>();
            double none = 1;
            for (int i = 0; i < opened.size(); i++) {
                budget.check("page " + page.page());
                for (PointedAnswer answer : decoder.decode(opened.get(i), cuts.get(i), question, rules, budget)) {
                    if (answer.none()) {
                        none *= answer.probability();
                    } else {
                        best.merge(
                                new PointedAnswer(answer.spans(), answer.choice(), 0), answer.probability(), Math::max);
                    }
                }
            }
            return ranked(best, none);
        }

        @Override
        public void close() {
            opened.forEach(TokenWindow::close);
        }
    }

    private static List<PointedAnswer> ranked(Map<PointedAnswer, Double> best, double none) {
        List<PointedAnswer> answers = new ArrayList<>();
        best.forEach((a, probability) -> answers.add(new PointedAnswer(a.spans(), a.choice(), probability)));
        answers.add(new PointedAnswer(List.of(), null, none));
        answers.sort(Comparator.comparingDouble(PointedAnswer::probability).reversed());
        return List.copyOf(answers);
    }
}
