package dev.lector.internal.genai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lector.error.EnvironmentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads the real libraries; fails on a machine that cannot. */
class NativeEngineTest {
    @TempDir
    Path folder;

    @Test
    void shouldLoadBothEnginesAndReportThem() {
        NativeEngine.ensureLoaded();
        EngineReport report = NativeEngine.report();
        assertThat(report.problem()).isNull();
        assertThat(report.libraries())
                .extracting(EngineReport.Library::name)
                .containsExactly("onnxruntime", "onnxruntime4j_jni", "onnxruntime-genai", "onnxruntime-genai-jni");
        assertThat(report.libraries())
                .allSatisfy(library -> assertThat(Path.of(library.path())).exists());
    }

    @Test
    void shouldMapExactlyOneOnnxRuntime() throws IOException {
        NativeEngine.ensureLoaded();
        try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
            Set<String> copies = maps.filter(line -> line.contains("libonnxruntime.so"))
                    .map(line -> line.substring(line.indexOf('/')))
                    .collect(Collectors.toSet());
            assertThat(copies).hasSize(1);
        }
    }

    /** In a process of its own, where nothing has loaded Java's codec before. */
    @Test
    void shouldLeaveJavasOwnJpegCodecAlone() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JpegBesideEngine.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void shouldRefuseEngineFolderWithoutLibraries() {
        EnginePlatform platform = EnginePlatform.current();
        PrivateCache cache = PrivateCache.at(folder.resolve("cache"));
        assertThatThrownBy(() -> EngineFiles.locate(platform, folder, cache))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("lacks")
                .hasMessageContaining("LECTOR_ENGINE_PATH");
    }

    @Test
    void shouldSayThatAnEngineFolderIsNotThere() {
        PrivateCache cache = PrivateCache.at(folder.resolve("cache"));
        assertThatThrownBy(() -> EngineFiles.locate(EnginePlatform.current(), folder.resolve("none"), cache))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("is not there")
                .hasMessageContaining("LECTOR_ENGINE_PATH");
    }

    @Test
    void shouldTellWhatToDoAboutLibrariesThatDoNotLoad() {
        assertThat(NativeEngine.remedy("x.so: version `GLIBC_2.38' not found (required by x.so)"))
                .contains("needs glibc 2.38 and this system has glibc ")
                .contains("lector-engine");
        assertThat(NativeEngine.remedy("x.so: failed to map segment from shared object: Operation not permitted"))
                .contains("noexec")
                .contains("LECTOR_CACHE");
        assertThat(NativeEngine.remedy("libcudart.so.12: cannot open shared object file: No such file"))
                .contains("LECTOR_ENGINE_PATH");
    }

    @Test
    void shouldTakeLibrariesOfEngineFolderAndFillTheRestFromJars() throws IOException {
        EnginePlatform platform = EnginePlatform.current();
        Files.writeString(folder.resolve(platform.fileName(EngineFiles.ORT)), "a build");
        Files.writeString(folder.resolve(platform.fileName(EngineFiles.GENAI)), "a build");
        Map<String, EngineFiles.Located> found =
                EngineFiles.locate(platform, folder, PrivateCache.at(folder.resolve("cache")));
        assertThat(found.get(EngineFiles.GENAI).file()).hasParent(folder.toAbsolutePath());
        assertThat(found.get(EngineFiles.GENAI_JNI).origin()).isEqualTo("onnxruntime-genai jar");
    }

    @Test
    void shouldFillFolderAgainWhenAFileWasChanged() throws IOException {
        PrivateCache cache = PrivateCache.at(folder.resolve("cache"));
        Map<String, PrivateCache.Content> files =
                Map.of("a.txt", () -> new ByteArrayInputStream("right".getBytes(StandardCharsets.UTF_8)));
        Path first = cache.folder("thing-1", files);
        Files.writeString(first.resolve("a.txt"), "wrong");
        Path second = cache.folder("thing-1", files);
        assertThat(second).isEqualTo(first);
        assertThat(second.resolve("a.txt")).hasContent("right");
    }

    @Test
    void shouldRefuseCacheThatOthersCanWrite() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> PrivateCache.at(open))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("others can write");
    }

    @Test
    void shouldKnowPlatformsAsTheJarsNameThem() {
        assertThat(EnginePlatform.of("Windows 11", "amd64").fileName("onnxruntime"))
                .isEqualTo("onnxruntime.dll");
        assertThat(EnginePlatform.of("Mac OS X", "aarch64").folder()).isEqualTo("osx-aarch64");
        assertThat(EnginePlatform.of("Linux", "aarch64").inBinding()).isFalse();
    }
}
