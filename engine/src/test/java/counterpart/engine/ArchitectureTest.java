package counterpart.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
                .layer("dataset")
                .definedBy("counterpart.engine.dataset..")
                .layer("specialisation")
                .definedBy("counterpart.engine.specialisation..")
                .layer("snapshot")
                .definedBy("counterpart.engine.snapshot..")
                .layer("index")
                .definedBy("counterpart.engine.index..")
                .layer("matching")
                .definedBy("counterpart.engine.matching..")
                .layer("portrait")
                .definedBy("counterpart.engine.portrait..")
                .layer("engine")
                .definedBy("counterpart.engine")
                .layer("view")
                .definedBy("counterpart.engine.view..")
                .layer("evaluation")
                .definedBy("counterpart.engine.evaluation..")
                .layer("cli")
                .definedBy("counterpart.engine.cli..")
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("dataset")
                .mayOnlyAccessLayers("model")
                .whereLayer("specialisation")
                .mayOnlyAccessLayers("model")
                .whereLayer("snapshot")
                .mayOnlyAccessLayers("dataset", "specialisation")
                .whereLayer("index")
                .mayOnlyAccessLayers("model", "dataset", "specialisation")
                .whereLayer("matching")
                .mayOnlyAccessLayers("model", "dataset", "specialisation", "index")
                .whereLayer("portrait")
                .mayOnlyAccessLayers("model", "dataset", "specialisation", "matching")
                .whereLayer("engine")
                .mayOnlyAccessLayers("model", "dataset", "specialisation", "snapshot", "index", "matching", "portrait")
                .whereLayer("view")
                .mayOnlyAccessLayers("model", "dataset", "matching", "engine")
                .whereLayer("evaluation")
                .mayOnlyAccessLayers("model", "dataset", "specialisation", "index", "matching", "engine")
                .ensureAllClassesAreContainedInArchitecture()
                .check(ENGINE);
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
}
