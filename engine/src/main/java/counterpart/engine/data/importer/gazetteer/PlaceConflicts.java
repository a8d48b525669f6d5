package counterpart.engine.data.importer.gazetteer;

import counterpart.engine.data.importer.build.ImportedInstitutions;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.RegionRecord;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import counterpart.engine.model.Institution;
import java.util.List;

/// Reports institutions outside NUTS, of whatever source, whose city the gazetteer knows in other subdivisions only.
public final class PlaceConflicts {

    private static final String FILE = "tables/institutions.csv";

    private PlaceConflicts() {}

    public static void report(PackageBuilder builder, PlaceLookup places, Gazetteer gazetteer) {
        for (ImportedInstitutions.Located located : builder.institutions().all()) {
            Institution institution = located.institution();
            RegionRecord region = places.find(institution.region().value()).orElseThrow();
            String city = institution.city();
            if (region.kind().equals("subdivision") && city != null && isElsewhere(city, region, places, gazetteer)) {
                builder.report()
                        .add(
                                Outcome.CONFLICTING,
                                FILE,
                                0,
                                "city in another subdivision: not followed",
                                institution.name() + " (" + region.country() + ", " + city + "): " + region.id());
            }
        }
    }

    private static boolean isElsewhere(String city, RegionRecord region, PlaceLookup places, Gazetteer gazetteer) {
        List<String> found = CityText.read(gazetteer, region.country(), city).places().stream()
                .map(GazetteerPlace::region)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        return !found.isEmpty()
                && found.stream()
                        .noneMatch(code -> places.isRegion(code)
                                && places.resolve(code).filter(region::equals).isPresent());
    }
}
