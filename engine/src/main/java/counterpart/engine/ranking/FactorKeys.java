package counterpart.engine.ranking;

import java.util.List;

/// The keys of the factors, in the order in which reasons are shown.
public final class FactorKeys {

    private static final List<String> ALL = List.of(
            "complementarity",
            "soughtCoverage",
            "commonGround",
            "excellence",
            "ties",
            "funding",
            "proximity",
            "mutualBenefit",
            "demonstrated",
            "contacts",
            "particularity");

    private FactorKeys() {}

    /// The keys of all factors.
    public static List<String> all() {
        return ALL;
    }
}
