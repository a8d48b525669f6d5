package counterpart.engine.data.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.data.csv.InvalidDataException;
import counterpart.engine.data.csv.Problem;
import counterpart.engine.data.importer.raw.ImportProgress;
import counterpart.engine.data.importer.raw.ImportReport;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What changes of clusters become.
class ClusterChangesImportTest {

    private static final String FILE = "facts/clusters_changes.json";

    @TempDir
    private static Path folder;

    private static Path target;
    private static ImportReport report;

    @BeforeAll
    static void run() {
        target = ImportFixture.target(folder.resolve("target"));
        report = DataImporter.run(ImportFixture.raw(), target, ImportProgress.NONE);
    }

    @Test
    void statesHaveTheirReasonsDatesAndPages() {
        assertThat(ImportFixture.rows(target, "cluster_changes"))
                .containsExactly(
                        "alpha,lapsed,,,2022-12-31,gamma,,dissolved,aufgelöst,"
                                + "https://example.org/end|https://example.org/end2,2026-11-28,cluster-changes",
                        "alpha,renamed,Alef e.V.,alef,2015-10,,,,,https://example.org/name,2026-11-28,cluster-changes",
                        "beta,doubtful,,,,,2026-12-31,no page,keine Seite,https://example.org/doubt,2018,"
                                + "cluster-changes",
                        "gamma,doubtful,,,,,,little known,wenig bekannt,,,cluster-changes");
    }

    @Test
    void correctedContactsKeepTheirPageAndMayStandForTwoRegions() {
        assertThat(ImportFixture.rows(target, "contacts"))
                .filteredOn(row -> row.endsWith(",cluster-changes"))
                .containsExactlyInAnyOrder(
                        "alpha,FR,FR10,Paris,R (formerly Q),project,,2017,,2026-11-28,sourced,cluster-changes",
                        "alpha,FR,FRI,Paris,R (formerly Q),project,,2017,,2026-11-28,sourced,cluster-changes",
                        "beta,FR,FR10,Paris,S,project,fair,2022,https://example.org/s,2026-11-28,sourced,"
                                + "cluster-changes");
    }

    @Test
    void membersAreAddedOnce() {
        assertThat(ImportFixture.rows(target, "cluster_members"))
                .filteredOn(row -> row.endsWith(",cluster-changes"))
                .containsExactlyInAnyOrder(
                        "alpha,Delta AG,cluster-changes",
                        "gamma,Alpha,cluster-changes",
                        "gamma,Beta e.V.,cluster-changes");
    }

    @Test
    void whatDoesNotFitIsReported() {
        assertThat(report.findings().stream()
                        .filter(finding -> finding.file().equals(FILE))
                        .map(finding -> finding.reason() + ": " + finding.detail()))
                .contains(
                        "unknown cluster: nowhere",
                        "corrected contact: alpha Q",
                        "no such contact: alpha Q",
                        "cluster_doubts has an unknown cluster: lost",
                        "no cluster with another name: Beta",
                        "no cluster with another name: Agency");
        assertThat(report.figures()).containsEntry("clusters", 3L).containsEntry("contacts", 5L);
    }

    @Test
    void theDatasetFindsLapsedClustersAndFormerIdsButListsThemNot() {
        Dataset dataset = DatasetReader.load(DataPackage.open(target));
        assertThat(dataset.clusters()).extracting(Cluster::id).containsExactly("beta", "gamma");
        assertThat(dataset.allClusters()).extracting(Cluster::id).containsExactly("alpha", "beta", "gamma");
        Cluster alpha = dataset.cluster("alef");
        assertThat(alpha.id()).isEqualTo("alpha");
        assertThat(alpha.name().in(Language.DE)).isEqualTo("Alpha e. V.");
        assertThat(alpha.name().in(Language.EN)).isEqualTo("Alpha (north)");
        assertThat(alpha.hasLapsed()).isTrue();
        assertThat(alpha.existence().successor()).isEqualTo("gamma");
        assertThat(dataset.cluster("beta").existence().state()).isEqualTo(Cluster.State.DOUBTFUL);
        assertThat(dataset.cluster("gamma").asOf()).isEqualTo("2026-11-28");
    }

    @Test
    void wrongFactsAreNamedAllTogetherBeforeAnythingIsWritten(@TempDir Path other) {
        Path raw = ImportFixture.zipped(other);
        ImportFixture.write(raw.resolve(FILE), """
                {"generated": "2026-11-28", "lapsed": [{"id": "alpha", "when": "31.12.2022", "note_en": "dissolved"}],
                 "doubtful": [], "renamed": [], "names": [], "names_new": [], "new": {}, "member_examples": [],
                 "contacts_corrections": [{"action": "remove", "cluster": "alpha", "set": {}}]}
                """);
        var before = ImportFixture.files(target);
        assertThatThrownBy(() -> DataImporter.run(raw, target, ImportProgress.NONE))
                .isInstanceOfSatisfying(
                        InvalidDataException.class,
                        failure -> assertThat(failure.problems())
                                .extracting(Problem::toString)
                                .containsExactlyInAnyOrderElementsOf(
                                        List.of(
                                                FILE + ": alpha: note_de '': is missing",
                                                FILE
                                                        + ": alpha: when '31.12.2022': is not a year, a month or a day such as 2024,"
                                                        + " 2024-12 or 2024-12-31",
                                                FILE + ": new 'object': is not a list of facts",
                                                FILE
                                                        + ": contacts_corrections[0]: action 'remove': is not one of add, replace")));
        assertThat(ImportFixture.files(target)).isEqualTo(before);
    }
}
