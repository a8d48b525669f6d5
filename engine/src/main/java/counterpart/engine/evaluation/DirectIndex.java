package counterpart.engine.evaluation;

import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.Hits;
import counterpart.engine.index.Kind;
import counterpart.engine.index.ProductTable;
import counterpart.engine.index.Space;
import counterpart.engine.index.TextQuery;
import counterpart.engine.matching.factor.Spaces;
import counterpart.engine.model.Region;
import counterpart.engine.specialisation.CompetenceModel;
import counterpart.engine.specialisation.SparseVector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The products of regions' vectors with queries without an index on disk: the numbers of the real index, in double
/// precision. It knows no texts.
final class DirectIndex implements CompetenceIndex {

    private final List<String> ids;
    private final Map<Space, List<SparseVector>> vectors = new HashMap<>();

    DirectIndex(CompetenceModel model, List<Region> regions, double... pivots) {
        ids = regions.stream().map(region -> region.id().value()).toList();
        for (Region region : regions) {
            Spaces.of(model, model.place(region.id()), pivots)
                    .forEach((space, vector) -> vectors.computeIfAbsent(space, key -> new ArrayList<>())
                            .add(vector));
        }
    }

    @Override
    public ProductTable products(Kind kind, Space space, List<SparseVector> queries) {
        List<SparseVector> inSpace = vectors.getOrDefault(space, List.of());
        return inSpace.isEmpty()
                ? new ProductTable(List.of(), new double[queries.size()][0])
                : ProductTable.of(ids, inSpace, queries);
    }

    @Override
    public SparseVector vector(Kind kind, String id, Space space) {
        int place = ids.indexOf(id);
        List<SparseVector> inSpace = vectors.getOrDefault(space, List.of());
        return place < 0 || inSpace.isEmpty() ? SparseVector.EMPTY : inSpace.get(place);
    }

    @Override
    public String dataVersion() {
        return "";
    }

    @Override
    public Instant built() {
        return Instant.EPOCH;
    }

    @Override
    public List<Hits.Hit> nearest(
            Kind kind, Space space, SparseVector query, Map<String, Set<String>> facets, int limit) {
        throw new UnsupportedOperationException("regions' products only");
    }

    @Override
    public Hits search(TextQuery query) {
        throw new UnsupportedOperationException("regions' products only");
    }

    @Override
    public Map<Kind, List<Hits.Hit>> suggest(String text, int limitPerKind) {
        throw new UnsupportedOperationException("regions' products only");
    }

    @Override
    public List<FieldHit> fieldsOf(String text, int limit) {
        throw new UnsupportedOperationException("regions' products only");
    }

    @Override
    public void close() {
        vectors.clear();
    }
}
