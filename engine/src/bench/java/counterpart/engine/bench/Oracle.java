package counterpart.engine.bench;

import counterpart.engine.competence.math.SparseVector;
import java.io.IOException;
import java.util.Arrays;

/// What the ten best must be: products in double precision, one document after the other.
final class Oracle {

    private final double[][] products;

    Oracle(int documents, SparseVector... queries) throws IOException {
        products = new double[queries.length][documents];
        double[][] dense = Arrays.stream(queries)
                .map(query -> query.toDense(Population.FIELDS))
                .toArray(double[][]::new);
        Population.each(documents, (number, country, vector) -> {
            for (int query = 0; query < dense.length; query++) {
                double sum = 0;
                for (int i = 0; i < vector.size(); i++) {
                    sum += dense[query][vector.ordinal(i)] * vector.value(i);
                }
                products[query][number] = sum;
            }
        });
    }

    /// The best documents of a query, the best first; of equals the first.
    int[] best(int query, int limit) {
        int[] best = new int[limit];
        double[] left = products[query].clone();
        for (int rank = 0; rank < limit; rank++) {
            int highest = 0;
            for (int doc = 1; doc < left.length; doc++) {
                highest = left[doc] > left[highest] ? doc : highest;
            }
            best[rank] = highest;
            left[highest] = -1;
        }
        return best;
    }
}
