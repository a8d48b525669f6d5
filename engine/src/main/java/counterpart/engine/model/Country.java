package counterpart.engine.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A country by its ISO 3166-1 alpha-2 code, with its status in the European research programme.
public record Country(String code, Localised name, Continent continent, EuStatus eu) {

    /// The continents by their usual two-letter codes.
    public enum Continent {
        AF,
        AN,
        AS,
        EU,
        NA,
        OC,
        SA
    }

    /// Member of the EU, associated to Horizon Europe, or neither.
    public enum EuStatus {
        MEMBER,
        ASSOCIATED,
        NONE;

        /// The word used in tables and in the API.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Parses such a word; empty for any other word.
        public static Optional<EuStatus> ofKey(String key) {
            return Arrays.stream(values())
                    .filter(status -> status.key().equals(key))
                    .findFirst();
        }
    }
}
