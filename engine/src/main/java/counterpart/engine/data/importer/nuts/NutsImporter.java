package counterpart.engine.data.importer.nuts;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.RegionNameTable;
import counterpart.engine.data.importer.build.RegionRecord;
import counterpart.engine.data.importer.build.SourceImporter;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Localised;
import counterpart.engine.model.evidence.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The NUTS 2021 level-2 regions with their names and label points (no boundaries), and the codes of other NUTS
/// versions.
public final class NutsImporter implements SourceImporter {

    static final String ID = "nuts-2021";
    private static final String NAMES = "nuts/NUTS_AT_2021.csv";
    private static final String POINTS = "nuts/NUTS_LB_2021_4326_LEVL_2.geojson";
    private static final String CORDIS = "cordis-horizon";
    private static final int LEVEL_1 = 3;
    private static final int LEVEL_2 = 4;
    private static final Pattern OTHER_SCRIPT = Pattern.compile("\\p{IsGreek}|\\p{IsCyrillic}");

    private final PlaceLookup places;

    public NutsImporter(PlaceLookup places) {
        this.places = places;
    }

    @Override
    public Source source() {
        return new Source(
                ID,
                "Nomenclature of territorial units for statistics (NUTS) 2021, level 2",
                "Eurostat GISCO",
                "© EuroGeographics for the administrative boundaries; names and points taken as facts",
                "https://ec.europa.eu/eurostat/web/gisco",
                "",
                "EU, EFTA and candidate countries, United Kingdom",
                "no boundaries are stored; codes of other vintages resolve through region_aliases");
    }

    @Override
    public List<String> files() {
        return List.of(NAMES, POINTS);
    }

    @Override
    public void read(RawFiles files, PackageBuilder builder) {
        Map<String, GeoPoint> points = points(files.json(POINTS));
        Map<String, Localised> known = RegionNameTable.of(builder.target());
        files.csv(NAMES, ',', List.of("CNTR_CODE", "NUTS_ID", "NAME_LATN", "NUTS_NAME"), row -> {
            if (row.text("NUTS_ID").length() == LEVEL_2) {
                places.add(place(row, points, known));
            }
        });
        builder.report().figure("NUTS 2021 level-2 regions", places.regions().size());
        places.add(kosovo(known));
        aliases();
    }

    private void aliases() {
        for (RegionRecord place : places.regions()) {
            places.alias(place.id().substring(0, LEVEL_1), place.id(), "nuts1", ID);
        }
        NutsVersions.OLD.forEach((old, now) -> now.forEach(id -> places.alias(old, id, "old-nuts", ID)));
        NutsVersions.NEW.forEach((later, now) -> now.forEach(id -> places.alias(later, id, "new-nuts", ID)));
    }

    private static RegionRecord place(CsvRow row, Map<String, GeoPoint> points, Map<String, Localised> known) {
        String id = row.text("NUTS_ID");
        GeoPoint point = points.get(id);
        if (point == null) {
            throw new IllegalArgumentException(POINTS + ": no point for " + id);
        }
        Localised name = known.getOrDefault(id, Localised.same(localName(row)));
        return new RegionRecord(
                id, isoCountry(row.text("CNTR_CODE")), "nuts2", name, "", point, false, List.of(), "official", ID);
    }

    /// CORDIS uses XK00, which NUTS 2021 does not have; the point is that of Pristina.
    private static RegionRecord kosovo(Map<String, Localised> known) {
        Localised name = known.getOrDefault("XK00", Localised.same("Kosovo"));
        GeoPoint point = new GeoPoint(42.6629, 21.1655);
        return new RegionRecord(
                "XK00", "XK", "nuts2", name, "Pristina", point, false, List.of(), "general knowledge", CORDIS);
    }

    private static String localName(CsvRow row) {
        String name = row.text("NUTS_NAME");
        return (OTHER_SCRIPT.matcher(name).find() ? row.text("NAME_LATN") : name).strip();
    }

    private static Map<String, GeoPoint> points(JsonNode collection) {
        Map<String, GeoPoint> points = new HashMap<>();
        for (JsonNode feature : collection.path("features")) {
            JsonNode lonLat = feature.path("geometry").path("coordinates");
            points.put(
                    feature.path("properties").path("NUTS_ID").asString(),
                    new GeoPoint(lonLat.path(1).asDouble(), lonLat.path(0).asDouble()));
        }
        return points;
    }

    /// NUTS and CORDIS write EL and UK where ISO has GR and GB.
    static String isoCountry(String code) {
        return switch (code) {
            case "EL" -> "GR";
            case "UK" -> "GB";
            default -> code;
        };
    }
}
