package counterpart.engine.data.importer;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.importer.raw.ImportProgress;
import counterpart.engine.data.importer.raw.ImportReport;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the import makes of addresses that contradict their coordinates, of doubles and of legal names: the small
/// projects of [ImportFixture] with more organisations.
class PlacesImportTest {

    private static final String ROW =
            "\"%s\";\"A\";\"%s\";\"\";\"%s\";\"%s\";\"false\";\"HES\";\"\";\"\";\"%s\";\"%s\";"
                    + "\"%s\";\"%s\";\"\";\"\";\"\";\"\";\"1\";\"participant\";\"\";\"\";\"\";\"false\";\"\"\n";

    @TempDir
    private static Path folder;

    private static Path target;
    private static ImportReport report;

    @BeforeAll
    static void run() {
        Path raw = folder.resolve("raw");
        ImportFixture.files(ImportFixture.raw()).forEach((name, text) -> ImportFixture.write(raw.resolve(name), text));
        append(
                raw.resolve("regions/iso3166-2_amckenna41.csv"),
                "US,US-MA,Massachusetts,,State,,,\"[42.4, -71.4]\",\nUS,US-OR,Oregon,,State,,,\"[43.8, -120.6]\",\n");
        append(
                raw.resolve("gazetteer/cities.csv"),
                "1,Minneapolis,Minneapolis,US,US-MN,code,44.9800,-93.2638,382578,Mineapolis\n",
                "2,Saint Paul,Saint Paul,US,US-MN,code,44.9444,-93.0933,285068,St. Paul\n");
        append(
                raw.resolve("cordis-horizon/organization.csv"),
                ROW.formatted("100", "50", "TUFTS", "", "Medford Ma", "US", "US", "42.594,-123.089"),
                ROW.formatted("100", "51", "ROGUE CREDIT", "", "Medford", "US", "US", "42.33,-122.87"),
                ROW.formatted("100", "52", "MASSACHUSETTS FUND", "", "Medford", "US", "US", ""),
                ROW.formatted("100", "53", "BY THE LAKE", "", "Nowhere at all", "US", "US", "44.95,-93.3"),
                ROW.formatted("300", "54", "UNIVERSITY OF NAMIBIA", "", "Windhoek", "NA", "NA", "-22.61,17.06"),
                ROW.formatted("200", "55", "UNIVERSITY OF NAMIBIA", "", "Windhoek", "NA", "NA", "-22.61,17.06"),
                ROW.formatted(
                        "100", "56", "NUBIS IDIOTIKI KEFALAIOUCHIKI ETAIRIA", "NUBIS", "Athina", "EL", "EL303", ""),
                ROW.formatted("100", "57", "ETHNIKO KENTRO EREVNAS", "HELLENIC CENTRE", "Athina", "EL", "EL303", ""));
        append(
                raw.resolve("regions/noneu_org_admin1_nearest_ror.csv"),
                "50,TUFTS,HES,Medford Ma,,US,\"42.594,-123.089\",US-OR,Oregon,Medford,31.2,1\n",
                "54,UNIVERSITY OF NAMIBIA,HES,Windhoek,,NA,\"-22.61,17.06\",NA-KH,Khomas Region,Windhoek,1.2,1\n",
                "55,UNIVERSITY OF NAMIBIA,HES,Windhoek,,NA,\"-22.61,17.06\",NA-KH,Khomas Region,Windhoek,1.2,1\n");
        target = ImportFixture.target(folder.resolve("target"));
        report = DataImporter.run(raw, target, ImportProgress.NONE);
    }

    @Test
    void theStateOfTheAddressOutweighsCoordinatesAndIsReported() {
        assertThat(institution("cordis-50")).contains(",US-MA,Medford,42.4184,-71.1062,city,,");
        assertThat(report.text())
                .contains("city contradicts coordinates: city followed: TUFTS (US, Medford Ma): US-MA, not US-OR");
    }

    @Test
    void aCityOfSeveralIsThatOfTheCoordinatesOrOfTheStateInTheName() {
        assertThat(institution("cordis-51")).contains(",US-OR,Medford,");
        assertThat(institution("cordis-52")).contains(",US-MA,Medford,");
    }

    @Test
    void anUnknownCityLiesAtTheNearestPlace() {
        assertThat(institution("cordis-53")).contains(",US-MN,", ",nearest-place,4.");
    }

    @Test
    void recordsOfOneNameInOnePlaceBecomeOne() {
        assertThat(rows("institutions")).noneMatch(row -> row.startsWith("cordis-54,"));
        assertThat(rows("participations"))
                .anyMatch(row -> row.startsWith("300,cordis-21,"))
                .noneMatch(row -> row.contains(",cordis-54,"));
        assertThat(institution("cordis-21")).contains(",false,2,");
        assertThat(rows("institution_ids")).contains("cordis-21,cordis-horizon,54,,ror-id,cordis-horizon");
    }

    @Test
    void recordsThatTakePartInOneProjectStayTwoAndAreMarked() {
        assertThat(rows("institution_sites"))
                .containsExactly(
                        "cordis-55,cordis-21,ror,cordis-horizon",
                        "us-mn-medical-alley-2,us-mn-medical-alley,name,world-regions");
        assertThat(report.figures())
                .containsEntry("institutions merged as duplicates", 1L)
                .containsEntry("institutions marked as sites of another", 2L);
    }

    @Test
    void legalNamesGiveWay() {
        assertThat(institution("cordis-56")).startsWith("cordis-56,Nubis,");
        assertThat(institution("cordis-57")).startsWith("cordis-57,Hellenic Centre,,");
    }

    @Test
    void regionsOutsideNutsHaveMetropolitanAreas() {
        assertThat(rows("metropolitan_areas")).containsExactly("1,US-MN,Minneapolis,44.98,-93.2638,382578,geonames");
        assertThat(DataPackage.open(target).columns("metropolitan_areas")).hasSize(7);
    }

    private static void append(Path file, String... lines) {
        String text = ImportFixture.text(file);
        ImportFixture.write(file, (text.endsWith("\n") ? text : text + "\n") + String.join("", lines));
    }

    private static String institution(String id) {
        return rows("institutions").stream()
                .filter(row -> row.startsWith(id + ","))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rows(String table) {
        return ImportFixture.rows(target, table);
    }
}
