package counterpart.engine.index;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.Memoized;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The vectors of all regions in memory. Their products are computed field by field, in double precision and in the
/// order of the fields, so that equal vectors give products equal to the last bit. Thread-safe.
public final class RegionVectors implements RegionProducts {

    private final Map<VectorField, Memoized<Rows>> spaces = new HashMap<>();

    /// The vectors of one space.
    ///
    /// @param ids of the regions that have a vector
    /// @param vectors of these regions, in the same order
    public record Space(List<String> ids, List<SparseVector> vectors) {}

    /// @param spaces each loaded at the first request for it
    public RegionVectors(Map<VectorField, Memoized<Space>> spaces) {
        spaces.forEach((space, vectors) -> this.spaces.put(space, new Memoized<>(() -> Rows.of(vectors.get()))));
    }

    @Override
    public ProductTable products(VectorField space, List<SparseVector> queries) {
        Memoized<Rows> known = spaces.get(space);
        if (known == null) {
            return new ProductTable(List.of(), new double[queries.size()][0]);
        }
        Rows rows = known.get();
        return new ProductTable(rows.ids(), queries.stream().map(rows::products).toArray(double[][]::new));
    }

    /// The vectors of a space in column layout, by field.
    ///
    /// @param holders numbers of the regions with a value, by field
    /// @param values values of these regions, by field
    @SuppressWarnings("ArrayRecordComponent")
    private record Rows(List<String> ids, int[][] holders, double[][] values) {

        static Rows of(Space space) {
            List<SparseVector> rows = space.vectors();
            int[] sizes = new int[fields(rows)];
            rows.forEach(row -> {
                for (int i = 0; i < row.size(); i++) {
                    sizes[row.ordinal(i)]++;
                }
            });
            int[][] holders = new int[sizes.length][];
            double[][] values = new double[sizes.length][];
            for (int field = 0; field < sizes.length; field++) {
                holders[field] = new int[sizes[field]];
                values[field] = new double[sizes[field]];
            }
            fill(rows, sizes, holders, values);
            return new Rows(List.copyOf(space.ids()), holders, values);
        }

        private static int fields(List<SparseVector> rows) {
            return rows.stream()
                    .filter(row -> row.size() > 0)
                    .mapToInt(row -> row.ordinal(row.size() - 1) + 1)
                    .max()
                    .orElse(0);
        }

        /// @param left the number of values not yet written, by field
        private static void fill(List<SparseVector> rows, int[] left, int[][] holders, double[][] values) {
            for (int region = rows.size() - 1; region >= 0; region--) {
                SparseVector row = rows.get(region);
                for (int i = 0; i < row.size(); i++) {
                    int at = --left[row.ordinal(i)];
                    holders[row.ordinal(i)][at] = region;
                    values[row.ordinal(i)][at] = row.value(i);
                }
            }
        }

        double[] products(SparseVector query) {
            double[] products = new double[ids.size()];
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
}
