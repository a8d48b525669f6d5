package counterpart.engine.data.importer.gazetteer;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.SourceImporter;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Language;
import counterpart.engine.model.evidence.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// GeoNames: populated places outside NUTS with their subdivisions. They check where institutions lie; places with
/// institutions are kept in the table `cities`.
public final class GazetteerImporter implements SourceImporter {

    public static final String ID = "geonames";

    private static final String CITIES = "gazetteer/cities.csv";
    private static final String CODES = "gazetteer/admin1_iso.csv";
    private static final String CITY = " City";

    /// Grounds on which places were assigned to subdivisions that proved wrong for some (Hanoi).
    private static final Set<String> UNSURE = Set.of("ror", "name (first of several)");

    private final PlaceLookup places;
    private final Gazetteer gazetteer;

    public GazetteerImporter(PlaceLookup places, Gazetteer gazetteer) {
        this.places = places;
        this.gazetteer = gazetteer;
    }

    @Override
    public Source source() {
        return new Source(
                ID,
                "GeoNames gazetteer: populated places",
                "GeoNames",
                "CC BY 4.0 (the package of 2020 states CC BY 3.0)",
                "https://www.geonames.org",
                "2026-11-28",
                "places outside the NUTS countries, mostly from 5,000 inhabitants on",
                "codes of subdivisions mapped to ISO 3166-2; data of 2020 to 2026");
    }

    @Override
    public List<String> files() {
        return List.of(CITIES, CODES);
    }

    @Override
    public void read(RawFiles files, PackageBuilder builder) {
        Set<String> countries = new HashSet<>();
        files.csv(CODES, ',', List.of("geonames_admin1", "name", "iso_3166_2"), this::addCode);
        files.csv(
                CITIES,
                ',',
                List.of(
                        "geonames_id",
                        "city",
                        "asciiname",
                        "country",
                        "region",
                        "region_basis",
                        "lat",
                        "lon",
                        "population",
                        "other_names"),
                row -> {
                    add(row);
                    countries.add(row.text("country"));
                });
        countries.forEach(country -> places.known(country).stream()
                .filter(place -> place.id().contains("-"))
                .forEach(place ->
                        gazetteer.addSubdivision(place.id(), place.name().in(Language.EN))));
    }

    private void add(CsvRow row) {
        GeoPoint point = new GeoPoint(row.number("lat"), row.number("lon"));
        String region = region(row, point);
        List<String> names = new ArrayList<>(List.of(row.text("city"), row.text("asciiname")));
        names.addAll(row.list("other_names"));
        shortName(row.required("country"), row.required("city"), region).ifPresent(names::add);
        gazetteer.add(
                new GazetteerPlace(
                        row.text("geonames_id"),
                        row.required("city"),
                        row.required("country"),
                        region,
                        point,
                        row.integer("population")),
                names);
    }

    /// The subdivision of a place; empty where its assignment is unsure and another subdivision's point is nearer.
    private String region(CsvRow row, GeoPoint point) {
        String region = row.text("region");
        boolean holds = !UNSURE.contains(row.text("region_basis"))
                || places.known(row.required("country")).stream()
                        .filter(place -> place.id().contains("-"))
                        .min(Comparator.comparingDouble(place -> place.point().distanceKm(point)))
                        .filter(nearest -> nearest.id().equals(region))
                        .isPresent();
        return holds ? region : "";
    }

    /// `Washington` for `Washington, D.C.`; `New York` for `New York City`, unless that is another subdivision
    /// (`Kansas`).
    private Optional<String> shortName(String country, String name, String region) {
        int comma = name.indexOf(',');
        if (comma > 0) {
            return Optional.of(name.substring(0, comma));
        }
        return Optional.of(name)
                .filter(city -> city.endsWith(CITY))
                .map(city -> city.substring(0, city.length() - CITY.length()))
                .filter(bare ->
                        gazetteer.subdivision(country, bare).orElse(region).equals(region));
    }

    private void addCode(CsvRow row) {
        String region = row.text("iso_3166_2");
        if (!region.isEmpty()) {
            gazetteer.addCode(row.required("geonames_admin1"), region);
            if (region.contains("-")) {
                gazetteer.addSubdivision(region, row.text("name"));
            }
        }
    }
}
