package dev.lector.pipeline;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts values into JSON trees by pointer. */
final class Trees {
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    private Trees() {}

    /** Sets a value, making objects, lists and items on the way; a step that is a number goes on in a list. */
    static void put(ObjectNode root, String pointer, JsonNode value) {
        String[] steps = pointer.substring(1).split("/", -1);
        JsonNode parent = root;
        for (int i = 0; i < steps.length; i++) {
            boolean last = i == steps.length - 1;
            boolean list = !last && INDEX.matcher(steps[i + 1]).matches();
            JsonNode next = last ? value : child(parent, steps[i]);
            if (!last && !(list ? next.isArray() : next.isObject())) {
                next = list ? root.arrayNode() : root.objectNode();
            }
            set(parent, steps[i], next);
            parent = next;
        }
    }

    private static JsonNode child(JsonNode parent, String step) {
        return parent.isArray() ? parent.path(Integer.parseInt(step)) : parent.path(name(step));
    }

    private static void set(JsonNode parent, String step, JsonNode value) {
        if (parent instanceof ArrayNode list) {
            int index = Integer.parseInt(step);
            while (list.size() <= index) {
                list.addNull();
            }
            list.set(index, value);
        } else if (parent instanceof ObjectNode object) {
            object.set(name(step), value);
        }
    }

    private static String name(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
