package counterpart.engine.model.place;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetropolitanAreasTest {

    private static final MetropolitanArea SAN_JOSE = area("1", "US-CA", "San Jose", 37.34, -121.89);
    private static final MetropolitanArea SAN_FRANCISCO = area("2", "US-CA", "San Francisco", 37.77, -122.42);
    private static final MetropolitanArea RENO = area("3", "US-NV", "Reno", 39.53, -119.81);
    private static final MetropolitanAreas AREAS = new MetropolitanAreas(List.of(SAN_JOSE, SAN_FRANCISCO, RENO));

    @Test
    void theNearestCityOfTheRegionCounts() {
        assertThat(AREAS.of(institution("US-CA", 37.43, -122.17))).contains(SAN_JOSE); // Stanford
        assertThat(AREAS.of(institution("US-CA", 37.87, -122.26))).contains(SAN_FRANCISCO); // Berkeley
    }

    @Test
    void farFromAnyCityOfTheRegionIsNoArea() {
        assertThat(AREAS.of(institution("US-CA", 39.33, -120.18))).isEmpty(); // Truckee, 43 km from Reno
        assertThat(AREAS.of(institution("US-NV", 39.33, -120.0))).contains(RENO);
        assertThat(AREAS.of(institution("US-OR", 37.34, -121.89))).isEmpty();
    }

    private static MetropolitanArea area(String id, String region, String name, double lat, double lon) {
        return new MetropolitanArea(id, new RegionId(region), name, new GeoPoint(lat, lon), 100_000);
    }

    private static Institution institution(String region, double lat, double lon) {
        return new Institution(
                "x",
                "X",
                null,
                Institution.Type.UNIVERSITY,
                new RegionId(region),
                null,
                new GeoPoint(lat, lon),
                null,
                null,
                false,
                0,
                "test");
    }
}
