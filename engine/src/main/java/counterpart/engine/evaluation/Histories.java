package counterpart.engine.evaluation;

import counterpart.engine.data.importer.cordis.history.ResearchProject;
import java.time.LocalDate;
import java.util.List;

/// A history cut in two: what may be learned from, and what is to be foretold.
///
/// @param past signed before the split
/// @param future signed from the split on
public record Histories(List<ResearchProject> past, List<ResearchProject> future) {

    /// Checks what is given.
    ///
    /// @throws IllegalArgumentException when one of the two has no project
    public Histories {
        past = List.copyOf(past);
        future = List.copyOf(future);
        if (past.isEmpty() || future.isEmpty()) {
            throw new IllegalArgumentException(
                    past.size() + " projects before the split and " + future.size() + " after it: both need some");
        }
    }

    /// Cuts by date of signature.
    ///
    /// @param split first day of the test period
    /// @param end first day after it
    public static Histories cut(List<ResearchProject> all, LocalDate split, LocalDate end) {
        return new Histories(
                all.stream().filter(project -> project.signed().isBefore(split)).toList(),
                all.stream()
                        .filter(project -> !project.signed().isBefore(split)
                                && project.signed().isBefore(end))
                        .toList());
    }
}
