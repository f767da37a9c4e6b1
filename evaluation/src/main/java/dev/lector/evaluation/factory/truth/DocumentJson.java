package dev.lector.evaluation.factory.truth;

import dev.lector.evaluation.factory.content.Fact;
import dev.lector.evaluation.factory.layout.Ink;
import dev.lector.evaluation.factory.layout.Sheet;
import dev.lector.evaluation.factory.paper.Paper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The truth of a whole paper in the shape of the score corpus: fields, types, boxes in thousandths, lines, questions. */
public final class DocumentJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<String, String> RECEIPT_NAMES = Map.of(
            "invoice_date", "date", "gross_amount", "total", "seller_address", "address", "seller_name", "seller_name");

    /** Moves a box of a page as drawn to where it stands on the page as shown; for scans. */
    public interface Mover {
        /**
         * @param box x0, y0, x1, y1 in fractions of the drawn page
         */
        double[] move(int page, double[] box);
    }

    private final Paper paper;
    private final Mover mover;
    private final List<PageWords> pages = new ArrayList<>();
    private final List<PageTruth> truths = new ArrayList<>();

    private DocumentJson(Paper paper, Mover mover) {
        this.paper = paper;
        this.mover = mover;
        for (Sheet sheet : paper.pages()) {
            PageWords words = PageWords.of(sheet, PageWords.Order.ROWS);
            pages.add(words);
            truths.add(PageTruth.of(words));
        }
    }

    /** The truth of a file drawn from the paper. */
    public static String of(Paper paper, String file) {
        return of(paper, file, (page, box) -> box);
    }

    /** The truth of a scan. */
    public static String of(Paper paper, String file, Mover mover) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(new DocumentJson(paper, mover).document(file))
                + "\n";
    }

    private ObjectNode document(String file) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("id", paper.id()).put("kind", paper.kind()).put("file", file);
        root.put("pages", paper.pages().size()).put("language", paper.language());
        root.put("family", paper.family().label()).put("seed", paper.seed());
        ObjectNode fields = root.putObject("fields");
        ObjectNode types = root.putObject("types");
        ObjectNode boxes = root.putObject("boxes");
        for (Fact fact : facts()) {
            fields.put(name(fact.name()), fact.truth());
            types.put(name(fact.name()), fact.type());
            boxes(boxes.putArray(name(fact.name())), fact.name());
        }
        lines(root);
        questions(root.putArray("questions"));
        root.put("checked_against", "drawn by the document factory");
        return root;
    }

    private String name(String field) {
        return paper.kind().equals("receipt") ? RECEIPT_NAMES.getOrDefault(field, field) : field;
    }

    private List<Fact> facts() {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (PageTruth truth : truths) {
            for (String name : truth.places().keySet()) {
                Fact fact = paper.facts().get(name);
                if (fact != null) {
                    facts.put(name, fact);
                }
            }
        }
        return List.copyOf(facts.values());
    }

    private void boxes(ArrayNode boxes, String field) {
        for (int page = 0; page < pages.size(); page++) {
            for (List<Span> place : truths.get(page).places().getOrDefault(field, List.of())) {
                for (Span span : place) {
                    for (double[] box : lineBoxes(page, span)) {
                        ArrayNode node = boxes.addArray().add(page + 1);
                        for (double side : box) {
                            node.add(Math.round(side * 1000));
                        }
                    }
                }
            }
        }
    }

    /** A box for each line that the span touches. */
    private List<double[]> lineBoxes(int page, Span span) {
        Sheet sheet = paper.pages().get(page);
        PageWords words = pages.get(page);
        Map<Integer, double[]> byLine = new LinkedHashMap<>();
        for (int i = span.first(); i <= span.last(); i++) {
            double[] box = box(sheet, words.words().get(i));
            byLine.merge(words.lines()[i], box, DocumentJson::union);
        }
        return byLine.values().stream().map(b -> mover.move(page, b)).toList();
    }

    private static double[] box(Sheet sheet, Ink.Word word) {
        return new double[] {
            word.x() / sheet.width(),
            word.top() / sheet.height(),
            (word.x() + word.width()) / sheet.width(),
            word.bottom() / sheet.height()
        };
    }

    private static double[] union(double[] a, double[] b) {
        return new double[] {Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])};
    }

    private void lines(ObjectNode root) {
        ArrayNode lines = root.putArray("lines");
        for (int page = 0; page < pages.size(); page++) {
            for (Map<String, List<Span>> row : truths.get(page).rows().values()) {
                ObjectNode line = lines.addObject();
                for (Map.Entry<String, List<Span>> cell : row.entrySet()) {
                    line.put(cell.getKey(), text(page, cell.getValue()));
                }
            }
        }
        root.put("lines_complete", !lines.isEmpty());
    }

    private String text(int page, List<Span> spans) {
        List<String> words = new ArrayList<>();
        for (Span span : spans) {
            for (int i = span.first(); i <= span.last(); i++) {
                words.add(pages.get(page).words().get(i).text());
            }
        }
        return String.join(" ", words);
    }

    private void questions(ArrayNode all) {
        for (int page = 0; page < pages.size(); page++) {
            Questions questions = new Questions(
                    paper, truths.get(page), new dev.lector.evaluation.factory.content.Dice(paper.seed() + page));
            for (Question question : questions.all()) {
                if (!question.task().equals("ask") || question.places().isEmpty()) {
                    continue;
                }
                ObjectNode node = all.addObject();
                node.put("id", "q" + all.size()).put("question", question.text());
                node.put("answer", text(page, question.places().get(0))).put("answerable", true);
                node.putArray("pages").add(page + 1);
            }
        }
    }
}
