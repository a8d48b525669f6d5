package counterpart.engine.data.renewal;

import counterpart.engine.model.Localised;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A fact that runs out.
///
/// @param id of the programme or cluster
/// @param on the last day for which it holds; null for facts without a date
public record ExpiringFact(
        Kind kind, String id, Localised name, @Nullable LocalDate on) {

    /// What runs out.
    public enum Kind {
        /// The last call known of a programme closes.
        CALL,
        /// A programme ends.
        PROGRAMME,
        /// The facts on a programme become too old to rely on.
        STATUS,
        /// The facts on a programme have no date.
        UNDATED,
        /// The funding of a cluster ends.
        FUNDING;

        /// The word used in texts, for example `call`.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether it no longer holds on a day; facts without a date never hold.
    public boolean hasRunOut(LocalDate day) {
        return on == null || on.isBefore(day);
    }
}
