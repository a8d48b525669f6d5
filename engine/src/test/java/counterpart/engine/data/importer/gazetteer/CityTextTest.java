package counterpart.engine.data.importer.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.model.GeoPoint;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CityTextTest {

    private final Gazetteer gazetteer = new Gazetteer();

    @BeforeEach
    void places() {
        place("US", "Medford", "US-OR", 79_805);
        place("US", "Medford", "US-MA", 57_403);
        place("US", "New York City", "US-NY", 8_175_133, "New York");
        place("JP", "Kobe", "JP-28", 1_528_478, "Kobe-shi");
        place("CA", "London", "CA-ON", 346_765);
        place("CN", "Beijing", "CN-BJ", 11_716_620);
        gazetteer.addSubdivision("US-MA", "Massachusetts");
        gazetteer.addSubdivision("US-OR", "Oregon");
        gazetteer.addSubdivision("US-NY", "New York");
        gazetteer.addSubdivision("CA-ON", "Ontario");
    }

    @Test
    void theStateBehindACityDecides() {
        CityText read = CityText.read(gazetteer, "US", "Medford Ma");
        assertThat(read.region()).isEqualTo("US-MA");
        assertThat(read.places()).extracting(GazetteerPlace::region).containsExactly("US-MA");
    }

    @Test
    void aCityAloneMeansAllOfItsNameTheLargestFirst() {
        CityText read = CityText.read(gazetteer, "US", "MEDFORD");
        assertThat(read.region()).isEmpty();
        assertThat(read.places()).extracting(GazetteerPlace::region).containsExactly("US-OR", "US-MA");
    }

    @Test
    void aStateMayStandBeforeTheCityOrAlone() {
        assertThat(CityText.read(gazetteer, "CA", "Ontario - London").region()).isEqualTo("CA-ON");
        assertThat(CityText.read(gazetteer, "US", "Massachusetts").region()).isEqualTo("US-MA");
        assertThat(CityText.read(gazetteer, "US", "Smallville, Oregon 97001").region())
                .isEqualTo("US-OR");
    }

    @Test
    void partsOfCitiesAndTheirKindsAreSkipped() {
        assertThat(CityText.read(gazetteer, "JP", "Chuo-Ku, Kobe City").places())
                .extracting(GazetteerPlace::region)
                .containsExactly("JP-28");
        assertThat(CityText.read(gazetteer, "CN", "Haidian Beijing").places()).hasSize(1);
    }

    @Test
    void anUnknownPlaceMeansNothing() {
        assertThat(CityText.read(gazetteer, "US", "Atlantis").isEmpty()).isTrue();
        assertThat(CityText.read(gazetteer, "MX", "Medford Ma").isEmpty()).isTrue();
    }

    @Test
    void theNearestPlaceIsWithin50Km() {
        assertThat(gazetteer.nearest("US", new GeoPoint(1, 1.2)))
                .get()
                .extracting(GazetteerPlace::name)
                .isEqualTo("New York City");
        assertThat(gazetteer.nearest("US", new GeoPoint(1, 1.5))).isEmpty();
        assertThat(gazetteer.nearest("KR", new GeoPoint(1, 1))).isEmpty();
    }

    private void place(String country, String name, String region, int population, String... others) {
        List<String> names = new java.util.ArrayList<>(List.of(name));
        names.addAll(List.of(others));
        gazetteer.add(new GazetteerPlace(region + name, name, country, region, new GeoPoint(1, 1), population), names);
    }
}
