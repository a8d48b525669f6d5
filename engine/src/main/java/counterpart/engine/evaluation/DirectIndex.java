package counterpart.engine.evaluation;

import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.Hits;
import counterpart.engine.index.Kind;
import counterpart.engine.index.Space;
import counterpart.engine.index.TextQuery;
import counterpart.engine.matching.factor.Spaces;
import counterpart.engine.model.Region;
import counterpart.engine.specialisation.CompetenceModel;
import counterpart.engine.specialisation.SparseVector;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The products of regions' vectors with queries without an index on disk: the numbers of the real index, in double
/// precision. It knows no texts.
final class DirectIndex implements CompetenceIndex {

    private final Map<Space, Map<String, SparseVector>> vectors = new HashMap<>();

    DirectIndex(CompetenceModel model, List<Region> regions, double... pivots) {
        for (Region region : regions) {
            Spaces.of(model, model.place(region.id()), pivots)
                    .forEach((space, vector) -> vectors.computeIfAbsent(space, key -> new HashMap<>())
                            .put(region.id().value(), vector));
        }
    }

    @Override
    public Map<String, Double> products(Kind kind, Space space, SparseVector query) {
        double[] dense = query.size() == 0 ? new double[0] : query.toDense(query.ordinal(query.size() - 1) + 1);
        Map<String, Double> products = new HashMap<>();
        vectors.getOrDefault(space, Map.of()).forEach((id, vector) -> {
            double product = product(vector, dense);
            if (product != 0) {
                products.put(id, product);
            }
        });
        return products;
    }

    private static double product(SparseVector vector, double[] dense) {
        double sum = 0;
        for (int i = 0; i < vector.size() && vector.ordinal(i) < dense.length; i++) {
            sum += vector.value(i) * dense[vector.ordinal(i)];
        }
        return sum;
    }

    @Override
    public SparseVector vector(Kind kind, String id, Space space) {
        return vectors.getOrDefault(space, Map.of()).getOrDefault(id, SparseVector.EMPTY);
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
