package counterpart.engine.dataset.source;

import counterpart.engine.dataset.DataPackage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The data package that an import builds: tables, institutions, taxonomy, activity of regions and the report.
final class Draft {

    private final DataPackage target;
    private final ImportReport.Draft report = new ImportReport.Draft();
    private final TableDrafts tables = new TableDrafts();
    private final Institutions institutions = new Institutions();
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

    TableDrafts tables() {
        return tables;
    }

    Institutions institutions() {
        return institutions;
    }

    /// The codes of the taxonomy.
    Set<String> fields() {
        return fields;
    }

    /// Participations by region.
    Map<String, RegionActivity> activity() {
        return activity;
    }
}
