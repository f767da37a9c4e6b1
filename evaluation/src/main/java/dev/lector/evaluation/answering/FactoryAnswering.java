package dev.lector.evaluation.answering;

import dev.lector.answer.PageAnswerer;
import dev.lector.answer.PageTask;
import dev.lector.answer.PointedAnswer;
import dev.lector.answer.WordSpan;
import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.layout.Sheet;
import dev.lector.evaluation.factory.paper.Paper;
import dev.lector.evaluation.factory.paper.Writer;
import dev.lector.evaluation.factory.truth.PageTruth;
import dev.lector.evaluation.factory.truth.PageWords;
import dev.lector.evaluation.factory.truth.Question;
import dev.lector.evaluation.factory.truth.Questions;
import dev.lector.evaluation.factory.truth.Span;
import dev.lector.internal.starter.StarterAnswerer;
import dev.lector.limits.Budget;
import dev.lector.schema.ValueType;
import dev.lector.text.TextMap;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Asks the answerer about papers of the factory's test family, whose layouts, faces and questions no training has seen, and prints
 * a line for each kind, language and task: questions with an answer, first word right, all words right, said "none" all the same;
 * questions without an answer, recognised; yes or no, right.
 */
@Command(
        name = "factory-answering",
        mixinStandardHelpOptions = true,
        description = "Questions on papers of the factory's test family: what share is answered right.")
public final class FactoryAnswering implements Callable<Integer> {
    private static final String GOALS = "goals: first >= 0.98, exact >= 0.95, false none <= 0.02, recognised >= 0.95";

    @Option(names = "--papers", defaultValue = "4", description = "papers of each kind in each language (default 4)")
    private int papers = 4;

    @Option(
            names = "--kinds",
            split = ",",
            defaultValue = "invoice,credit_note,receipt,purchase_order,order_confirmation,delivery_note,booking,"
                    + "bank_statement,form,letter,contract",
            description = "kinds of papers (default ${DEFAULT-VALUE})")
    private List<String> kinds = List.of();

    @Option(
            names = "--languages",
            split = ",",
            defaultValue = "en,de,fr,es,it,nl",
            description = "languages (default ${DEFAULT-VALUE})")
    private List<String> languages = List.of();

    @Option(
            names = "--pages",
            defaultValue = "3",
            description =
                    "first pages of each paper that are asked, so that long contracts do not take all the time (default 3)")
    private int pages = 3;

    @Option(names = "--seed", defaultValue = "1")
    private long seed = 1;

    @Option(
            names = "--model",
            defaultValue = "",
            description = "an exported folder; the bundled weights if none is given")
    private String model = "";

    @Option(names = "--misses", description = "also prints a line for each question answered otherwise")
    private boolean misses;

    private final Map<String, AnswerCount> counts = new TreeMap<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** See the class. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FactoryAnswering()).execute(arguments));
    }

    @Override
    public Integer call() {
        try (StarterAnswerer answerer =
                model.isEmpty() ? StarterAnswerer.ofClassPath() : StarterAnswerer.of(Path.of(model))) {
            for (String kind : kinds) {
                for (String language : kind.equals("booking") ? List.of("en") : languages) {
                    for (int i = 0; i < papers; i++) {
                        ask(Writer.write(kind, Family.TEST, seed * 100_003 + i, language), answerer);
                    }
                }
            }
            print(spec.commandLine().getOut(), answerer.made());
        }
        return 0;
    }

    private void print(PrintWriter out, String made) {
        out.println(
                made + "; seed " + seed + ", " + papers + " papers of each kind in each language, pages 1 to " + pages);
        out.println(GOALS);
        out.println("what\t" + AnswerCount.heads());
        counts.forEach((what, count) -> out.println(what + "\t" + count));
        out.flush();
    }

    private void ask(Paper paper, PageAnswerer answerer) {
        for (int page = 1; page <= Math.min(pages, paper.pages().size()); page++) {
            Sheet sheet = paper.pages().get(page - 1);
            PageWords words = PageWords.of(sheet, PageWords.Order.PARTS);
            TextMap text = SheetText.of(sheet, words, page);
            Budget budget = Budget.of("answering", Duration.ofMinutes(5));
            List<Question> questions =
                    new Questions(paper, PageTruth.of(words), new Dice(paper.seed() * 64 + page)).all();
            try (PageAnswerer.Conversation talk = answerer.open(text, budget)) {
                for (Question question : questions) {
                    PointedAnswer answer = talk.ask(task(question), budget).get(0);
                    count(paper, text, question, answer);
                    if (misses && !AnswerCount.right(text, question, answer)) {
                        spec.commandLine().getOut().println(miss(paper, page, text, question, answer));
                    }
                }
            }
        }
    }

    private static String miss(Paper paper, int page, TextMap text, Question question, PointedAnswer answer) {
        String right = question.choice().isEmpty() ? words(text, question.places()) : question.choice();
        String said = answer.choice() == null ? SheetText.words(text, answer.spans()) : answer.choice();
        return "miss\t" + paper.id() + " p" + page + "\t" + question.task() + " " + question.type() + " "
                + question.field()
                + "\t" + question.text() + "\t[" + right + "]\t[" + said + "]\t"
                + String.format(Locale.ROOT, "%.2f", answer.probability());
    }

    private static String words(TextMap text, List<List<Span>> places) {
        return places.isEmpty()
                ? ""
                : SheetText.words(
                        text,
                        places.get(0).stream()
                                .map(span -> new WordSpan(span.first(), span.last()))
                                .toList());
    }

    private void count(Paper paper, TextMap text, Question question, PointedAnswer answer) {
        for (String key : List.of(
                "all",
                "kind " + paper.kind(),
                "language " + paper.language(),
                "task " + question.task(),
                "type " + question.type())) {
            counts.computeIfAbsent(key, k -> new AnswerCount()).add(text, question, answer);
        }
    }

    private static PageTask task(Question question) {
        PageTask.Kind kind = PageTask.Kind.valueOf(question.task().toUpperCase(Locale.ROOT));
        return new PageTask(kind, question.text(), type(question.type()), List.of());
    }

    private static ValueType type(String name) {
        return switch (name) {
            case "code" -> ValueType.CURRENCY;
            default -> ValueType.valueOf(name.toUpperCase(Locale.ROOT));
        };
    }
}
