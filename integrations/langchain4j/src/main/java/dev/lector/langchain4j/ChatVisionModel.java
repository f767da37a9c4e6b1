package dev.lector.langchain4j;

import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.lector.error.CallerException;
import dev.lector.error.CancelledException;
import dev.lector.error.DeadlineException;
import dev.lector.error.DefectException;
import dev.lector.error.EnvironmentException;
import dev.lector.error.LectorException;
import dev.lector.error.LimitExceededException;
import dev.lector.limits.Budget;
import dev.lector.session.BoxConvention;
import dev.lector.session.Capabilities;
import dev.lector.session.Completion;
import dev.lector.session.ModelFamily;
import dev.lector.session.PromptPlan;
import dev.lector.session.SessionUsage;
import dev.lector.session.StopReason;
import dev.lector.session.TokenListener;
import dev.lector.session.VisionModel;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Any LangChain4j chat model that takes images, as a model behind {@code Lector}: a server of Ollama, vLLM, llama.cpp or a cloud.
 *
 * <pre>{@code
 * ChatModel server = OllamaChatModel.builder().baseUrl(url).modelName("llama3.2-vision").build();
 * VisionModel model = ChatVisionModel.builder(server).family(ModelFamily.LLAMA_3_2_VISION).contextTokens(16_384).build();
 * try (Lector lector = Lector.builder().model(model).open()) { ... }
 * }</pre>
 *
 * <p>A server gives no probabilities, so answers are validated and sent back instead of constrained, unless the chat model reports that
 * its server keeps to JSON Schemas. Calls run on threads of this object, so that a deadline or a cancelled budget ends them here; what the
 * server goes on doing is up to it. Thread-safe as far as the chat model is. Closing it leaves the chat model open.
 */
public final class ChatVisionModel implements VisionModel {
    private static final long POLL_MILLIS = 20;

    private final ChatModel chat;
    private final @Nullable ModelFamily family;
    private final String name;
    private final Capabilities capabilities;
    private final ChatRequests requests;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> daemon(work));
    private final AtomicBoolean closed = new AtomicBoolean();

    private ChatVisionModel(Builder builder) {
        chat = builder.chat;
        family = builder.family;
        name = builder.name;
        capabilities = new Capabilities(
                false,
                false,
                builder.images,
                builder.contextTokens,
                family == null ? BoxConvention.NONE : family.boxes());
        requests = new ChatRequests(chat, family, builder.temperature);
    }

    public static Builder builder(ChatModel chat) {
        return new Builder(chat);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public @Nullable ModelFamily family() {
        return family;
    }

    @Override
    public Completion complete(PromptPlan plan, TokenListener listener, Budget budget) {
        if (closed.get()) {
            throw new CallerException("the model was closed before this call");
        }
        if (plan.views() > capabilities.images()) {
            throw new CallerException("the model takes " + capabilities.images() + " images, got " + plan.views());
        }
        int prompt = promptTokens(plan);
        long needed = (long) prompt + plan.options().maxTokens();
        if (needed > capabilities.contextTokens()) {
            throw new LimitExceededException(name, "contextTokens", needed, capabilities.contextTokens());
        }
        StopReason spent = spent(budget);
        if (spent != null) {
            return nothing(spent);
        }
        ChatRequest request = requests.of(plan);
        long start = System.nanoTime();
        Future<ChatResponse> running = threads.submit(() -> chat.chat(request));
        ChatResponse response = await(running, budget);
        if (response == null) {
            StopReason why = spent(budget);
            return nothing(why == null ? StopReason.CANCELLED : why);
        }
        return ChatAnswers.completion(response, family, plan, prompt, System.nanoTime() - start);
    }

    /** The response, or null when the budget was spent first. */
    private @Nullable ChatResponse await(Future<ChatResponse> running, Budget budget) {
        try {
            while (!budget.exhausted()) {
                try {
                    return running.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    continue; // still at work; the budget is looked at again
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        }
        running.cancel(true);
        return null;
    }

    /** The message names no more than the kind of failure: what a server says about a request may quote it. */
    private LectorException failure(Throwable cause) {
        String kind = cause.getClass().getSimpleName();
        return ofServer(cause)
                ? new EnvironmentException(
                        name + " failed (" + kind + "); see the cause, and whether its server is up and has the model",
                        cause)
                : new DefectException(name + " failed in an unexpected way (" + kind + ")", cause);
    }

    /** Clients wrap what the network says in exceptions of their own. */
    private static boolean ofServer(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof LangChain4jException || cause instanceof IOException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static @Nullable StopReason spent(Budget budget) {
        try {
            budget.check("chat model");
            return null;
        } catch (CancelledException e) {
            return StopReason.CANCELLED;
        } catch (DeadlineException e) {
            return StopReason.DEADLINE;
        }
    }

    private static Completion nothing(StopReason stop) {
        return new Completion("", List.of(), stop, SessionUsage.NONE);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            threads.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "lector-chat");
        thread.setDaemon(true);
        return thread;
    }

    /** Says what a server does not tell about its model. Not thread-safe. */
    public static final class Builder {
        private static final int CONTEXT = 8_192;
        private static final int IMAGES = 4;

        private final ChatModel chat;
        private @Nullable ModelFamily family;
        private String name;
        private int images = IMAGES;
        private int contextTokens = CONTEXT;
        private boolean temperature = true;

        private Builder(ChatModel chat) {
            this.chat = chat;
            String model = chat.defaultRequestParameters().modelName();
            this.name = model == null ? "chat model" : model;
        }

        /** The line of models it is of: decides images in a prompt, tokens of an image, and what coordinates mean. */
        public Builder family(ModelFamily family) {
            this.family = family;
            this.images = family.images();
            return this;
        }

        /** Name for people and reports; what the chat model calls itself by default. */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /** Images in one prompt at most, 0 for a model that only reads; the family's number, or 4. */
        public Builder images(int most) {
            if (most < 0) {
                throw new IllegalArgumentException("images must not be negative, was " + most);
            }
            this.images = most;
            return this;
        }

        /** Tokens of prompt and answer together, as the server is configured: 8,192 by default. */
        public Builder contextTokens(int most) {
            if (most <= 0) {
                throw new IllegalArgumentException("contextTokens must be positive, was " + most);
            }
            this.contextTokens = most;
            return this;
        }

        /** Sends no temperature, for servers that refuse one; then the same prompt may give another answer. */
        public Builder withoutTemperature() {
            this.temperature = false;
            return this;
        }

        public ChatVisionModel build() {
            return new ChatVisionModel(this);
        }
    }
}
