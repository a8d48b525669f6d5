package counterpart.engine.evaluation.history;

import counterpart.engine.data.importer.cordis.history.ResearchProject;
import java.time.LocalDate;
import java.util.List;

/// Projects split by date into a training and a test period.
///
/// @param past projects of the training period
/// @param future projects of the test period
public record TrainTestSplit(List<ResearchProject> past, List<ResearchProject> future) {

    /// Checks what is given.
    ///
    /// @throws IllegalArgumentException if a period has no project
    public TrainTestSplit {
        past = List.copyOf(past);
        future = List.copyOf(future);
        if (past.isEmpty() || future.isEmpty()) {
            throw new IllegalArgumentException(past.size() + " projects before the split and " + future.size()
                    + " after it: both periods need at least one");
        }
    }

    /// Splits projects by date of signature.
    ///
    /// @param split first day of the test period
    /// @param end first day after the test period
    public static TrainTestSplit cut(List<ResearchProject> all, LocalDate split, LocalDate end) {
        return new TrainTestSplit(
                all.stream().filter(project -> project.signed().isBefore(split)).toList(),
                all.stream()
                        .filter(project -> !project.signed().isBefore(split)
                                && project.signed().isBefore(end))
                        .toList());
    }
}
