package dev.lector.extractors.template;

import dev.lector.error.AuthorException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A YAML file as a JSON tree that remembers the line of each of its parts. No types beyond those of JSON are made. */
final class YamlTree {
    static final int MAX_BYTES = 256 * 1024;
    static final int MAX_ALIASES = 50;
    static final int MAX_DEPTH = 32;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, Integer> lines = new HashMap<>();
    private final IdentityHashMap<Node, Boolean> seen = new IdentityHashMap<>();
    private final String file;
    private final JsonNode root;
    private int aliases;

    private YamlTree(String file, Node node) {
        this.file = file;
        this.root = json(node, "");
    }

    /**
     * Parses a file.
     *
     * @throws Broken if it is no YAML or exceeds a limit
     */
    static YamlTree parse(String file, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new Broken(new Mistake(file, 0, "", "has " + bytes.length + " bytes, the limit is " + MAX_BYTES));
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MAX_BYTES)
                .setAllowDuplicateKeys(false)
                .build();
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            guard(file, new Parse(settings).parseString(text));
            Node node = new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new Broken(new Mistake(file, 1, "", "is empty")));
            return new YamlTree(file, node);
        } catch (MarkedYamlEngineException e) {
            throw new Broken(new Mistake(file, line(e.getProblemMark()), "", "is no YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            throw new Broken(new Mistake(file, 0, "", "is no YAML: " + e.getMessage()));
        }
    }

    /** Counts on the events, which come one by one: composing a tree of any depth would recurse. */
    private static void guard(String file, Iterable<Event> events) {
        int depth = 0;
        int aliases = 0;
        for (Event event : events) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            aliases += event instanceof AliasEvent ? 1 : 0;
            if (depth > MAX_DEPTH) {
                throw new Broken(
                        new Mistake(file, line(event.getStartMark()), "", "is nested deeper than " + MAX_DEPTH));
            }
            if (aliases > MAX_ALIASES) {
                throw new Broken(
                        new Mistake(file, line(event.getStartMark()), "", "has more than " + MAX_ALIASES + " aliases"));
            }
        }
    }

    JsonNode root() {
        return root;
    }

    /** The line of a part, or of the nearest part around it that is in the file. */
    int line(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault(at, 1);
    }

    Mistake mistake(String pointer, String message) {
        return new Mistake(file, line(pointer), pointer, message);
    }

    private JsonNode json(Node node, String pointer) {
        lines.put(pointer, lines.getOrDefault(pointer, line(node.getStartMark())));
        boolean again = !(node instanceof ScalarNode) && seen.put(node, true) != null;
        if (node.isRecursive() || again && ++aliases > MAX_ALIASES || pointer.length() > MAX_BYTES) {
            throw new Broken(new Mistake(
                    file, line(node.getStartMark()), pointer, "repeats itself more than " + MAX_ALIASES + " times"));
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = NODES.arrayNode();
            for (Node item : sequence.getValue()) {
                array.add(json(item, pointer + "/" + array.size()));
            }
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        ObjectNode object = NODES.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new Broken(
                        new Mistake(file, line(tuple.getKeyNode().getStartMark()), pointer, "a key must be a text"));
            }
            String at = pointer + "/" + key.getValue().replace("~", "~0").replace("/", "~1");
            if (object.has(key.getValue())) {
                throw new Broken(new Mistake(file, line(key.getStartMark()), at, "stands here twice"));
            }
            lines.put(at, line(key.getStartMark()));
            object.set(key.getValue(), json(tuple.getValueNode(), at));
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode node) {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return NODES.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return NODES.booleanNode(text.equalsIgnoreCase("true"));
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            try {
                return NODES.numberNode(new BigDecimal(text));
            } catch (NumberFormatException e) {
                return NODES.stringNode(text);
            }
        }
        return NODES.stringNode(text);
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1).orElse(0);
    }

    /** Why a file gives no tree. */
    static final class Broken extends AuthorException {
        private static final long serialVersionUID = 1L;

        private final transient Mistake mistake;

        Broken(Mistake mistake) {
            super(mistake.toString());
            this.mistake = mistake;
        }

        Mistake mistake() {
            return mistake;
        }
    }
}
