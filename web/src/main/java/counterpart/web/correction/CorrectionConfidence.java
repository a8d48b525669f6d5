package counterpart.web.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The confidence of a correction, in the data's terms.
public enum CorrectionConfidence {
    /// A page states it.
    SOURCED,
    /// The cluster itself states it.
    STATED,
    /// It is known in the field.
    GENERAL_KNOWLEDGE;

    /// The term in the data.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The key in texts and forms.
    public String key() {
        return word().replace(' ', '-');
    }

    public static Optional<CorrectionConfidence> ofKey(String key) {
        return Arrays.stream(values())
                .filter(confidence -> confidence.key().equals(key))
                .findFirst();
    }
}
