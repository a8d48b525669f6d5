package counterpart.engine.data.importer.build;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.importer.raw.ImportReport;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The data package that an import builds: tables, institutions, taxonomy, activity of regions and the report.
public final class PackageBuilder {

    private final DataPackage target;
    private final ImportReport.Builder report = new ImportReport.Builder();
    private final TableRows tables = new TableRows();
    private final ImportedInstitutions institutions = new ImportedInstitutions();
    private final Set<String> fields = new HashSet<>();
    private final Map<String, RegionActivity> activity = new HashMap<>();

    /// @param target the package that is written to; its hand-kept tables are read
    public PackageBuilder(DataPackage target) {
        this.target = target;
    }

    public DataPackage target() {
        return target;
    }

    public ImportReport.Builder report() {
        return report;
    }

    public TableRows tables() {
        return tables;
    }

    public ImportedInstitutions institutions() {
        return institutions;
    }

    /// The codes of the taxonomy.
    public Set<String> fields() {
        return fields;
    }

    /// Participations by region.
    public Map<String, RegionActivity> activity() {
        return activity;
    }
}
