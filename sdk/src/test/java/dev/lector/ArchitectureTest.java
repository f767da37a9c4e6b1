package dev.lector;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.lector.error.LectorException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The arrows between the packages of the SDK; {@code docs/adr/0001-packages-and-arrows.md} says why they run so.
 *
 * <p>When a rule fails: move the class to the package whose job it does, or pass the value in from {@code pipeline}.
 */
class ArchitectureTest {
    /** Lowest first: a package depends only on packages before it. */
    private static final List<String> ORDER = List.of(
            "geometry",
            "error",
            "limits",
            "result",
            "text",
            "raster",
            "page",
            "source",
            "vision",
            "reader",
            "session",
            "schema",
            "prompt",
            "rule",
            "answer",
            "evidence",
            "passage",
            "pipeline",
            "report");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.lector");

    @Test
    void shouldSeeTheWholeSdk() {
        assertThat(CLASSES.size()).isGreaterThan(80);
        Set<String> packages = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.startsWith("dev.lector.internal"))
                .filter(name -> !name.equals("dev.lector"))
                .map(name -> name.substring("dev.lector.".length()).split("\\.", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages)
                .as("packages that ORDER does not list: give each its place on the way")
                .isSubsetOf(ORDER);
    }

    @Test
    void shouldDependOnlyOnPackagesEarlierOnTheWay() {
        for (int i = 0; i < ORDER.size(); i++) {
            for (String later : ORDER.subList(i + 1, ORDER.size())) {
                noClasses()
                        .that()
                        .resideInAPackage("dev.lector." + ORDER.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.lector." + later + "..")
                        .because("'" + ORDER.get(i) + "' comes before '" + later + "' on the way")
                        .allowEmptyShould(true)
                        .check(CLASSES);
            }
        }
    }

    @Test
    void shouldHaveNoPackageCycles() {
        slices().matching("dev.lector.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES.that(resideOutsideOfPackage("dev.lector.internal..")));
    }

    @Test
    void shouldKeepInternalTypesOutOfPublicSignatures() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("dev.lector.internal..")
                .should(notMention("dev.lector.internal"))
                .check(CLASSES);
    }

    @Test
    void shouldKeepTheFrontDoorAndPipelineFreeOfEngines() {
        classes()
                .that()
                .resideInAnyPackage(
                        "dev.lector",
                        "dev.lector.pipeline..",
                        "dev.lector.evidence..",
                        "dev.lector.rule..",
                        "dev.lector.result..")
                .should(not(dependOnClassesThat(resideInAPackage("ai.onnxruntime..")
                        .or(resideInAPackage("org.bytedeco.."))
                        .or(resideInAPackage("org.apache.pdfbox..")))))
                .check(CLASSES);
    }

    @Test
    void shouldThrowOnlyTypedErrors() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
        classes()
                .that()
                .areAssignableTo(Exception.class)
                .should()
                .beAssignableTo(LectorException.class)
                .check(CLASSES);
    }

    @Test
    void shouldPrintAndLogNothingByItself() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
    }

    @Test
    void shouldMarkEveryPackageNullMarked() {
        Set<String> unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(p -> !p.getClasses().isEmpty())
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(p -> p.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unmarked)
                .as("packages without @NullMarked in their package-info")
                .isEmpty();
    }

    @Test
    void shouldHaveNoOptionalInFields() {
        Set<String> fields = CLASSES.stream()
                .flatMap(c -> c.getFields().stream())
                .filter(f -> f.getRawType().isEquivalentTo(Optional.class))
                .map(f -> f.getFullName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(fields).isEmpty();
    }

    private static ArchCondition<JavaMethod> notMention(String prefix) {
        return new ArchCondition<>("not mention types of " + prefix) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean mentions = method.getRawReturnType().getName().startsWith(prefix)
                        || method.getRawParameterTypes().stream()
                                .anyMatch(type -> type.getName().startsWith(prefix));
                events.add(new SimpleConditionEvent(
                        method, !mentions, method.getFullName() + " mentions an internal type"));
            }
        };
    }
}
