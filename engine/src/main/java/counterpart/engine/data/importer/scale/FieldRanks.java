package counterpart.engine.data.importer.scale;

import counterpart.engine.model.scale.NormalScore;
import java.util.ArrayList;
import java.util.List;

/// Values in a field among places of which the others have none.
final class FieldRanks {

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    /// The normal score of one of the values among a number of places; equal values share the mean of their
    /// ranks.
    double score(double value, int places) {
        int count = Math.max(places, values.size());
        long above = values.stream().filter(other -> other > value).count();
        long equal = values.stream().filter(other -> other == value).count();
        return NormalScore.ofRank(count - above - (equal - 1) / 2.0, count);
    }
}
