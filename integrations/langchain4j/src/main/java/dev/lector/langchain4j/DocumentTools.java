package dev.lector.langchain4j;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolMemoryId;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.TextContent;
import dev.lector.Lector;
import dev.lector.Reading;
import dev.lector.error.CallerException;
import dev.lector.error.LectorException;
import dev.lector.error.LimitExceededException;
import dev.lector.extractors.Kinds;
import dev.lector.report.ReportPage;
import dev.lector.result.Extraction;
import dev.lector.schema.RecordSchema;
import dev.lector.text.Line;
import dev.lector.text.TextMap;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lector as the tools of an agent: list documents, extract, ask, locate, read, look.
 *
 * <pre>{@code
 * DocumentTools tools = DocumentTools.builder(lector).folder(Path.of("inbox")).build();
 * Auditor auditor = AiServices.builder(Auditor.class).chatModel(model).tools(tools).build();
 * }</pre>
 *
 * <p>An agent reaches the allowed folders and nothing else, whatever a document tells it: names that lead out are no documents, the
 * bytes read, pages, characters and pictures are bounded for each call and each conversation (by its memory id), and what a document says
 * comes back below {@code fromDocument}, without the control tokens of any model. A failure that the agent can do something about
 * comes back as {@code {"error": ...}}. Boxes are in thousandths of the page, origin top left. Thread-safe; the Lector stays the caller's.
 */
public final class DocumentTools {
    private static final int READINGS_KEPT = 16;

    private final Lector lector;
    private final AllowedFolders folders;
    private final ToolLimits limits;
    private final boolean pictures;
    private final Conversations conversations;
    private final Map<AllowedFolders.Version, Reading> readings = new LinkedHashMap<>(16, 0.75f, true);

    private DocumentTools(Builder builder) {
        lector = builder.lector;
        folders = new AllowedFolders(builder.folders);
        limits = builder.limits;
        pictures = builder.pictures;
        conversations = new Conversations(limits);
    }

    public static Builder builder(Lector lector) {
        return new Builder(lector);
    }

    @Tool(name = "list_documents", value = "Lists the documents that can be read, with their sizes in bytes.")
    public String listDocuments(@ToolMemoryId Object conversation) {
        return answer(conversation, () -> {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            ArrayNode documents = root.putArray("documents");
            folders.list(limits.documents())
                    .forEach(entry ->
                            documents.addObject().put("document", entry.name()).put("bytes", entry.bytes()));
            return root;
        });
    }

    @Tool(
            name = "extract",
            value =
                    "Extracts the fields of a known kind of document, with page, box and confidence of every value, and says what"
                            + " does not add up.")
    public String extract(
            @ToolMemoryId Object conversation,
            @P("name of the document, from list_documents") String document,
            @P("kind of document, such as invoice or receipt") String kind) {
        return answer(conversation, () -> extraction(document, RecordSchema.of(Kinds.record(kind))));
    }

    @Tool(
            name = "extract_fields",
            value =
                    "Extracts fields of your own choice from any document, with page, box and confidence of every value.")
    public String extractFields(
            @ToolMemoryId Object conversation,
            @P("name of the document, from list_documents") String document,
            @P("JSON Schema 2020-12 of an object whose properties have a type and a description of what to look for")
                    String schema) {
        return answer(conversation, () -> extraction(document, RecordSchema.of(parse(schema))));
    }

    @Tool(
            name = "ask",
            value =
                    "Answers a question from what a document says, with the words that prove it, or says that the document"
                            + " does not answer it.")
    public String ask(
            @ToolMemoryId Object conversation,
            @P("name of the document, from list_documents") String document,
            @P("the question") String question) {
        return answer(
                conversation, () -> ToolJson.answer(document, reading(document).ask(question)));
    }

    @Tool(name = "locate", value = "Finds where a phrase or a thing stands in a document.")
    public String locate(
            @ToolMemoryId Object conversation,
            @P("name of the document, from list_documents") String document,
            @P("the phrase, or a description of the thing") String phrase) {
        return answer(
                conversation, () -> ToolJson.regions(document, reading(document).locate(phrase)));
    }

    @Tool(name = "read_pages", value = "Reads the words of some pages of a document, line by line.")
    public String readPages(
            @ToolMemoryId Object conversation,
            @P("name of the document, from list_documents") String document,
            @P("number of the first page, counted from 1") int first,
            @P("number of the last page") int last) {
        return answer(conversation, () -> pages(document, first, last));
    }

    @Tool(
            name = "picture",
            value =
                    "Shows a part of a page as a picture, with the words in it. For stamps, signatures, drawings and whatever words do"
                            + " not tell. The box is in thousandths of the page: 0 0 1000 1000 is the whole page.")
    public List<Content> picture(
            @ToolMemoryId Object conversation,
            @P("name of the document, from list_documents") String document,
            @P("number of the page, counted from 1") int page,
            @P("left edge, 0 to 1000") int left,
            @P("top edge, 0 to 1000") int top,
            @P("right edge, 0 to 1000") int right,
            @P("bottom edge, 0 to 1000") int bottom) {
        List<Content> contents = new ArrayList<>();
        String text = answer(conversation, () -> {
            Cut cut = new Cut(page, left, top, right, bottom);
            conversations.picture(conversation);
            BufferedImage image = pictures ? cut.of(image(document, page)) : null;
            if (image != null) {
                contents.add(Pictures.content(image, ImageContent.DetailLevel.HIGH));
            }
            return cut.words(document, page(document, page), image != null);
        });
        contents.add(0, TextContent.from(text));
        return contents;
    }

