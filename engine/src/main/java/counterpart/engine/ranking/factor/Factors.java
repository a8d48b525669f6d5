package counterpart.engine.ranking.factor;

import counterpart.engine.ranking.input.RankingData;
import java.util.List;
import java.util.function.Function;

/// The factors of the ranking, in the order in which reasons are shown. A new factor needs a class and an entry
/// here.
public final class Factors {

    private static final List<String> KEYS = List.of(
            "complementarity",
            "soughtCoverage",
            "commonGround",
            "excellence",
            "ties",
            "funding",
            "proximity",
            "mutualBenefit",
            "demonstrated");

    private static final List<Function<RankingData, Factor>> ALL = List.of(
            Complementarity::new,
            SoughtCoverage::new,
            CommonGround::new,
            Excellence::new,
            Ties::new,
            Funding::new,
            Proximity::new,
            MutualBenefit::new,
            data -> new Demonstrated());

    private Factors() {}

    /// The keys of all factors.
    public static List<String> keys() {
        return KEYS;
    }

    /// All factors for the given data.
    public static List<Factor> all(RankingData knowledge) {
        return ALL.stream().map(factory -> factory.apply(knowledge)).toList();
    }
}
