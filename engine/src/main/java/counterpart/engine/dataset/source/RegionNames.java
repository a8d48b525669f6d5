package counterpart.engine.dataset.source;

import counterpart.engine.dataset.DataPackage;
import counterpart.engine.model.Localised;
import java.util.HashMap;
import java.util.Map;

/// The hand-kept table `region_names`: what regions are called in English and German where it is not the local name.
final class RegionNames {

    private RegionNames() {}

    static Map<String, Localised> of(DataPackage target) {
        Map<String, Localised> names = new HashMap<>();
        target.readIfPresent(
                "region_names",
                row -> names.put(row.required("id"), new Localised(row.required("name_en"), row.required("name_de"))));
        return names;
    }
}
