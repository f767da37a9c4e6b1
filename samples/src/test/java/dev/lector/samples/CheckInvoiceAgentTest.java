package dev.lector.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.lector.Lector;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The agent's transcript, with a scripted model in the place of a large one: it chooses its tools by script, and everything that it
 * concludes it reads out of what the tools really gave.
 */
class CheckInvoiceAgentTest {
    private static final Path FOLDER = Path.of("documents", "delivery");

    /** Asks for one tool after the other, then compares what came back. */
    private static final class ScriptedAuditor implements ChatModel {
        private static final List<ToolExecutionRequest> CALLS = List.of(
                call("list_documents", "{}"),
                call("extract", "{\"document\":\"delivery/invoice.pdf\",\"kind\":\"invoice\"}"),
                call("read_pages", "{\"document\":\"delivery/delivery-note.pdf\",\"first\":1,\"last\":1}"),
                call(
                        "ask",
                        "{\"document\":\"delivery/contract.pdf\",\"question\":"
                                + "\"Within how many days are invoices payable after the date of the invoice?\"}"),
                call("locate", "{\"document\":\"delivery/invoice.pdf\",\"phrase\":\"Flour type 550\"}"));

        private List<ChatMessage> transcript = List.of();
        private List<String> tools = List.of();

        private static ToolExecutionRequest call(String tool, String arguments) {
            return ToolExecutionRequest.builder()
                    .id(tool)
                    .name(tool)
                    .arguments(arguments)
                    .build();
        }

        @Override
        public ChatResponse doChat(ChatRequest request) {
            transcript = request.messages();
            tools = request.toolSpecifications().stream()
                    .map(ToolSpecification::name)
                    .sorted()
                    .toList();
            int done = results().size();
            AiMessage next = done < CALLS.size() ? AiMessage.from(CALLS.get(done)) : AiMessage.from(verdict());
            return ChatResponse.builder().aiMessage(next).build();
        }

        private List<ToolExecutionResultMessage> results() {
            return transcript.stream()
                    .filter(ToolExecutionResultMessage.class::isInstance)
                    .map(ToolExecutionResultMessage.class::cast)
                    .toList();
        }

        private JsonNode result(int call) {
            return JsonMapper.shared().readTree(results().get(call).text());
        }

        private String verdict() {
            List<String> lines = new ArrayList<>();
            JsonNode invoice = result(1).at("/fromDocument/value");
            String note = result(2).at("/fromDocument/pages/0/text").asString();
            for (JsonNode line : invoice.path("lines")) {
                String what = line.path("description").asString();
                BigDecimal billed = line.path("quantity").decimalValue();
                BigDecimal came = delivered(note, what);
                if (billed.compareTo(came) != 0) {
                    lines.add(what + ": billed " + billed.toPlainString() + ", delivered " + came.toPlainString());
                }
            }
            Matcher agreed = Pattern.compile("\\((\\d+)\\) days")
                    .matcher(result(3).at("/fromDocument/quotes/0/printed").asString());
            long given = ChronoUnit.DAYS.between(
                    LocalDate.parse(invoice.path("invoiceDate").asString()),
                    LocalDate.parse(invoice.path("dueDate").asString()));
            if (agreed.find() && given < Long.parseLong(agreed.group(1))) {
                lines.add("payable after " + given + " days, agreed are " + agreed.group(1));
            }
            return String.join("\n", lines);
        }

        /** The second figure after a thing's name: the first is what was ordered. */
        private static BigDecimal delivered(String note, String what) {
            Matcher row = Pattern.compile(Pattern.quote(what) + "\\s+(\\d+)\\s+(\\d+)")
                    .matcher(note);
            assertThat(row.find()).as("row of %s in %s", what, note).isTrue();
            return new BigDecimal(row.group(2));
        }
    }

    @Test
    void shouldFindWhatWasNotDeliveredAndWhatWasNotAgreed() {
        ScriptedAuditor model = new ScriptedAuditor();
        String verdict = CheckInvoiceAgent.check(model, FOLDER);
        assertThat(verdict)
                .isEqualTo("Flour type 550, sack: billed 12, delivered 10\npayable after 14 days, agreed are 30");
        assertThat(model.tools)
                .containsExactly(
                        "ask", "extract", "extract_fields", "list_documents", "locate", "picture", "read_pages");
        assertThat(model.results()).hasSize(5).noneMatch(result -> result.text().contains("\"error\""));
        JsonNode place = model.result(4).at("/fromDocument/places/0");
        assertThat(place.path("page").asInt()).isEqualTo(1);
        assertThat(place.path("box").size()).isEqualTo(4);
        assertThat(model.results())
                .allMatch(result -> result.text().contains("fromDocument")
                        || result.toolName().equals("list_documents"));
    }

    @Test
    void shouldKeepThePapersThatAreDrawnHere() {
        try (Lector lector = Lector.builder().withoutModel().open()) {
            for (Map.Entry<String, List<String>> paper : DeliveryPapers.PAPERS.entrySet()) {
                String kept = lector.read(FOLDER.resolve(paper.getKey()))
                        .text()
                        .pages()
                        .get(0)
                        .text()
                        .replaceAll("\\s+", " ");
                for (String line : paper.getValue()) {
                    for (String cell : line.split("\\|", -1)) {
                        assertThat(kept).contains(cell);
                    }
                }
            }
        }
    }
}
