package counterpart.web.change;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change that is to be recorded.
///
/// @param cluster the only cluster it concerns; empty when it concerns several or all
/// @param number rank of a region, or number of projects
/// @param key equal for equal events, which are recorded once
record NewChange(
        ChangeKind kind,
        String cluster,
        List<String> clusters,
        List<String> regions,
        List<String> subjects,
        int number,
        @Nullable LocalDate due,
        String key) {

    /// A change of one cluster.
    static NewChange of(ChangeKind kind, String cluster, List<String> regions, List<String> subjects, String key) {
        return new NewChange(
                kind, cluster, List.of(cluster), regions, subjects, subjects.size(), null, kind.key() + ":" + key);
    }

    NewChange withNumber(int other) {
        return new NewChange(kind, cluster, clusters, regions, subjects, other, due, key);
    }

    NewChange withDue(LocalDate day) {
        return new NewChange(kind, cluster, clusters, regions, subjects, number, day, key);
    }
}
