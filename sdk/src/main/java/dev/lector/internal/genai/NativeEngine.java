package dev.lector.internal.genai;

import ai.onnxruntime.OrtEnvironment;
import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import dev.lector.error.EnvironmentException;
import dev.lector.error.LectorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loads ONNX Runtime and ONNX Runtime GenAI, once in a process and in such a way that both use one {@code onnxruntime} library.
 *
 * <p>Everything that touches {@code ai.onnxruntime} calls {@link #ensureOnnxRuntime} or {@link #ensureLoaded} first. What is loaded:
 * the folder in the system property {@code lector.engine.path} or the environment variable {@code LECTOR_ENGINE_PATH}, for what lies
 * there; else the libraries in the jars, extracted to a private folder. Thread-safe; a failure is remembered and thrown again.
 */
public final class NativeEngine {
    /** System property that names a folder with other builds of the engine. */
    public static final String PATH_PROPERTY = "lector.engine.path";
    /** Environment variable with the same meaning; the property wins. */
    public static final String PATH_VARIABLE = "LECTOR_ENGINE_PATH";

    private static final Object LOCK = new Object();
    private static final String UNKNOWN = "unknown";
    private static final Pattern GLIBC = Pattern.compile("GLIBC_(2\\.\\d+)");

    private static @Nullable Map<String, EngineFiles.Located> files;
    private static boolean ortReady;
    private static boolean genAiReady;
    private static @Nullable EnvironmentException failure;

    private NativeEngine() {}

    /**
     * Makes ONNX Runtime usable; enough for whoever does not need GenAI.
     *
     * @throws EnvironmentException if it cannot be loaded; the message says what to do
     */
    public static void ensureOnnxRuntime() {
        synchronized (LOCK) {
            if (!ortReady) {
                Map<String, EngineFiles.Located> found = prepare();
                attempt("ONNX Runtime", OrtEnvironment::getEnvironment);
                ortReady = true;
                pointGenAiAt(found);
            }
        }
    }

    /**
     * Makes ONNX Runtime and GenAI usable.
     *
     * @throws EnvironmentException if one of them cannot be loaded; the message says what to do
     */
    public static void ensureLoaded() {
        synchronized (LOCK) {
            if (genAiReady) {
                return;
            }
            ensureOnnxRuntime();
            Map<String, EngineFiles.Located> found = prepare();
            EnginePlatform platform = EnginePlatform.current();
            if (!found.containsKey(EngineFiles.GENAI) || !found.containsKey(EngineFiles.GENAI_JNI)) {
                throw new EnvironmentException("ONNX Runtime GenAI has no library for " + platform.folder()
                        + "; run on Linux x86-64, Windows x86-64 or macOS on ARM, or use a model behind a server");
            }
            attempt("ONNX Runtime GenAI", () -> Class.forName("ai.onnxruntime.genai.Model", true, loader()));
            genAiReady = true;
        }
    }

    /** The loaded GenAI library's file, for a second binding to the same library. */
    static Path genAiLibrary() {
        ensureLoaded();
        return file(prepare(), EngineFiles.GENAI);
    }

    /** What is loaded from where, or why nothing is. Tries to load; never throws. */
    public static EngineReport report() {
        String problem = null;
        try {
            ensureLoaded();
        } catch (LectorException e) {
            problem = e.getMessage();
        }
        List<EngineReport.Library> libraries = new ArrayList<>();
        synchronized (LOCK) {
            if (files != null) {
                files.forEach((name, located) -> libraries.add(new EngineReport.Library(
                        name, version(name, located), located.file().toString(), located.origin())));
            }
        }
        EnginePlatform platform = EnginePlatform.current();
        return new EngineReport(platform.folder(), libc(platform), libraries, problem);
    }

    private interface Loading {
        void run() throws ReflectiveOperationException;
    }

    private static void attempt(String what, Loading loading) {
        try {
            loading.run();
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            String reason = rootMessage(e);
            failure = new EnvironmentException(what + " does not load (" + reason + "). " + remedy(reason), e);
            throw failure;
        }
    }

    private static Map<String, EngineFiles.Located> prepare() {
        if (failure != null) {
            throw failure;
        }
        if (files == null) {
            String named = System.getProperty(PATH_PROPERTY, System.getenv(PATH_VARIABLE));
            Path folder = named == null || named.isBlank() ? null : Path.of(named);
            files = EngineFiles.locate(EnginePlatform.current(), folder, PrivateCache.ofUser());
            System.setProperty("onnxruntime.native.onnxruntime.path", pathOf(files, EngineFiles.ORT));
            System.setProperty("onnxruntime.native.onnxruntime4j_jni.path", pathOf(files, EngineFiles.ORT_JNI));
        }
        return files;
    }

    private static void pointGenAiAt(Map<String, EngineFiles.Located> found) {
        // By now a library of ONNX Runtime is in the process: ours, or one that the program loaded before it called us.
        // Loading a file of
        // that name once more could only bring in a second copy.
        System.setProperty("onnxruntime-genai.native.onnxruntime.skip", "true");
        if (EnginePlatform.current().linux()) {
            // GenAI opens ONNX Runtime by name, which would prefer one that the system has installed; this names the
            // mapped file.
            String mapped = mappedOrt();
            if (mapped != null) {
                NativeLibrary.getProcess().getFunction("setenv").invokeInt(new Object[] {"ORT_LIB_PATH", mapped, 1});
            }
        }
        for (String library : List.of(EngineFiles.GENAI, EngineFiles.GENAI_JNI)) {
            if (found.containsKey(library)) {
                System.setProperty(
                        "onnxruntime-genai.native." + library + ".path",
                        file(found, library).toString());
            }
        }
    }

    private static @Nullable String mappedOrt() {
        try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
            return maps.filter(line -> line.contains("/libonnxruntime.so"))
                    .map(line -> line.substring(line.indexOf('/')))
                    .findFirst()
                    .orElse(null);
        } catch (IOException | UncheckedIOException e) {
            return null;
        }
    }

    private static ClassLoader loader() {
        return NativeEngine.class.getClassLoader();
    }

    private static Path file(Map<String, EngineFiles.Located> found, String library) {
        EngineFiles.Located located = found.get(library);
        if (located == null) {
            throw new EnvironmentException("there is no native library " + library + " for this platform");
        }
        return located.file();
    }

    private static String pathOf(Map<String, EngineFiles.Located> found, String library) {
        return file(found, library).toString();
    }

    private static String version(String name, EngineFiles.Located located) {
        if (located.origin().equals("engine folder")) {
            return UNKNOWN;
        }
        if (name.equals(EngineFiles.ORT) || name.equals(EngineFiles.ORT_JNI)) {
            return ortReady ? OrtEnvironment.getEnvironment().getVersion() : UNKNOWN;
        }
        return located.origin().equals("lector-engine jar") ? engineVersion() : "as in the jar";
    }

    private static String engineVersion() {
        try (var in = loader().getResourceAsStream("dev/lector/engine/linux-x86_64/engine.json")) {
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Matcher matcher = Pattern.compile("\"version\": \"([^\"]+)\"").matcher(text);
            return matcher.find() ? matcher.group(1) : UNKNOWN;
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private static String libc(EnginePlatform platform) {
        if (!platform.linux()) {
            return UNKNOWN;
        }
        try {
            Function version = NativeLibrary.getProcess().getFunction("gnu_get_libc_version");
            return "glibc " + version.invokeString(new Object[0], false);
        } catch (UnsatisfiedLinkError e) {
            return "not glibc";
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    /** What to do about a library that does not load. */
    static String remedy(String reason) {
        String system = libc(EnginePlatform.current());
        Matcher wanted = GLIBC.matcher(reason);
        if (Files.exists(Path.of("/etc/alpine-release")) || system.equals("not glibc")) {
            return "This system has no glibc, which the libraries need: use an image with glibc 2.28 or newer (Debian 10, RHEL 8,"
                    + " Ubuntu 20.04 or newer).";
        }
        if (wanted.find()) {
            return "The library needs glibc " + wanted.group(1) + " and this system has " + system
                    + ". The one in the artifact lector-engine needs 2.28 only: put that artifact on the class path, or, if "
                    + PATH_VARIABLE + " names a folder, put a build for this system there.";
        }
        if (reason.contains("noexec")
                || reason.contains("failed to map")
                || reason.contains("Operation not permitted")) {
            return "The cache folder must allow programs to run (no noexec mount): name another in LECTOR_CACHE or"
                    + " -Dlector.cache.";
        }
        if (reason.contains("cannot open shared object file")) {
            return "A library that it needs is missing on this system: install the package that has it, or, for a GPU build, put it beside"
                    + " the others in the folder that " + PATH_VARIABLE + " names.";
        }
        return "See `lector doctor`; a folder with other builds can be named in " + PATH_VARIABLE + ".";
    }
}
