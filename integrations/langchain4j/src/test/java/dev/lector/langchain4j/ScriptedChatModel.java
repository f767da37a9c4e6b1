package dev.lector.langchain4j;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A chat model without a server: answers by a function of the request, and keeps what it was asked. Thread-safe. */
final class ScriptedChatModel implements ChatModel {
    private static final int IMAGE_TOKENS = 300;

    private final Function<ChatRequest, String> script;
    private final Set<Capability> capabilities;
    private final List<ChatRequest> heard = new ArrayList<>();

    ScriptedChatModel(Function<ChatRequest, String> script, Capability... capabilities) {
        this.script = script;
        this.capabilities = Set.of(capabilities);
    }

    synchronized List<ChatRequest> heard() {
        return List.copyOf(heard);
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return capabilities;
    }

    /** Counts four characters a token in prompts and answers, as a server does that tells its counts. */
    @Override
    public ChatResponse doChat(ChatRequest request) {
        synchronized (this) {
            heard.add(request);
        }
        String said = script.apply(request);
        Integer most = request.maxOutputTokens();
        boolean cut = most != null && said.length() > 4 * most;
        String text = cut ? said.substring(0, 4 * most) : said;
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(text))
                .finishReason(cut ? FinishReason.LENGTH : FinishReason.STOP)
                .tokenUsage(new TokenUsage(input(request), (text.length() + 3) / 4))
                .build();
    }

    private static int input(ChatRequest request) {
        int tokens = 0;
        for (ChatMessage message : request.messages()) {
            tokens += message instanceof UserMessage user
                    ? user.contents().stream()
                            .mapToInt(content -> content instanceof ImageContent
                                    ? IMAGE_TOKENS
                                    : ((TextContent) content).text().length() / 4)
                            .sum()
                    : 8;
        }
        return tokens;
    }
}