    private ObjectNode extraction(String document, RecordSchema<?> schema) {
        Extraction<?> extraction = reading(document).extract(schema);
        JsonNode value = json(schema, extraction.value());
        ObjectNode whole = ToolJson.extraction(document, extraction, value, true);
        return whole.toString().length() <= limits.resultChars()
                ? whole
                : ToolJson.extraction(document, extraction, value, false)
                        .put("leftOut", "places of the values in lists; locate finds them one by one");
    }

    private static <T> JsonNode json(RecordSchema<T> schema, @Nullable Object value) {
        return value == null
                ? JsonNodeFactory.instance.nullNode()
                : schema.toJson(schema.type().cast(value));
    }

    private static JsonNode parse(String schema) {
        try {
            return JsonMapper.shared().readTree(schema);
        } catch (JacksonException e) {
            throw new CallerException("the schema is not JSON");
        }
    }

    private ObjectNode pages(String document, int first, int last) {
        if (first < 1 || last < first) {
            throw new CallerException("pages run from 1 on, were " + first + " to " + last);
        }
        if (last - first >= limits.pages()) {
            throw new LimitExceededException(document, "pages", last - first + 1, limits.pages());
        }
        ObjectNode root = ToolJson.frame(document);
        ArrayNode pages = root.putObject("fromDocument").putArray("pages");
        int room = limits.resultChars() - 500;
        int known = 0;
        for (TextMap page : reading(document).text().pages()) {
            known = Math.max(known, page.page());
            if (page.page() < first || page.page() > last) {
                continue;
            }
            ObjectNode node = pages.addObject().put("page", page.page());
            StringBuilder text = new StringBuilder();
            for (Line line : page.lines()) {
                String next = ToolJson.strip(page.text(line)) + "\n";
                if (next.length() + 20 > room) {
                    node.put("cut", true);
                    break;
                }
                text.append(next);
                room -= next.length() + 2;
            }
            node.put("text", text.toString());
        }
        return root.put("pagesInDocument", known);
    }

    private TextMap page(String document, int number) {
        return reading(document).text().pages().stream()
                .filter(page -> page.page() == number)
                .findFirst()
                .orElseThrow(() -> new CallerException(document + " has no page " + number + " that can be read"));
    }

    private BufferedImage image(String document, int number) {
        return reading(document).pages(String.valueOf(number)).pictures().stream()
                .map(ReportPage::image)
                .findFirst()
                .orElseThrow(() -> new CallerException(document + " has no page " + number + " that can be drawn"));
    }

    /** Words are read once and kept while the document is among the last ones asked about; a changed file is another document. */
    private Reading reading(String document) {
        AllowedFolders.Version version = folders.version(document);
        synchronized (readings) {
            Reading known = readings.get(version);
            if (known != null) {
                return known;
            }
            Reading fresh = lector.read(AllowedFolders.bytes(version, document, limits.documentBytes()), document);
            readings.put(version, fresh);
            if (readings.size() > READINGS_KEPT) {
                readings.remove(readings.keySet().iterator().next());
            }
            return fresh;
        }
    }

    private String answer(Object conversation, Supplier<ObjectNode> work) {
        String result;
        try {
            conversations.call(conversation);
            String json = work.get().toString();
            if (json.length() > limits.resultChars()) {
                throw new LimitExceededException("result", "resultChars", json.length(), limits.resultChars());
            }
            result = json;
        } catch (LectorException e) {
            result = JsonNodeFactory.instance
                    .objectNode()
                    .put("error", ToolJson.strip(String.valueOf(e.getMessage())))
                    .toString();
        }
        conversations.result(conversation, result.length());
        return result;
    }

    /** Says what the tools may reach. Not thread-safe. */
    public static final class Builder {
        private final Lector lector;
        private final List<Path> folders = new ArrayList<>();
        private ToolLimits limits = ToolLimits.defaults();
        private boolean pictures = true;

        private Builder(Lector lector) {
            this.lector = lector;
        }

        /** A folder whose documents may be read, those in its folders included; may be given several times, at least once. */
        public Builder folder(Path folder) {
            folders.add(folder);
            return this;
        }

        /** Other bounds than {@link ToolLimits#defaults()}. */
        public Builder limits(ToolLimits limits) {
            this.limits = limits;
            return this;
        }

        /** Gives the words where a picture was asked for, for chat models that take no images in the results of tools. */
        public Builder withoutPictures() {
            this.pictures = false;
            return this;
        }

        /** @throws CallerException if no folder was given, or one does not exist */
        public DocumentTools build() {
            return new DocumentTools(this);
        }
    }
}
