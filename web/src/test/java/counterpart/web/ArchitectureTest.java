package counterpart.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import counterpart.engine.model.Language;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses WEB = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("counterpart.web");

    @Test
    void seesOnlyTheFaceOfTheEngine() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("counterpart.engine..")
                        .and(resideOutsideOfPackages(
                                "counterpart.engine",
                                "counterpart.engine.model..",
                                "counterpart.engine.data..",
                                "counterpart.engine.matching..",
                                "counterpart.engine.portrait..",
                                "counterpart.engine.view..",
                                "counterpart.engine.cli..")))
                .check(WEB);
    }

    @Test
    void onlyTheApplicationAndItsCommandsKnowTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("counterpart.web", "counterpart.web.cli..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("counterpart.engine.cli..", "picocli.."))
                .allowEmptyShould(true)
                .check(WEB);
    }

    /// What depends on the language stands in message files.
    @Test
    void nothingDecidesByALanguage() {
        Set<String> languages = Arrays.stream(Language.values()).map(Enum::name).collect(Collectors.toSet());
        noClasses()
                .should()
                .accessFieldWhere(DescribedPredicate.describe(
                        "a language by name",
                        access -> access.getTargetOwner().isEquivalentTo(Language.class)
                                && languages.contains(access.getTarget().getName())))
                .check(WEB);
    }

    @Test
    void neverSeesLucene() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(WEB);
    }

    @Test
    void onlyTheMainClassEndsTheProgram() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Application.class.getName())
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(WEB);
    }
}
