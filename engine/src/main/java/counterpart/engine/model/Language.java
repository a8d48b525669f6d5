package counterpart.engine.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A language in which labels and sentences exist. Its name is its ISO 639-1 code in capitals.
public enum Language {
    DE(Locale.GERMANY),
    EN(Locale.UK);

    /// The language used if the user chooses none; addresses in it need no `lang`.
    public static final Language DEFAULT = DE;

    /// The language of the texts that the data contains in one language only: conditions of programmes, themes,
    /// keywords.
    public static final Language OF_DATA = EN;

    private final Locale regional;

    Language(Locale regional) {
        this.regional = regional;
    }

    /// The lower-case ISO 639-1 code: `de` or `en`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The locale of message files, numbers and sorting.
    public Locale locale() {
        return Locale.of(code());
    }

    /// The locale with the country whose spelling and order of day and month are used.
    public Locale regionalLocale() {
        return regional;
    }

    /// The language's own name, for example `Deutsch`.
    public String ownName() {
        return locale().getDisplayLanguage(locale());
    }

    /// The language of an ISO 639-1 code in any case; empty when there are no texts in it.
    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /// The language of a code, [#DEFAULT] when there is no code or no such language.
    public static Language ofCodeOrDefault(@Nullable String code) {
        return Optional.ofNullable(code).flatMap(Language::ofCode).orElse(DEFAULT);
    }
}
