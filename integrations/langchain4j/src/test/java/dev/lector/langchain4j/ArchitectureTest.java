package dev.lector.langchain4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.lector.langchain4j");

    @Test
    void shouldUseTheFrontDoorAndTheCoreOfLangChain4jOnly() {
        assertThat(CLASSES).hasSizeGreaterThan(5);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.lector.internal..",
                        "dev.langchain4j.service..",
                        "dev.langchain4j.http..",
                        "java.net..",
                        "ai.onnxruntime..",
                        "org.bytedeco..",
                        "org.apache.pdfbox..")
                .check(CLASSES);
    }

    @Test
    void shouldPrintNothingByItself() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    }
}
