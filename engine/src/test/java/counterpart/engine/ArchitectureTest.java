package counterpart.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("counterpart.engine");

    @Test
    void dependenciesPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("model")
                .definedBy("counterpart.engine.model..")
                .layer("message")
                .definedBy("counterpart.engine.message..")
                .layer("data")
                .definedBy("counterpart.engine.data..")
                .layer("competence")
                .definedBy("counterpart.engine.competence..")
                .layer("evidence")
                .definedBy("counterpart.engine.evidence..")
                .layer("snapshot")
                .definedBy("counterpart.engine.snapshot..")
                .layer("index")
                .definedBy("counterpart.engine.index..")
                .layer("ranking")
                .definedBy("counterpart.engine.ranking..")
                .layer("detail")
                .definedBy("counterpart.engine.detail..")
                .layer("engine")
                .definedBy("counterpart.engine")
                .layer("json")
                .definedBy("counterpart.engine.json..")
                .layer("evaluation")
                .definedBy("counterpart.engine.evaluation..")
                .layer("cli")
                .definedBy("counterpart.engine.cli..")
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("message")
                .mayOnlyAccessLayers("model")
                .whereLayer("data")
                .mayOnlyAccessLayers("model")
                .whereLayer("competence")
                .mayOnlyAccessLayers("model")
                .whereLayer("evidence")
                .mayOnlyAccessLayers("model", "data", "competence")
                .whereLayer("snapshot")
                .mayOnlyAccessLayers("model", "data", "competence", "evidence")
                .whereLayer("index")
                .mayOnlyAccessLayers("model", "data", "competence")
                .whereLayer("ranking")
                .mayOnlyAccessLayers("model", "message", "data", "competence", "evidence", "index")
                .whereLayer("detail")
                .mayOnlyAccessLayers("model", "data", "competence", "ranking")
                .whereLayer("engine")
                .mayOnlyAccessLayers(
                        "model", "data", "competence", "evidence", "snapshot", "index", "ranking", "detail")
                .whereLayer("json")
                .mayOnlyAccessLayers("model", "message", "data", "evidence", "ranking", "detail", "engine")
                .whereLayer("evaluation")
                .mayOnlyAccessLayers("model", "message", "data", "competence", "evidence", "index", "ranking", "engine")
                .ensureAllClassesAreContainedInArchitecture()
                .check(ENGINE);
    }

    @Test
    void roomsAreFreeOfCycles() {
        slices().matching("counterpart.engine.(*)..").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("counterpart.engine.(**)").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void packagesHaveAtMostFifteenTypes() {
        Map<String, Long> sizes =
                topLevelTypes().collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(sizes)
                .isNotEmpty()
                .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(15));
    }

    @Test
    void simpleNamesAreUnique() {
        Map<String, Long> names =
                topLevelTypes().collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
        assertThat(names)
                .isNotEmpty()
                .allSatisfy((name, number) -> assertThat(number).as(name).isEqualTo(1));
    }

    private static Stream<JavaClass> topLevelTypes() {
        return ENGINE.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"));
    }

    @Test
    void onlyIndexKnowsLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackage("counterpart.engine.index..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .allowEmptyShould(true)
                .check(ENGINE);
    }

    @Test
    void noClassKnowsSpring() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .allowEmptyShould(true)
                .check(ENGINE);
    }

    /// Everything else is a table that a constructor computes, or a [counterpart.engine.model.Memoized] value.
    @Test
    void onlyCachesKeepWhatTheyComputed() {
        noClasses()
                .that(describe(
                        "are no caches",
                        type -> !outermost(type).endsWith("Cache")
                                // locks of directories, which all threads of the process share
                                && !outermost(type).equals("DirectoryLock")))
                .should()
                .dependOnClassesThat(
                        assignableTo(ConcurrentMap.class).or(resideInAPackage("com.github.benmanes.caffeine..")))
                .check(ENGINE);
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getSimpleName());
    }
}
