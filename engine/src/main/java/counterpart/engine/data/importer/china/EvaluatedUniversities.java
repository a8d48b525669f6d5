package counterpart.engine.data.importer.china;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.importer.build.KnownInstitutions;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.RegionRecord;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The universities of the evaluation. Those that are not military and have a subject among the best 20 %
/// become institutions that hold the subject's fields.
final class EvaluatedUniversities {

    private static final String MILITARY = "military";

    private final Map<String, CsvRow> byCode = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> provinces = new HashSet<>();
    private final KnownInstitutions institutions;
    private final PlaceLookup places;

    EvaluatedUniversities(PackageBuilder builder, PlaceLookup places) {
        institutions = new KnownInstitutions(builder, places);
        this.places = places;
    }

    void add(CsvRow row) {
        byCode.put(row.required("code"), row);
        provinces.add(row.required("region"));
    }

    int provinces() {
        return provinces.size();
    }

    boolean isMilitary(String code) {
        CsvRow row = byCode.get(code);
        return row != null && row.text("kind").equals(MILITARY);
    }

    /// Adds a field that a university holds.
    void holds(String code, String field, int year) {
        CsvRow row = byCode.get(code);
        Optional<RegionRecord> province = row == null ? Optional.empty() : places.find(row.text("region"));
        if (row != null && province.isPresent()) {
            String id = ids.computeIfAbsent(code, key -> added(row, province.get()));
            institutions.claim(id, field, String.valueOf(year), SubjectEvaluationImporter.ID);
        }
    }

    /// A university without coordinates lies at the point of its province.
    private String added(CsvRow row, RegionRecord province) {
        boolean placed = row.find("lat").isPresent() && row.find("lon").isPresent();
        GeoPoint point = placed ? new GeoPoint(row.number("lat"), row.number("lon")) : province.point();
        return institutions.add(institution(row, point), placed ? "curated" : "state", "official data");
    }

    private static Institution institution(CsvRow row, GeoPoint point) {
        return new Institution(
                "cn-" + row.required("code"),
                row.required("name_en"),
                null,
                Institution.Type.UNIVERSITY,
                new RegionId(row.required("region")),
                row.find("city").orElse(null),
                point,
                null,
                row.find("ror_id").orElse(null),
                false,
                0,
                SubjectEvaluationImporter.ID);
    }
}
