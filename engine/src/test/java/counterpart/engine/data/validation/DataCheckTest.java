package counterpart.engine.data.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.TinyPackage;
import counterpart.engine.data.csv.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataCheckTest {

    @TempDir
    private Path folder;

    private TinyPackage data;

    @BeforeEach
    void packageInOrder() {
        data = new TinyPackage(folder);
    }

    @Test
    void findsNothingInAPackageInOrder() {
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // table; what stands there; what is put there instead; where and what the problem is
                "regions; 49.01,8.67; 91,8.67; tables/regions.csv:2: lat '91': is above 90",
                "regions; 49.01,8.67; 49.01,-180.5; tables/regions.csv:2: lon '-180.5': is below -180",
                "regions; 49.01,8.67; north,8.67; tables/regions.csv:2: lat 'north': is not a number",
                "regions; FR10,FR,nuts2; FRANCE10,FR,nuts2; 'tables/regions.csv:3: id ''FRANCE10'': is not the code of a nuts2 (NUTS or ISO 3166-2)'",
                "regions; US-MN,US,subdivision; USMN,US,subdivision; 'tables/regions.csv:4: id ''USMN'': is not the code of a subdivision (NUTS or ISO 3166-2)'",
                "regions; FR10,FR,nuts2; FR10,DE,nuts2; tables/regions.csv:3: country 'DE': is not the country of FR10",
                "regions; FR10,FR,nuts2; FR10,XX,nuts2; tables/regions.csv:3: country 'XX': is not in countries",
                "regions; medtech|food; medtech||food; tables/regions.csv:4: keywords_en 'medtech||food': has an empty item",
                "regions; FR,nuts2; FR,nuts9; tables/regions.csv:3: kind 'nuts9': is none of city-state, nuts2, subdivision",
                "regions; 2,2023,false; 2.5,2023,false; tables/regions.csv:2: participations '2.5': is not a whole number",
                "regions; 2,2023,false; 2,2023,no; tables/regions.csv:2: curated 'no': is not true or false",
                "regions; official,projects; official,; tables/regions.csv:2: source '': is missing",
                "regions; medium,curated; medium,nowhere; tables/regions.csv:4: source 'nowhere': is not in sources",
                "region_aliases; FR1,FR10; FR1,FR99; tables/region_aliases.csv:3: region 'FR99': is not in regions",
                "region_aliases; FR1,FR10; Fr1,FR10; tables/region_aliases.csv:3: alias 'Fr1': is neither a NUTS nor an ISO 3166-2 code",
                "region_aliases; FR1,FR10; FR10,FR10; tables/region_aliases.csv:3: alias 'FR10': is a region itself",
                "region_grades; /25,3; /25,4; tables/region_grades.csv:2: grade '4': is above 3",
                "region_grades; /25,3; /99,3; tables/region_grades.csv:2: field '/99': is not in fields",
                "institutions; KIT,KIT; ,KIT; tables/institutions.csv:2: name '': is missing",
                "institutions; kit.edu,,; kit.edu,ror.org/1,; 'tables/institutions.csv:2: ror ''ror.org/1'': is not of the form https://ror\\.org/0[a-z0-9]{8}'",
                "competences; us-mn-alley; us-mn-valley; tables/competences.csv:3: institution 'us-mn-valley': is not in institutions",
                "competences; ',,,,1,'; ',,,,,'; tables/competences.csv:3: projects '0': needs either projects or a grade",
                "competences; 2022,2023; 2023,2022; tables/competences.csv:2: last_year '2022': is before first_year",
                "countries; FR,France,Frankreich,EU,member; FR,France,Frankreich,EU,none; tables/countries.csv:3: eu 'none': FR is a member of the EU",
                "countries; NA,none; NA,member; tables/countries.csv:4: eu 'member': US is no member of the EU",
                "fields; /23/47,/23; /23/47,/25; tables/fields.csv:3: parent '/25': is not the code one level above /23/47",
                "projects; 2025-08-31; 2021-08-31; tables/projects.csv:2: end '2021-08-31': is before start '2022-09-01'",
                "projects; 2022-05-12; May; 'tables/projects.csv:2: signed ''May'': is not a date such as 2024-12-31'",
                "project_fields; 100,; 101,; tables/project_fields.csv:2: project '101': is not in projects",
                "participations; cordis-2; cordis-9; tables/participations.csv:4: institution 'cordis-9': is not in institutions",
                "participations; coordinator; boss; 'tables/participations.csv:2: role ''boss'': is none of associated-partner, coordinator, participant, third-party'",
                "project_field_mentions; 40; 140; tables/project_field_mentions.csv:2: match '140': is above 100",
                "cluster_fields; stated; ''; 'tables/cluster_fields.csv:3: basis '''': is for sought fields, and for all of them'",
                "contacts; FR1; FR7; 'tables/contacts.csv:2: place ''FR7'': resolves to no region, neither as its id nor as an alias'",
                "programmes; FR,FR10; FR,FR10|ES51; 'tables/programmes.csv:2: places ''ES51'': resolves to no region, neither as its id nor as an alias'",
                "programmes; ',FR,FR10'; ',FR|QQ,FR10'; tables/programmes.csv:2: countries 'QQ': is not in countries",
                "programmes; ',/25,'; ',/25|/26,'; tables/programmes.csv:2: topics '/26': is not in fields",
                "programmes; 2024-01-01; 2024-13-01; 'tables/programmes.csv:2: as_of ''2024-13-01'': is not a date such as 2024-12-31'",
                "field_synonyms; Rechner; ' Rechner'; tables/field_synonyms.csv:2: term ' Rechner': has spaces around it",
            })
    void namesThePlaceAndTheMistake(String table, String old, String now, String problem) {
        data.replace(table, old, now);
        assertThat(problems()).contains(problem);
    }

    @Test
    void findsDuplicateIds() {
        data.rows("regions", "US-MN,US,subdivision,Minnesota,Minnesota,,44.98,-93.27,0,,true,,medium,curated");
        assertThat(problems()).containsExactly("tables/regions.csv:5: id 'US-MN': occurs on line 4 already");
    }

    @Test
    void findsRowsOutOfOrder() {
        data.rows("cluster_members", "alpha,Aardvark,curated");
        assertThat(problems())
                .containsExactly(
                        "tables/cluster_members.csv:3: cluster,name 'alpha Aardvark': is out of order: rows are"
                                + " sorted by this");
    }

    @Test
    void findsOtherColumns() {
        data.replace("project_fields", "project,field", "field,project");
        assertThat(problems()).contains("tables/project_fields.csv:1: the columns are not project,field");
    }

    @Test
    void findsRowsWithMissingCells() {
        data.rows("project_words", "200");
        assertThat(problems()).containsExactly("tables/project_words.csv:3: 1 cells where the header has 2");
    }

    @Test
    void findsMissingFiles() throws IOException {
        DataPackage written = data.written();
        Files.delete(folder.resolve("tables/project_words.csv"));
        assertThat(texts(DataCheck.check(written))).containsExactly("tables/project_words.csv: is missing");
    }

    @Test
    void findsFilesThatAreNotUtf8() throws IOException {
        DataPackage written = data.written();
        Files.write(folder.resolve("tables/project_words.csv"), new byte[] {'x', (byte) 0xE4, '\n'});
        assertThat(texts(DataCheck.check(written))).containsExactly("tables/project_words.csv: is not UTF-8");
    }

    @Test
    void findsFilesThatAreTooLarge() {
        List<Problem> problems = new ArrayList<>();
        PackageContent content = PackageContent.read(data.written(), problems);
        new SizeCheck(300, 1000).check(content, problems);
        assertThat(texts(problems))
                .anyMatch(problem -> problem.startsWith("tables/regions.csv: is larger than 300 bytes"))
                .anyMatch(problem -> problem.startsWith("datapackage.json: the tables are larger than 1000 bytes"));
    }

    @Test
    void findsAllProblemsAndSortsThem() {
        data.replace("regions", "49.01,8.67", "91,-181").replace("project_words", "words", "text");
        assertThat(problems())
                .containsSubsequence(
                        "tables/project_words.csv:1: the columns are not project,words",
                        "tables/regions.csv:2: lat '91': is above 90",
                        "tables/regions.csv:2: lon '-181': is below -180");
    }

    @Test
    void needsADescriptor() {
        assertThatThrownBy(() -> DataPackage.open(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("datapackage.json: is missing");
    }

    private List<String> problems() {
        return texts(DataCheck.check(data.written()));
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }
}
