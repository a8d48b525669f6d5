package counterpart.web.answers;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.DataPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Asks every public address of one server at its start, after an approved correction and after newer data, and
/// demands what a server says that was started just then: nothing may be left from before. What is said is compared
/// with a table of hashes as well, so that no answer changes unnoticed.
///
/// - `-Dcounterpart.answers.table=write` writes the table anew, after an intended change.
/// - `-Dcounterpart.answers.write=<folder>` keeps all answers.
/// - `-Dcounterpart.answers.compare=<folder>` compares with answers that were kept, and shows where they differ.
class PublicAnswersTest {

    private static final Path TABLE = Path.of("src/test/resources/public-answers.sha256");
    private static final String STARTED = "started";
    private static final String CORRECTED = "corrected";
    private static final String RELOADED = "reloaded";

    /// What newer data say, by table: in each a name that appears in many answers.
    private static final Map<String, Map<String, String>> NEWER = Map.of(
            "clusters", Map.of(",MedicalMountains (Cluster Medizintechnik Tuttlingen),", ",MedicalMountains neu,"),
            "regions", Map.of(",Minnesota,Minnesota,", ",New Minnesota,Neu-Minnesota,"),
            "institutions", Map.of(",University of Minnesota,", ",New University of Minnesota,"),
            "fields", Map.of(",mechanical engineering,Maschinenbau,", ",engineering of machines,Bau von Maschinen,"),
            "programmes", Map.of(",2+2-Projekte mit Südkorea: ", ",Projekte 2+2 mit Südkorea: "));

    private static final Map<String, Map<String, RecordedAnswer>> WARM = new LinkedHashMap<>();
    private static final Map<String, Map<String, RecordedAnswer>> FRESH = new LinkedHashMap<>();

    @TempDir
    private static Path dir;

    @BeforeAll
    static void ask() throws Exception {
        Path data = dir.resolve("data");
        DataPackage.embedded().copyTo(data);
        try (AnswerServer server = AnswerServer.start(data)) {
            WARM.put(STARTED, server.answers());
            server.approveCorrection();
            WARM.put(CORRECTED, server.answers());
            FRESH.put(CORRECTED, answersOfAnother(data));
            change(data);
            server.reload();
            WARM.put(RELOADED, server.answers());
            FRESH.put(RELOADED, answersOfAnother(data));
        }
    }

    private static Map<String, RecordedAnswer> answersOfAnother(Path data) {
        try (AnswerServer another = AnswerServer.start(data)) {
            return another.answers();
        }
    }

    private static void change(Path data) throws IOException {
        for (Map.Entry<String, Map<String, String>> table : NEWER.entrySet()) {
            Path file = data.resolve("tables/" + table.getKey() + ".csv");
            String text = Files.readString(file);
            for (Map.Entry<String, String> name : table.getValue().entrySet()) {
                assertThat(text).contains(name.getKey());
                text = text.replace(name.getKey(), name.getValue());
            }
            Files.writeString(file, text);
        }
    }

    @TestFactory
    Stream<DynamicTest> aServerSaysWhatAServerStartedJustNowSays() {
        return FRESH.keySet().stream()
                .flatMap(state -> WARM.get(state).keySet().stream()
                        .map(address ->
                                DynamicTest.dynamicTest(state + " " + address, () -> assertFresh(state, address))));
    }

    private static void assertFresh(String state, String address) {
        RecordedAnswer warm = WARM.get(state).get(address);
        RecordedAnswer fresh = FRESH.get(state).get(address);
        assertThat(warm.equals(fresh))
                .withFailMessage(() -> warm.tag() + " instead of " + fresh.tag() + ": "
                        + Recording.firstDifference(warm.kept(), fresh.kept()))
                .isTrue();
    }

    @Test
    void everyAddressAnswersWithoutItsParameters() {
        assertThat(WARM.get(STARTED).entrySet().stream()
                        .filter(answer -> !answer.getKey().contains("lang="))
                        .filter(answer -> answer.getValue().status() != 200)
                        .map(Map.Entry::getKey))
                .as("addresses that need a query in PublicAddresses")
                .isEmpty();
    }

    @Test
    void aCorrectionAndNewerDataAreSeen() {
        assertThat(changed(STARTED, CORRECTED))
                .as("by a correction")
                .contains("GET /portfolio", "GET /clusters/" + Samples.CLUSTER);
        assertThat(changed(CORRECTED, RELOADED))
                .as("by newer data")
                .contains(
                        "GET /portfolio",
                        "GET /portfolio/cells.csv",
                        "GET /regions/" + Samples.REGION,
                        "GET /fields" + Samples.FIELD);
    }

    private static List<String> changed(String before, String after) {
        return WARM.get(before).keySet().stream()
                .filter(address -> !WARM.get(before)
                        .get(address)
                        .text()
                        .equals(WARM.get(after).get(address).text()))
                .toList();
    }

    @Test
    void nothingIsSaidOtherwiseThanRecorded() throws IOException {
        Recording recording = Recording.of(WARM);
        if (System.getProperty("counterpart.answers.write") instanceof String folder) {
            recording.write(Path.of(folder));
        }
        if ("write".equals(System.getProperty("counterpart.answers.table"))) {
            Files.write(TABLE, recording.table());
        }
        if (System.getProperty("counterpart.answers.compare") instanceof String folder) {
            assertThat(recording.differencesFrom(Recording.read(Path.of(folder))))
                    .as("answers that differ from those in %s", folder)
                    .isEmpty();
        }
        assertThat(recording.changedSince(Files.readAllLines(TABLE)))
                .as(
                        "addresses whose answers changed; if that is intended, write %s anew with -Dcounterpart.answers.table=write",
                        TABLE)
                .isEmpty();
    }
}
