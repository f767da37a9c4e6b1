package dev.lector.extractors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.lector.extractors");

    @Test
    void shouldKnowNoEngine() {
        assertThat(CLASSES).hasSizeGreaterThan(30);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.lector.internal..",
                        "ai.onnxruntime..",
                        "org.bytedeco..",
                        "org.apache.pdfbox..",
                        "dev.lector.raster..",
                        "dev.lector.vision..")
                .check(CLASSES);
    }

    @Test
    void shouldHaveNoCyclesBelowTheKinds() {
        slices().matching("dev.lector.extractors.(layout|label|candidate|field|table|party)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
