package dev.lector.internal.genai;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.genai.Model;
import dev.lector.error.EnvironmentException;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which file every native library comes from: the folder that the user named, else the jars, extracted to the private cache.
 *
 * <p>Two jars hold an ONNX Runtime under the same resource name, so resources are taken from the jar that the Java API of that
 * library was loaded from, never from the first one on the class path.
 */
final class EngineFiles {
    static final String ORT = "onnxruntime";
    static final String ORT_JNI = "onnxruntime4j_jni";
    static final String GENAI = "onnxruntime-genai";
    static final String GENAI_JNI = "onnxruntime-genai-jni";

    private static final String ORT_FOLDER = "ai/onnxruntime/native/";
    private static final String GENAI_FOLDER = "ai/onnxruntime/genai/native/";
    /** The engine artifact's own folder; only there on Linux x86-64. */
    private static final String ENGINE_FOLDER = "dev/lector/engine/linux-x86_64/";

    private EngineFiles() {}

    /** A native library: the file to load and where it came from. */
    record Located(Path file, String origin) {}

    private record Resource(URL url, String origin) {}

    /**
     * Places of all libraries that this platform has; the two of GenAI may be missing.
     *
     * @param userFolder folder with builds that win over the jars', null if the user named none
     */
    static Map<String, Located> locate(EnginePlatform platform, @Nullable Path userFolder, PrivateCache cache) {
        Map<String, Resource> resources = resources(platform);
        Map<String, Located> result = new LinkedHashMap<>();
        Map<String, URL> contents = new LinkedHashMap<>();
        resources.forEach((library, resource) -> contents.put(platform.fileName(library), resource.url()));
        Path folder = cache.copyOf("engine-" + platform.folder(), contents);
        resources.forEach((library, resource) ->
                result.put(library, new Located(folder.resolve(platform.fileName(library)), resource.origin())));
        if (userFolder != null) {
            takeFrom(userFolder, platform, result);
        }
        return result;
    }

    private static void takeFrom(Path userFolder, EnginePlatform platform, Map<String, Located> result) {
        if (!Files.isDirectory(userFolder)) {
            throw new EnvironmentException("the engine folder " + userFolder
                    + " is not there; name one that holds the official build, or unset LECTOR_ENGINE_PATH");
        }
        // The GenAI library ends the process when it finds no ONNX Runtime beside it, so both are asked for up front.
        for (String library : List.of(ORT, GENAI)) {
            if (!Files.isRegularFile(userFolder.resolve(platform.fileName(library)))) {
                throw new EnvironmentException(
                        "the engine folder " + userFolder + " lacks " + platform.fileName(library)
                                + "; unpack the official build of it there, or unset LECTOR_ENGINE_PATH");
            }
        }
        for (String library : List.of(ORT, ORT_JNI, GENAI, GENAI_JNI)) {
            Path file = userFolder.resolve(platform.fileName(library));
            if (Files.isRegularFile(file)) {
                result.put(library, new Located(file.toAbsolutePath(), "engine folder"));
            }
        }
    }

    private static Map<String, Resource> resources(EnginePlatform platform) {
        Map<String, Resource> result = new LinkedHashMap<>();
        String ort = ORT_FOLDER + platform.folder() + "/";
        String genai = GENAI_FOLDER + platform.folder() + "/";
        put(result, ORT, beside(OrtEnvironment.class, ort + platform.fileName(ORT)), "onnxruntime jar");
        put(result, ORT_JNI, beside(OrtEnvironment.class, ort + platform.fileName(ORT_JNI)), "onnxruntime jar");
        URL engine = platform.linux() && platform.inBinding()
                ? EngineFiles.class.getClassLoader().getResource(ENGINE_FOLDER + platform.fileName(GENAI))
                : null;
        if (engine != null) {
            put(result, GENAI, engine, "lector-engine jar");
        } else {
            put(result, GENAI, beside(Model.class, genai + platform.fileName(GENAI)), "onnxruntime-genai jar");
        }
        put(result, GENAI_JNI, beside(Model.class, genai + platform.fileName(GENAI_JNI)), "onnxruntime-genai jar");
        if (!result.containsKey(ORT) || !result.containsKey(ORT_JNI)) {
            throw new EnvironmentException("ONNX Runtime has no library for " + platform.folder()
                    + "; Lector runs on Linux (x86-64, ARM: reading only), Windows x86-64 and macOS on ARM");
        }
        return result;
    }

    private static void put(Map<String, Resource> result, String library, @Nullable URL url, String origin) {
        if (url != null) {
            result.put(library, new Resource(url, origin));
        }
    }

    /** The resource of this name out of the same jar or folder as the class, or the only one there is. */
    private static @Nullable URL beside(Class<?> type, String resource) {
        String classFile = type.getName().replace('.', '/') + ".class";
        // Not resolved through the class object: that would run static initialisers, which load libraries.
        ClassLoader loader = EngineFiles.class.getClassLoader();
        URL home = loader.getResource(classFile);
        List<URL> found = new ArrayList<>();
        try {
            Enumeration<URL> all = loader.getResources(resource);
            while (all.hasMoreElements()) {
                found.add(all.nextElement());
            }
        } catch (IOException e) {
            throw new EnvironmentException("cannot look for " + resource + " on the class path", e);
        }
        if (home != null) {
            String prefix = home.toString().substring(0, home.toString().length() - classFile.length());
            for (URL url : found) {
                if (url.toString().equals(prefix + resource)) {
                    return url;
                }
            }
        }
        return found.isEmpty() ? null : found.get(0);
    }
}
