package dev.lector.internal.genai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleFoldersTest {
    private static final Duration LONG_AGO = StaleFolders.KEPT.plusDays(1);

    @TempDir
    Path folder;

    private Path root;
    private PrivateCache cache;

    @BeforeEach
    void open() {
        cache = PrivateCache.at(folder.resolve("cache"));
        root = folder.resolve("cache");
    }

    @Test
    void shouldDeleteWhatNewerContentReplacedAndNobodyAskedForInAWeek() throws IOException {
        Path old = weights("first");
        age(old, LONG_AGO);
        Path now = weights("second");
        assertThat(old).doesNotExist();
        assertThat(now.resolve("a.txt")).hasContent("second");
    }

    @Test
    void shouldKeepWhatAnotherProcessUsedThisWeek() throws IOException {
        Path old = weights("first");
        age(old, StaleFolders.KEPT.minusDays(1));
        weights("second");
        assertThat(old.resolve("a.txt")).hasContent("first");
    }

    @Test
    void shouldCountAskingForAFolderAsUse() throws IOException {
        Path old = weights("first");
        age(old, LONG_AGO);
        assertThat(weights("first")).isEqualTo(old);
        weights("second");
        assertThat(old.resolve("a.txt")).hasContent("first");
    }

    @Test
    void shouldLeaveFoldersOfOtherThingsAlone() throws IOException {
        Path other = Files.createDirectory(root.resolve("model-other-0123456789abcdef"));
        Path named = Files.createDirectory(root.resolve("model-thing-notes"));
        Path aside = Files.createDirectory(root.resolve(".new-1"));
        for (Path path : new Path[] {other, named, aside}) {
            age(path, LONG_AGO);
        }
        weights("first");
        assertThat(other).exists();
        assertThat(named).exists();
        assertThat(aside).as("left half filled by a killed process").doesNotExist();
    }

    private Path weights(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), content);
        URL url = file.toUri().toURL();
        return cache.copyOf("model-thing", Map.of("a.txt", url));
    }

    private static void age(Path path, Duration age) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(age)));
    }
}
