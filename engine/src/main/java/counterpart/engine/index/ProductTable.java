package counterpart.engine.index;

import counterpart.engine.competence.math.SparseVector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The scalar products of several queries with all documents that have a vector in a space. A product is 0 if query
/// and document share no entry.
public final class ProductTable {

    private final List<String> ids;
    private final double[][] values;

    /// Wraps computed products.
    ///
    /// @param ids of the documents; the same list for the same space as long as an index is open
    /// @param values by query, then document; not copied; the caller must not change it
    public ProductTable(List<String> ids, double[][] values) {
        this.ids = ids;
        this.values = values;
    }

    /// Computes the products of vectors in memory.
    public static ProductTable of(List<String> ids, List<SparseVector> vectors, List<SparseVector> queries) {
        double[][] values = new double[queries.size()][];
        for (int query = 0; query < values.length; query++) {
            SparseVector weights = queries.get(query);
            double[] dense = weights.toDense(weights.size() == 0 ? 0 : weights.ordinal(weights.size() - 1) + 1);
            values[query] = vectors.stream()
                    .mapToDouble(vector -> product(vector, dense))
                    .toArray();
        }
        return new ProductTable(ids, values);
    }

    private static double product(SparseVector vector, double[] query) {
        double sum = 0;
        for (int i = 0; i < vector.size() && vector.ordinal(i) < query.length; i++) {
            sum += vector.value(i) * query[vector.ordinal(i)];
        }
        return sum;
    }

    /// The documents' ids by their numbers in this table.
    public List<String> ids() {
        return ids;
    }

    /// The product of a query with a document, both by number.
    public double get(int query, int document) {
        return values[query][document];
    }

    /// The products of one query that are not 0, by id.
    public Map<String, Double> of(int query) {
        Map<String, Double> products = new HashMap<>();
        for (int document = 0; document < ids.size(); document++) {
            if (values[query][document] != 0) {
                products.put(ids.get(document), values[query][document]);
            }
        }
        return products;
    }
}
