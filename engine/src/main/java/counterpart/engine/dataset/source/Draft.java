package counterpart.engine.dataset.source;

import counterpart.engine.dataset.DataPackage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The package under construction.
final class Draft {

    private final DataPackage target;
    private final ImportReport.Draft report = new ImportReport.Draft();
    private final Places places = new Places();
    private final TableDrafts tables = new TableDrafts();
    private final Institutions institutions = new Institutions();
    private final Registry registry = new Registry();
    private final Set<String> fields = new HashSet<>();
    private final Map<String, RegionActivity> activity = new HashMap<>();

    /// @param target the package that is written to; its hand-kept tables are read
    Draft(DataPackage target) {
        this.target = target;
    }

    DataPackage target() {
        return target;
    }

    ImportReport.Draft report() {
        return report;
    }

    Places places() {
        return places;
    }

    TableDrafts tables() {
        return tables;
    }

    Institutions institutions() {
        return institutions;
    }

    Registry registry() {
        return registry;
    }

    /// The codes of the taxonomy.
    Set<String> fields() {
        return fields;
    }

    /// Participations by region.
    Map<String, RegionActivity> activity() {
        return activity;
    }

    /// @param participations number of participations
    /// @param latestYear signature year of the latest
    record RegionActivity(int participations, int latestYear) {

        static final RegionActivity NONE = new RegionActivity(0, 0);

        RegionActivity plus(RegionActivity other) {
            return new RegionActivity(participations + other.participations, Math.max(latestYear, other.latestYear));
        }
    }
}
