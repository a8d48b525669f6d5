package counterpart.engine.data.importer.gazetteer;

import counterpart.engine.data.importer.build.Decimals;
import counterpart.engine.data.importer.build.ImportedInstitutions;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.RegionRecord;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.place.MetropolitanArea;
import counterpart.engine.model.place.MetropolitanAreas;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The table `metropolitan_areas`: in every region outside NUTS, the largest cities that are further than 50 km from
/// each other and have institutions around them.
public final class MetropolitanAreaTable {

    private static final String TABLE = "metropolitan_areas";

    /// The least population of the city of a metropolitan area.
    private static final int LEAST_POPULATION = 100_000;

    private MetropolitanAreaTable() {}

    public static void write(PackageBuilder builder, PlaceLookup places, Gazetteer gazetteer) {
        builder.tables().begin(TABLE);
        List<MetropolitanArea> all = places.regions().stream()
                .filter(region -> !region.kind().equals("nuts2"))
                .flatMap(region -> centres(region, gazetteer).stream())
                .toList();
        MetropolitanAreas areas = new MetropolitanAreas(all);
        Set<String> used = builder.institutions().all().stream()
                .map(ImportedInstitutions.Located::institution)
                .flatMap(institution -> areas.of(institution).stream())
                .map(MetropolitanArea::id)
                .collect(Collectors.toSet());
        all.stream().filter(area -> used.contains(area.id())).forEach(area -> write(area, builder));
        builder.report().figure("metropolitan areas", used.size());
    }

    private static List<MetropolitanArea> centres(RegionRecord region, Gazetteer gazetteer) {
        List<MetropolitanArea> centres = new ArrayList<>();
        for (GazetteerPlace city : gazetteer.in(region.id())) {
            if (city.population() >= LEAST_POPULATION
                    && !city.id().isEmpty()
                    && centres.stream().allMatch(other -> isFar(other, city))) {
                centres.add(new MetropolitanArea(
                        city.id(), new RegionId(region.id()), city.name(), city.point(), city.population()));
            }
        }
        return centres;
    }

    private static boolean isFar(MetropolitanArea centre, GazetteerPlace city) {
        return centre.location().distanceKm(city.point()) > MetropolitanArea.RADIUS_KM;
    }

    private static void write(MetropolitanArea area, PackageBuilder builder) {
        builder.tables()
                .add(
                        TABLE,
                        area.id(),
                        area.region().value(),
                        area.name(),
                        Decimals.lat(area.location()),
                        Decimals.lon(area.location()),
                        String.valueOf(area.population()),
                        GazetteerImporter.ID);
    }
}
