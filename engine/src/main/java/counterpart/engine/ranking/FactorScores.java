package counterpart.engine.ranking;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.Profile;
import counterpart.engine.ranking.factor.FactorContext;
import java.time.LocalDate;
import java.util.Optional;

/// What the factors say to a question, before weights and filters: the same for the list, the places in it and every
/// other setting of the sliders.
record FactorScores(FactorContext question, FactorValues values) {

    /// What a query's factors depend on.
    record Subject(Optional<Cluster> cluster, Profile profile, double pivot, LocalDate on) {

        /// The values of eight factors for all regions.
        private static final int BYTES = 60_000;
        /// A weighted field with its code: a client can send many.
        private static final int BYTES_OF_FIELD = 160;

        /// The memory that the subject takes together with its assessment, about.
        int bytes() {
            return BYTES
                    + BYTES_OF_FIELD * (profile.own().size() + profile.sought().size());
        }

        static Subject of(MatchQuery query) {
            return new Subject(
                    query.cluster(), query.profile(), query.strategy().pivot(), query.on());
        }
    }
}
