package counterpart.engine.model.evidence;

import org.jspecify.annotations.Nullable;

/// The id of an institution in a source.
///
/// @param institution id of the institution in the package
/// @param scheme id of the source
/// @param value the id in that source
/// @param name the name in that source, null if it equals the displayed name
/// @param method `given`, or the evidence that both ids refer to the same institution
public record InstitutionId(
        String institution,
        String scheme,
        String value,
        @Nullable String name,
        String method) {}
