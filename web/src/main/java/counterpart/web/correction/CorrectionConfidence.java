package counterpart.web.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How sure a correction is, in the data's words.
public enum CorrectionConfidence {
    /// A page says so.
    SOURCED,
    /// The cluster itself says so.
    STATED,
    /// People of the trade know it.
    GENERAL_KNOWLEDGE;

    /// As the data has it.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// As texts and forms have it.
    public String key() {
        return word().replace(' ', '-');
    }

    public static Optional<CorrectionConfidence> ofKey(String key) {
        return Arrays.stream(values())
                .filter(confidence -> confidence.key().equals(key))
                .findFirst();
    }
}
