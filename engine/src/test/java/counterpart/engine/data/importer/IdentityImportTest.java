package counterpart.engine.data.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.importer.raw.ImportProgress;
import counterpart.engine.data.importer.raw.ImportReport;
import counterpart.engine.data.importer.ror.RorFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What ROR and the gathered facts on cluster organisations make of the small projects of [ImportFixture].
class IdentityImportTest {

    private static final String DUMP = """
            [{"id": "https://ror.org/016xje988", "status": "active", "types": ["education"],
              "names": [{"value": "UNAM", "types": ["acronym"]}, {"value": "University of Namibia", "types": ["label", "ror_display"]},
                        {"value": "Universität Namibia", "types": ["alias"]}],
              "links": [{"type": "wikipedia", "value": "http://w"}, {"type": "website", "value": "https://www.unam.edu.na"}],
              "locations": [{"geonames_details": {"name": "Windhoek", "lat": -22.56, "lng": 17.08, "country_code": "NA",
                "country_subdivision_code": "KH"}}]},
             {"id": "https://ror.org/0aaaaaaa2", "status": "active", "types": ["company"],
              "names": [{"value": "Somebody", "types": ["ror_display"]}], "links": [], "locations": []},
             {"id": "https://ror.org/0aaaaaaa4", "status": "inactive", "types": [], "names": [], "links": [], "locations": []}]
            """;

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
    void capitalsBecomeWords() {
        assertThat(ImportFixture.rows(target, "institutions"))
                .anyMatch(row -> row.startsWith("cordis-27,Seoul Startup,,company,KR-11,\"Seoul,\","))
                .anyMatch(row -> row.startsWith("cordis-40,Fraunhofer,"));
    }

    @Test
    void namesAndIdentifiersComeFromTheRegistry() {
        assertThat(ImportFixture.rows(target, "institutions"))
                .anyMatch(row -> row.startsWith("cordis-21,University of Namibia,")
                        && row.contains(",https://ror.org/016xje988,"));
        assertThat(ImportFixture.rows(target, "institution_ids"))
                .contains(
                        "cordis-20,cordis-horizon,20,,given,cordis-horizon",
                        "cordis-20,ror,https://ror.org/017zqws13,,given,ror",
                        "cordis-21,ror,https://ror.org/016xje988,University of Namibia (Namibia),name-and-place,ror");
        assertThat(report.counts().get("skipped")).containsEntry("ROR record not active", 1L);
    }

    @Test
    void anOrganisationWithoutSubdivisionLiesInThatOfTheNearestRecord() {
        assertThat(ImportFixture.rows(target, "institutions"))
                .anyMatch(row ->
                        row.startsWith("cordis-34,") && row.contains(",US-CA,") && row.contains(",registry-point,12"));
    }

    @Test
    void clusterOrganisationsAreInstitutionsOfTheirRegion() {
        assertThat(ImportFixture.rows(target, "institutions"))
                .contains(
                        "fr-pole-alpha,Pôle Alpha,,cluster-organisation,FR10,Paris,48.86,2.35,curated,,alpha.fr,,false,0,"
                                + "sourced,cluster-organisations")
                .anyMatch(row -> row.startsWith("nl-agency,Agentschap,,agency,NL33,"))
                .noneMatch(row -> row.startsWith("xx-lost"));
        assertThat(ImportFixture.rows(target, "cluster_organisations"))
                .containsExactly(
                        "cordis-12,Prishtina NGO,network,,,,,2025,n,general knowledge,cluster-organisations",
                        "fr-pole-alpha,,science-park,optics|a/b,ECEI gold,sourced,https://example.org/alpha,2020,,sourced,"
                                + "cluster-organisations",
                        "nl-agency,Agency,innovation-agency,,,,,,,general knowledge,cluster-organisations");
    }

    @Test
    void aClusterOrganisationThatIsAParticipantIsOneInstitution() {
        assertThat(ImportFixture.rows(target, "institutions"))
                .anyMatch(row -> row.startsWith("cordis-12,Prishtina NGO,,cluster-organisation,XK00,"))
                .noneMatch(row -> row.startsWith("xk-prishtina-ngo"));
        assertThat(ImportFixture.rows(target, "institution_ids"))
                .contains(
                        "cordis-12,cluster-organisations,xk-prishtina-ngo,,name-and-place,cluster-organisations",
                        "cordis-12,cordis-horizon,12,,given,cordis-horizon");
        assertThat(ImportFixture.rows(target, "competences"))
                .contains("cordis-12,/25/57,0,0,,,,1,cluster-organisations");
    }

    @Test
    void readsTheOfficialDumpInItsZip(@TempDir Path other) throws IOException {
        Path raw = ImportFixture.zipped(other.resolve("raw"));
        Files.delete(raw.resolve(RorFileReader.CSV));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(raw.resolve("ror/v1.9-ror-data.zip")))) {
            for (String file : List.of("v1.9-ror-data.json", "v1.9-ror-data_schema_v2.json")) {
                zip.putNextEntry(new ZipEntry(file));
                zip.write((file.contains("v2") ? DUMP : "[]").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        Path written = ImportFixture.target(other.resolve("target"));
        assertThat(DataImporter.run(raw, written, ImportProgress.NONE).figures())
                .containsEntry("ROR records", 2L);
        assertThat(ImportFixture.rows(written, "institution_ids"))
                .contains("cordis-21,ror,https://ror.org/016xje988,,name-and-place,ror");
    }

    @Test
    void saysThatTheRegistryIsMissing(@TempDir Path other) throws IOException {
        Path raw = ImportFixture.zipped(other.resolve("raw"));
        Files.delete(raw.resolve(RorFileReader.CSV));
        assertThatThrownBy(() -> DataImporter.run(raw, other.resolve("target"), ImportProgress.NONE))
                .hasMessage("missing in " + raw + ": " + RorFileReader.CSV);
    }

    @Test
    void theTablesFitTheirSchemas() {
        DataPackage written = DataPackage.open(target);
        assertThat(Map.of(
                        "institution_ids", written.columns("institution_ids").size(),
                        "cluster_organisations",
                                written.columns("cluster_organisations").size()))
                .containsEntry("institution_ids", 6)
                .containsEntry("cluster_organisations", 11);
    }
}
