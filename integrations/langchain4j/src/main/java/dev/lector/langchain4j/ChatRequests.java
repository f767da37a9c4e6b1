package dev.lector.langchain4j;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.lector.session.ControlTokens;
import dev.lector.session.GenerationOptions;
import dev.lector.session.ModelFamily;
import dev.lector.session.PromptPart;
import dev.lector.session.PromptPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prompt plans as requests of LangChain4j. Immutable and thread-safe. */
final class ChatRequests {
    private final @Nullable ModelFamily family;
    private final boolean temperature;
    private final boolean schemas;

    ChatRequests(ChatModel chat, @Nullable ModelFamily family, boolean temperature) {
        this.family = family;
        this.temperature = temperature;
        this.schemas = chat.supportedCapabilities().contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
    }

    ChatRequest of(PromptPlan plan) {
        List<ChatMessage> messages = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String system = plan.system();
        if (system != null && family == ModelFamily.LLAMA_3_2_VISION) {
            text.append(system).append("\n\n"); // its template refuses a system message beside images
        } else if (system != null) {
            messages.add(SystemMessage.from(system));
        }
        messages.add(UserMessage.from(contents(plan, text)));
        ChatRequest.Builder request = ChatRequest.builder().messages(messages);
        choose(plan.options(), request);
        if (schemas && plan.schema() != null) {
            JsonSchema schema = JsonSchema.builder()
                    .name("answer")
                    .rootElement(JsonRawSchema.from(plan.schema().toString()))
                    .build();
            request.responseFormat(ResponseFormat.builder()
                    .type(ResponseFormatType.JSON)
                    .jsonSchema(schema)
                    .build());
        }
        return request.build();
    }

    private void choose(GenerationOptions options, ChatRequest.Builder request) {
        request.maxOutputTokens(options.maxTokens());
        if (temperature) {
            request.temperature(options.temperature());
        }
        if (options.topK() > 0) {
            request.topK(options.topK());
        }
        if (options.topP() < 1) {
            request.topP(options.topP());
        }
    }

    /** Texts that follow each other are one, because small servers treat each content as a paragraph of its own. */
    private static List<Content> contents(PromptPlan plan, StringBuilder text) {
        List<Content> contents = new ArrayList<>();
        for (PromptPart part : plan.parts()) {
            if (part instanceof PromptPart.Instruction instruction) {
                text.append(instruction.text());
            } else if (part instanceof PromptPart.Quoted quoted) {
                text.append(ControlTokens.strip(quoted.text()));
            } else if (part instanceof PromptPart.View view) {
                flush(text, contents);
                // The default is LOW, at which servers of the OpenAI kind shrink a page to 512 pixels.
                contents.add(Pictures.content(view.image(), ImageContent.DetailLevel.HIGH));
            }
        }
        flush(text, contents);
        return contents;
    }

    private static void flush(StringBuilder text, List<Content> contents) {
        if (!text.isEmpty()) {
            contents.add(TextContent.from(text.toString()));
            text.setLength(0);
        }
    }
}
