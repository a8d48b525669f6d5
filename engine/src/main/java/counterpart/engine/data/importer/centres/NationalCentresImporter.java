package counterpart.engine.data.importer.centres;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.importer.build.KnownInstitutions;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.SourceImporter;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.data.importer.scale.RegionalFigures;
import counterpart.engine.data.importer.scale.Trust;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.RegionalEvidence.Basis;
import counterpart.engine.model.evidence.Source;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// National centres and laboratories of nine countries, as institutions and counted by region and field. The
/// list was gathered from general knowledge and is not complete.
public final class NationalCentresImporter implements SourceImporter {

    static final String ID = "national-centres";

    private static final String CENTRES = "centres/national_centres.csv";
    private static final String FIELDS = "centres/national_centre_fields.csv";
    private static final int YEAR = 2026;

    private final PlaceLookup places;

    public NationalCentresImporter(PlaceLookup places) {
        this.places = places;
    }

    @Override
    public Source source() {
        return new Source(
                ID,
                "Gathered list of 367 national centres and laboratories with seat and field",
                "Counterpart",
                "gathered facts",
                "",
                "2026-11-28",
                "Japan 80, India 65, Korea 62, Canada 50, Brazil 45, Singapore 20, Taiwan 17, Israel 15, Australia 13",
                "general knowledge, not checked page by page; fields and weights are judgement");
    }

    @Override
    public List<String> files() {
        return List.of(CENTRES, FIELDS);
    }

    @Override
    public void read(RawFiles files, PackageBuilder builder) {
        KnownInstitutions institutions = new KnownInstitutions(builder, places);
        Map<String, Centre> centres = new HashMap<>();
        Map<String, String> countries = new HashMap<>();
        files.csv(CENTRES, ',', List.of("id", "name", "country", "region", "city", "lat", "lon"), row -> {
            String region = row.text("region");
            if (places.find(region).isPresent()) {
                String institution = institutions.add(institution(row), "curated", "general knowledge");
                centres.put(row.required("id"), new Centre(institution, region));
                countries.put(region, row.text("country"));
            } else {
                builder.report().add(Outcome.SKIPPED, CENTRES, row.line(), "no region", region);
            }
        });
        Set<String> covered = new HashSet<>(countries.values());
        int known = covered.stream().mapToInt(places::count).sum();
        RegionalFigures figures = new RegionalFigures(
                new RegionalFigures.Description(ID, "centres", YEAR, Basis.GENERAL_KNOWLEDGE, known, Trust.HALF));
        files.csv(FIELDS, ',', List.of("centre", "field", "weight"), row -> {
            Centre centre = centres.get(row.required("centre"));
            if (centre == null) {
                String id = row.text("centre");
                builder.report().add(Outcome.SKIPPED, FIELDS, row.line(), "centre without region", id);
            } else {
                add(centre, row, institutions, figures, builder);
            }
        });
        figures.write(builder, region -> countries.getOrDefault(region, ""));
    }

    /// A centre under the id by which it is known.
    private record Centre(String institution, String region) {}

    private static void add(
            Centre centre,
            CsvRow row,
            KnownInstitutions institutions,
            RegionalFigures figures,
            PackageBuilder builder) {
        String field = row.text("field");
        if (builder.fields().contains(field)) {
            figures.add(centre.region(), field, row.number("weight"), Trust.FULL);
            institutions.claim(centre.institution(), field, "", ID);
        } else {
            builder.report().add(Outcome.SKIPPED, FIELDS, row.line(), "unknown field", field);
        }
    }

    private static Institution institution(CsvRow row) {
        return new Institution(
                row.required("id"),
                row.required("name"),
                null,
                Institution.Type.RESEARCH_INSTITUTE,
                new RegionId(row.required("region")),
                row.find("city").orElse(null),
                new GeoPoint(row.number("lat"), row.number("lon")),
                null,
                null,
                false,
                0,
                ID);
    }
}
