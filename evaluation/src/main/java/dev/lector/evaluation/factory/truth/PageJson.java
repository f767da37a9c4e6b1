package dev.lector.evaluation.factory.truth;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Fact;
import dev.lector.evaluation.factory.layout.Ink;
import dev.lector.evaluation.factory.layout.Sheet;
import dev.lector.evaluation.factory.paper.Paper;
import java.util.List;
import java.util.Map;

/** Writes the pages of a paper as JSON lines, one object a page, as the answerer's recipe reads them. */
public final class PageJson {
    private final StringBuilder b = new StringBuilder(1 << 14);

    private PageJson() {}

    /** One line for each page, with its line end. */
    public static String lines(Paper paper) {
        Dice dice = new Dice(paper.seed() * 7919 + paper.kind().hashCode());
        PageWords.Order order =
                dice.pick(PageWords.Order.ROWS, PageWords.Order.ROWS, PageWords.Order.PARTS, PageWords.Order.PRINTED);
        PageJson json = new PageJson();
        for (int page = 1; page <= paper.pages().size(); page++) {
            json.page(paper, page, PageWords.of(paper.pages().get(page - 1), order), dice);
        }
        return json.b.toString();
    }

    private void page(Paper paper, int number, PageWords words, Dice dice) {
        Sheet sheet = paper.pages().get(number - 1);
        PageTruth truth = PageTruth.of(words);
        Questions questions = new Questions(paper, truth, dice);
        b.append('{');
        text("id", paper.id() + "-p" + number);
        text("doc", paper.id());
        text("kind", paper.kind());
        text("family", paper.family().label());
        text("lang", paper.language());
        b.append("\"page\":")
                .append(number)
                .append(",\"pages\":")
                .append(paper.pages().size());
        b.append(",\"width\":").append(sheet.width()).append(",\"height\":").append(sheet.height());
        words(sheet, words);
        fields(questions.facts(), truth);
        tables(truth);
        questions(questions.all());
        b.append("}\n");
    }

    private void text(String name, String value) {
        string(name);
        b.append(':');
        string(value);
        b.append(',');
    }

    private void string(String value) {
        b.append('"');
        for (char c : value.toCharArray()) {
            if (c == '"' || c == '\\') {
                b.append('\\').append(c);
            } else if (c < ' ') {
                b.append(c == '\n' ? "\\n" : " ");
            } else {
                b.append(c);
            }
        }
        b.append('"');
    }

    private void words(Sheet sheet, PageWords words) {
        b.append(",\"words\":[");
        for (int i = 0; i < words.words().size(); i++) {
            Ink.Word word = words.words().get(i);
            b.append(i == 0 ? "[" : ",[");
            string(word.text());
            fraction(word.x() / sheet.width());
            fraction(word.top() / sheet.height());
            fraction((word.x() + word.width()) / sheet.width());
            fraction(word.bottom() / sheet.height());
            b.append(',').append(words.lines()[i]).append(']');
        }
        b.append(']');
    }

    private void fraction(double value) {
        b.append(',').append(Math.round(Math.min(1, Math.max(0, value)) * 10000) / 10000.0);
    }

    private void spans(List<Span> spans) {
        b.append('[');
        for (int i = 0; i < spans.size(); i++) {
            b.append(i == 0 ? "[" : ",[");
            b.append(spans.get(i).first())
                    .append(',')
                    .append(spans.get(i).last())
                    .append(']');
        }
        b.append(']');
    }

    private void places(List<List<Span>> places) {
        b.append(",\"spans\":");
        spans(places.isEmpty() ? List.of() : places.get(0));
        if (places.size() > 1) {
            b.append(",\"alt\":[");
            for (int i = 1; i < places.size(); i++) {
                b.append(i == 1 ? "" : ",");
                spans(places.get(i));
            }
            b.append(']');
        }
    }

    private void fields(List<Fact> facts, PageTruth truth) {
        b.append(",\"fields\":[");
        boolean first = true;
        for (Fact fact : facts) {
            b.append(first ? "{" : ",{");
            first = false;
            text("name", fact.name());
            text("type", fact.type());
            b.append("\"value\":");
            string(fact.truth());
            places(truth.places().getOrDefault(fact.name(), List.of()));
            b.append('}');
        }
        b.append(']');
    }

    private void tables(PageTruth truth) {
        b.append(",\"tables\":[");
        if (!truth.rows().isEmpty()) {
            b.append("{\"rows\":[");
            boolean firstRow = true;
            for (Map<String, List<Span>> row : truth.rows().values()) {
                b.append(firstRow ? "{" : ",{");
                firstRow = false;
                boolean firstCell = true;
                for (Map.Entry<String, List<Span>> cell : row.entrySet()) {
                    b.append(firstCell ? "" : ",");
                    firstCell = false;
                    string(cell.getKey());
                    b.append(':');
                    spans(cell.getValue());
                }
                b.append('}');
            }
            b.append("]}");
        }
        b.append(']');
    }

    private void questions(List<Question> questions) {
        b.append(",\"questions\":[");
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            b.append(i == 0 ? "{" : ",{");
            text("q", question.text());
            text("task", question.task());
            text("type", question.type());
            b.append("\"field\":");
            string(question.field());
            places(question.places());
            if (!question.choice().isEmpty()) {
                b.append(",\"choice\":");
                string(question.choice());
            }
            b.append('}');
        }
        b.append(']');
    }
}
