package dev.lector.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Files in guides are the files that tests run. */
class GuideTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern INCLUDED =
            Pattern.compile("<!-- from (\\S+) -->\n```\\w*\n(.*?)```\n", Pattern.DOTALL);

    @Test
    void shouldShowFilesAsTheTestsRunThem() throws IOException {
        String guide = Files.readString(ROOT.resolve("docs/guides/templates.md"));
        Matcher included = INCLUDED.matcher(guide);
        int files = 0;
        while (included.find()) {
            assertThat(included.group(2)).isEqualTo(Files.readString(ROOT.resolve(included.group(1))));
            files++;
        }
        assertThat(files).isEqualTo(4);
    }
}
