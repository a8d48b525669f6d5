package counterpart.engine;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import java.util.Set;

/// A search for institutions; each empty set means no restriction.
///
/// @param text words in any language, typing errors are tolerated; a blank text lists all, most participations
///     first
/// @param fields the institution must have a competence in one of them or below; if given, the strongest come first
public record InstitutionQuery(
        String text,
        Set<FieldCode> fields,
        Set<RegionId> regions,
        Set<String> countries,
        Set<Institution.Type> types,
        int from,
        int size) {

    public InstitutionQuery {
        fields = Set.copyOf(fields);
        regions = Set.copyOf(regions);
        countries = Set.copyOf(countries);
        types = Set.copyOf(types);
    }
}
