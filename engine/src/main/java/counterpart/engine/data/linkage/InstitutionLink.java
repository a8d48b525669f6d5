package counterpart.engine.data.linkage;

import java.util.Locale;

/// A link between two records that describe the same institution.
///
/// @param id identifier of the institution that was found
/// @param method the rule that found the link
public record InstitutionLink(String id, Method method) {

    /// The rules, most reliable first. Confidences are rounded down from the hand-checked sample (see
    /// docs/how-to/identity.md).
    public enum Method {
        /// Both sources give the same ROR identifier.
        ROR_ID(1),
        /// The same words in the name and the same domain.
        NAME_AND_DOMAIN(0.99),
        /// The same words in the name, in the same place.
        NAME_AND_PLACE(0.97),
        /// The same domain, most words of the name, in the same place.
        DOMAIN_AND_WORDS(0.95),
        /// Two universities under the same domain of their own, in the same place.
        UNIVERSITY_DOMAIN(0.95),
        /// The same words in the name; the place of one is not known.
        NAME(0.9);

        private final double confidence;

        Method(double confidence) {
            this.confidence = confidence;
        }

        /// Probability that the link is right, in [0, 1].
        public double confidence() {
            return confidence;
        }

        /// The word used in tables and in the API, for example `name-and-place`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
