package counterpart.engine.data.importer.build;

import counterpart.engine.data.DataPackage;
import counterpart.engine.model.Localised;
import java.util.HashMap;
import java.util.Map;

/// The hand-kept table `region_names`: names of regions in each language where they differ from the local name.
public final class RegionNameTable {

    private RegionNameTable() {}

    public static Map<String, Localised> of(DataPackage target) {
        Map<String, Localised> names = new HashMap<>();
        target.readIfPresent("region_names", row -> names.put(row.required("id"), row.localised("name")));
        return names;
    }
}
