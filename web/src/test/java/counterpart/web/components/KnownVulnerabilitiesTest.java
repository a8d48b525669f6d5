package counterpart.web.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The comparison, and with `-Pvulnerabilities` the components of this build; see `docs/SECURITY.md`.
class KnownVulnerabilitiesTest {

    private static final String BUILT = "target/classes/META-INF/sbom/application.cdx.json";

    @TempDir
    private Path dir;

    private Path sbom = Path.of("");

    @BeforeEach
    void listsComponents() throws IOException {
        sbom = Files.writeString(dir.resolve("sbom.json"), """
            {"bomFormat": "CycloneDX", "components": [
              {"group": "org.example", "name": "reader", "version": "2.4.1",
               "purl": "pkg:maven/org.example/reader@2.4.1?type=jar"},
              {"group": "org.example", "name": "writer", "version": "1.0.0-rc2",
               "purl": "pkg:maven/org.example/writer@1.0.0-rc2?type=jar"}]}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"introduced": "0"}, {"fixed": "2.4.1"}            | false
            {"introduced": "0"}, {"fixed": "2.4.2"}            | true
            {"introduced": "2.4.1"}, {"fixed": "2.10"}         | true
            {"introduced": "2.5"}                              | false
            {"introduced": "2.0"}, {"last_affected": "2.4.1"}  | true
            {"introduced": "2.0"}, {"last_affected": "2.4.0"}  | false
            {"introduced": "1.0"}, {"fixed": "1.5"}, {"introduced": "2.0"}, {"fixed": "2.4.10"} | true
            """)
    void aVersionIsComparedAsMavenDoes(String events, boolean affected) throws IOException {
        Path records = record("reader", "\"ranges\": [{\"type\": \"ECOSYSTEM\", \"events\": [" + events + "]}]");
        assertThat(KnownVulnerabilities.of(sbom).in(records, Set.of())).hasSize(affected ? 1 : 0);
    }

    @Test
    void listedVersionsCountAndAcceptedRecordsDoNot() throws IOException {
        Path records = record("writer", "\"versions\": [\"1.0.0-rc1\", \"1.0.0-rc2\"]");
        KnownVulnerabilities known = KnownVulnerabilities.of(sbom);
        assertThat(known.in(records, Set.of())).containsExactly("org.example:writer 1.0.0-rc2: TEST-1 Reads too far");
        assertThat(known.in(records, Set.of("TEST-1"))).isEmpty();
        assertThat(known.in(record("other", "\"versions\": [\"1.0.0-rc2\"]"), Set.of()))
                .isEmpty();
    }

    @Test
    void recordsComeInAZipFileOrAFolderToo() throws IOException {
        Path record = record("writer", "\"versions\": [\"1.0.0-rc2\"]");
        Path zip = dir.resolve("all.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream zipped = new ZipOutputStream(out)) {
            zipped.putNextEntry(new ZipEntry("TEST-1.json"));
            zipped.write(Files.readString(record).getBytes(StandardCharsets.UTF_8));
        }
        Path folder = Files.createDirectory(dir.resolve("records"));
        Files.copy(record, folder.resolve("TEST-1.json"));
        KnownVulnerabilities known = KnownVulnerabilities.of(sbom);
        assertThat(known.in(zip, Set.of())).hasSize(1).isEqualTo(known.in(folder, Set.of()));
    }

    @Test
    void aFileWithoutRecordsOrComponentsIsNoAllClear() throws IOException {
        Path empty = Files.writeString(dir.resolve("empty.json"), "{}");
        assertThatThrownBy(() -> KnownVulnerabilities.of(empty)).hasMessageContaining("lists no component");
        assertThatThrownBy(() -> KnownVulnerabilities.of(sbom).in(empty, Set.of()))
                .hasMessageContaining("no record of the OSV schema");
    }

    @Test
    void noComponentOfThisBuildIsKnownToBeVulnerable() throws IOException {
        String records = System.getProperty("vulnerabilities", "");
        assumeTrue(!records.isEmpty(), "compared only with -Pvulnerabilities");
        KnownVulnerabilities known = KnownVulnerabilities.of(Path.of(System.getProperty("sbom", BUILT)));
        assertThat(known.in(Path.of(records), accepted(System.getProperty("vulnerabilities.accepted", ""))))
                .as("known vulnerabilities of %d components", known.components())
                .isEmpty();
    }

    /// The first word of each line of a file is an id.
    private static Set<String> accepted(String file) throws IOException {
        List<String> lines = file.isEmpty() ? List.of() : Files.readAllLines(Path.of(file));
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.strip().split("\\s", 2)[0])
                .collect(Collectors.toSet());
    }

    private Path record(String artifact, String affected) throws IOException {
        return Files.writeString(dir.resolve(artifact + ".json"), """
            {"id": "TEST-1", "summary": "Reads too far", "affected": [{"package":
              {"ecosystem": "Maven", "name": "org.example:%s"}, %s}]}""".formatted(artifact, affected));
    }
}
