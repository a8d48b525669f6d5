package counterpart.engine.evaluation;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.specialisation.Taxonomy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Regions and fields as numbers: a region is its place in the data's order, which is the order of ids.
public final class Atlas {

    /// The level of the fields that pseudo-clusters are about.
    static final int LEVEL = 3;

    private final List<Region> regions;
    private final Taxonomy taxonomy;
    private final Map<RegionId, Integer> places = new HashMap<>();

    public Atlas(Dataset dataset) {
        regions = List.copyOf(dataset.regions());
        regions.forEach(region -> places.put(region.id(), places.size()));
        taxonomy = new Taxonomy(dataset.fields().stream().map(Field::code).toList());
    }

    public List<Region> regions() {
        return regions;
    }

    public Region region(int place) {
        return regions.get(place);
    }

    public Taxonomy taxonomy() {
        return taxonomy;
    }

    int place(RegionId region) {
        return places.getOrDefault(region, -1);
    }

    /// The level-3 field that a field is or lies in, -1 when it is broader.
    int broad(FieldCode field) {
        FieldCode code = field;
        while (code.level() > LEVEL) {
            code = code.parent().orElseThrow();
        }
        return code.level() == LEVEL ? taxonomy.ordinal(code) : -1;
    }

    /// Great-circle distance of two regions.
    public double distanceKm(int a, int b) {
        return region(a).location().distanceKm(region(b).location());
    }
}
