package counterpart.engine.index.opensearch.search;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.ProductTable;
import counterpart.engine.index.RegionVectors;
import counterpart.engine.index.SearchHits;
import counterpart.engine.index.VectorField;
import counterpart.engine.index.opensearch.document.OpenSearchFieldNames;
import counterpart.engine.model.Memoized;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The vectors and facets of all regions in memory.
final class RegionTable {

    private final Map<String, RegionVectors.Space> spaces = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> facets = new HashMap<>();
    private final RegionVectors vectors;

    /// @param regions in the order of building
    RegionTable(List<Row> regions) {
        for (Row region : regions) {
            facets.put(region.id(), region.facets());
            region.vectors().forEach((space, vector) -> {
                RegionVectors.Space all = spaces.computeIfAbsent(
                        space, key -> new RegionVectors.Space(new ArrayList<>(), new ArrayList<>()));
                all.ids().add(region.id());
                all.vectors().add(vector);
            });
        }
        Map<VectorField, Memoized<RegionVectors.Space>> byField = new HashMap<>();
        spaces.forEach((key, space) -> byField.put(OpenSearchFieldNames.space(key), new Memoized<>(() -> space)));
        vectors = new RegionVectors(byField);
    }

    /// A region.
    ///
    /// @param vectors by the key of their space
    record Row(String id, Map<String, SparseVector> vectors, Map<String, Set<String>> facets) {}

    ProductTable products(VectorField space, List<SparseVector> queries) {
        return vectors.products(space, queries);
    }

    List<SearchHits.Hit> nearest(VectorField space, SparseVector query, Map<String, Set<String>> wanted, int limit) {
        return vectors.products(space, query).entrySet().stream()
                .filter(product -> product.getValue() > 0 && passes(product.getKey(), wanted))
                .map(product -> new SearchHits.Hit(EntryKind.REGION, product.getKey(), product.getValue()))
                .sorted(ExactNearest.ORDER)
                .limit(limit)
                .toList();
    }

    private boolean passes(String id, Map<String, Set<String>> wanted) {
        Map<String, Set<String>> own = facets.getOrDefault(id, Map.of());
        return wanted.entrySet().stream()
                .noneMatch(facet -> Collections.disjoint(own.getOrDefault(facet.getKey(), Set.of()), facet.getValue()));
    }

    SparseVector vector(String id, VectorField space) {
        RegionVectors.Space all = spaces.get(OpenSearchFieldNames.key(space));
        int at = all == null ? -1 : all.ids().indexOf(id);
        return all == null || at < 0 ? SparseVector.EMPTY : all.vectors().get(at);
    }
}
