package dev.lector.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.geometry.Box;
import dev.lector.geometry.PageSize;
import dev.lector.result.Band;
import dev.lector.result.Completeness;
import dev.lector.result.Evidence;
import dev.lector.result.Extraction;
import dev.lector.result.Finding;
import dev.lector.result.Located;
import dev.lector.result.Origin;
import dev.lector.result.Usage;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final PageSize A4 = new PageSize(595, 842);
    private static final ReportPage PAGE = new ReportPage(1, new BufferedImage(60, 84, BufferedImage.TYPE_INT_RGB));

    @Test
    void shouldCarryValuesBoxesFindingsAndPages() {
        String html = report("118.00");
        assertThat(html)
                .contains(
                        "data:image/png;base64,",
                        "\"pointer\":\"/total\"",
                        "118.00",
                        "[0.1,0.2,0.3,0.4]",
                        "sum.lines",
                        "CERTAIN");
    }

    @Test
    void shouldNeverLetDocumentTextBecomeMarkup() {
        assertThat(report("</script><script>alert(1)</script>"))
                .doesNotContain("<script>alert")
                .contains("\\u003c/script>");
    }

    @Test
    void shouldLoadNothingFromOutside() {
        assertThat(report("1"))
                .contains("default-src 'none'")
                .doesNotContain("http://")
                .doesNotContain("https://");
    }

    private static String report(String value) {
        Evidence proof = new Evidence(
                value,
                value,
                1,
                List.of(new Box(0.1, 0.2, 0.3, 0.4, A4)),
                Origin.TEXT_LAYER,
                Located.EXACT,
                1,
                0.99,
                Band.CERTAIN,
                List.of("label 'Total' left of it"));
        Finding finding =
                Finding.of("sum.lines", Finding.Severity.WARNING, "/total", "lines sum to 108.00, total says 118.00");
        return new HtmlReport()
                .add(
                        "a.pdf",
                        List.of(PAGE),
                        new Extraction<>(
                                "record", Map.of("/total", proof), List.of(finding), Completeness.COMPLETE, Usage.NONE))
                .html();
    }
}
