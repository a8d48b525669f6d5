package counterpart.engine.model;

import java.util.List;

/// A cluster's own fields and the fields that it seeks.
///
/// @param own fields of the cluster's own competence
/// @param sought fields that the cluster needs, as stated or inferred
public record Profile(List<WeightedField> own, List<WeightedField> sought) {

    /// Validates the components.
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
