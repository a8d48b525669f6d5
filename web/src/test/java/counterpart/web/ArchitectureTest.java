package counterpart.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import counterpart.engine.model.Language;
import counterpart.web.http.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final Pattern TEMPLATE = Pattern.compile(".*/Jte[A-Za-z]+Generated(\\$.*)?\\.class");

    /// Classes with concurrent maps that hold nothing computed from the data.
    private static final Set<String> KEEPERS = Set.of(
            // limiters: how often an address or a key made requests lately
            "LocalSignInFailures",
            "TokenBuckets",
            // counts of requests until they are written to the database
            "ApiKeyUsage",
            // keys and their origins, for some seconds, so that not every request reads the database
            "ApiKeyService",
            // what reflection says about the program's own classes
            "RecordParameterResolver",
            "StrictParameterInterceptor",
            // the reserve file of each storage directory, one in a process
            "DiskReserve");

    /// The program without its templates: a page may show parts of other rooms.
    private static final JavaClasses WEB = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.matches(TEMPLATE))
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
                                "counterpart.engine.evaluation.report",
                                "counterpart.engine.ranking..",
                                "counterpart.engine.detail..",
                                "counterpart.engine.json..",
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

    /// What is computed from data is cached in the [counterpart.web.engine.ResponseCache] of its engine or not at all.
    @Test
    void onlyCachesKeepWhatTheyComputed() {
        noClasses()
                .that(describe(
                        "are no caches",
                        type -> !outermost(type).endsWith("Cache") && !KEEPERS.contains(outermost(type))))
                .should()
                .dependOnClassesThat(assignableTo(ConcurrentMap.class)
                        .or(assignableTo(ClassValue.class))
                        .or(resideInAPackage("com.github.benmanes.caffeine..")))
                .check(WEB);
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getSimpleName());
    }

    @Test
    void onlyRequestPathReadsThePathAsItWasSpelled() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(RequestPath.class.getName())
                .should()
                .callMethod(HttpServletRequest.class, "getRequestURI")
                .orShould()
                .callMethod(HttpServletRequest.class, "getRequestURL")
                .orShould()
                .callMethod(HttpServletRequest.class, "getServletPath")
                .orShould()
                .callMethod(HttpServletRequest.class, "getPathInfo")
                .check(WEB);
    }

    @Test
    void roomsAreFreeOfCycles() {
        slices().matching("counterpart.web.(*)..").should().beFreeOfCycles().check(WEB);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("counterpart.web.(**)").should().beFreeOfCycles().check(WEB);
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
        return WEB.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"));
    }
}
