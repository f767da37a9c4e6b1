package dev.lector.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The sample against a server on the loopback that says one thing. */
class BringABiggerModelTest {
    private static final String SAID =
            "{\"answered\":true,\"sentences\":[{\"text\":\"Either party can end it with two months"
                    + " of notice.\",\"quotes\":[{\"page\":1,\"words\":\"Either party may end this agreement with sixty (60) days written"
                    + " notice.\"}],\"seen\":null}]}";

    @Test
    void shouldPrintTheSentenceAndTheWordsThatProveIt() throws IOException {
        byte[] answer =
                ("{\"id\":\"1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,"
                                + "\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":"
                                + JsonMapper.shared().writeValueAsString(SAID) + "}}]}")
                        .getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            String url = "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                    + server.getAddress().getPort() + "/v1";
            BringABiggerModel.main(new String[] {"documents/delivery/contract.pdf", url, "m"});
        } finally {
            System.setOut(before);
            server.stop(0);
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Either party can end it with two months of notice.")
                .contains("page 1: Either party may end this agreement with sixty (60) days written notice.");
    }
}
