package counterpart.engine.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language in which labels and sentences exist.
public enum Language {
    DE,
    EN;

    /// The lower-case ISO 639-1 code: `de` or `en`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The language of an ISO 639-1 code in any case; empty when there are no texts in it.
    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equalsIgnoreCase(code))
                .findFirst();
    }
}
