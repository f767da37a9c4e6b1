package dev.lector.internal.starter;

import dev.lector.answer.PageAnswerer;
import dev.lector.answer.PageTask;
import dev.lector.answer.PointedAnswer;
import dev.lector.answer.PointerTypes;
import dev.lector.answer.WordSpan;
import dev.lector.error.EnvironmentException;
import dev.lector.internal.genai.GenAiModel;
import dev.lector.internal.genai.GenAiOptions;
import dev.lector.limits.Budget;
import dev.lector.schema.ValueType;
import dev.lector.session.SessionUsage;
import dev.lector.text.TextMap;
import dev.lector.text.Word;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** The starter model's answerer over an engine. Thread-safe; a conversation belongs to one thread. */
public final class StarterAnswerer implements PageAnswerer {
    private static final String RESOURCES = "/dev/lector/models/starter/answerer";
    private static final String DESCRIPTION = "answerer.json";
    private static final List<String> GRAPHS =
            List.of("genai_config.json", "vision.onnx", "embedding.onnx", "decoder.onnx");

    /** Types whose answers may go on over several runs of words. */
    private static final Set<ValueType> MANY_SPANS =
            EnumSet.of(ValueType.STRING, ValueType.ENUM, ValueType.ADDRESS, ValueType.PARTY);

    /** Words of one run from which an answer is a clause and no name or address. */
    private static final int RUNNING_TEXT = 16;

    private static final PointedAnswer NOTHING = new PointedAnswer(List.of(), null, 0);

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

    /**
     * The answerer that lies on the class path in the starter's artifact.
     *
     * @throws EnvironmentException if it is not there or the engine cannot be loaded; the message says what to do
     */
    public static StarterAnswerer ofClassPath() {
        try (InputStream json = StarterAnswerer.class.getResourceAsStream(RESOURCES + "/" + DESCRIPTION)) {
            if (json == null) {
                throw new EnvironmentException(
                        "the starter's weights are not on the class path; add the artifact lector-models-starter");
            }
            StarterSpec spec = StarterSpec.of(JsonMapper.shared().readTree(json));
            return new StarterAnswerer(
                    spec,
                    new GenAiPointerEngine(
                            GenAiModel.openResource(StarterAnswerer.class, RESOURCES, GRAPHS, GenAiOptions.DEFAULT)));
        } catch (IOException e) {
            throw new EnvironmentException("the starter's weights cannot be read from the class path", e);
        }
    }

    /**
     * An answerer from a folder as the recipe exports it.
     *
     * @throws EnvironmentException if the folder is not one, or the engine cannot be loaded
     */
    public static StarterAnswerer of(Path folder) {
        StarterSpec spec = StarterSpec.of(JsonMapper.shared().readTree(folder.resolve(DESCRIPTION)));
        return new StarterAnswerer(spec, new GenAiPointerEngine(GenAiModel.open(folder)));
    }

    /** Which training made the weights, for people. */
    public String made() {
        return spec.made();
    }

    /** For tests, which compare logits. */
    PointerEngine engine() {
        return engine;
    }

    @Override
    public Conversation open(TextMap page, Budget budget) {
        List<WordSpan> cuts = WordWindows.of(page, spec.maxWords());
        List<TokenWindow> opened = new ArrayList<>();
        try {
            for (WordSpan cut : cuts) {
                budget.check("page " + page.page());
                opened.add(engine.open(PageTensors.of(page, cut), spec, budget));
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

    private final class Talk implements Conversation {
        private final TextMap page;
        private final List<WordSpan> cuts;
        private final List<TokenWindow> opened;
        private final Map<ValueType, PointerTypes> shapes = new EnumMap<>(ValueType.class);

        Talk(TextMap page, List<WordSpan> cuts, List<TokenWindow> opened) {
            this.page = page;
            this.cuts = cuts;
            this.opened = opened;
        }

        @Override
        public List<PointedAnswer> ask(PageTask task, Budget budget) {
            boolean many = MANY_SPANS.contains(task.type());
            PointerDecoder.Rules rules = new PointerDecoder.Rules(
                    shapes.computeIfAbsent(task.type(), k -> PointerTypes.of(page, k)),
                    task.type() == ValueType.BOOLEAN,
                    many,
                    this::repeats);
            int[] question = questions.ids(task);
            Map<PointedAnswer, Double> found = new HashMap<>(Map.of(NOTHING, 1.0));
            for (int i = 0; i < opened.size(); i++) {
                budget.check("page " + page.page());
                for (PointedAnswer answer : decoder.decode(opened.get(i), cuts.get(i), question, rules, budget)) {
                    found.merge(
                            new PointedAnswer(answer.spans(), answer.choice(), 0),
                            answer.probability(),
                            together(answer));
                }
            }
            return ranked(found);
        }

        /** Whether a run only says again what a run before it says; running text may. */
        private boolean repeats(List<WordSpan> before, WordSpan span) {
            return before.stream().noneMatch(said -> said.last() - said.first() >= RUNNING_TEXT)
                    && before.stream().anyMatch(said -> Collections.indexOfSubList(texts(said), texts(span)) >= 0);
        }

        private List<String> texts(WordSpan span) {
            return page.words().subList(span.first(), span.last() + 1).stream()
                    .map(Word::text)
                    .toList();
        }

        @Override
        public SessionUsage usage() {
            return opened.stream().map(TokenWindow::usage).reduce(SessionUsage.NONE, SessionUsage::plus);
        }

        @Override
        public void close() {
            opened.forEach(TokenWindow::close);
        }
    }

    /**
     * How the probabilities of an answer in several windows make one. Nothing and "no" are true of a page that has no window in which
     * they are not; "yes" and a place need only one.
     */
    private static BinaryOperator<Double> together(PointedAnswer answer) {
        String choice = answer.choice();
        if (answer.none() || "no".equals(choice)) {
            return (a, b) -> a * b;
        }
        return choice == null ? Math::max : (a, b) -> 1 - (1 - a) * (1 - b);
    }

    private static List<PointedAnswer> ranked(Map<PointedAnswer, Double> found) {
        List<PointedAnswer> answers = new ArrayList<>();
        found.forEach((a, probability) -> answers.add(new PointedAnswer(a.spans(), a.choice(), probability)));
        answers.sort(Comparator.comparingDouble(PointedAnswer::probability).reversed());
        return List.copyOf(answers);
    }
}
