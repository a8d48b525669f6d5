package counterpart.engine.evaluation.strategy;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.ProductTable;
import counterpart.engine.index.SearchHits;
import counterpart.engine.index.TextQuery;
import counterpart.engine.index.VectorField;
import counterpart.engine.index.fieldrecognition.need.Side;
import counterpart.engine.model.Memoized;
import counterpart.engine.model.Region;
import counterpart.engine.ranking.input.VectorFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A competence index of regions in memory: computes the same scalar products as the real index, in double precision.
/// It does not support text queries.
public final class InMemoryIndex implements CompetenceIndex {

    private final List<String> ids;
    private final Map<VectorField, List<SparseVector>> vectors = new HashMap<>();
    private final Map<VectorField, Memoized<Columns>> columns = new HashMap<>();

    /// The vectors of a space in column layout, by field.
    ///
    /// @param holders ordinals of the regions with a value, by field
    /// @param values values of these regions, by field
    @SuppressWarnings("ArrayRecordComponent")
    private record Columns(int[][] holders, double[][] values) {

        static Columns of(List<SparseVector> rows) {
            int fields = rows.stream()
                            .filter(row -> row.size() > 0)
                            .mapToInt(row -> row.ordinal(row.size() - 1))
                            .max()
                            .orElse(-1)
                    + 1;
            int[] sizes = new int[fields];
            rows.forEach(row -> {
                for (int i = 0; i < row.size(); i++) {
                    sizes[row.ordinal(i)]++;
                }
            });
            int[][] holders = new int[fields][];
            double[][] values = new double[fields][];
            for (int field = 0; field < fields; field++) {
                holders[field] = new int[sizes[field]];
                values[field] = new double[sizes[field]];
            }
            for (int region = rows.size() - 1; region >= 0; region--) {
                SparseVector row = rows.get(region);
                for (int i = 0; i < row.size(); i++) {
                    int at = --sizes[row.ordinal(i)];
                    holders[row.ordinal(i)][at] = region;
                    values[row.ordinal(i)][at] = row.value(i);
                }
            }
            return new Columns(holders, values);
        }

        double[] products(SparseVector query, int regions) {
            double[] products = new double[regions];
            for (int i = 0; i < query.size() && query.ordinal(i) < holders.length; i++) {
                int[] having = holders[query.ordinal(i)];
                double[] theirs = values[query.ordinal(i)];
                for (int at = 0; at < having.length; at++) {
                    products[having[at]] += query.value(i) * theirs[at];
                }
            }
            return products;
        }
    }

    public InMemoryIndex(CompetenceModel model, List<Region> regions, double... pivots) {
        ids = regions.stream().map(region -> region.id().value()).toList();
        for (Region region : regions) {
            VectorFields.of(model, model.ordinal(region.id()), pivots)
                    .forEach((space, vector) -> vectors.computeIfAbsent(space, key -> new ArrayList<>())
                            .add(vector));
        }
        vectors.forEach((space, rows) -> columns.put(space, new Memoized<>(() -> Columns.of(rows))));
    }

    @Override
    public ProductTable products(EntryKind kind, VectorField space, List<SparseVector> queries) {
        Memoized<Columns> known = columns.get(space);
        if (known == null) {
            return new ProductTable(List.of(), new double[queries.size()][0]);
        }
        Columns ofSpace = known.get();
        return new ProductTable(
                ids,
                queries.stream()
                        .map(query -> ofSpace.products(query, ids.size()))
                        .toArray(double[][]::new));
    }

    @Override
    public SparseVector vector(EntryKind kind, String id, VectorField space) {
        int ordinal = ids.indexOf(id);
        List<SparseVector> inSpace = vectors.getOrDefault(space, List.of());
        return ordinal < 0 || inSpace.isEmpty() ? SparseVector.EMPTY : inSpace.get(ordinal);
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
    public List<SearchHits.Hit> nearest(
            EntryKind kind, VectorField space, SparseVector query, Map<String, Set<String>> facets, int limit) {
        throw new UnsupportedOperationException("regions' products only");
    }

    @Override
    public SearchHits search(TextQuery query) {
        throw new UnsupportedOperationException("regions' products only");
    }

    @Override
    public Map<EntryKind, List<SearchHits.Hit>> suggest(String text, int limitPerKind) {
        throw new UnsupportedOperationException("regions' products only");
    }

    @Override
    public CompetenceIndex withWords(EntryKind kind, List<IndexEntry> entries) {
        throw new UnsupportedOperationException("regions' products only");
    }

    @Override
    public List<FieldHit> fieldsOf(String text, int limit) {
        throw new UnsupportedOperationException("regions' products only");
    }

    @Override
    public List<FieldHit> fieldsOf(String text, Side side, int limit) {
        throw new UnsupportedOperationException("regions' products only");
    }

    @Override
    public void close() {
        vectors.clear();
    }
}
