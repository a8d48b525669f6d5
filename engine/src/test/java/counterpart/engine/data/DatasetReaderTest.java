package counterpart.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.engine.data.csv.InvalidDataException;
import counterpart.engine.data.csv.Problem;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Programme;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.FieldTerm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetReaderTest {

    @TempDir
    private Path folder;

    private TinyPackage data;

    @BeforeEach
    void packageInOrder() {
        data = new TinyPackage(folder);
    }

    @Test
    void readsRegionsAndTheirOtherCodes() {
        Dataset dataset = load();
        assertThat(dataset.region(new RegionId("FR10")).latestYear()).hasValue(2023);
        assertThat(dataset.region(new RegionId("US-MN")).latestYear()).isEmpty();
        assertThat(dataset.regionsOf("FR1")).containsExactly(new RegionId("FR10"));
        assertThat(dataset.regionsOf("FR10")).containsExactly(new RegionId("FR10"));
        assertThat(dataset.regionsOf("XX")).isEmpty();
    }

    @Test
    void leavesUnknownThingsOut() {
        Institution institution = load().institution("cordis-2");
        assertThat(institution.website()).isNull();
        assertThat(institution.shortName()).isNull();
        assertThat(institution.city()).isNull();
        assertThat(institution.ror()).isNull();
        assertThat(institution.bookedAtHeadOffice()).isTrue();
    }

    @Test
    void putsAClusterTogether() {
        Cluster cluster = load().cluster("alpha");
        assertThat(cluster.profile().own()).singleElement().hasToString("WeightedField[field=/23/47, weight=3.0]");
        assertThat(cluster.soughtFields())
                .singleElement()
                .satisfies(sought -> assertThat(sought.basis()).isEqualTo("stated"));
        assertThat(cluster.members()).containsExactly("Member GmbH");
        assertThat(cluster.contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.place()).isEqualTo("FR1");
            assertThat(contact.partner(Language.EN)).isEqualTo("Partner");
            assertThat(contact.partner(Language.DE)).isEqualTo("Der Partner");
        });
        assertThat(cluster.founded()).hasValue(1999);
    }

    @Test
    void countsANetworkWithoutKnownOfficeAsBeingInTheCapital() {
        data.replace("clusters", "Ulm,DE122,DE12", ",,");
        assertThat(load().cluster("alpha").homeRegion()).isEqualTo(new RegionId("DE11"));
    }

    @Test
    void takesAListOfCountriesAsCompleteUnlessItSaysOtherwise() {
        assertThat(load().findProgramme("prog")).get().matches(Programme::countriesComplete);
        data.replace("programmes", "zahlt,false,false,,", "zahlt,false,false,false,");
        assertThat(load().findProgramme("prog")).get().matches(programme -> !programme.countriesComplete());
    }

    @Test
    void aSynonymOfTwoFieldsMeansEachHalf() {
        data.replace("field_synonyms", "de,Bau", "de,rechner");
        assertThat(load().tables().terms()).extracting(FieldTerm::weight).containsExactly(0.5, 0.5, 0.5);
        data.replace("field_synonyms", "de,rechner", "de,Bau");
        assertThat(load().tables().terms()).extracting(FieldTerm::weight).containsExactly(1.0, 1.0, 0.5);
    }

    @Test
    void equalContentHasEqualVersions() {
        String version = load().version();
        assertThat(version).matches("[0-9a-f]{12}").isEqualTo(load().version());
        data.replace("regions", "Minnesota,", "Minnesota (US),");
        assertThat(load().version()).isNotEqualTo(version);
    }

    @Test
    void namesAllRowsThatCannotBeUnderstood() {
        data.replace("regions", "49.01,8.67", "91,8.67")
                .replace("institutions", "university", "school")
                .replace("fields", "computing", "")
                .replace("programmes", "2024-01-01", "soon")
                .rows("project_words", "200", "200,laser:0");
        assertThatThrownBy(this::load)
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidDataException.class))
                .extracting(InvalidDataException::problems, InstanceOfAssertFactories.list(Problem.class))
                .extracting(Problem::toString)
                .containsExactly(
                        "tables/fields.csv:3: label_en '': is missing",
                        "tables/institutions.csv:2: type 'school': is not a type of institution",
                        "tables/programmes.csv:2: as_of 'soon': is not a date such as 2024-12-31",
                        "tables/project_words.csv:3: 1 cells where the header has 2",
                        "tables/project_words.csv:4: words 'laser:0': is not a list such as laser:80|optic:41",
                        "tables/regions.csv:2: coordinates 91.0, 8.67 outside -90..90, -180..180");
    }

    @Test
    void showsTheFirstProblemsInItsMessage() {
        data.rows("project_words", "1\n".repeat(30).split("\n"));
        assertThatThrownBy(this::load)
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("30 problems in the data package")
                .hasMessageContaining("project_words.csv:3:")
                .hasMessageEndingWith("… and 10 more");
    }

    @Test
    void duplicateIdsAreAProblem() {
        data.rows("clusters", "alpha,A,A,cluster initiative,,,,,,,,,,,,x,curated");
        assertThatThrownBy(this::load)
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("two rows have the id alpha");
    }

    @Test
    void aMissingTableIsNamed() throws IOException {
        DataPackage written = data.written();
        Files.delete(folder.resolve("tables/regions.csv"));
        assertThatThrownBy(() -> DatasetReader.load(written))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("tables/regions.csv: is missing");
    }

    private Dataset load() {
        return DatasetReader.load(data.written());
    }
}
