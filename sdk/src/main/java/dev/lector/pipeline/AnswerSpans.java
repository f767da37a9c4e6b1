package dev.lector.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Where each scalar of a JSON text stands in it, in characters. */
final class AnswerSpans {
    /** From a value's first character to the one after its last. */
    record Span(int from, int to) {}

    private AnswerSpans() {}

    /** By JSON Pointer; as far as the text is JSON. */
    static Map<String, Span> of(String text) {
        Map<String, Span> spans = new HashMap<>();
        Deque<String> path = new ArrayDeque<>();
        Deque<Integer> items = new ArrayDeque<>();
        try (JsonParser parser = JsonMapper.shared().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    path.removeLast();
                    path.addLast(parser.currentName().replace("~", "~0").replace("/", "~1"));
                    continue;
                }
                if (token.isStructEnd()) {
                    path.removeLast();
                    items.removeLast();
                    continue;
                }
                step(path, items);
                if (token.isStructStart()) {
                    path.addLast("");
                    items.addLast(token == JsonToken.START_ARRAY ? 0 : -1);
                } else {
                    int from = (int) parser.currentTokenLocation().getCharOffset();
                    parser.getString(); // reads lazily scanned text to its end
                    spans.put(pointer(path), new Span(from, (int)
                            parser.currentLocation().getCharOffset()));
                }
            }
        } catch (JacksonException e) {
            return spans; // what came before the fault stands
        }
        return spans;
    }

    /** Inside of a list the next item's number becomes the last step. */
    private static void step(Deque<String> path, Deque<Integer> items) {
        if (!items.isEmpty() && items.getLast() >= 0) {
            int index = items.removeLast();
            path.removeLast();
            path.addLast(String.valueOf(index));
            items.addLast(index + 1);
        }
    }

    private static String pointer(Deque<String> path) {
        StringBuilder pointer = new StringBuilder();
        path.forEach(step -> pointer.append('/').append(step));
        return pointer.toString();
    }
}
