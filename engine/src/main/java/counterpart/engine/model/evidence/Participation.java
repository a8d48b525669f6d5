package counterpart.engine.model.evidence;

import java.util.Arrays;
import java.util.Optional;

/// An institution's part in a project.
///
/// @param institution id of the institution
/// @param contributionEur EU contribution to the institution in euro
public record Participation(String institution, Role role, double contributionEur) {

    /// The roles of a grant agreement, the leading ones first.
    public enum Role {
        COORDINATOR("coordinator"),
        PARTICIPANT("participant"),
        ASSOCIATED_PARTNER("associated-partner"),
        THIRD_PARTY("third-party");

        private final String key;

        Role(String key) {
            this.key = key;
        }

        public static Optional<Role> ofKey(String key) {
            return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
        }

        /// The name in tables and in the API.
        public String key() {
            return key;
        }
    }
}
