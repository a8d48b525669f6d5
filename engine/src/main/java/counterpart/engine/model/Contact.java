package counterpart.engine.model;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// An existing link of a cluster to a region or country abroad.
///
/// @param country ISO code, null when unknown
/// @param place code as given by the source: a region, or a NUTS-1 code that represents all its regions; null means
///     the country as a whole
/// @param partner the partner's name, or a description in English
/// @param partnerGerman the description in German; null for a name, which is the same in every language
/// @param kind project, partnership, delegation, concept phase, implementation phase
public record Contact(
        String cluster,
        @Nullable String country,
        @Nullable String place,
        @Nullable String placeName,
        String partner,
        @Nullable String partnerGerman,
        String kind,
        @Nullable String programme,
        OptionalInt year,
        @Nullable String sourceUrl,
        String confidence) {

    /// The partner's name, or its description in a language.
    public String partner(Language language) {
        return language == Language.DE && partnerGerman != null ? partnerGerman : partner;
    }
}
