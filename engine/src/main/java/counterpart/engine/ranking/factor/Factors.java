package counterpart.engine.ranking.factor;

import counterpart.engine.ranking.FactorKeys;
import counterpart.engine.ranking.input.RankingData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The factors of the ranking, in the order in which reasons are shown. A new factor needs a class, an entry
/// here and its key in [FactorKeys].
public final class Factors {

    private static final List<Registration> ALL = List.of(
            new Registration("complementarity", Complementarity::new),
            new Registration("soughtCoverage", SoughtCoverage::new),
            new Registration("commonGround", CommonGround::new),
            new Registration("excellence", Excellence::new),
            new Registration("ties", Ties::new),
            new Registration("funding", Funding::new),
            new Registration("proximity", Proximity::new),
            new Registration("mutualBenefit", MutualBenefit::new),
            new Registration("demonstrated", data -> new Demonstrated()),
            new Registration("contacts", OwnContacts::new),
            new Registration("particularity", Particularity::new));

    static {
        List<String> registered = ALL.stream().map(Registration::key).toList();
        if (!registered.equals(FactorKeys.all())) {
            throw new IllegalStateException("factors registered " + registered + ", keys listed " + FactorKeys.all());
        }
    }

    private Factors() {}

    private record Registration(String key, BiFunction<RankingData, List<Factor>, Factor> constructor) {

        Registration(String key, Function<RankingData, Factor> constructor) {
            this(key, (data, before) -> constructor.apply(data));
        }
    }

    /// All factors for the given data. A factor may be computed from those before it.
    public static List<Factor> all(RankingData data) {
        List<Factor> factors = new ArrayList<>();
        for (Registration registration : ALL) {
            factors.add(registration.constructor().apply(data, List.copyOf(factors)));
        }
        return List.copyOf(factors);
    }
}
