package counterpart.engine.data.linkage;

import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An institution as one source describes it.
///
/// @param id its identifier in the source
/// @param names all its names, the display name first
/// @param shortName acronym
/// @param country ISO code, empty when unknown
/// @param website address or host name
/// @param ror ROR identifier, null when the source gives none
public record InstitutionRecord(
        String id,
        List<String> names,
        @Nullable String shortName,
        Institution.Type type,
        String country,
        @Nullable String city,
        @Nullable GeoPoint point,
        @Nullable String website,
        @Nullable String ror) {

    public InstitutionRecord {
        names = List.copyOf(names);
    }

    /// An institution of the package.
    ///
    /// @param country ISO code of its region's country
    public static InstitutionRecord of(Institution institution, String country) {
        return new InstitutionRecord(
                institution.id(),
                List.of(institution.name()),
                institution.shortName(),
                institution.type(),
                country,
                institution.city(),
                institution.location(),
                institution.website(),
                institution.ror());
    }
}
