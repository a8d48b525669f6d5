package counterpart.engine.data.importer.subdivision;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.RegionNameTable;
import counterpart.engine.data.importer.build.RegionRecord;
import counterpart.engine.data.importer.build.SourceImporter;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Localised;
import counterpart.engine.model.evidence.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Subdivisions of countries outside NUTS with names and coordinates; they become regions where something lies in them.
public final class SubdivisionImporter implements SourceImporter {

    static final String ID = "iso-3166-2";
    private static final String FILE = "regions/iso3166-2_amckenna41.csv";
    private static final Pattern LAT_LON = Pattern.compile("\\[\\s*(-?[0-9.]+)\\s*,\\s*(-?[0-9.]+)\\s*]");

    private final PlaceLookup places;

    public SubdivisionImporter(PlaceLookup places) {
        this.places = places;
    }

    @Override
    public Source source() {
        return new Source(
                ID,
                "ISO 3166-2 subdivisions with names and coordinates (iso3166-2)",
                "A. McKenna, after ISO 3166-2",
                "MIT",
                "https://github.com/amckenna41/iso3166-2",
                "",
                "subdivisions of all countries; used outside NUTS",
                "");
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(RawFiles files, PackageBuilder builder) {
        Set<String> nuts = places.regions().stream().map(RegionRecord::country).collect(Collectors.toSet());
        Map<String, Localised> known = RegionNameTable.of(builder.target());
        files.csv(FILE, ',', List.of("alphaCode", "subdivisionCode", "name", "latLng"), row -> {
            if (!nuts.contains(row.text("alphaCode"))) {
                offer(row, known, builder);
            }
        });
    }

    private void offer(CsvRow row, Map<String, Localised> known, PackageBuilder builder) {
        Matcher latLon = LAT_LON.matcher(row.text("latLng"));
        if (latLon.matches()) {
            places.offer(place(row, latLon, known));
        } else {
            String code = row.text("subdivisionCode");
            builder.report().add(Outcome.SKIPPED, FILE, row.line(), "subdivision without coordinates", code);
        }
    }

    private static RegionRecord place(CsvRow row, Matcher latLon, Map<String, Localised> known) {
        String id = row.text("subdivisionCode");
        return new RegionRecord(
                id,
                row.text("alphaCode"),
                "subdivision",
                known.getOrDefault(id, Localised.same(row.text("name"))),
                "",
                new GeoPoint(Double.parseDouble(latLon.group(1)), Double.parseDouble(latLon.group(2))),
                false,
                List.of(),
                "registry",
                ID);
    }
}
