package counterpart.engine.data.importer.build;

import counterpart.engine.data.DataPackage;
import counterpart.engine.model.Localised;
import java.util.HashMap;
import java.util.Map;

/// The hand-kept table `region_names`: English and German names of regions that differ from the local name.
public final class RegionNameTable {

    private RegionNameTable() {}

    public static Map<String, Localised> of(DataPackage target) {
        Map<String, Localised> names = new HashMap<>();
        target.readIfPresent(
                "region_names",
                row -> names.put(row.required("id"), new Localised(row.required("name_en"), row.required("name_de"))));
        return names;
    }
}
