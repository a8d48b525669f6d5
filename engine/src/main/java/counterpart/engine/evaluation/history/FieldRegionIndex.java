package counterpart.engine.evaluation.history;

import counterpart.engine.competence.Taxonomy;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Maps regions and fields to ordinals. The ordinal of a region is its position in the dataset, which is sorted by id.
public final class FieldRegionIndex {

    /// Taxonomy level of the field of a pseudo-cluster.
    public static final int LEVEL = 3;

    private final List<Region> regions;
    private final Taxonomy taxonomy;
    private final Map<RegionId, Integer> ordinals = new HashMap<>();

    public FieldRegionIndex(Dataset dataset) {
        regions = List.copyOf(dataset.regions());
        regions.forEach(region -> ordinals.put(region.id(), ordinals.size()));
        taxonomy = new Taxonomy(dataset.fields().stream().map(Field::code).toList());
    }

    public List<Region> regions() {
        return regions;
    }

    public Region region(int ordinal) {
        return regions.get(ordinal);
    }

    public Taxonomy taxonomy() {
        return taxonomy;
    }

    public int ordinal(RegionId region) {
        return ordinals.getOrDefault(region, -1);
    }

    /// Ordinal of the level-3 field that equals or contains a field; -1 for a field above level 3.
    public int broadField(FieldCode field) {
        FieldCode code = field;
        while (code.level() > LEVEL) {
            code = code.parent().orElseThrow();
        }
        return code.level() == LEVEL ? taxonomy.ordinal(code) : -1;
    }

    /// Great-circle distance of two regions in kilometres.
    public double distanceKm(int a, int b) {
        return region(a).location().distanceKm(region(b).location());
    }
}
