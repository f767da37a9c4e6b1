package dev.lector.samples;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.lector.Lector;
import dev.lector.langchain4j.ChatVisionModel;
import dev.lector.result.Answer;
import dev.lector.session.ModelFamily;
import dev.lector.session.VisionModel;
import java.nio.file.Path;

/** A large model on a server of the OpenAI kind answers in sentences, and every sentence comes with the words that prove it. */
public final class BringABiggerModel {
    private BringABiggerModel() {}

    /** Arguments: a document, the server's address such as {@code http://localhost:11434/v1}, and the model's name there. */
    public static void main(String[] arguments) {
        ChatModel server = OpenAiChatModel.builder()
                .baseUrl(arguments[1])
                .apiKey("none")
                .modelName(arguments[2])
                .build();
        VisionModel model = ChatVisionModel.builder(server)
                .family(ModelFamily.QWEN_2_5_VL)
                .contextTokens(32_768)
                .build();
        try (Lector lector = Lector.builder().model(model).open()) {
            Answer answer = lector.read(Path.of(arguments[0])).ask("How can this agreement be ended?");
            System.out.println(answer.answered() ? answer.text() : "not in this document");
            answer.evidence().forEach(proof -> System.out.println("page " + proof.page() + ": " + proof.text()));
        }
    }
}
