package counterpart.engine.index;

import counterpart.engine.competence.math.SparseVector;
import java.util.List;
import java.util.Map;

/// The scalar products of queries with the vectors of all regions.
public interface RegionProducts {

    /// The scalar products of queries with every region, exact to double rounding of the vectors' entries, in one
    /// pass. The same space always gives the same regions in the same order.
    ProductTable products(VectorField space, List<SparseVector> queries);

    /// The scalar product of one query with every region; regions whose product is 0 are absent.
    default Map<String, Double> products(VectorField space, SparseVector query) {
        return products(space, List.of(query)).of(0);
    }
}
