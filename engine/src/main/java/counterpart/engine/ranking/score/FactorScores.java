package counterpart.engine.ranking.score;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.Profile;
import counterpart.engine.ranking.FactorValues;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Strategy;
import counterpart.engine.ranking.factor.FactorContext;
import java.time.LocalDate;
import java.util.Optional;

/// Factor values for a query, independent of weights and filters, so that lists, ranks and changed weights reuse
/// them.
///
/// @param explanations of the regions shown so far
public record FactorScores(
        FactorContext context, FactorValues values, FactorScoresCache.ExplanationCache explanations) {

    public FactorScores(FactorContext context, FactorValues values) {
        this(context, values, new FactorScoresCache.ExplanationCache());
    }

    /// The parts of a query on which the factors depend.
    public record Subject(Optional<Cluster> cluster, Profile profile, Strategy strategy, LocalDate on) {

        /// The values of ten factors for all regions.
        private static final int BYTES = 75_000;
        /// Approximate size of an explanation; what it refers to belongs to the data.
        private static final int BYTES_OF_EXPLANATION = 6_000;
        /// Approximate size of a weighted field with its code: a client can send many.
        private static final int BYTES_OF_FIELD = 160;

        /// The approximate memory of the subject together with its scores.
        public int bytes() {
            return BYTES
                    + BYTES_OF_EXPLANATION * FactorScoresCache.ExplanationCache.MOST
                    + BYTES_OF_FIELD * (profile.own().size() + profile.sought().size());
        }

        public static Subject of(MatchQuery query) {
            return new Subject(query.cluster(), query.profile(), query.strategy(), query.on());
        }
    }
}
