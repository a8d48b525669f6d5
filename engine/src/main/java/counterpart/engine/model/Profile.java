package counterpart.engine.model;

import java.util.List;

/// What a cluster can do and what it looks for.
///
/// @param own fields of the cluster's own competence
/// @param sought fields the cluster says, or is taken, to need
public record Profile(List<WeightedField> own, List<WeightedField> sought) {

    /// Checks what is given.
    ///
    /// @throws IllegalArgumentException when both lists are empty
    public Profile {
        own = List.copyOf(own);
        sought = List.copyOf(sought);
        if (own.isEmpty() && sought.isEmpty()) {
            throw new IllegalArgumentException("a profile needs at least one own or sought field");
        }
    }
}
