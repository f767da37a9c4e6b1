package dev.lector.extractors.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.lector.error.DocumentException;
import dev.lector.error.LimitExceededException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardenedXmlTest {
    @TempDir
    private Path folder;

    @Test
    void shouldHaveAnotherParserOnItsClassPath() {
        assertThat(XMLInputFactory.newInstance().getClass().getName()).startsWith("com.ctc.wstx");
    }

    @Test
    void shouldNotReadAFileThatAnEntityNames() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "canary-4711");
        String xml =
                "<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><Invoice><ID>&x;</ID></Invoice>";
        assertThatThrownBy(() -> parse(xml))
                .isInstanceOf(DocumentException.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    void shouldOpenNoConnectionForADocumentTypeOrASchema() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            String base = "http:/" + server.getAddress();
            assertThatThrownBy(() -> parse("<!DOCTYPE a SYSTEM \"" + base + "/a.dtd\"><a/>"))
                    .isInstanceOf(DocumentException.class);
            assertThatThrownBy(() -> parse("<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + base + "/p\"> %p;]><a/>"))
                    .isInstanceOf(DocumentException.class);
            parse("<a xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x " + base
                    + "/x.xsd\"/>");
            parse("<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"" + base + "/i.xml\"/></a>");
            assertThat(calls.get()).isZero();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void shouldNotExpandABillionLaughs() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"lol\">");
        for (int i = 1; i <= 9; i++) {
            xml.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        xml.append("]><a>&l9;</a>");
        long start = System.nanoTime();
        assertThatThrownBy(() -> parse(xml.toString())).isInstanceOf(DocumentException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void shouldRefuseADocumentTypeInEveryEncoding(String encoding) {
        String xml = "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE a><a/>";
        assertThatThrownBy(() -> HardenedXml.parse(xml.getBytes(Charset.forName(encoding)), "x.xml"))
                .isInstanceOf(DocumentException.class);
    }

    @Test
    void shouldRefuseElementsNestedWithoutEnd() {
        assertThatThrownBy(() -> parse("<a>".repeat(100_000) + "</a>".repeat(100_000)))
                .isInstanceOf(DocumentException.class);
    }

    @Test
    void shouldRefuseMoreThanSixteenMebibytes() {
        assertThatThrownBy(() -> HardenedXml.parse(new byte[16 * 1024 * 1024 + 1], "x.xml"))
                .isInstanceOf(LimitExceededException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<a>", "<a></b>", "plain", "<a b=c/>", "<?xml version=\"1.0\" encoding=\"none\"?><a/>"})
    void shouldSayThatItIsNoXml(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("x.xml");
    }

    @Test
    void shouldBeTheOnlyPlaceThatParsesXml() {
        ArchRuleDefinition.noClasses()
                .that()
                .doNotHaveFullyQualifiedName(HardenedXml.class.getName())
                .and()
                .haveNameNotMatching(HardenedXml.class.getName().replace(".", "\\.") + "\\$.*")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.xml.parsers", "javax.xml.stream..", "javax.xml.transform..", "org.xml.sax..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.lector"));
    }

    private static void parse(String xml) {
        HardenedXml.parse(xml.getBytes(StandardCharsets.UTF_8), "x.xml");
    }
}
