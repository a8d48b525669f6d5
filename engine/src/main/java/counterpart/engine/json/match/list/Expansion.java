package counterpart.engine.json.match.list;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A part of a match list that a response holds only on request.
public enum Expansion {
    /// Facts of the programmes, who pays in words, and the programmes to which one cannot apply now.
    PROGRAMMES,
    /// Names and contact data of the institutions.
    INSTITUTIONS,
    /// The projects and sources that show a field, and existing contacts.
    EVIDENCE,
    /// Value of each factor, strengths, common ground and offers.
    REASONS;

    /// The word used in the API.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Expansion> ofKey(String key) {
        return Arrays.stream(values())
                .filter(expansion -> expansion.key().equals(key))
                .findFirst();
    }

    /// The words of all.
    public static List<String> keys() {
        return Arrays.stream(values()).map(Expansion::key).toList();
    }
}
