package counterpart.engine.model.evidence;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;
import java.util.Arrays;
import java.util.Optional;

/// What an official statistic or a count of a region's own country says of the region in a field.
///
/// @param figure in `unit`, for example the R&D spending of the region in million US dollars
/// @param level the figure on the scale of measured regions, 0 to 1: its quantile within the source, shrunk
///     (decision 028)
/// @param weight with which the level counts beside other evidence, 0 to 1
/// @param certain false where most of the figure is too uncertain to be said
public record RegionalEvidence(
        RegionId region,
        FieldCode field,
        double figure,
        String unit,
        int year,
        double level,
        double weight,
        Basis basis,
        boolean certain,
        String source) {

    /// What a source covers.
    public enum Basis {
        /// All places of its kind: a low level says something.
        STATISTIC("statistic"),
        /// Only the best: a level can only raise what else is known.
        LIST("list of the best"),
        /// Facts gathered from general knowledge, not complete: a level can only raise what else is known.
        GENERAL_KNOWLEDGE("general knowledge");

        private final String key;

        Basis(String key) {
            this.key = key;
        }

        /// The word in tables.
        public String key() {
            return key;
        }

        /// The basis of a word in tables.
        public static Optional<Basis> ofKey(String key) {
            return Arrays.stream(values())
                    .filter(basis -> basis.key.equals(key))
                    .findFirst();
        }
    }

    /// Whether a page or an official publication stands behind it, not general knowledge.
    public boolean sourced() {
        return basis != Basis.GENERAL_KNOWLEDGE;
    }

    /// The grade for which the level suffices and that may be said: 1 to 3, 0 for none.
    public int grade() {
        return certain ? RegionGrade.ofLevel(level) : 0;
    }
}
