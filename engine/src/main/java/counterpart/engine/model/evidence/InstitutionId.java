package counterpart.engine.model.evidence;

import org.jspecify.annotations.Nullable;

/// Under which id a source knows an institution.
///
/// @param institution id of the institution in the package
/// @param scheme id of the source
/// @param value the id in that source
/// @param name the name there, null where it is the name shown
/// @param method `given`, or what says that the two are one
public record InstitutionId(
        String institution,
        String scheme,
        String value,
        @Nullable String name,
        String method) {}
