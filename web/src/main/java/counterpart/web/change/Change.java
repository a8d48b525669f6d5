package counterpart.web.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A recorded change.
///
/// @param seq position in the log, from 1
/// @param at when it was recorded
/// @param dataVersion version of the data package in service then
/// @param clusters ids of the clusters it concerns
/// @param regions ids of the regions it concerns
/// @param subjects ids of projects, the first ones in the order of the cluster's evidence; of a programme; or of a
///     correction
/// @param number rank of a region, or number of projects, those not named included
/// @param due the day on which a call or programme ends; null for other kinds
public record Change(
        long seq,
        UUID id,
        Instant at,
        ChangeKind kind,
        String dataVersion,
        List<String> clusters,
        List<String> regions,
        List<String> subjects,
        int number,
        @Nullable LocalDate due) {

    public Change {
        clusters = List.copyOf(clusters);
        regions = List.copyOf(regions);
        subjects = List.copyOf(subjects);
    }
}
