package counterpart.engine.data.importer.location;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.importer.cordis.file.CordisOrganisation;
import counterpart.engine.data.importer.raw.RawFiles;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The derived table that assigns organisations outside NUTS to subdivisions by the nearest known point, corrected by
/// the hand-kept table `location_corrections`: by the assigned subdivision and the city, or by the country and a city
/// that
/// the gazetteer does not know in this spelling.
public final class SubdivisionTable {

    public static final String ASSIGNMENTS = "regions/noneu_org_admin1_nearest_ror.csv";
    public static final String SUSPECTED = "regions/cordis_admin1_suspected_misassignments.json";

    static final double TRUSTED_KM = 50;
    private static final Assignment NONE = new Assignment("", 0, false, false);

    private final Map<String, Assignment> assignments = new HashMap<>();
    private final Map<List<String>, String> corrections = new HashMap<>();
    private final Set<List<String>> suspected = new HashSet<>();

    /// The subdivision of an organisation.
    ///
    /// @param code ISO 3166-2 code, empty when none was found
    /// @param distanceKm distance to the nearest known point
    /// @param corrected whether the code was corrected by hand
    /// @param suspected whether the assignment looks wrong
    public record Assignment(String code, double distanceKm, boolean corrected, boolean suspected) {

        /// Why it cannot be used; empty when it can.
        Optional<String> doubt() {
            if (code.isEmpty()) {
                return Optional.of("no subdivision known");
            }
            if (suspected) {
                return Optional.of("subdivision suspected wrong");
            }
            return distanceKm > TRUSTED_KM ? Optional.of("nearest known point further than 50 km") : Optional.empty();
        }
    }

    private SubdivisionTable() {}

    public static SubdivisionTable read(RawFiles files, DataPackage target) {
        SubdivisionTable table = new SubdivisionTable();
        for (JsonNode row : files.json(SUSPECTED)) {
            table.suspected.add(List.of(
                    row.path(0).asString(), row.path(1).asString(), row.path(2).asString()));
        }
        target.readIfPresent(
                "location_corrections",
                row -> table.corrections.put(List.of(row.text("assigned"), row.text("city")), row.text("region")));
        List<String> columns = List.of("organisationID", "name", "city", "admin1_iso", "distance_km");
        files.csv(ASSIGNMENTS, ',', columns, table::add);
        return table;
    }

    /// The subdivision of an organisation: that of its city in the hand-kept table, else the assigned one.
    Assignment assignment(CordisOrganisation organisation) {
        return Optional.ofNullable(organisation.city())
                .map(city -> corrections.get(List.of(organisation.country(), plain(city))))
                .map(region -> new Assignment(region, 0, true, false))
                .orElseGet(() -> assignments.getOrDefault(organisation.id(), NONE));
    }

    private void add(CsvRow row) {
        String code = row.text("admin1_iso");
        boolean wrong = suspected.contains(List.of(code, row.text("name"), row.text("city")));
        Optional<String> correct = wrong ? Optional.empty() : correction(code, plain(row.text("city")));
        assignments.put(
                row.text("organisationID"),
                new Assignment(correct.orElse(code), row.number("distance_km"), correct.isPresent(), wrong));
    }

    private Optional<String> correction(String code, String city) {
        return Optional.ofNullable(corrections.get(List.of(code, city)))
                .or(() -> Optional.ofNullable(corrections.get(List.of(code, ""))));
    }

    /// A city's name as the corrections write it: lower case, letters and single spaces, no accents.
    private static String plain(String city) {
        String bare = Normalizer.normalize(city, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
    }
}
