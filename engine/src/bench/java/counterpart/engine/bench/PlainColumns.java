package counterpart.engine.bench;

import counterpart.engine.competence.math.SparseVector;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

/// The limit: what plain Java can do over columnar arrays, term at a time in floats, with the ten best in a small
/// sorted
/// array. Nothing of Lucene, no exact order of near-equal scores.
final class PlainColumns {

    private final int[][] docs = new int[Population.FIELDS][];
    private final float[][] values = new float[Population.FIELDS][];
    private final BitSet country = new BitSet();
    private final float[] scores;

    PlainColumns(int documents) throws IOException {
        int[] sizes = new int[Population.FIELDS];
        Population.each(documents, (number, where, vector) -> {
            country.set(number, where == 0);
            for (int i = 0; i < vector.size(); i++) {
                add(vector.ordinal(i), sizes, number, (float) vector.value(i));
            }
        });
        scores = new float[documents];
        for (int field = 0; field < sizes.length; field++) {
            if (docs[field] != null) {
                docs[field] = Arrays.copyOf(docs[field], sizes[field]);
                values[field] = Arrays.copyOf(values[field], sizes[field]);
            }
        }
    }

    private void add(int field, int[] sizes, int number, float value) {
        if (docs[field] == null) {
            docs[field] = new int[16];
            values[field] = new float[16];
        } else if (docs[field].length == sizes[field]) {
            docs[field] = Arrays.copyOf(docs[field], 2 * sizes[field]);
            values[field] = Arrays.copyOf(values[field], 2 * sizes[field]);
        }
        docs[field][sizes[field]] = number;
        values[field][sizes[field]++] = value;
    }

    /// The ten best documents, the best first.
    ///
    /// @param filtered whether only those of the first country count
    int[] best(SparseVector query, boolean filtered) {
        Arrays.fill(scores, 0);
        for (int i = 0; i < query.size(); i++) {
            if (docs[query.ordinal(i)] != null) {
                add(docs[query.ordinal(i)], values[query.ordinal(i)], (float) query.value(i), scores);
            }
        }
        int[] best = new int[10];
        float[] highest = new float[10];
        float[] sums = scores;
        for (int doc = 0; doc < sums.length; doc++) {
            if (sums[doc] > highest[9] && (!filtered || country.get(doc))) {
                insert(doc, sums[doc], best, highest);
            }
        }
        return best;
    }

    private static void add(int[] column, float[] strengths, float weight, float[] sums) {
        for (int at = 0; at < column.length; at++) {
            sums[column[at]] += weight * strengths[at];
        }
    }

    private static void insert(int doc, float score, int[] best, float[] highest) {
        int at = 9;
        for (; at > 0 && highest[at - 1] < score; at--) {
            highest[at] = highest[at - 1];
            best[at] = best[at - 1];
        }
        highest[at] = score;
        best[at] = doc;
    }
}
