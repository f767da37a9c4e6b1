package dev.lector.internal.genai;

import dev.lector.error.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model folder in the engine's layout, checked without any native call.
 *
 * @param folder        real path
 * @param type          the engine's name for the kind of model
 * @param vocabulary    number of logits
 * @param contextLength tokens that the model can hold
 * @param endTokens     tokens that end an answer
 * @param imageToken    token that stands for a part of an image, null when the config names none
 * @param sharedBuffer  whether keys and values lie in one buffer, which rewinding needs
 * @param vision        file of the graph that takes images, null for a model without
 * @param graphs        graph files, by the config's block that names them
 * @param inputs        element types of all graphs' inputs by name, numbered as in ONNX
 */
public record ModelFolder(
        Path folder,
        String type,
        int vocabulary,
        int contextLength,
        Set<Integer> endTokens,
        @Nullable Integer imageToken,
        boolean sharedBuffer,
        @Nullable Path vision,
        Map<String, Path> graphs,
        Map<String, Integer> inputs) {
    private static final String CONFIG = "genai_config.json";
    private static final long CONFIG_BYTES = 1 << 20;
    private static final Set<String> FILE_KEYS =
            Set.of("filename", "config_filename", "adapter_filename", "tokenizer_dir");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public ModelFolder {
        endTokens = Set.copyOf(endTokens);
        graphs = Map.copyOf(graphs);
        inputs = Map.copyOf(inputs);
    }

    /** Whether a session can go back to an earlier token; {@code phi3v} cannot, whatever its config says. */
    public boolean rewinds() {
        return sharedBuffer && !type.equals("phi3v");
    }

    /**
     * Reads the config and looks at every file that it names.
     *
     * @param customOps whether the config may name a native library
     * @throws EnvironmentException if a file is missing, a link, or outside of the folder, or the config does not hold together
     */
    public static ModelFolder check(Path folder, boolean customOps) {
        Path config = folder.resolve(CONFIG);
        try {
            if (!Files.isDirectory(folder) || !Files.isRegularFile(config, LinkOption.NOFOLLOW_LINKS)) {
                throw new EnvironmentException("no " + CONFIG + " in " + folder
                        + "; a model folder in the layout of ONNX Runtime GenAI has one");
            }
            Path real = folder.toRealPath();
            refuseLinks(real);
            if (Files.size(config) > CONFIG_BYTES) {
                throw bad(real, "is larger than " + CONFIG_BYTES + " bytes");
            }
            JsonNode root = JSON.readTree(Files.readAllBytes(config));
            checkNames(real, root, customOps);
            return new ConfigReader(real, root).read();
        } catch (JacksonException e) {
            throw new EnvironmentException(
                    CONFIG + " in " + folder + " is not JSON: line "
                            + (e.getLocation() == null ? 0 : e.getLocation().getLineNr()),
                    e);
        } catch (IOException e) {
            throw new EnvironmentException("cannot read the model folder " + folder, e);
        }
    }

    private static void refuseLinks(Path real) throws IOException {
        try (Stream<Path> files = Files.walk(real, 3)) {
            files.filter(Files::isSymbolicLink).findFirst().ifPresent(link -> {
                throw new EnvironmentException("model folder " + real + ": " + link.getFileName()
                        + " is a link; copy the files themselves into the folder (cp -rL)");
            });
        }
    }

    /** Every file that the config names anywhere lies in the folder, and no native library is among them unless asked for. */
    private static void checkNames(Path real, JsonNode node, boolean customOps) {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            JsonNode value = property.getValue();
            if (property.getKey().equals("custom_ops_library") && !customOps) {
                throw bad(
                        real,
                        "names a native library (custom_ops_library), which would run with all rights of this process; "
                                + "open it with that allowed only if you trust its origin");
            }
            if (FILE_KEYS.contains(property.getKey()) && value.isString()) {
                inside(real, value.asString());
            }
            checkNames(real, value, customOps);
        }
        if (node.isArray()) {
            node.forEach(item -> checkNames(real, item, customOps));
        }
    }

    private static Path inside(Path real, String name) {
        Path file =
                name.indexOf('\0') < 0 && !name.isBlank() ? real.resolve(name).normalize() : real;
        if (!file.startsWith(real) || file.equals(real) || Path.of(name).isAbsolute()) {
            throw bad(real, "names a file outside of its folder");
        }
        return file;
    }

    private static EnvironmentException bad(Path real, String what) {
        return new EnvironmentException(CONFIG + " in " + real + " " + what);
    }

    /** Takes the values that Lector relies on out of the config; the engine checks the rest itself, strictly. */
    private record ConfigReader(Path real, JsonNode root) {
        ModelFolder read() throws IOException {
            JsonNode model = object(root, "model");
            Map<String, Path> graphs = new TreeMap<>();
            for (String block : List.of("decoder", "embedding", "vision", "speech")) {
                String file = model.path(block).path("filename").asString("");
                if (!file.isEmpty()) {
                    graphs.put(block, existing(file));
                }
            }
            if (!graphs.containsKey("decoder") && !model.path("decoder").has("pipeline")) {
                throw bad(real, "lacks model.decoder.filename");
            }
            JsonNode image = model.path("image_token_id");
            return new ModelFolder(
                    real,
                    text(model, "type"),
                    positive(model, "vocab_size"),
                    positive(model, "context_length"),
                    ends(model.path("eos_token_id")),
                    image.isInt() ? Integer.valueOf(image.asInt()) : null,
                    root.path("search").path("past_present_share_buffer").asBoolean(false),
                    graphs.get("vision"),
                    graphs,
                    inputs(graphs));
        }

        private Map<String, Integer> inputs(Map<String, Path> graphs) throws IOException {
            Map<String, Integer> inputs = new TreeMap<>();
            for (Path graph : graphs.values()) {
                OnnxHeader header = OnnxHeader.read(graph);
                header.locations().forEach(this::existing);
                refuseBfloat16(graph, header.inputs());
                refuseBfloat16(graph, header.outputs());
                inputs.putAll(header.inputs());
            }
            return inputs;
        }

        private void refuseBfloat16(Path graph, Map<String, Integer> values) {
            values.forEach((name, type) -> {
                if (type == OnnxHeader.BFLOAT16) {
                    throw new EnvironmentException("model folder " + real + ": " + name + " of " + graph.getFileName()
                            + " is bfloat16, which the Java bindings cannot carry; export the model as float16"
                            + " or float32");
                }
            });
        }

        private Path existing(String name) {
            Path file = inside(real, name);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new EnvironmentException(
                        "model folder " + real + " lacks " + name + ", which its " + CONFIG + " names");
            }
            return file;
        }

        private Set<Integer> ends(JsonNode node) {
            List<Integer> ids = new ArrayList<>();
            for (JsonNode id : node.isArray() ? node : List.of(node)) {
                if (!id.isInt()) {
                    throw bad(real, "lacks model.eos_token_id");
                }
                ids.add(id.asInt());
            }
            return Set.copyOf(ids);
        }

        private JsonNode object(JsonNode node, String key) {
            if (!node.path(key).isObject()) {
                throw bad(real, "lacks the object " + key);
            }
            return node.path(key);
        }

        private String text(JsonNode node, String key) {
            if (!node.path(key).isString()) {
                throw bad(real, "lacks the text " + key);
            }
            return node.path(key).asString();
        }

        private int positive(JsonNode node, String key) {
            if (!node.path(key).isInt() || node.path(key).asInt() <= 0) {
                throw bad(real, "lacks the positive number " + key);
            }
            return node.path(key).asInt();
        }
    }
}
